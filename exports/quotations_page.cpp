#include "exports/quotations_page.h"

#include <fmt/format.h>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/reach.h"
#include "exports/markup.h"

namespace exports {
namespace {

using coding::Quotation;
using coding::Study;
using transcripts::Language;

constexpr std::string_view kStyle =
    "blockquote{white-space:pre-line;margin:1.2rem 0 .2rem;border-left:4px solid;padding-left:"
    ".8rem;break-inside:avoid}.n{color:#6b6b6f;font-size:.85rem;margin:0 0 1rem 1rem}";

std::string title_of(const Study& study, Language language) {
  return (language == Language::Dutch ? "Citaten – " : "Quotations – ") + study.info().name;
}

// Each code that has any, with its quotations.
template <class Each>
void by_code(const Study& study, const std::vector<Quotation>& quotations, Each each) {
  for (const coding::CodebookEntry& entry : coding::in_order(study)) {
    std::vector<Quotation> of;
    for (const Quotation& quotation : quotations)
      if (quotation.coding->code == entry.code->id) of.push_back(quotation);
    if (!of.empty()) each(*entry.code, of);
  }
}

// "12 citaten · 9 van 73 personen, 6 van 16 gesprekken, 5 van 8 PPS".
std::string extent_of(const std::vector<Quotation>& of, const coding::Reach& all,
                      Language language) {
  const std::string count = language == Language::Dutch
                                ? transcripts::counted(of.size(), "citaat", "citaten")
                                : transcripts::counted(of.size(), "quotation", "quotations");
  return count + " · " + in(reach_in_words(coding::reach_of(of), all), language);
}

std::string mark_of(const Quotation& quotation) {
  return quotation.coding->good_quote ? "★ " : "";
}

std::string words_of(const Study& study, const Quotation& quotation) {
  return std::string(study.text(quotation.coding->transcript).slice(quotation.coding->span));
}

}  // namespace

std::string reference_of(const Study& study, const coding::FoundPassage& passage) {
  std::string reference = study.transcripts().find(passage.transcript)->name;
  const coding::Ownership& owner = passage.owner;
  if (owner.speaker) reference += ", " + study.text(passage.transcript).speakers()[*owner.speaker];
  if (owner.participant) {
    reference += " (" + study.participants().find(*owner.participant)->name;
    const auto* role = coding::find_attribute(study, coding::OwnerKind::Participant, "role");
    const std::string* value =
        role == nullptr ? nullptr : coding::value_of(study, role->id, owner.participant->guid);
    reference += value == nullptr ? ")" : ", " + *value + ")";
  }
  if (!passage.time) return reference;
  const auto seconds = passage.time->count() / 1000;
  return reference +
         fmt::format(", {}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string reference_of(const Study& study, const Quotation& quotation) {
  return reference_of(study, coding::FoundPassage{quotation.coding->transcript,
                                                  quotation.coding->span, quotation.owner,
                                                  quotation.pps, quotation.time, quotation.coding});
}

std::string quotations_html(const Study& study, const std::vector<Quotation>& quotations,
                            Language language) {
  const coding::Reach all = reach_of_all(study, {});
  std::string out;
  by_code(study, quotations, [&](const coding::Code& code, const std::vector<Quotation>& of) {
    out += fmt::format("<h2>{}</h2>\n<p class=\"n\">{}</p>\n",
                       escaped(coding::path_of(study, code.id)),
                       escaped(extent_of(of, all, language)));
    for (const Quotation& quotation : of)
      out += fmt::format(
          "<blockquote style=\"border-color:#{:06x}\">{}{}</blockquote>\n<p class=\"n\">{}</p>\n",
          code.colour.rgb, mark_of(quotation), escaped(words_of(study, quotation)),
          escaped(reference_of(study, quotation)));
  });
  return html_page(title_of(study, language), language, kStyle, out);
}

std::string quotations_markdown(const Study& study, const std::vector<Quotation>& quotations,
                                Language language) {
  const coding::Reach all = reach_of_all(study, {});
  std::string out = fmt::format("# {}\n", as_markdown(title_of(study, language)));
  by_code(study, quotations, [&](const coding::Code& code, const std::vector<Quotation>& of) {
    out += fmt::format("\n## {}\n\n{}\n", as_markdown(coding::path_of(study, code.id)),
                       as_markdown(extent_of(of, all, language)));
    for (const Quotation& quotation : of)
      out += fmt::format("\n{}\n{}{}\n", markdown_quote(words_of(study, quotation)),
                         mark_of(quotation), as_markdown(reference_of(study, quotation)));
  });
  return out;
}

}  // namespace exports
