#include "app/outgoing.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "app/codebook_files.h"
#include "app/coded_files.h"
#include "coding/cases.h"
#include "exports/codebook/pages.h"
#include "exports/tables_out.h"

namespace app {
namespace {

using coding::Study;
using transcripts::counted;
using transcripts::say;
using transcripts::Watch;

ExportManner manner_of(const OutgoingWanted& wanted) {
  const ExportHow& how = wanted.choice.how;
  ExportManner manner(wanted.language, how.separator);
  manner.examples = how.examples;
  manner.most_words = how.redaction.most_words;
  manner.hide_below = how.redaction.hide_below;
  return manner;
}

coding::FrequencyQuery figures_of(const OutgoingWanted& wanted) {
  coding::FrequencyQuery figures = wanted.figures;
  figures.hide_below = std::max(figures.hide_below, wanted.choice.how.redaction.hide_below);
  return figures;
}

exports::UnitsQuery units_of(const OutgoingWanted& wanted) {
  coding::FrequencyQuery figures = wanted.figures;
  figures.count = coding::CountOf::Passages;
  figures.hide_below = 0;  // each row is one of few
  figures.order = {};
  figures.within.reset();
  figures.top = 0;
  const ExportHow& how = wanted.choice.how;
  return {how.unit, how.counts && how.unit != exports::UnitKind::Turn, std::move(figures)};
}

exports::ExportedQuotations quotations_of(const Study& leaving, const OutgoingWanted& wanted) {
  const QuotationsWanted& quotations = wanted.quotations;
  return {quotation_groups(leaving, quotations), quotations.arrangement, quotations.filter,
          quotations.expression.has_value(), wanted.choice.how.redaction.most_words};
}

// Takes all but the first away; gives how many there were.
std::size_t keep_first(std::vector<coding::QuotationGroup>& groups) {
  std::size_t before = 0;
  for (coding::QuotationGroup& group : groups) {
    const std::size_t size = group.quotations.size();
    const std::size_t room = OutgoingMade::kMostRows - std::min(before, OutgoingMade::kMostRows);
    if (size > room)
      group.quotations.erase(group.quotations.begin() + static_cast<std::ptrdiff_t>(room),
                             group.quotations.end());
    before += size;
  }
  return before;
}

// Who says what under which codes, from the beginning.
exports::Table spoken(const Study& leaving, const OutgoingWanted& wanted) {
  const bool dutch = wanted.language == transcripts::Language::Dutch;
  exports::Table table;
  table.header = {dutch ? "gesprek" : "transcript", dutch ? "spreker" : "speaker",
                  dutch ? "woorden" : "words", "codes"};
  exports::CodedTextQuery query{{}, {}, wanted.figures.filter};
  const auto first = coding::transcripts_in_order(leaving);
  if (first.empty()) return table;
  query.transcripts = {first.front()->id};
  for (const auto& conversation : exports::coded_text(leaving, query))
    for (const auto& paragraph : conversation.paragraphs) {
      if (table.rows.size() == OutgoingMade::kMostRows) return table;
      std::string words;
      for (const auto& part : paragraph.parts) words += part.words;
      std::string codes;
      for (const std::size_t passage : paragraph.begin)
        codes += (codes.empty() ? "" : "; ") +
                 leaving.codes().find(conversation.passages[passage].code)->name;
      table.rows.push_back({first.front()->name, paragraph.speaker, words, codes});
    }
  return table;
}

exports::Table table_going_out(const Study& leaving, const OutgoingWanted& wanted,
                               std::size_t& rows) {
  const ExportKind kind = wanted.choice.kind;
  exports::Table table;
  if (kind == ExportKind::ShownQuotations) {
    exports::ExportedQuotations quotations = quotations_of(leaving, wanted);
    rows = keep_first(quotations.groups);
    return exports::quotations_table(leaving, quotations, wanted.language);
  }
  if (kind == ExportKind::CodedText) return spoken(leaving, wanted);
  if (kind == ExportKind::Project) return {};
  if (kind == ExportKind::Units)
    table = exports::unit_table(leaving, units_of(wanted), wanted.language).table;
  else if (kind == ExportKind::Codebook)
    table = exports::codebook::to_table(codebook_document(leaving, manner_of(wanted)));
  else
    table = export_table(leaving, kind, figures_of(wanted), wanted.language);
  rows = table.rows.size();
  table.rows.resize(std::min(rows, OutgoingMade::kMostRows));
  return table;
}

}  // namespace

OutgoingMade look_at_outgoing(const Study& study, const OutgoingWanted& wanted, Watch& watch) {
  OutgoingMade made;
  made.wanted = wanted;
  try {
    const Study leaving = exports::redacted(study, wanted.choice.how.redaction, watch);
    std::size_t rows = 0;
    made.table = table_going_out(leaving, wanted, rows);
    const ExportKind kind = wanted.choice.kind;
    if (kind == ExportKind::Project || kind == ExportKind::CodedText) {
      made.lines = exports::what_leaves(leaving);
      return made;
    }
    const std::size_t columns = made.table.header.size();
    made.lines.push_back(say("{0} en {2}", "{1} and {3}", counted(rows, "rij", "rijen"),
                             counted(rows, "row", "rows"), counted(columns, "kolom", "kolommen"),
                             counted(columns, "column", "columns")));
  } catch (const transcripts::Error& error) {
    made.refusal = error.message();
  } catch (const std::exception&) {  // no memory is left
    made.refusal =
        say("Dit is te veel om in één keer te tonen.", "This is too much to show at once.");
  }
  return made;
}

std::vector<transcripts::Message> export_chosen(const Study& study, const OutgoingWanted& wanted,
                                                const std::filesystem::path& path, Watch& watch) {
  const ExportKind kind = wanted.choice.kind;
  const Study leaving = exports::redacted(study, wanted.choice.how.redaction, watch);
  const ExportManner manner = manner_of(wanted);
  switch (kind) {
    case ExportKind::ShownQuotations:
      export_quotations(leaving, quotations_of(leaving, wanted), path, manner, watch);
      return {};
    case ExportKind::Units:
      export_units(leaving, units_of(wanted), path, manner, watch);
      return {};
    case ExportKind::CodedText:
      export_coded_text(leaving, {{}, {}, wanted.figures.filter}, path, wanted.language, watch);
      return {};
    default:
      return export_file(leaving, kind, path, figures_of(wanted),
                         {.codes = {}, .filter = wanted.figures.filter}, manner, watch);
  }
}

}  // namespace app
