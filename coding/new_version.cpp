#include "coding/new_version.h"

#include <algorithm>

#include "coding/operations.h"
#include "coding/operations_parts.h"
#include "coding/speaker_list.h"
#include "coding/text_edits.h"
#include "coding/turns_after.h"
#include "transcripts/word_diff.h"

namespace coding {
namespace {

using transcripts::ReplacementMap;
using transcripts::Transcript;
using transcripts::Turn;

// Shorter words stand anywhere.
constexpr std::size_t kWordsToFind = 12;  // bytes
// How much text is looked through for words that were moved, in bytes: some tenths of a second.
constexpr std::size_t kMostSearched = 1'000'000'000;

// The turns of the new version, with the times of the present ones where it has none itself.
std::vector<Turn> turns_of(const Transcript& older, const Transcript& newer,
                           const ReplacementMap& map, SpeakerList& speakers) {
  std::vector<Turn> turns = newer.turns();
  auto old = older.turns().begin();
  for (Turn& turn : turns) {
    turn.speaker = speakers.number_of(newer.speakers()[turn.speaker]);
    const auto begin = [&](const Turn& one) {
      return map.map(one.span.begin, transcripts::SpanEnd::Begin);
    };
    while (old != older.turns().end() && begin(*old) < turn.span.begin) ++old;
    if (old == older.turns().end() || begin(*old) != turn.span.begin) continue;
    if (!turn.time) turn.time = old->time;
    if (turn.cut.empty()) turn.cut = old->cut;
  }
  return turns;
}

// Where `words` stand, if once.
std::optional<Span> only_place(std::string_view text, std::string_view words) {
  if (words.size() < kWordsToFind) return std::nullopt;
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos || text.find(words, at + 1) != std::string_view::npos)
    return std::nullopt;
  return transcripts::make_span(at, at + words.size());
}

// Words can only have moved to where words came in: most of the place is new. The same sentence
// that was already said by another is none.
class NewPlaces {
 public:
  NewPlaces(const ReplacementMap& map, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) places_.push_back(map.result(i));
  }
  bool mostly_hold(const Span& span) const {
    auto place = std::partition_point(places_.begin(), places_.end(),
                                      [&](const Span& one) { return one.end <= span.begin; });
    std::uint32_t fresh = 0;
    for (; place != places_.end() && place->begin < span.end; ++place)
      fresh += std::min(place->end, span.end).value - std::max(place->begin, span.begin).value;
    return fresh > span.size() / 2;
  }

 private:
  std::vector<Span> places_;  // in order
};

void review(const Study& study, const Transcript& older, NewVersion& version) {
  const ReplacementMap map(version.change.replacements);
  const NewPlaces fresh(map, version.change.replacements.size());
  std::size_t searched = 0;
  for (const Coding& coding : study.codings().of(version.change.transcript)) {
    const std::string_view words = older.slice(coding.span);
    const auto span = map.map(coding.span);
    if (span && version.newer->slice(*span) == words) {
      ++version.unchanged;
      continue;
    }
    std::optional<Span> elsewhere;
    if (searched < kMostSearched) elsewhere = only_place(version.newer->text(), words);
    searched += version.newer->text().size();
    if (elsewhere && fresh.mostly_hold(*elsewhere)) {
      version.to_review.push_back({coding, Fate::Moved, elsewhere});
    } else if (span) {
      version.to_review.push_back({coding, Fate::Changed, span});
    } else {
      version.to_review.push_back({coding, Fate::Gone, std::nullopt});
    }
  }
}

// A coding that goes elsewhere is lifted from the text while that changes.
struct Lifted {
  Coding coding;  // where it goes
  std::vector<Memo> memos;
};

Lifted lift(const Study& study, const CodingToReview& one) {
  Lifted lifted{one.coding, {}};
  lifted.coding.span = *one.now;
  for (const auto& [id, memo] : study.memos())
    if (memo.owner_kind == OwnerKind::Coding && memo.owner == one.coding.id.guid)
      lifted.memos.push_back(memo);
  return lifted;
}

// Where the same coder has the same code there already, only what was noted comes along.
EditGroup put_down(const Study& study, Lifted lifted) {
  EditGroup group;
  const Coding* other = double_of(study, lifted.coding);
  if (other == nullptr) group.edits.emplace_back(Put<Coding>{lifted.coding});
  for (Memo& memo : lifted.memos) {
    if (other != nullptr) memo.owner = other->id.guid;
    group.edits.emplace_back(Put<Memo>{std::move(memo)});
  }
  return group;
}

}  // namespace

NewVersion compare_version(const Study& study, const TranscriptId& transcript,
                           const Transcript& newer) {
  const Text* row = study.table<Text>().find(transcript);
  if (row == nullptr)
    throw EditError(say("Het gesprek is er niet meer.", "The transcript is not there any more."));
  const Transcript& older = *row->content;
  NewVersion version;
  version.change = {transcript,
                    transcripts::on_whole_letters(
                        older.text(), transcripts::word_diff(older.text(), newer.text())),
                    {},
                    std::nullopt};
  const ReplacementMap map(version.change.replacements);
  std::string text = transcripts::replaced(older.text(), version.change.replacements);
  SpeakerList speakers(older.speakers());
  std::vector<LostTurn> lost;
  version.turns = newer.turns().empty()
                      ? turns_after(older, text, version.change.replacements, lost)
                      : turns_of(older, newer, map, speakers);
  speakers.drop_silent(older.turns(), version.turns);
  if (speakers.labels() != older.speakers()) version.change.speakers = speakers.labels();
  version.turns_changed = version.turns != older.turns() || version.change.speakers.has_value();
  version.newer = std::make_shared<Transcript>(std::move(text), version.turns, speakers.labels());
  review(study, older, version);
  return version;
}

EditGroup take_version(const Study& study, const NewVersion& version,
                       const std::set<CodingId>& removed, std::optional<CoderId> coder) {
  const TranscriptId& id = version.change.transcript;
  EditGroup group;
  GroupBuilder builder(study);
  std::vector<Lifted> moved;
  for (const CodingToReview& one : version.to_review) {
    const bool moves = one.fate == Fate::Moved && !removed.contains(one.coding.id);
    if (moves) moved.push_back(lift(builder.study(), one));
    if (moves || removed.contains(one.coding.id))
      builder.add(remove_coding(builder.study(), one.coding.id));
  }
  erase_silent_speakers(study, version.change, group);
  add_text_edits(builder.study(), version.change, version.turns, group);
  builder.add(group);
  for (Lifted& lifted : moved) builder.add(put_down(builder.study(), std::move(lifted)));
  const std::string& name = study.transcripts().find(id)->name;
  return std::move(builder).finish("new_version",
                                   say("Nieuwe versie van {}", "New version of {}", name), coder);
}

}  // namespace coding
