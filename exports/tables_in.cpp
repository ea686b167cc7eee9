#include "exports/tables_in.h"

#include <algorithm>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/lookup.h"
#include "exports/code_words.h"
#include "exports/codings_in.h"
#include "exports/columns_in.h"
#include "exports/safe_file.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using coding::EditError;
using coding::GroupBuilder;
using coding::OwnerKind;
using transcripts::say;

// One table on its way in: the study as the rows so far leave it, and what went wrong.
struct Importing {
  ColumnsIn columns;
  GroupBuilder group;
  TableImport result;

  // Runs `row_in` for each row; a row that fails is told of and left out, the others go in.
  template <class RowIn>
  void each_row(std::string_view name_column, RowIn row_in) {
    for (std::size_t row = 0; row < columns.rows(); ++row) {
      const GroupBuilder before = group;
      try {
        row_in(row);
        ++result.rows;
      } catch (const EditError& error) {
        group = before;
        result.errors.push_back(columns.at(row, name_column, error.message()));
      }
    }
  }

  void set_attributes(std::size_t row, OwnerKind kind, const coding::Guid& owner,
                      const std::vector<std::size_t>& from) {
    for (const std::size_t column : from) {
      const std::string value = columns.text(row, column);
      if (!value.empty())
        group.add(set_attribute(group.study(), kind, owner, columns.header(column), value));
    }
  }

  std::vector<coding::PpsId> pps_made(const std::string& names) {
    std::vector<coding::PpsId> ids;
    for (const std::string& name : split_names(names)) {
      if (find_pps(group.study(), name) == nullptr) group.add(add_pps(group.study(), name));
      ids.push_back(pps_named(group.study(), name).id);
    }
    return ids;
  }
};

void import_pps(Importing& in) {
  const std::size_t name = in.columns.need({"naam", "name"}, {"naam", "name", "pps"});
  const auto attributes = in.columns.unknown();
  in.each_row(in.columns.header(name), [&](std::size_t row) {
    const auto ids = in.pps_made(in.columns.text(row, name));
    if (ids.size() != 1) throw EditError(say("geef precies één naam", "give exactly one name"));
    in.set_attributes(row, OwnerKind::Pps, ids.front().guid, attributes);
  });
}

void import_transcripts(Importing& in) {
  const std::size_t name =
      in.columns.need({"naam", "name"}, {"naam", "name", "gesprek", "transcript", "document"});
  const auto pps = in.columns.find({"pps"});
  const auto attributes = in.columns.unknown();
  in.each_row(in.columns.header(name), [&](std::size_t row) {
    const coding::TranscriptId id =
        transcript_named(in.group.study(), in.columns.text(row, name)).id;
    if (const std::string names = in.columns.text(row, pps); !names.empty()) {
      const auto ids = in.pps_made(names);
      in.group.add(set_pps(in.group.study(), id, ids));
    }
    in.set_attributes(row, OwnerKind::Transcript, id.guid, attributes);
  });
}

void import_participants(Importing& in) {
  const std::size_t name =
      in.columns.need({"naam", "name"}, {"naam", "name", "persoon", "participant", "deelnemer"});
  const auto pps = in.columns.find({"pps"});
  const auto transcript = in.columns.find({"gesprek", "transcript", "document"});
  const auto speaker = in.columns.find({"spreker", "speaker", "label"});
  const auto attributes = in.columns.unknown();
  in.each_row(in.columns.header(name), [&](std::size_t row) {
    const std::string person = in.columns.text(row, name);
    if (find_participant(in.group.study(), person) == nullptr)
      in.group.add(add_participant(in.group.study(), person));
    const coding::ParticipantId id = participant_named(in.group.study(), person).id;
    if (const std::string names = in.columns.text(row, pps); !names.empty()) {
      const auto ids = in.pps_made(names);
      in.group.add(set_pps(in.group.study(), id, ids));
    }
    const std::string where = in.columns.text(row, transcript);
    const std::string label = in.columns.text(row, speaker);
    if (!where.empty() && !label.empty())
      in.group.add(
          map_speaker(in.group.study(), transcript_named(in.group.study(), where).id, label, id));
    in.set_attributes(row, OwnerKind::Participant, id.guid, attributes);
  });
}

template <class Value>
void set_word(Value& value, std::optional<Value> read, const std::string& word) {
  if (word.empty()) return;
  if (!read)
    throw EditError(say("\"{}\" is geen bekende waarde", "\"{}\" is no known value", word));
  value = *read;
}

// The code named in one row: one that is there, or a new one under its parent.
coding::Code code_of_row(Importing& in, const std::string& name, const std::string& parent) {
  coding::Code code;
  std::optional<coding::CodeId> parent_id;
  if (!parent.empty()) parent_id = code_named(in.group.study(), parent).id;
  for (const coding::Code* sibling : children(in.group.study(), parent_id))
    if (sibling->name == name) return *sibling;
  code.name = name;
  code.parent = parent_id;
  in.group.add(add_code(in.group.study(), code));
  for (const coding::Code* sibling : children(in.group.study(), parent_id))
    if (sibling->name == name) return *sibling;
  throw EditError(say("de naam is leeg", "the name is empty"));
}

void import_codebook(Importing& in) {
  ColumnsIn& columns = in.columns;
  const std::size_t name = columns.need({"naam", "name"}, {"naam", "name", "code"});
  const auto parent = columns.find({"ouder", "parent", "groep", "group", "bovenliggende code"});
  const auto colour = columns.find({"kleur", "colour", "color"});
  const auto kind = columns.find({"soort", "kind"});
  const auto origin = columns.find({"herkomst", "origin"});
  const auto codable = columns.find({"codeerbaar", "codable"});
  std::vector<std::pair<std::string coding::Code::*, std::optional<std::size_t>>> texts;
  for (const TextField& field : text_fields())
    texts.emplace_back(field.member, columns.find({field.label.nl, field.label.en}));
  in.each_row(columns.header(name), [&](std::size_t row) {
    coding::Code code = code_of_row(in, columns.text(row, name), columns.text(row, parent));
    const std::string hex = columns.text(row, colour);
    set_word(code.colour, colour_from(hex), hex);
    const std::string word = columns.text(row, kind);
    set_word(code.kind, kind_from(word), word);
    const std::string from = columns.text(row, origin);
    set_word(code.origin, origin_from(from), from);
    const std::string can = transcripts::fold(columns.text(row, codable));
    if (!can.empty()) code.codable = can != "nee" && can != "no" && can != "false" && can != "0";
    for (const auto& [member, column] : texts)
      if (column) code.*member = columns.text(row, column);
    in.group.add(change_code(in.group.study(), code));
  });
}

// Each row is tried out on a study of its own, so that a wrong one leaves nothing behind; the time
// for it grows with the square of the rows. What is let through takes less than 20 s; a study has
// some hundreds of people and codes.
void refuse_too_large(const Table& table, std::string_view file_name) {
  constexpr std::size_t kMaxColumns = 300;
  constexpr std::size_t kMaxWork = 75'000'000;
  const std::size_t rows = table.rows.size();
  const std::size_t columns = table.header.size();
  if (columns <= kMaxColumns && (rows == 0 || rows * columns <= kMaxWork / rows)) return;
  throw ExportError(
      say("{} heeft {} rijen en {} kolommen, te veel om in één keer in te lezen. "
          "Splits de tabel. Er is niets ingelezen.",
          "{} has {} rows and {} columns, too many to be read at once. Split the "
          "table. Nothing was taken in.",
          file_name, rows, columns));
}

}  // namespace

TableImport import_table(const coding::Study& study, TableKind kind, const Table& table,
                         std::string_view file_name, const coding::By& by) {
  if (kind == TableKind::Codings) return import_codings(study, table, file_name, by);
  refuse_too_large(table, file_name);
  Importing in{ColumnsIn(table, file_name), GroupBuilder(study), {}};
  switch (kind) {
    case TableKind::Transcripts:
      import_transcripts(in);
      break;
    case TableKind::Participants:
      import_participants(in);
      break;
    case TableKind::Pps:
      import_pps(in);
      break;
    default:
      import_codebook(in);
      break;
  }
  in.result.group = std::move(in.group).finish(
      "import table", say("Tabel ingelezen: {}", "Table imported: {}", file_name), by.coder);
  return std::move(in.result);
}

}  // namespace exports
