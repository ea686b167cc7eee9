#include "exports/codebook/document.h"

#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/codebook_versions.h"
#include "exports/chart/words.h"
#include "exports/code_words.h"
#include "exports/codebook/examples.h"
#include "exports/codebook_differences.h"

namespace exports::codebook {
namespace {

using coding::Quotation;
using coding::Study;
using transcripts::counted;
using transcripts::say;

using QuotationsOfCodes = std::map<coding::CodeId, std::vector<Quotation>>;

QuotationsOfCodes quotations_of_codes(const Study& study) {
  QuotationsOfCodes all;
  for (const Quotation& quotation : coding::quotations(study, {}))
    all[quotation.coding->code].push_back(quotation);
  return all;
}

Extent extent_of(const std::vector<Quotation>& quotations, std::uint32_t hide_below) {
  Extent extent{quotations.size(), 0, coding::reach_of(quotations)};
  if (!quotations.empty() && extent.reach.participants < hide_below) return {0, 0, {}, true};
  std::map<coding::TranscriptId, std::vector<coding::Span>> spans;
  for (const Quotation& quotation : quotations)
    spans[quotation.coding->transcript].push_back(quotation.coding->span);
  for (auto& [transcript, of_one] : spans)
    extent.passages += coding::united(std::move(of_one)).size();
  return extent;
}

// The last version that was named, and whether the codebook is still as it was then.
std::optional<transcripts::Message> version_of(const Study& study) {
  const auto versions = coding::versions_in_order(study);
  if (versions.empty()) return std::nullopt;
  const auto& name = versions.back()->name;
  const std::size_t changed =
      coding::compare_codebooks(coding::codebook_at(study, versions.back()->id), study).size();
  if (changed == 0) return say("Versie: {}.", "Version: {}.", name);
  return say("Versie: {0}, met sindsdien {1}.", "Version: {0}, with {2} since.", name,
             counted(changed, "gewijzigde code", "gewijzigde codes"),
             counted(changed, "changed code", "changed codes"));
}

// How many codings there are is left out where counts are hidden: the rest would give one away.
transcripts::Message extent_of_all(const Study& study, const DocumentChoices& choices,
                                   const coding::Reach& all) {
  const std::size_t codings = study.codings().size();
  const bool told = choices.hide_below == 0;
  return say("{0}, {2}in {6} met {4} van {8} PPS. Elke code telt zonder de codes eronder.",
             "{1}, {3}in {7} with {5} of {8} PPS. Each code counts without those below it.",
             counted(study.codes().size(), "code", "codes"),
             counted(study.codes().size(), "code", "codes"),
             told ? counted(codings, "codering", "coderingen") + ", " : "",
             told ? counted(codings, "coding", "codings") + ", " : "",
             counted(all.participants, "persoon", "personen"),
             counted(all.participants, "participant", "participants"),
             counted(all.transcripts, "gesprek", "gesprekken"),
             counted(all.transcripts, "transcript", "transcripts"), all.pps);
}

std::vector<std::string> about(const Study& study, const DocumentChoices& choices,
                               const coding::Reach& all) {
  const Language language = choices.language;
  std::vector<std::string> lines;
  if (!choices.day.empty()) lines.push_back(chart::day_in_words(choices.day, language));
  if (const auto version = version_of(study)) lines.push_back(in(*version, language));
  std::vector<std::string> coders;
  for (const coding::Coder* coder : coding::coders_in_order(study)) coders.push_back(coder->name);
  if (!coders.empty())
    lines.push_back(in(
        say("Codeurs: {}.", "Coders: {}.", fmt::format("{}", fmt::join(coders, ", "))), language));
  lines.push_back(in(extent_of_all(study, choices, all), language));
  return lines;
}

}  // namespace

Document document_of(const Study& study, const DocumentChoices& choices) {
  Document document;
  document.language = choices.language;
  document.hide_below = choices.hide_below;
  document.title = fmt::format(
      "{} – {}", choices.language == Language::Dutch ? "Codeboek" : "Codebook", study.info().name);
  document.all = coding::reach_of_all(study, {});
  document.about = about(study, choices, document.all);
  const QuotationsOfCodes quotations = quotations_of_codes(study);
  static const std::vector<Quotation> kNone;
  std::vector<int> counters;
  for (const coding::CodebookEntry& entry : coding::in_order(study)) {
    counters.resize(static_cast<std::size_t>(entry.depth) + 1, 0);
    ++counters.back();
    const auto found = quotations.find(entry.code->id);
    const auto& own = found == quotations.end() ? kNone : found->second;
    document.codes.push_back({entry.code, entry.depth, fmt::format("{}", fmt::join(counters, ".")),
                              coding::path_of(study, entry.code->id),
                              extent_of(own, choices.hide_below),
                              chosen_examples(study, own, choices)});
  }
  return document;
}

std::string extent_in_words(const Document& document, const Extent& extent) {
  const bool dutch = document.language == Language::Dutch;
  if (extent.hidden)
    return fmt::format(fmt::runtime(dutch ? "van minder dan {} personen: niet getoond"
                                          : "of fewer than {} participants: not shown"),
                       document.hide_below);
  if (extent.codings == 0) return dutch ? "nog geen coderingen" : "no codings yet";
  return (dutch ? counted(extent.codings, "codering", "coderingen")
                : counted(extent.codings, "coding", "codings")) +
         ", " + counted(extent.passages, "passage", "passages") + " · " +
         in(coding::reach_in_words(extent.reach, document.all), document.language);
}

std::vector<ShownField> shown_fields(const Document& document, const DocumentCode& code,
                                     int levels) {
  std::vector<ShownField> fields;
  const auto add = [&](coding::CodeField field) {
    const transcripts::Message value = value_of(*code.code, code.path, field);
    if (in(value, document.language).empty()) return;
    fields.push_back({in(word_for(field), document.language), in(value, document.language)});
  };
  using coding::CodeField;
  if (code.depth >= levels) add(CodeField::Parent);
  for (const CodeField field : {CodeField::ShortDefinition, CodeField::Definition,
                                CodeField::WhenToUse, CodeField::WhenNotToUse, CodeField::Example})
    add(field);
  if (code.code->kind != coding::CodeKind::Theme) add(CodeField::Kind);
  add(CodeField::Origin);
  if (!code.code->codable) add(CodeField::Codable);
  add(CodeField::Shortcut);
  add(CodeField::Colour);
  return fields;
}

}  // namespace exports::codebook
