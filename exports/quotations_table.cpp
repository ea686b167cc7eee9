#include <fmt/format.h>

#include "coding/codebook.h"
#include "exports/tables_out.h"

namespace exports {
namespace {

using coding::Quotation;
using coding::Study;

std::string clock(const std::optional<transcripts::Milliseconds>& time) {
  if (!time) return {};
  const auto seconds = time->count() / 1000;
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string pps_names(const Study& study, const std::vector<coding::PpsId>& ids) {
  std::string names;
  for (const coding::PpsId& id : ids) {
    if (!names.empty()) names += "; ";
    names += study.pps().find(id)->name;
  }
  return names;
}

std::string yes(bool value, bool dutch) {
  if (value) return dutch ? "ja" : "yes";
  return dutch ? "nee" : "no";
}

// A quotation's words and people, as every export names them.
std::vector<Cell> row_of(const Study& study, const Quotation& quotation, Language language) {
  const coding::Coding& coding = *quotation.coding;
  const transcripts::Transcript& text = study.text(coding.transcript);
  const auto range = text.units().to_code_points(coding.span);
  const auto& owner = quotation.owner;
  const bool dutch = language == Language::Dutch;
  return {coding.id.to_string(),
          study.transcripts().find(coding.transcript)->name,
          static_cast<double>(range.start.value),
          static_cast<double>(range.end.value),
          std::string(text.slice(coding.span)),
          study.codes().find(coding.code)->name,
          coding::path_of(study, coding.code),
          study.coders().find(coding.coder)->name,
          owner.speaker ? text.speakers()[*owner.speaker] : std::string(),
          owner.participant ? study.participants().find(*owner.participant)->name : std::string(),
          yes(owner.interviewer_only, dutch),
          pps_names(study, quotation.pps),
          clock(quotation.time),
          coding::memo_text(study, coding::OwnerKind::Coding, coding.id.guid),
          yes(coding.good_quote, dutch)};
}

}  // namespace

Table quotations_table(const Study& study, const std::vector<Quotation>& quotations,
                       Language language) {
  Table table;
  table.header =
      language == Language::Dutch
          ? std::vector<std::string>{"id",          "gesprek", "start",  "einde",   "citaat",
                                     "code",        "pad",     "codeur", "spreker", "persoon",
                                     "interviewer", "pps",     "tijd",   "memo",    "goed citaat"}
          : std::vector<std::string>{"id",          "transcript", "start", "end",     "text",
                                     "code",        "path",       "coder", "speaker", "participant",
                                     "interviewer", "pps",        "time",  "memo",    "good quote"};
  table.rows.reserve(quotations.size());
  for (const Quotation& quotation : quotations)
    table.rows.push_back(row_of(study, quotation, language));
  return table;
}

Table passages_table(const Study& study, const std::vector<coding::FoundPassage>& passages,
                     Language language) {
  Table table;
  table.header = language == Language::Dutch
                     ? std::vector<std::string>{"gesprek", "start",   "einde", "citaat",
                                                "spreker", "persoon", "pps",   "tijd"}
                     : std::vector<std::string>{"transcript", "start",       "end", "text",
                                                "speaker",    "participant", "pps", "time"};
  for (const coding::FoundPassage& found : passages) {
    const transcripts::Transcript& text = study.text(found.transcript);
    const auto range = text.units().to_code_points(found.span);
    const auto& owner = found.owner;
    table.rows.push_back(
        {study.transcripts().find(found.transcript)->name, static_cast<double>(range.start.value),
         static_cast<double>(range.end.value), std::string(text.slice(found.span)),
         owner.speaker ? text.speakers()[*owner.speaker] : std::string(),
         owner.participant ? study.participants().find(*owner.participant)->name : std::string(),
         pps_names(study, found.pps), clock(found.time)});
  }
  return table;
}

}  // namespace exports
