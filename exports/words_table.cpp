#include "exports/words_table.h"

#include <array>
#include <cmath>
#include <utility>

namespace exports {
namespace {

using coding::WordReach;

// More digits than the counts behind it can bear say nothing. p is left whole.
double rounded(double value) {
  return std::round(value * 100) / 100;
}

std::string forms_text(const std::vector<coding::WordForm>& forms) {
  std::string text;
  for (const coding::WordForm& form : forms)
    text += (text.empty() ? "" : "; ") + form.spelling + " (" + std::to_string(form.count) + ")";
  return text;
}

void add_reach(const WordReach& reach, const WordReach& base, std::vector<Cell>& row) {
  row.emplace_back(static_cast<double>(reach.words));
  row.emplace_back(rounded(coding::per_1000(reach.words, base.words)));
  row.emplace_back(static_cast<double>(reach.participants));
  row.emplace_back(static_cast<double>(reach.transcripts));
  row.emplace_back(static_cast<double>(reach.pps));
}

// The headers of what add_reach() adds, each with `after` behind it.
void add_reach_header(bool dutch, const std::string& after, std::vector<std::string>& header) {
  for (const char* name :
       dutch ? std::array{"aantal", "per 1.000 woorden", "personen", "gesprekken", "PPS'en"}
             : std::array{"count", "per 1,000 words", "participants", "transcripts", "PPS"})
    header.push_back(name + after);
}

std::string base_label(bool dutch) {
  return dutch ? "(basis)" : "(base)";
}

}  // namespace

Table words_table(const coding::WordCounts& counted, Language language) {
  const bool dutch = language == Language::Dutch;
  Table table;
  table.header = {dutch ? "woord" : "word"};
  add_reach_header(dutch, "", table.header);
  table.header.emplace_back(dutch ? "vormen" : "forms");
  for (const coding::CountedWord& word : counted.words) {
    std::vector<Cell> row = {word.word};
    add_reach(word.reach, counted.base, row);
    row.emplace_back(forms_text(word.forms));
    table.rows.push_back(std::move(row));
  }
  std::vector<Cell> base = {base_label(dutch)};
  add_reach(counted.base, counted.base, base);
  base.emplace_back(std::string());
  table.rows.push_back(std::move(base));
  table.bases = 1;
  return table;
}

Table keyness_table(const coding::Keyness& compared, Language language) {
  const bool dutch = language == Language::Dutch;
  Table table;
  table.header = {dutch ? "woord" : "word", dutch ? "richting" : "direction", "G2", "log ratio",
                  "p"};
  add_reach_header(dutch, dutch ? " (groep)" : " (group)", table.header);
  add_reach_header(dutch, dutch ? " (andere)" : " (other)", table.header);
  table.header.emplace_back(dutch ? "vormen" : "forms");
  const auto direction = [dutch](const coding::KeyWord& word) {
    if (word.over_used) return dutch ? "vaker" : "more";
    return dutch ? "minder vaak" : "less";
  };
  for (const coding::KeyWord& word : compared.words) {
    std::vector<Cell> row = {word.word, std::string(direction(word)), rounded(word.g2),
                             rounded(word.log_ratio), word.p};
    add_reach(word.of, compared.of, row);
    add_reach(word.against, compared.against, row);
    row.emplace_back(forms_text(word.forms));
    table.rows.push_back(std::move(row));
  }
  std::vector<Cell> base = {base_label(dutch), std::string(), std::string(), std::string(),
                            std::string()};
  add_reach(compared.of, compared.of, base);
  add_reach(compared.against, compared.against, base);
  base.emplace_back(std::string());
  table.rows.push_back(std::move(base));
  table.bases = 1;
  return table;
}

Table concordance_table(const coding::Study& study, const coding::Concordance& found,
                        Language language) {
  Table table;
  table.header = language == Language::Dutch
                     ? std::vector<std::string>{"gesprek", "begin", "eind",    "spreker",
                                                "persoon", "links", "treffer", "rechts"}
                     : std::vector<std::string>{"transcript",  "start", "end", "speaker",
                                                "participant", "left",  "hit", "right"};
  for (const coding::ConcordanceLine& line : found.lines) {
    const transcripts::Transcript& text = study.text(line.transcript);
    const auto range = text.units().to_code_points(line.span);
    table.rows.push_back(
        {study.transcripts().find(line.transcript)->name, static_cast<double>(range.start.value),
         static_cast<double>(range.end.value),
         line.speaker ? text.speakers()[*line.speaker] : std::string(),
         line.participant ? study.participants().find(*line.participant)->name : std::string(),
         line.left, line.hit, line.right});
  }
  return table;
}

}  // namespace exports
