// A REFI-QDA project on its way into a study: what its parts know of each other while they are read
// (users, codes, sources, cases, notes, in this order). Only for project_in.cpp and the files
// beside it that read one kind each.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exports/occurrences.h"
#include "exports/refi/file_guids.h"
#include "exports/refi/names_given.h"
#include "exports/refi/own_rows.h"
#include "exports/refi/project.h"
#include "exports/refi/project_archive.h"
#include "exports/refi/source_text.h"

namespace exports::refi {

// What a note, a link or a kept element can be about.
struct Owner {
  coding::OwnerKind kind = coding::OwnerKind::Project;
  coding::Guid id;
  friend auto operator<=>(const Owner&, const Owner&) = default;
};

// A passage that a source states, with or without codes.
struct ReadSelection {
  pugi::xml_node node;
  std::optional<coding::Guid> guid;
  std::optional<coding::Guid> note;  // the note in Notes that states it, as a place of its own
  transcripts::Span span;
  bool placed = false;  // it holds words
};

// A source, or a recording's transcript, that becomes a transcript here.
struct ReadSource {
  pugi::xml_node outer;  // the element in Sources
  pugi::xml_node node;   // what holds the text: the same, or a Transcript or Representation in it
  coding::TranscriptId id;
  std::string name;
  std::unique_ptr<SourceText> text;
  std::vector<ReadSelection> selections;
  std::vector<StatedRange> stated;  // where each lies, until all are placed
  bool there = false;               // the study has it, with the same words
  bool other = false;         // the study has it with other words: nothing of it is taken over
  bool counted_here = false;  // its positions are Zwerm's own
  bool plain = true;          // it came as plain text; else positions are believed by words only
  bool values_left = false;   // some of its variables' values could not be taken over
  transcripts::TranscriptPtr content;  // as the study will have it
};

// What Zwerm writes itself of an element, by local names. Notes that become memos are its own too.
struct OwnParts {
  std::set<std::string_view> attributes;
  std::set<std::string_view> children;
  std::set<pugi::xml_node> nodes = {};  // these very children
};

struct ProjectReading {
  ProjectReading(const coding::Study& study, ProjectArchive& archive, std::string_view file_name,
                 const coding::By& by, transcripts::Watch& watch);

  template <class Row>
  void put(Row row) {
    if constexpr (std::is_same_v<Row, coding::Coding>) {
      codings.push_back(std::move(row));
    } else {
      if constexpr (std::is_same_v<Row, coding::Mark>) marks.insert(row.id.guid);
      result.group.edits.emplace_back(coding::Put<Row>{std::move(row)});
    }
  }
  // Keeps what is left of an element with the row, which is new, that it became.
  void keep(const coding::Guid& owner, const std::string& xml);
  // Keeps an element that became no row; not where the study has it already.
  void keep_of_project(const std::string& xml);
  // The part that a path names; one that cannot be had is told of.
  std::optional<std::string> part(std::string_view path);
  // The same as a file, with the row it belongs to.
  void keep_file(const coding::Guid& owner, std::string_view path);
  void tell(transcripts::Message message) { result.warnings.push_back(std::move(message)); }
  // Of an attribute like creatingUser: a coder of the study or a new one; none where it names none.
  std::optional<coding::CoderId> coder_of(std::string_view guid);
  // Of an element: who made it, else who changed it last, which is all that some programs tell.
  std::optional<coding::CoderId> coder_of_element(const pugi::xml_node& node);
  // For what has none.
  coding::CoderId unknown_coder();
  // The element's, if it is one that no element before had; else one made of what the element is,
  // so that it is the same when the file is read again.
  coding::Guid guid_of(const pugi::xml_node& node);
  // A text as a study has it; what it cannot hold is counted. A name is on one line, never empty.
  std::string clean(std::string_view text);
  std::string clean_name(const pugi::xml_node& node);
  // The memos that this element's notes are, on the row that it became.
  void memos_on(const pugi::xml_node& node, const Owner& owner);
  void make_memo(const coding::Guid& note, const Owner& owner);
  // The element without what Zwerm writes itself, as XML; empty where nothing is left.
  std::string shell_of(const pugi::xml_node& node, const OwnParts& own) const;
  // Whether anything is left.
  bool has_shell(const pugi::xml_node& node, const OwnParts& own) const;
  // Whether the part of an element belongs into its shell.
  bool is_of_shell(const pugi::xml_node& part, const OwnParts& own) const;

  const coding::Study& study;
  ProjectArchive& archive;
  std::string file_name;
  coding::By by;
  transcripts::Watch& watch;
  pugi::xml_node root;
  ProjectImport result;
  std::vector<coding::Coding> codings;  // that go behind all other edits

  std::map<coding::Guid, coding::CoderId> coders;
  NamesGiven coder_names;
  std::optional<coding::CoderId> unknown;
  std::set<coding::Guid> codes;  // that a coding may name
  std::vector<ReadSource> sources;
  ByFileGuid<Owner> known;  // elements that became a row, by their GUID
  std::map<coding::Guid, pugi::xml_node> notes;
  std::set<coding::Guid> memos;  // notes that can be one here: plain, and on one thing
  std::map<coding::Guid, pugi::xml_node> annotations;  // those of them with a place in the source
  std::set<coding::Guid> memos_made;
  FileGuids marks;             // that were made
  std::optional<OwnRows> own;  // what only Zwerm writes
  ByFileGuid<coding::Guid> own_memos_on_marks;
  // Whose passage it is, by the GUID of a selection: a person of the study, or an interviewer.
  struct Voice {
    std::optional<coding::ParticipantId> participant;
    std::string name;
  };
  std::multimap<coding::Guid, Voice> voices;
  std::multimap<coding::Guid, Voice> voices_of_codes;    // codes that stand for a person (NVivo)
  std::multimap<coding::Guid, Voice> voices_of_sources;  // somebody who speaks in all of it
  FileGuids kept_codings;                                // in selections that are kept as they are
  std::set<std::string_view> kept_before;  // XML that the study keeps with the project
  ByFileGuid<std::int64_t> kept_positions;
  std::map<std::string, std::set<coding::Guid>> guids;  // that are taken, by kinds of elements
  std::size_t replaced = 0;                             // characters

  // What could not be taken over as it is.
  std::vector<std::string> without_text;  // sources, by name
  Occurrences past_the_end, without_words, other_words, without_code, twice, without_part,
      on_whole_sources, on_no_text, unproven;
};

// Each reads its part, in this order.
void read_users(ProjectReading& reading);
void read_codes(ProjectReading& reading);
void find_notes(ProjectReading& reading);
void read_sources(ProjectReading& reading);      // texts, and where selections lie
void read_cases(ProjectReading& reading);        // people, PPS, attributes; who says what
void make_transcripts(ProjectReading& reading);  // transcripts, speakers, codings, bookmarks
void read_notes(ProjectReading& reading);        // memos; notes, links, sets, graphs that are kept
void take_own_rows(ProjectReading& reading);     // what only Zwerm writes

}  // namespace exports::refi
