#include "app/looks.h"

#include <algorithm>

#include "app/pseudonym_key.h"
#include "app/pseudonym_words.h"
#include "app/replace_all.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr std::size_t kShownReplacements = 40;
constexpr std::uint32_t kBeforeName = 16;  // bytes: the name itself is in sight where room is short
constexpr std::uint32_t kAfterName = 60;

// A place with some words around it, on one line, and what comes there.
std::string in_context(std::string_view text, const coding::Replacement& one) {
  constexpr std::uint32_t kAround = 40;
  const auto boundary = [&](std::uint32_t at) {
    const transcripts::ByteOffset offset{at};
    return transcripts::is_grapheme_boundary(text, offset)
               ? at
               : transcripts::previous_grapheme(text, offset).value;
  };
  const std::uint32_t begin = one.span.begin.value;
  const std::uint32_t end = one.span.end.value;
  const std::uint32_t from = boundary(begin > kAround ? begin - kAround : 0);
  const std::uint32_t to =
      boundary(std::min(end + kAround, static_cast<std::uint32_t>(text.size())));
  std::string line = "…";
  line += text.substr(from, begin - from);
  line += "[";
  line += text.substr(begin, end - begin);
  line += " → " + one.text + "]";
  line += text.substr(end, to - end);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line + "…";
}

}  // namespace

FoundReplacements look(const coding::Study& study, const LookAtReplacements& wish, Watch& watch) {
  FoundReplacements found;
  const auto edits = replacements_of(study, wish.wish, watch);
  found.transcripts = edits.size();
  watch.begin(transcripts::Stage::Changing, edits.size());
  for (const coding::TextEdit& edit : edits) {
    found.places += edit.replacements.size();
    found.codings_gone +=
        coding::swallowed(study, edit.transcript, edit.replacements).codings.size();
    for (const auto& one : edit.replacements)
      if (found.shown.size() < kShownReplacements)
        found.shown.push_back(in_context(study.text(edit.transcript).text(), one));
    watch.step();
  }
  return found;
}

FoundNames look(const coding::Study& study, const LookForNames& wish, Watch& watch) {
  std::error_code ignored;
  std::vector<coding::Pseudonym> known;
  if (std::filesystem::is_regular_file(wish.key, ignored))
    known = PseudonymKey::read(wish.key).rows();
  coding::NamesInStudy in_study = coding::names_in(study, watch);
  const auto pseudonyms = coding::propose_pseudonyms(study, in_study.names, known);
  FoundNames found{std::move(in_study.transcripts), {}};
  watch.begin(transcripts::Stage::Looking, in_study.names.size());
  for (std::size_t i = 0; i < in_study.names.size(); ++i) {
    FoundNames::Name name{std::move(in_study.names[i]), pseudonyms[i], {}};
    for (const auto& place : name.found.places) {
      if (name.contexts.size() == FoundNames::kMostPlaces) break;
      name.contexts.push_back(words_around(study.text(found.transcripts[place.text]), place.span,
                                           kBeforeName, kAfterName));
    }
    found.names.push_back(std::move(name));
    watch.step();
  }
  return found;
}

FoundMentions look(const coding::Study& study, const LookAtNames& wish, Watch& watch) {
  const transcripts::PseudonymTable table(wish.rows);
  FoundMentions found{remarks_on_rows(study, wish.rows)};
  for (auto& line : told_of(table.rows(), coding::pseudonymise(study, table, {}, watch).counts))
    found.told.push_back(std::move(line));
  return found;
}

FoundErasure look(const coding::Study& study, const LookAtErasure& wish, Watch& watch) {
  const coding::Erasure erasure = coding::erase_participant(study, wish.id, {}, watch);
  return {wish.id, told_of(erasure), erasure.why_not};
}

FoundPassages look(const coding::Study& study, const LookAroundHits& wish, Watch& watch) {
  std::vector<coding::StudyHit> hits = *wish.hits;
  std::erase_if(hits,
                [&](const auto& hit) { return !study.transcripts().contains(hit.transcript); });
  std::sort(hits.begin(), hits.end(), [&](const auto& a, const auto& b) {
    const auto place = [&](const coding::StudyHit& hit) {
      return study.transcripts().find(hit.transcript)->position;
    };
    return a.transcript == b.transcript ? a.span < b.span : place(a) < place(b);
  });
  return {wish.unit, coding::places_to_code(study, hits, wish.unit, watch)};
}

}  // namespace app
