// Changes to the study that views may ask for (actions.h); each is one entry in the history.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/people_changes.h"
#include "coding/autocode.h"
#include "coding/passage_query.h"
#include "coding/rows.h"

namespace app {

struct AddCoding {  // on the selected text, by the chosen coder
  coding::CodeId code;
};
struct AddCodingWithNewCode {  // makes the code, at the top, and puts it on the selected text
  std::string name;
  coding::Origin origin = coding::Origin::Inductive;
};
struct RemoveCodings {
  std::vector<coding::CodingId> ids;
};
struct Recode {
  coding::CodingId coding;
  coding::CodeId code;
};
struct SetSpan {  // stretches or shrinks it
  coding::CodingId coding;
  coding::Span span;
};
struct SplitCoding {
  coding::CodingId coding;
  coding::ByteOffset at;
};
struct SetWeight {  // 0 to 100, or none
  coding::CodingId coding;
  std::optional<std::int64_t> weight;
};
// On the selected text or where the caret is, by the chosen coder (coding/reading.h).
struct ToggleBookmark {};
struct ToggleNothingHere {};
struct ReadUpTo {};
struct NotRead {};
struct LabelBookmark {
  coding::MarkId bookmark;
  std::string label;
};
struct RemoveBookmark {
  coding::MarkId bookmark;
};
struct CodePlaces {  // as one command; without `code`, one called `new_code` is made first
  std::vector<coding::StudyHit> places;
  std::optional<coding::CodeId> code;
  std::string new_code;
};
struct SetMemo {
  coding::OwnerKind kind = coding::OwnerKind::Project;
  coding::Guid owner;
  std::string text;
};
struct AddCode {
  std::string name;
  std::optional<coding::CodeId> parent;
};
struct ChangeCode {
  coding::Code code;
};
struct MoveCodes {
  std::vector<coding::CodeId> codes;
  std::optional<coding::CodeId> parent;
  std::optional<coding::CodeId> before;
};
struct MergeCodes {
  std::vector<coding::CodeId> codes;
  coding::CodeId into;
};
struct DeleteCodes {
  std::vector<coding::CodeId> codes;
};
struct RecolourCodes {
  std::vector<coding::CodeId> codes;
  coding::Colour colour;
};
struct SplitCode {
  coding::CodeId code;
  std::string name;  // of the new code beside it, to which the codings go
  std::vector<coding::CodingId> codings;
};
struct CheckCodings {  // they still are right under the definition as it is
  std::vector<coding::CodingId> ids;
};
struct NameVersion {  // of the codebook as it is
  std::string name;
};
struct RenameVersion {
  coding::CodebookVersionId id;
  std::string name;
};
struct DeleteVersion {
  coding::CodebookVersionId id;
};
struct LinkCodes {  // of two years (coding/crosswalk.h)
  coding::Crosswalk link;
  std::optional<coding::Crosswalk::Key> was;  // the link in whose place it comes
};
struct UnlinkCodes {
  coding::CodeId older;
  coding::CodeId newer;
};
struct RenameTranscript {
  coding::TranscriptId id;
  std::string name;
};
struct MoveTranscript {  // before another, or to the end
  coding::TranscriptId id;
  std::optional<coding::TranscriptId> before;
};
struct DeleteTranscript {
  coding::TranscriptId id;
};
struct SetTranscriptPps {
  coding::TranscriptId id;
  std::vector<coding::PpsId> pps;
};
struct AddPpsTo {  // makes the PPS
  coding::TranscriptId id;
  std::string name;
};
struct MapSpeaker {
  coding::TranscriptId transcript;
  std::string label;
  coding::ParticipantId participant;
};
struct MapSpeakerToNew {
  coding::TranscriptId transcript;
  std::string label;
  std::string name;
};
struct MarkInterviewer {
  coding::TranscriptId transcript;
  std::string label;
};
struct UnmapSpeaker {
  coding::TranscriptId transcript;
  std::string label;
};
struct GiveWords {  // to a speaker of the transcript, or a new one
  coding::TranscriptId transcript;
  coding::Span span;
  std::string label;
};
struct JoinTurn {  // the turn there becomes part of the one before it
  coding::TranscriptId transcript;
  coding::ByteOffset offset;
};
struct ReplaceAll {
  std::string wanted;
  std::string text;  // in its place
  bool exact = false;
  bool whole_words = false;
  std::optional<coding::TranscriptId> transcript;  // none: in all
};
struct MarkGoodQuotes {  // or no longer
  std::vector<coding::CodingId> codings;
  bool good = true;
};
struct KeepQuery {  // in the place of the one of that name
  std::string name;
  coding::PassageQuery query;
};
struct ForgetQuery {
  coding::KeptQueryId id;
};
struct CodePassages {  // what the query finds, as a new code
  std::string name;
  coding::PassageQuery query;
};
using AnyChange =
    std::variant<AddCoding, AddCodingWithNewCode, RemoveCodings, Recode, SetSpan, SplitCoding,
                 SetWeight, ToggleBookmark, ToggleNothingHere, ReadUpTo, NotRead, LabelBookmark,
                 RemoveBookmark, CodePlaces, SetMemo, AddCode, ChangeCode, MoveCodes, MergeCodes,
                 DeleteCodes, RecolourCodes, SplitCode, CheckCodings, NameVersion, RenameVersion,
                 DeleteVersion, LinkCodes, UnlinkCodes, RenameTranscript, MoveTranscript,
                 DeleteTranscript, SetTranscriptPps, AddPpsTo, MapSpeaker, MapSpeakerToNew,
                 MarkInterviewer, UnmapSpeaker, GiveWords, JoinTurn, ReplaceAll, MarkGoodQuotes,
                 KeepQuery, ForgetQuery, CodePassages, ChangePeople>;

// Copied, moved and ended in actions.cpp, for the reason that coding::Edit is.
struct Change : AnyChange {
  using AnyChange::AnyChange;
  Change();
  Change(const Change&);
  Change(Change&&) noexcept;
  Change& operator=(const Change&);
  Change& operator=(Change&&) noexcept;
  ~Change();
};

}  // namespace app
