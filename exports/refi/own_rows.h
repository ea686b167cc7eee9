// What a study has and REFI-QDA has no place for, as JSON in the part zwerm.json of a project's
// archive, which other programs pass over:
//
//   {"zwerm":1,
//    "mark":{"columns":["id","transcript","start","end","kind","coder","label","made"],
//            "rows":[["0189...","0189...",0,12,0,"0189...","hier verder",1764460800000]]},
//    ...}
//
// A table a kind of row, called and with columns as in the project file (coding/store/SCHEMA.md):
// GUIDs as text, times in milliseconds, kinds as their number. Where the project file has bytes of
// a span, here `start` and `end` count code points of the transcript's text. The labels of a
// transcript (`speaker_label`) stand in the order of their numbers, turns (`turn`) in reading
// order.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "coding/study.h"
#include "transcripts/message.h"

namespace exports::refi {

// The part's name in the archive.
inline constexpr std::string_view kOwnRowsPart = "zwerm.json";

using CodingIds = std::unordered_set<coding::CodingId, coding::GuidHash>;

// The same study gives the same text. `unplaced`: codings that project.qde has no place for.
std::string own_rows(const coding::Study& study, const CodingIds& unplaced = {});

struct OwnLabel {
  coding::TranscriptId transcript;
  std::string label;
};

struct OwnTurn {
  coding::TranscriptId transcript;
  transcripts::CodePointRange at;
  std::uint32_t speaker = 0;  // index among the labels of its transcript
  std::optional<transcripts::Milliseconds> time;
  std::string cut;
};

// A row on a stretch of text. Its `span` is empty, since only who has the text knows the bytes.
template <class Row>
struct RowAt {
  Row row;
  transcripts::CodePointRange at;
};

// As they stand in the file: nobody has looked whether they lead anywhere, are there once, or obey
// any other rule of a study. Numbers of kinds are such that exist.
struct OwnRows {
  std::vector<coding::ProjectInfo> projects;  // one, or none
  std::vector<coding::Code> codes;            // id, position, defined; the rest is in the Code
  std::vector<coding::Pps> pps;
  std::vector<coding::ParticipantPps> participant_pps;
  std::vector<coding::TranscriptInfo> transcripts;
  std::vector<OwnLabel> labels;  // those of one transcript in the order of their numbers
  std::vector<OwnTurn> turns;    // those of one transcript in reading order
  std::vector<coding::TranscriptPps> transcript_pps;
  std::vector<coding::Speaker> speakers;
  std::vector<coding::Attribute> attributes;
  // Those that are weighed, checked or good quotes; and whole ones that project.qde has no place
  // for, which are to be made from here.
  std::vector<RowAt<coding::Coding>> codings;
  std::vector<coding::Memo> memos;  // id, owner_kind, owner; the rest is in the Note
  std::vector<coding::CodebookVersion> versions;
  std::vector<coding::VersionedCode> versioned_codes;
  std::vector<RowAt<coding::Mark>> marks;
  std::vector<coding::KeptQuery> queries;
  std::vector<coding::Crosswalk> crosswalks;
};

// The largest part that is read.
inline constexpr std::size_t kMaxOwnRowsBytes = 512'000'000;

// Never throws for what stands in the file. Nothing, and a warning, where it is no such JSON; rows
// of another form are left out and counted in a warning; unknown tables and columns are passed
// over, and a column that is missing leaves what a new row has.
std::optional<OwnRows> own_rows_in(std::string_view json,
                                   std::vector<transcripts::Message>& warnings);

}  // namespace exports::refi
