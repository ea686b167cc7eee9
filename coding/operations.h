// What a user can do to a study, each as a function from the study as it is to one titled
// EditGroup. They throw EditError where the wish cannot be met; Project::apply carries them out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

// Who does it, and when.
struct By {
  CoderId coder;
  Timestamp when;
};

// --- Codings ---------------------------------------------------------------------------------

// The same code by the same coder on the same range makes no second coding: an empty group.
EditGroup add_coding(const Study& study, const TranscriptId& transcript, const Span& span,
                     const CodeId& code, const By& by);
EditGroup remove_coding(const Study& study, const CodingId& coding);
EditGroup recode(const Study& study, const CodingId& coding, const CodeId& code);
// Stretches or shrinks it to `span`; where that makes it the double of another, the two become one.
EditGroup set_span(const Study& study, const CodingId& coding, const Span& span);
// Two codings of what was one: up to `at`, and from there on, without the white space between. The
// second gets no memos. Throws EditError where `at` does not leave words at both sides.
EditGroup split_coding(const Study& study, const CodingId& coding, ByteOffset at);
// 0 to 100, or none.
EditGroup set_weight(const Study& study, const CodingId& coding,
                     std::optional<std::int64_t> weight);
// Whether they are chosen to be quoted; an empty group where all were so already.
EditGroup set_good_quotes(const Study& study, const std::vector<CodingId>& codings, bool good);
// The codings of `code` that were made, and last checked, before its definition changed; in reading
// order.
std::vector<const Coding*> older_codings(const Study& study, const CodeId& code);
// They still are right under the definition as it is.
EditGroup check_codings(const Study& study, const std::vector<CodingId>& codings, const By& by);
// Sets the text of the coder's memo on something; empty text removes it.
EditGroup set_memo(const Study& study, OwnerKind kind, const Guid& owner, std::string_view text,
                   const By& by);

// --- Marks -----------------------------------------------------------------------------------

EditGroup add_bookmark(const Study& study, const TranscriptId& transcript, const Span& span,
                       std::string_view label, const By& by);
EditGroup label_bookmark(const Study& study, const MarkId& bookmark, std::string_view label);
EditGroup remove_bookmark(const Study& study, const MarkId& bookmark);
// The stretch is read, or was judged to hold nothing, by the coder: joined with what is already, so
// that a coder's marks of one kind in a transcript neither overlap nor touch. An empty group where
// it was so already.
EditGroup mark_text(const Study& study, MarkKind kind, const TranscriptId& transcript,
                    const Span& span, const By& by);
// Takes the stretch out of these.
EditGroup unmark_text(const Study& study, MarkKind kind, const TranscriptId& transcript,
                      const Span& span, const By& by);
// A coder's marks of one kind in a transcript, in reading order.
std::vector<const Mark*> marks_of(const Study& study, const TranscriptId& transcript, MarkKind kind,
                                  const CoderId& coder);

// --- Codebook --------------------------------------------------------------------------------

// `code.id`, position and (where black) colour are filled in; it comes last among its siblings.
EditGroup add_code(const Study& study, Code code);
// Replaces the row of the same id: name, colour and fields. Where definitions or when to use it
// change, `defined` becomes `when`.
EditGroup change_code(const Study& study, const Code& code, Timestamp when);
// Under another parent (none: to the top), before the sibling `before` or last.
EditGroup move_code(const Study& study, const CodeId& code, std::optional<CodeId> parent,
                    std::optional<CodeId> before);
// Codings and subcodes go to `into`; doubles collapse; the memos move; `code` goes.
EditGroup merge_codes(const Study& study, const CodeId& code, const CodeId& into);
// A new code beside `code`, to which the named codings go.
EditGroup split_code(const Study& study, const CodeId& code, std::string_view new_name,
                     const std::vector<CodingId>& codings);
// The code, its subcodes, and all codings and memos on them.
EditGroup delete_code(const Study& study, const CodeId& code);
struct DeletedWithCode {
  std::size_t codes = 0;  // with itself
  std::size_t codings = 0;
  std::size_t transcripts = 0;  // in which those codings lie
};
DeletedWithCode deleted_with(const Study& study, const CodeId& code);
EditGroup create_code_and_coding(const Study& study, Code code, const TranscriptId& transcript,
                                 const Span& span, const By& by);

// Names the state that the codebook is in.
EditGroup name_codebook_version(const Study& study, std::string_view name, const By& by);
EditGroup rename_codebook_version(const Study& study, const CodebookVersionId& id,
                                  std::string_view name);
EditGroup delete_codebook_version(const Study& study, const CodebookVersionId& id);

// --- Transcripts, people, PPS ----------------------------------------------------------------

// The name is made unique ("gesprek (2)") and the transcript comes last. `interviewers` are labels.
struct NewTranscript {
  std::string name;
  std::string file_name;
  std::string file_sha256;
  transcripts::TranscriptPtr text;
  std::vector<std::string> interviewers;
};
// One group for a whole import; gives the transcripts' ids in the same order.
std::pair<EditGroup, std::vector<TranscriptId>> add_transcripts(
    const Study& study, std::vector<NewTranscript> transcripts);
EditGroup rename_transcript(const Study& study, const TranscriptId& id, std::string_view name);
// Before `before`, or last.
EditGroup move_transcript(const Study& study, const TranscriptId& id,
                          std::optional<TranscriptId> before);
EditGroup delete_transcript(const Study& study, const TranscriptId& id);

EditGroup map_speaker(const Study& study, const TranscriptId& transcript, std::string_view label,
                      const ParticipantId& participant);
// Makes the participant too.
EditGroup map_speaker_to_new(const Study& study, const TranscriptId& transcript,
                             std::string_view label, std::string_view participant_name);
EditGroup mark_interviewer(const Study& study, const TranscriptId& transcript,
                           std::string_view label);
EditGroup unmap_speaker(const Study& study, const TranscriptId& transcript, std::string_view label);

EditGroup add_coder(const Study& study, std::string_view name);
EditGroup add_pps(const Study& study, std::string_view name);
EditGroup add_participant(const Study& study, std::string_view name);
EditGroup rename_pps(const Study& study, const PpsId& id, std::string_view name);
EditGroup rename_participant(const Study& study, const ParticipantId& id, std::string_view name);
EditGroup rename_coder(const Study& study, const CoderId& id, std::string_view name);
EditGroup delete_pps(const Study& study, const PpsId& id);
// The person and the mapping to speakers; the words stay, and it can be undone.
EditGroup delete_participant(const Study& study, const ParticipantId& id);

// Exactly these PPS.
EditGroup set_pps(const Study& study, const TranscriptId& transcript,
                  const std::vector<PpsId>& pps);
EditGroup set_pps(const Study& study, const ParticipantId& participant,
                  const std::vector<PpsId>& pps);

// Sets an attribute's value (empty: removes it). The attribute is made where it is not there.
EditGroup set_attribute(const Study& study, OwnerKind owner_kind, const Guid& owner,
                        std::string_view attribute, std::string_view value);

// Several groups as one command, each made from the study as the ones before it leave it.
class GroupBuilder {
 public:
  explicit GroupBuilder(const Study& study) : after_(study) {}
  const Study& study() const { return after_; }
  // Takes the edits of `group` up and changes study(). Throws EditError.
  void add(const EditGroup& group);
  EditGroup finish(std::string kind, Message title, std::optional<CoderId> coder) &&;
  // With `last`, made from study(), as the last part; kind, title and coder are its own. It is not
  // carried out here, since whoever applies the whole does so: for large ones.
  EditGroup finish_with(EditGroup last) &&;
  bool empty() const { return edits_.empty(); }

 private:
  Study after_;
  std::vector<Edit> edits_;
};

}  // namespace coding
