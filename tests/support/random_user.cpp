#include "tests/support/random_user.h"

#include <algorithm>
#include <iterator>

#include "coding/operations.h"
#include "tests/support/study_builder.h"
#include "transcripts/unicode.h"

namespace tests {

using namespace coding;

std::string RandomUser::name() {
  static constexpr const char* kNames[] = {"Regie", "Valley of death", "brede mkb", "één 😀", "Ünï"};
  return kNames[below(std::size(kNames))] + (" " + std::to_string(below(40)));
}

EditGroup RandomUser::next(const Study& study) {
  while (true) {
    try {
      EditGroup group = attempt(study);
      if (group.edits.empty()) continue;
      Study copy = study;
      copy.change(group);
      return group;
    } catch (const EditError&) {
      continue;  // not possible now, or the name is taken: the user does something else
    }
  }
}

template <class Row>
const Row& RandomUser::any(const Study& study) {
  const auto& rows = study.table<Row>();
  if (rows.empty()) throw EditError(say("nog niets", "nothing yet"));
  return std::next(rows.begin(), static_cast<std::ptrdiff_t>(below(rows.size())))->second;
}

const Coding& RandomUser::any_coding(const Study& study) {
  const auto codings = study.codings().of(any<TranscriptInfo>(study).id);
  if (codings.empty()) throw EditError(say("nog niets", "nothing yet"));
  return codings[below(codings.size())];
}

Span RandomUser::any_words(const Study& study, const TranscriptId& id) {
  const auto words = transcripts::words(study.text(id).text());
  const std::size_t first = below(words.size());
  return {words[first].begin, words[std::min(first + below(4), words.size() - 1)].end};
}

EditGroup RandomUser::attempt(const Study& study) {
  switch (below(5)) {
    case 0:
      return about_codes(study);
    case 2:
      return about_marks(study);
    case 1:
      return about_people(study);
    default:
      return about_codings(study);
  }
}

EditGroup RandomUser::about_codes(const Study& study) {
  Code code;
  switch (below(6)) {
    case 0:
      return add_coder(study, name());
    case 1: {
      code = any<Code>(study);
      code.definition = name();
      code.name = name();
      return change_code(study, code, {9});
    }
    case 2: {
      const CodeId parent = any<Code>(study).id;
      return move_code(study, any<Code>(study).id, parent, {});
    }
    case 3:
      return below(3) == 0 ? delete_code(study, any<Code>(study).id) : EditGroup{};
    default:
      code.name = name();
      return add_code(study, code);
  }
}

EditGroup RandomUser::new_conversation(const Study& study) {
  NewTranscript conversation;
  conversation.name = name();
  conversation.text = tests::conversation(
      {{"R1", conversation.name + " was klaar, zei ze."}, {"I", "Wat 😀 zei de coördinator?"}});
  conversation.interviewers = {"I"};
  return add_transcripts(study, {conversation}).first;
}

EditGroup RandomUser::about_people(const Study& study) {
  switch (below(6)) {
    case 0:
      return new_conversation(study);
    case 1:
      return below(4) == 0 ? delete_transcript(study, any<TranscriptInfo>(study).id) : EditGroup{};
    case 2:
      return add_pps(study, name());
    case 3:
      return map_speaker_to_new(study, any<TranscriptInfo>(study).id, "R1", name());
    case 4: {
      const PpsId pps = any<Pps>(study).id;
      return set_pps(study, any<Participant>(study).id, {pps});
    }
    default:
      return set_attribute(study, OwnerKind::Participant, any<Participant>(study).id.guid, "rol",
                           name());
  }
}

EditGroup RandomUser::about_codings(const Study& study) {
  const By by{any<Coder>(study).id, {7}};
  const CodeId code = any<Code>(study).id;
  switch (below(9)) {
    case 6:
      return set_weight(study, any_coding(study).id, below(101));
    case 7: {
      const Coding& coding = any_coding(study);
      return set_span(study, coding.id, any_words(study, coding.transcript));
    }
    case 8: {
      const Coding& coding = any_coding(study);
      return split_coding(study, coding.id,
                          {coding.span.begin.value + static_cast<std::uint32_t>(below(20))});
    }
    case 0:
      return set_memo(study, OwnerKind::Coding, any_coding(study).id.guid, name(), by);
    case 1:
      return remove_coding(study, any_coding(study).id);
    case 2:
      return recode(study, any_coding(study).id, code);
    default: {
      const TranscriptId id = any<TranscriptInfo>(study).id;
      return add_coding(study, id, any_words(study, id), code, by);
    }
  }
}

EditGroup RandomUser::about_marks(const Study& study) {
  const By by{any<Coder>(study).id, {8}};
  const TranscriptId id = any<TranscriptInfo>(study).id;
  const MarkKind kind = below(2) == 0 ? MarkKind::Read : MarkKind::NothingHere;
  switch (below(8)) {
    case 0:
      return add_bookmark(study, id, any_words(study, id), name(), by);
    case 1:
      return remove_bookmark(study, any<Mark>(study).id);
    case 2:
      return unmark_text(study, kind, id, any_words(study, id), by);
    case 3:
      return set_memo(study, OwnerKind::Mark, any<Mark>(study).id.guid, name(), by);
    case 4:
      return below(2) == 0 ? name_codebook_version(study, name(), by)
                           : delete_codebook_version(study, any<CodebookVersion>(study).id);
    case 5:
      return check_codings(study, {any_coding(study).id}, by);
    case 6: {
      const Span gone = any_words(study, id);
      EditGroup group{"correct", say("weg", "gone"), {}, {}};
      for (const Coding& coding : study.codings().of(id))
        if (gone.begin <= coding.span.begin && coding.span.end <= gone.end) return {};
      group.edits.emplace_back(ChangeText{id, {{gone, below(2) == 0 ? "" : "anders"}}, {}, {}});
      return group;
    }
    default:
      return mark_text(study, kind, id, any_words(study, id), by);
  }
}

}  // namespace tests
