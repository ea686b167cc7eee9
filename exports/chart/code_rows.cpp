#include "exports/chart/code_rows.h"

#include <algorithm>

#include "exports/chart/words.h"

namespace exports::chart {

std::string code_label(const coding::Study& study, const coding::Code& code) {
  const auto alike =
      std::count_if(study.codes().begin(), study.codes().end(),
                    [&](const auto& entry) { return entry.second.name == code.name; });
  return alike > 1 ? coding::path_of(study, code.id) : code.name;
}

std::vector<CodeRow> code_rows(const coding::Study& study, const coding::Frequencies& counted,
                               const std::vector<coding::CodeId>& codes) {
  std::vector<CodeRow> rows;
  const auto entries = coding::in_order(study);
  // Among some rows of the codebook there is no tree.
  const bool whole = codes.empty() && counted.rows.size() == entries.size();
  for (const coding::FrequencyRow& row : counted.rows) {
    if (!codes.empty() && std::find(codes.begin(), codes.end(), row.code) == codes.end()) continue;
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&row](const auto& one) { return one.code->id == row.code; });
    if (entry == entries.end()) continue;
    rows.push_back({&row, entry->code, whole ? entry->depth : 0, whole && entry->has_children,
                    code_label(study, *entry->code)});
  }
  return rows;
}

std::size_t keep_highest(std::vector<CodeRow>& rows, std::size_t most) {
  const std::size_t all = rows.size();
  std::erase_if(rows, [](const CodeRow& row) {
    return !(row.row->total > 0) && !row.row->hides(row.row->values.size());
  });
  std::stable_sort(rows.begin(), rows.end(),
                   [](const CodeRow& a, const CodeRow& b) { return a.row->total > b.row->total; });
  if (rows.size() > most) rows.resize(most);
  return all - rows.size();
}

std::vector<std::string> caption_of(const coding::Study& study, const coding::Frequencies& counted,
                                    const std::string& what, std::vector<std::string> remarks,
                                    const ChartWords& words) {
  const bool nl = words.language == Language::Dutch;
  const coding::Base& base = counted.total_base;
  std::vector<std::string> caption = {what};
  if (counted.query.with_subcodes)
    caption.front() +=
        nl ? " Subcodes tellen bij hun ouder mee." : " Subcodes are counted with their parent.";
  if (counted.query.with_interviewers)
    caption.front() += nl ? " Ook wat alleen interviewers zeggen telt."
                          : " What only interviewers say is counted too.";
  for (std::string& remark : remarks)
    if (!remark.empty()) caption.push_back(std::move(remark));
  caption.push_back(
      "n = " + counted_text(base.participants, coding::CountOf::Participants, words.language) +
      ", " + counted_text(base.transcripts, coding::CountOf::Transcripts, words.language) + ", " +
      counted_text(base.words, coding::CountOf::Words, words.language) + ". " +
      filter_in_words(study, counted.query.filter, words.language));
  caption.push_back(made_with(study, words.day, words.language));
  return caption;
}

std::vector<std::string> caption_of(const coding::Study& study, std::vector<std::string> lines,
                                    const coding::Filter& filter, const ChartWords& words) {
  std::erase(lines, std::string());
  lines.push_back(filter_in_words(study, filter, words.language));
  lines.push_back(made_with(study, words.day, words.language));
  return lines;
}

std::string coded_as(const coding::Study& study, const std::vector<coding::CodeId>& codes,
                     const ChartWords& words) {
  std::string names;
  for (const coding::CodeId& id : codes)
    names += (names.empty() ? "" : ", ") + code_label(study, *study.codes().find(id));
  if (names.empty()) return {};
  return (is_dutch(words) ? "Alleen wat gecodeerd is als " : "Only what is coded as ") + names +
         ".";
}

bool is_dutch(const ChartWords& words) {
  return words.language == Language::Dutch;
}

std::string number(double value, const ChartWords& words) {
  return figure_text(value, coding::ShownAs::Absolute, words.language);
}

Chart framed(std::vector<std::string> caption, const std::string& made, const ChartWords& words) {
  const bool nl = words.language == Language::Dutch;
  Chart chart;
  chart.title = words.title.empty() ? made : words.title;
  chart.caption = std::move(caption);
  chart.when_empty = nl ? "Hier is niets te tonen: er is nog niets gecodeerd dat hierin telt."
                        : "There is nothing to show: nothing is coded yet that counts here.";
  chart.language = nl ? "nl" : "en";
  chart.day = words.day;
  return chart;
}

}  // namespace exports::chart
