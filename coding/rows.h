// The rows of a study: everything that a person makes, one struct a kind, as plain values.
//
// Each row names its Key and gives its columns to a visitor through columns(): the store binds and
// reads by it, history encodes by it, the state's hash runs over it. The order and names of columns
// are part of the file format (coding/store/SCHEMA.md); a change is a new schema version.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "coding/ids.h"
#include "transcripts/transcript.h"

namespace coding {

using transcripts::ByteOffset;
using transcripts::Span;

// Milliseconds since 1970-01-01 UTC.
struct Timestamp {
  std::int64_t milliseconds = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
  friend auto operator<=>(Timestamp, Timestamp) = default;
};

// 0xRRGGBB.
struct Colour {
  std::uint32_t rgb = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
  friend auto operator<=>(Colour, Colour) = default;
};

// The orders of these enumerators are part of the file format. Append, never reorder.
enum class CodeKind { Theme, Topic };
enum class Origin { Deductive, Inductive, InVivo };
enum class AttributeType { Text, Number, Date, Choice };
// What an attribute or a memo can belong to.
enum class OwnerKind { Project, Transcript, Participant, Pps, Code, Coding, Mark };
// What a coder marks a stretch of text as: a place to come back to, or reading progress.
enum class MarkKind { Bookmark, Read, NothingHere };
// How far counts of two codes may be set beside each other.
enum class Comparability { Comparable, Limited, Not };

struct ProjectInfo {
  struct Key {  // there is one such row
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
    friend auto operator<=>(Key, Key) = default;
  };
  static constexpr const char* kTable = "project";
  Guid id;
  std::string name;
  static Key key() { return {}; }
};

struct Coder {
  using Key = CoderId;
  static constexpr const char* kTable = "coder";
  CoderId id;
  std::string name;
  Key key() const { return id; }
};

struct Code {
  using Key = CodeId;
  static constexpr const char* kTable = "code";
  CodeId id;
  std::optional<CodeId> parent;
  std::int64_t position = 0;  // among its siblings
  std::string name;           // unique among its siblings
  Colour colour;
  bool codable = true;  // false for a mere heading, as other programs' categories are
  CodeKind kind = CodeKind::Theme;
  std::string short_definition;
  std::string definition;
  std::string when_to_use;
  std::string when_not_to_use;
  std::string example;
  Origin origin = Origin::Inductive;
  std::string shortcut;
  // When what it means (its definitions, when to use it and when not) last changed; 0: not since
  // it was made. Codings that are older were made under an older definition.
  Timestamp defined = {};
  Key key() const { return id; }
};

struct CodeSet {
  using Key = CodeSetId;
  static constexpr const char* kTable = "code_set";
  CodeSetId id;
  std::string name;
  Key key() const { return id; }
};

struct CodeSetMember {
  using Key = std::pair<CodeSetId, CodeId>;
  static constexpr const char* kTable = "code_set_member";
  CodeSetId set;
  CodeId code;
  Key key() const { return {set, code}; }
};

struct Pps {
  using Key = PpsId;
  static constexpr const char* kTable = "pps";
  PpsId id;
  std::int64_t position = 0;
  std::string name;  // unique
  Key key() const { return id; }
};

struct Participant {
  using Key = ParticipantId;
  static constexpr const char* kTable = "participant";
  ParticipantId id;
  std::string name;  // unique
  Key key() const { return id; }
};

struct ParticipantPps {
  using Key = std::pair<ParticipantId, PpsId>;
  static constexpr const char* kTable = "participant_pps";
  ParticipantId participant;
  PpsId pps;
  Key key() const { return {participant, pps}; }
};

struct TranscriptInfo {
  using Key = TranscriptId;
  static constexpr const char* kTable = "transcript";
  TranscriptId id;
  std::int64_t position = 0;
  std::string name;         // unique
  std::string file_name;    // what it was imported from, without the folder; may be empty
  std::string file_sha256;  // of that file's bytes, hexadecimal
  Key key() const { return id; }
};

// The words of a transcript: a row of its own, so that renaming does not copy the text.
struct Text {
  using Key = TranscriptId;
  static constexpr const char* kTable = "transcript_text";
  TranscriptId transcript;
  transcripts::TranscriptPtr content;  // never null in a study
  Key key() const { return transcript; }
};

struct TranscriptPps {
  using Key = std::pair<TranscriptId, PpsId>;
  static constexpr const char* kTable = "transcript_pps";
  TranscriptId transcript;
  PpsId pps;
  Key key() const { return {transcript, pps}; }
};

// Who a label in a transcript is: a participant or an interviewer. No row: not known yet.
struct Speaker {
  using Key = std::pair<TranscriptId, std::string>;
  static constexpr const char* kTable = "speaker";
  TranscriptId transcript;
  std::string label;
  std::optional<ParticipantId> participant;  // empty: an interviewer
  Key key() const { return {transcript, label}; }
  bool interviewer() const { return !participant; }
};

struct Attribute {
  using Key = AttributeId;
  static constexpr const char* kTable = "attribute";
  AttributeId id;
  OwnerKind owner = OwnerKind::Participant;  // Transcript, Participant or Pps
  std::int64_t position = 0;
  std::string name;  // unique for its owner; "role", "type", "year": English for the known ones
  AttributeType type = AttributeType::Text;
  Key key() const { return id; }
};

struct AttributeValue {
  using Key = std::pair<AttributeId, Guid>;
  static constexpr const char* kTable = "attribute_value";
  AttributeId attribute;
  Guid owner;         // of the transcript, participant or PPS
  std::string value;  // never empty; a number as digits with a point, a date as 2025-11-24
  Key key() const { return {attribute, owner}; }
};

// One code put on one range of text by one coder.
struct Coding {
  // The transcript is part of the key in memory, where codings lie by transcript.
  using Key = std::pair<TranscriptId, CodingId>;
  static constexpr const char* kTable = "coding";
  CodingId id;
  TranscriptId transcript;
  Span span;  // never empty
  CodeId code;
  CoderId coder;
  Timestamp made;
  std::optional<std::int64_t> weight = std::nullopt;  // 0 to 100: how strongly it is said
  Timestamp checked = {};   // when it was last held against a newer definition; 0: never
  bool good_quote = false;  // chosen to be quoted
  Key key() const { return {transcript, id}; }
};

struct Memo {
  using Key = MemoId;
  static constexpr const char* kTable = "memo";
  MemoId id;
  OwnerKind owner_kind = OwnerKind::Project;
  Guid owner;
  std::optional<CoderId> coder;
  Timestamp changed;
  std::string text;
  Key key() const { return id; }
};

// A named state of the codebook: "na ronde 1".
struct CodebookVersion {
  using Key = CodebookVersionId;
  static constexpr const char* kTable = "codebook_version";
  CodebookVersionId id;
  std::string name;  // unique
  std::optional<CoderId> coder;
  Timestamp made;
  Key key() const { return id; }
};

// A code as it was in a named state of the codebook. The code itself may be gone since.
struct VersionedCode {
  using Key = std::pair<CodebookVersionId, CodeId>;
  static constexpr const char* kTable = "codebook_version_code";
  CodebookVersionId version;
  Code code;
  Key key() const { return {version, code.id}; }
};

// A coder's mark on a stretch of text; it moves with its words, and goes where none is left.
struct Mark {
  using Key = MarkId;
  static constexpr const char* kTable = "mark";
  MarkId id;
  TranscriptId transcript;
  Span span;  // never empty
  MarkKind kind = MarkKind::Bookmark;
  CoderId coder;
  std::string label;  // of a bookmark; may be empty
  Timestamp made;
  Key key() const { return id; }
};

// A query that is kept under a name: what kept_queries.h makes of it as text.
struct KeptQuery {
  using Key = KeptQueryId;
  static constexpr const char* kTable = "kept_query";
  KeptQueryId id;
  std::string name;  // unique
  std::optional<CoderId> coder;
  Timestamp changed;
  std::string text;
  Key key() const { return id; }
};

// What `older` meant in the study before, `newer` means now, wholly or in part. A code that was
// split has several newer ones, one that was merged several older ones.
struct Crosswalk {
  using Key = std::pair<CodeId, CodeId>;
  static constexpr const char* kTable = "crosswalk";
  CodeId older;
  CodeId newer;
  Comparability comparability = Comparability::Comparable;
  std::string note;  // why; may be empty
  Key key() const { return {older, newer}; }
};

// An element of another program's exchange file that Zwerm has no place for, or the part of one
// that it has none for: kept to be written out again (exports/refi).
struct KeptElement {
  using Key = KeptElementId;
  static constexpr const char* kTable = "kept_element";
  KeptElementId id;
  Guid owner;                 // the row that it belongs to; the project's where to none
  std::int64_t position = 0;  // among those of its owner
  std::string xml;
  Key key() const { return id; }
};

// Bytes that are shared and never change.
using Bytes = std::shared_ptr<const std::string>;

// A file that came inside another program's exchange file: the pdf or picture of a source.
struct KeptFile {
  using Key = KeptFileId;
  static constexpr const char* kTable = "kept_file";
  KeptFileId id;
  Guid owner;             // the row that it belongs to; the project's where to none
  std::string file_name;  // as the exchange file called it, without a folder
  Bytes bytes;            // never null in a study
  Key key() const { return id; }
};

// All kinds, in an order in which each comes after those it refers to. Their numbers are part of
// the file format (history): append, never reorder.
template <template <class...> class To>
using ForAllRows =
    To<ProjectInfo, Coder, Code, CodeSet, CodeSetMember, Pps, Participant, ParticipantPps,
       TranscriptInfo, Text, TranscriptPps, Speaker, Attribute, AttributeValue, Coding, Memo,
       CodebookVersion, VersionedCode, Mark, KeptQuery, Crosswalk, KeptElement, KeptFile>;

// The version of the schema since which there is a column; older history does not have it.
inline int since_version(std::string_view column) {
  if (column == "good_quote") return 3;
  return column == "defined" || column == "weight" || column == "checked" ? 2 : 1;
}

// What a code has beside its id.
template <class Visit>
void code_columns(Visit& visit, auto& row) {
  visit("parent", row.parent), visit("position", row.position);
  visit("name", row.name), visit("colour", row.colour), visit("codable", row.codable);
  visit("kind", row.kind), visit("short_definition", row.short_definition);
  visit("definition", row.definition), visit("when_to_use", row.when_to_use);
  visit("when_not_to_use", row.when_not_to_use), visit("example", row.example);
  visit("origin", row.origin), visit("shortcut", row.shortcut), visit("defined", row.defined);
}

// Gives `visit` each column's name and member, key columns first. For Text, Coding and Mark the
// store adds what only it knows: code points, turns, the checksum.
template <class Visit>
void columns(Visit&& visit, auto& row) {
  using Row = std::remove_cvref_t<decltype(row)>;
  if constexpr (std::is_same_v<Row, ProjectInfo> || std::is_same_v<Row, Coder> ||
                std::is_same_v<Row, CodeSet> || std::is_same_v<Row, Participant>) {
    visit("id", row.id), visit("name", row.name);
  } else if constexpr (std::is_same_v<Row, Code>) {
    visit("id", row.id), code_columns(visit, row);
  } else if constexpr (std::is_same_v<Row, CodeSetMember>) {
    visit("code_set", row.set), visit("code", row.code);
  } else if constexpr (std::is_same_v<Row, Pps>) {
    visit("id", row.id), visit("position", row.position), visit("name", row.name);
  } else if constexpr (std::is_same_v<Row, ParticipantPps>) {
    visit("participant", row.participant), visit("pps", row.pps);
  } else if constexpr (std::is_same_v<Row, TranscriptInfo>) {
    visit("id", row.id), visit("position", row.position), visit("name", row.name);
    visit("file_name", row.file_name), visit("file_sha256", row.file_sha256);
  } else if constexpr (std::is_same_v<Row, Text>) {
    visit("transcript", row.transcript), visit("content", row.content);
  } else if constexpr (std::is_same_v<Row, TranscriptPps>) {
    visit("transcript", row.transcript), visit("pps", row.pps);
  } else if constexpr (std::is_same_v<Row, Speaker>) {
    visit("transcript", row.transcript), visit("label", row.label);
    visit("participant", row.participant);
  } else if constexpr (std::is_same_v<Row, Attribute>) {
    visit("id", row.id), visit("owner_kind", row.owner), visit("position", row.position);
    visit("name", row.name), visit("type", row.type);
  } else if constexpr (std::is_same_v<Row, AttributeValue>) {
    visit("attribute", row.attribute), visit("owner", row.owner), visit("value", row.value);
  } else if constexpr (std::is_same_v<Row, Coding>) {
    visit("transcript", row.transcript), visit("id", row.id), visit("span", row.span);
    visit("code", row.code), visit("coder", row.coder), visit("made", row.made);
    visit("weight", row.weight), visit("checked", row.checked);
    visit("good_quote", row.good_quote);
  } else if constexpr (std::is_same_v<Row, Memo>) {
    visit("id", row.id), visit("owner_kind", row.owner_kind), visit("owner", row.owner);
    visit("coder", row.coder), visit("changed", row.changed), visit("text", row.text);
  } else if constexpr (std::is_same_v<Row, CodebookVersion>) {
    visit("id", row.id), visit("name", row.name), visit("coder", row.coder);
    visit("made", row.made);
  } else if constexpr (std::is_same_v<Row, VersionedCode>) {
    visit("version", row.version), visit("code", row.code.id), code_columns(visit, row.code);
  } else if constexpr (std::is_same_v<Row, KeptQuery>) {
    visit("id", row.id), visit("name", row.name), visit("coder", row.coder);
    visit("changed", row.changed), visit("text", row.text);
  } else if constexpr (std::is_same_v<Row, Crosswalk>) {
    visit("older", row.older), visit("newer", row.newer);
    visit("comparability", row.comparability), visit("note", row.note);
  } else if constexpr (std::is_same_v<Row, KeptElement>) {
    visit("id", row.id), visit("owner", row.owner), visit("position", row.position);
    visit("xml", row.xml);
  } else if constexpr (std::is_same_v<Row, KeptFile>) {
    visit("id", row.id), visit("owner", row.owner), visit("file_name", row.file_name);
    visit("bytes", row.bytes);
  } else {
    static_assert(std::is_same_v<Row, Mark>);
    visit("id", row.id), visit("transcript", row.transcript), visit("span", row.span);
    visit("kind", row.kind), visit("coder", row.coder), visit("label", row.label);
    visit("made", row.made);
  }
}

}  // namespace coding
