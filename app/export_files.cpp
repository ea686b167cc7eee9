#include "app/export_files.h"

#include <string>

#include "app/chart_files.h"
#include "app/codebook_files.h"
#include "app/export_choice.h"
#include "app/file_ending.h"
#include "exports/chart/charts_of.h"
#include "exports/csv.h"
#include "exports/memos_out.h"
#include "exports/quotations_page.h"
#include "exports/refi/project.h"
#include "exports/safe_file.h"
#include "exports/table_page.h"
#include "exports/tables_out.h"
#include "exports/xlsx.h"

namespace app {
namespace {

// As a page or as a heat map; false where the ending is neither.
bool export_figures(const coding::Study& study, const std::filesystem::path& path,
                    const std::string& ending, const coding::FrequencyQuery& query,
                    transcripts::Language language) {
  const bool page = ending == ".html" || ending == ".md";
  if (!page && ending != ".svg" && ending != ".png" && ending != ".pdf") return false;
  const coding::Frequencies counted = coding::frequencies(study, query);
  const exports::chart::ChartWords words{language, {}, today()};
  if (!page) {
    constexpr double kWidth = 250;  // millimetres: a page on its side
    write_chart(exports::chart::heat_map_of(study, counted, {}, words), kWidth, path);
    return true;
  }
  const auto [title, caption] = exports::chart::titled(study, counted, words);
  const exports::TablePage made{title, caption,
                                exports::frequencies_table(study, counted, language), language};
  exports::write_file(path,
                      ending == ".md" ? exports::table_markdown(made) : exports::table_html(made));
  return true;
}

// What the figures are, out of what, behind which filter, on which day.
std::vector<std::string> notes_on(const coding::Study& study, const coding::FrequencyQuery& query,
                                  transcripts::Language language) {
  auto titled =
      exports::chart::titled(study, coding::frequencies(study, query), {language, {}, today()});
  titled.caption.insert(titled.caption.begin(), titled.title);
  return titled.caption;
}

}  // namespace

exports::Table export_table(const coding::Study& study, ExportKind kind,
                            const coding::FrequencyQuery& frequencies,
                            transcripts::Language language) {
  switch (kind) {
    case ExportKind::Frequencies:
      return exports::frequencies_table(study, coding::frequencies(study, frequencies), language);
    case ExportKind::Transcripts:
      return exports::transcripts_table(study, language);
    case ExportKind::Participants:
      return exports::participants_table(study, language);
    case ExportKind::Memos:
      return exports::memos_table(study, language);
    case ExportKind::Codebook:
    case ExportKind::Pps:
    case ExportKind::Project:
    case ExportKind::Quotations:
    case ExportKind::Page:
    case ExportKind::ShownQuotations:
    case ExportKind::Units:
    case ExportKind::CodedText:
      break;
  }
  return exports::pps_table(study, language);
}

coding::QuotationArrangement usual_arrangement(const std::filesystem::path& path) {
  if (is_table(path)) return {};
  return {coding::QuotationsBy::Code, std::nullopt, {}};
}

void export_quotations(const coding::Study& study, const exports::ExportedQuotations& quotations,
                       const std::filesystem::path& path, ExportManner manner,
                       transcripts::Watch& watch) {
  const transcripts::Language language = manner.language;
  const std::string ending = ending_of(path);
  const exports::QuotationsPage page{study, quotations, language};
  watch.begin(transcripts::Stage::Writing, 0);
  if (ending == ".html") return exports::write_file(path, exports::quotations_html(page));
  if (ending == ".md") return exports::write_file(path, exports::quotations_markdown(page));
  if (ending == ".docx")
    return exports::write_file(path, exports::quotations_docx(page, path.string()));
  if (ending != ".csv" && ending != ".xlsx") no_format(path, endings_of(ExportKind::Quotations));
  const exports::Table table = exports::quotations_table(study, quotations, language);
  if (ending == ".csv") return exports::write_file(path, exports::to_csv(table, manner.separator));
  exports::write_xlsx(path, table, study.info().name, language);
}

namespace {

// As text, page, picture or table.
void export_one(const coding::Study& study, ExportKind kind, const std::filesystem::path& path,
                const coding::FrequencyQuery& frequencies, const coding::QuotationQuery& quotations,
                ExportManner manner, transcripts::Watch& watch) {
  const transcripts::Language language = manner.language;
  const std::string ending = ending_of(path);
  if (kind == ExportKind::Codebook) {
    watch.begin(transcripts::Stage::Writing, 0);
    return export_codebook(study, path, manner);
  }
  if (kind == ExportKind::Quotations) {
    coding::QuotationQuery asked = quotations;
    // A table has a column for what only interviewers say; in what is read it is left out.
    asked.with_interviewers = is_table(path) || frequencies.with_interviewers;
    const coding::QuotationArrangement arrangement = usual_arrangement(path);
    return export_quotations(study,
                             {grouped(study, coding::quoted_passages(study, asked), arrangement),
                              arrangement, asked.filter, false, manner.most_words},
                             path, manner, watch);
  }
  if (kind == ExportKind::Memos && ending == ".html")
    return exports::write_file(path, exports::memos_html(study, language));
  if (kind == ExportKind::Memos && ending == ".md")
    return exports::write_file(path, exports::memos_markdown(study, language));
  if (kind == ExportKind::Frequencies && export_figures(study, path, ending, frequencies, language))
    return;
  if (!is_table(path)) no_format(path, endings_of(kind));
  const exports::Table table = export_table(study, kind, frequencies, language);
  watch.begin(transcripts::Stage::Writing, 0);
  if (ending == ".csv")
    exports::write_file(path, exports::to_csv(table, manner.separator));
  else
    exports::write_xlsx(path, table, study.info().name, language,
                        kind == ExportKind::Frequencies ? notes_on(study, frequencies, language)
                                                        : std::vector<std::string>());
}

}  // namespace

std::vector<transcripts::Message> export_file(const coding::Study& study, ExportKind kind,
                                              const std::filesystem::path& path,
                                              const coding::FrequencyQuery& frequencies,
                                              const coding::QuotationQuery& quotations,
                                              ExportManner manner, transcripts::Watch& watch) {
  if (kind != ExportKind::Project) {
    export_one(study, kind, path, frequencies, quotations, manner, watch);
    return {};
  }
  if (ending_of(path) != ".qdpx") no_format(path, endings_of(kind));
  exports::refi::ProjectExport made =
      exports::refi::write_project(study, path.filename().string(), watch);
  exports::write_file(path, made.bytes);
  return std::move(made.warnings);
}

}  // namespace app
