#include <array>
#include <map>

#include <fmt/format.h>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/name_lists.h"
#include "exports/attribute_cells.h"
#include "exports/tables_out.h"

namespace exports {
namespace {

using coding::FoundPassage;
using coding::Study;

// What the cells of a row are made from.
struct Row {
  const Study& study;
  const FoundPassage& found;
  const std::map<coding::Guid, std::string>& memos;  // on codings
  Language language;
  std::size_t most_words;

  const transcripts::Transcript& text() const { return study.text(found.transcript); }
  transcripts::CodePointRange range() const { return text().units().to_code_points(found.span); }
  // Of what a coding has; empty for a passage.
  template <class Make>
  std::string of_coding(Make make) const {
    return found.coding == nullptr ? std::string() : std::string(make(*found.coding));
  }
  std::string yes(bool value) const {
    if (language == Language::Dutch) return value ? "ja" : "nee";
    return value ? "yes" : "no";
  }
};

std::string pps_names(const Row& row) {
  std::vector<std::string> names;
  for (const coding::PpsId& id : row.found.pps) names.push_back(row.study.pps().find(id)->name);
  return coding::join_names(names);
}

// Whose attributes a quotation has.
std::vector<coding::Guid> owners(const FoundPassage& found, coding::OwnerKind kind) {
  std::vector<coding::Guid> guids;
  if (kind == coding::OwnerKind::Transcript) guids.push_back(found.transcript.guid);
  if (kind == coding::OwnerKind::Participant && found.owner.participant)
    guids.push_back(found.owner.participant->guid);
  if (kind == coding::OwnerKind::Pps)
    for (const coding::PpsId& id : found.pps) guids.push_back(id.guid);
  return guids;
}

std::vector<const coding::Attribute*> all_attributes(const Study& study) {
  std::vector<const coding::Attribute*> all;
  for (const auto kind :
       {coding::OwnerKind::Transcript, coding::OwnerKind::Participant, coding::OwnerKind::Pps})
    for (const coding::Attribute* attribute : coding::attributes_in_order(study, kind))
      all.push_back(attribute);
  return all;
}

std::string memo_of(const Row& row) {
  const auto memo =
      row.found.coding == nullptr ? row.memos.end() : row.memos.find(row.found.coding->id.guid);
  return memo == row.memos.end() ? std::string() : memo->second;
}

struct Column {
  const char* nl;
  const char* en;
  bool of_codings;  // no passage of a query has it
  Cell (*cell)(const Row& row);
};

using coding::Coding;
constexpr std::array<Column, 15> kColumns = {{
    {"id", "id", true,
     [](const Row& row) -> Cell {
       return row.of_coding([](const Coding& coding) { return coding.id.to_string(); });
     }},
    {"gesprek", "transcript", false,
     [](const Row& row) -> Cell {
       return row.study.transcripts().find(row.found.transcript)->name;
     }},
    {"start", "start", false,
     [](const Row& row) -> Cell { return static_cast<double>(row.range().start.value); }},
    {"einde", "end", false,
     [](const Row& row) -> Cell { return static_cast<double>(row.range().end.value); }},
    {"citaat", "text", false,
     [](const Row& row) -> Cell {
       return first_words_of(row.text().slice(row.found.span), row.most_words);
     }},
    {"code", "code", true,
     [](const Row& row) -> Cell {
       return row.of_coding(
           [&row](const Coding& coding) { return row.study.codes().find(coding.code)->name; });
     }},
    {"pad", "path", true,
     [](const Row& row) -> Cell {
       return row.of_coding(
           [&row](const Coding& coding) { return coding::path_of(row.study, coding.code); });
     }},
    {"codeur", "coder", true,
     [](const Row& row) -> Cell {
       return row.of_coding(
           [&row](const Coding& coding) { return row.study.coders().find(coding.coder)->name; });
     }},
    {"spreker", "speaker", false,
     [](const Row& row) -> Cell {
       const auto& speaker = row.found.owner.speaker;
       return speaker ? row.text().speakers()[*speaker] : std::string();
     }},
    {"persoon", "participant", false,
     [](const Row& row) -> Cell {
       const auto& person = row.found.owner.participant;
       return person ? row.study.participants().find(*person)->name : std::string();
     }},
    {"interviewer", "interviewer", true,
     [](const Row& row) -> Cell { return row.yes(row.found.owner.interviewer_only); }},
    {"pps", "pps", false, [](const Row& row) -> Cell { return pps_names(row); }},
    {"tijd", "time", false,
     [](const Row& row) -> Cell {
       return row.found.time ? clock_text(*row.found.time) : std::string();
     }},
    {"memo", "memo", true, [](const Row& row) -> Cell { return memo_of(row); }},
    {"goed citaat", "good quote", true,
     [](const Row& row) -> Cell {
       return row.of_coding([&row](const Coding& coding) { return row.yes(coding.good_quote); });
     }},
}};

// All on one below each other.
std::map<coding::Guid, std::string> memos_on_codings(const Study& study) {
  std::map<coding::Guid, std::string> memos;
  for (const auto& [id, memo] : study.memos()) {
    if (memo.owner_kind != coding::OwnerKind::Coding) continue;
    std::string& text = memos[memo.owner];
    text += (text.empty() ? "" : "\n\n") + memo.text;
  }
  return memos;
}

}  // namespace

Table quotations_table(const Study& study, const ExportedQuotations& quotations,
                       Language language) {
  const coding::QuotationArrangement& arrangement = quotations.arrangement;
  const bool dutch = language == Language::Dutch;
  const std::string grouping = grouping_name(study, arrangement, language);
  const bool codings = !quotations.passages;
  Table table;
  if (!grouping.empty())
    table.header.push_back(fmt::format("{} ({})", dutch ? "groep" : "group", grouping));
  for (const Column& column : kColumns)
    if (codings || !column.of_codings) table.header.emplace_back(dutch ? column.nl : column.en);
  const auto attributes = all_attributes(study);
  for (const coding::Attribute* attribute : attributes)
    table.header.push_back(qualified_name(*attribute, language));
  const auto memos = memos_on_codings(study);
  for (const coding::QuotationGroup& group : quotations.groups)
    for (const FoundPassage& found : group.quotations) {
      const Row row{study, found, memos, language, quotations.most_words};
      auto& cells = table.rows.emplace_back();
      if (!grouping.empty()) cells.emplace_back(group_name(study, arrangement, group, language));
      for (const Column& column : kColumns)
        if (codings || !column.of_codings) cells.push_back(column.cell(row));
      for (const coding::Attribute* attribute : attributes)
        cells.push_back(
            attribute_cell(study, *attribute, owners(found, attribute->owner), language));
    }
  return table;
}

}  // namespace exports
