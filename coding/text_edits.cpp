#include "coding/text_edits.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "coding/lookup.h"
#include "coding/operations_parts.h"
#include "coding/text_change.h"
#include "coding/turns_after.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace coding {
namespace {

using transcripts::ReplacementMap;
using transcripts::Transcript;
using transcripts::Turn;

const transcripts::TranscriptPtr& content_of(const Study& study, const TranscriptId& id) {
  const Text* text = study.table<Text>().find(id);
  if (text == nullptr)
    throw EditError(say("Het gesprek is er niet meer.", "The transcript is not there any more."));
  return text->content;
}

void check_size(const Transcript& text, const std::vector<Replacement>& replacements) {
  std::uint64_t size = text.text().size();
  for (const Replacement& one : replacements) size += one.text.size();
  for (const Replacement& one : replacements) size -= one.span.size();
  if (size > transcripts::kMaxTextBytes)
    throw EditError(say("De tekst wordt langer dan {} MB. Splits het gesprek.",
                        "The text becomes longer than {} MB. Split the transcript.",
                        transcripts::kMaxTextBytes / 1'000'000));
}

std::size_t memos_on(const Study& study, const std::set<Guid>& owners) {
  return static_cast<std::size_t>(
      std::count_if(study.memos().begin(), study.memos().end(),
                    [&](const auto& memo) { return owners.contains(memo.second.owner); }));
}

struct LostCoding {
  Coding coding;
  std::optional<CodingId>
      into;  // the one of the same code and coder on whose words it comes to lie
};

// Codings that lose their words, and those that become doubles.
std::vector<LostCoding> lost_codings(const Study& study, const TranscriptId& transcript,
                                     const ReplacementMap& map) {
  std::vector<LostCoding> lost;
  std::map<std::tuple<Span, CodeId, CoderId>, CodingId> places;
  for (const Coding& coding : study.codings().of(transcript)) {
    const auto span = map.map(coding.span);
    if (!span) {
      lost.push_back({coding, std::nullopt});
      continue;
    }
    const auto [kept, free] = places.try_emplace({*span, coding.code, coding.coder}, coding.id);
    if (!free) lost.push_back({coding, kept->second});
  }
  return lost;
}

void erase_lost_codings(const Study& study, const ChangeText& change, EditGroup& group) {
  const ReplacementMap map(change.replacements);
  for (const LostCoding& lost : lost_codings(study, change.transcript, map)) {
    if (lost.into) {
      move_memos(study, lost.coding.id, *lost.into, group);
    } else {
      erase_memos(study, OwnerKind::Coding, lost.coding.id.guid, group);
      erase_kept(study, {lost.coding.id.guid}, group);
    }
    group.edits.emplace_back(Erase<Coding>{lost.coding.key()});
  }
}

// What a text may hold of the control characters: line ends by all their names, and tabs.
bool is_line_end(char32_t c) {
  return c == '\n' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}
bool is_control(char32_t c) {
  return c < ' ' || (c >= 0x7F && c < 0xA0);
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string kept(text);
  std::erase(kept, '\0');
  const std::string decoded = transcripts::clean_utf8(kept).text;
  std::string clean;
  clean.reserve(decoded.size());
  for (std::size_t at = 0; at < decoded.size();) {
    const std::size_t begin = at;
    const char32_t c = transcripts::next_code_point(decoded, at);
    if (is_line_end(c)) {
      clean += '\n';
    } else if (c == '\t' || !is_control(c)) {
      clean.append(decoded, begin, at - begin);
    }
  }
  return transcripts::to_nfc(clean);
}

std::vector<Replacement> settled(const Transcript& text, std::vector<Replacement> replacements) {
  std::vector<Replacement> real;
  for (Replacement& one : replacements) {
    one.text = clean_text(one.text);
    const bool within = one.span.begin <= one.span.end && one.span.end.value <= text.text().size();
    if (!within || text.slice(one.span) != one.text) real.push_back(std::move(one));
  }
  try {
    real = transcripts::on_whole_letters(text.text(), std::move(real));
  } catch (const transcripts::Error& error) {
    throw EditError(error.message());
  }
  check_size(text, real);
  return real;
}

void add_text_edits(const Study& study, ChangeText change, const std::vector<Turn>& turns,
                    EditGroup& group) {
  const Transcript& text = *content_of(study, change.transcript);
  erase_lost_codings(study, change, group);
  change.turns = turn_splices(text.turns(), ReplacementMap(change.replacements), turns);
  group.edits.emplace_back(std::move(change));
}

EditGroup replace_texts(const Study& study, std::vector<TextEdit> edits, std::string kind,
                        Message title, std::optional<CoderId> coder) {
  EditGroup group{std::move(kind), std::move(title), coder, {}};
  for (TextEdit& edit : edits) {
    const Transcript& text = *content_of(study, edit.transcript);
    ChangeText change{edit.transcript, settled(text, std::move(edit.replacements)), {}, {}};
    if (change.replacements.empty()) continue;
    std::vector<LostTurn> lost;
    const auto turns = turns_after(text, transcripts::replaced(text.text(), change.replacements),
                                   change.replacements, lost);
    add_text_edits(study, std::move(change), turns, group);
  }
  return group;
}

EditGroup replace_text(const Study& study, const TranscriptId& transcript,
                       std::vector<Replacement> replacements, std::optional<CoderId> coder) {
  content_of(study, transcript);
  const std::string& name = study.transcripts().find(transcript)->name;
  return replace_texts(study, {{transcript, std::move(replacements)}}, "correct",
                       say("Tekst van {} verbeterd", "Text of {} corrected", name), coder);
}

Swallowed swallowed(const Study& study, const TranscriptId& transcript,
                    std::vector<Replacement> replacements) {
  const Transcript& text = *content_of(study, transcript);
  replacements = settled(text, std::move(replacements));
  const ReplacementMap map(replacements);
  Swallowed gone;
  std::set<Guid> without_words;
  for (const LostCoding& lost : lost_codings(study, transcript, map)) {
    gone.codings.push_back(lost.coding);
    if (!lost.into) without_words.insert(lost.coding.id.guid);
  }
  for (const auto& [id, mark] : study.table<Mark>())
    if (mark.transcript == transcript && !map.map(mark.span)) without_words.insert(id.guid);
  gone.memos = memos_on(study, without_words);
  turns_after(text, transcripts::replaced(text.text(), replacements), replacements, gone.turns);
  return gone;
}

}  // namespace coding
