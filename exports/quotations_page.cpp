#include "exports/quotations_page.h"

#include <fmt/format.h>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "exports/chart/words.h"
#include "exports/docx.h"
#include "exports/markup.h"

namespace exports {
namespace {

using coding::FoundPassage;
using coding::QuotationGroup;
using coding::Study;

constexpr std::string_view kStyle =
    "blockquote{white-space:pre-line;margin:1.2rem 0 .2rem;border-left:4px solid;padding-left:"
    ".8rem;break-inside:avoid}.n{color:#6b6b6f;font-size:.85rem;margin:0 0 1rem 1rem}";
constexpr coding::Colour kNoCode{0xA0A0A0};
constexpr std::string_view kGood = "★ ";

std::string title_of(const QuotationsPage& page) {
  return (page.language == Language::Dutch ? "Citaten – " : "Quotations – ") +
         page.study.info().name;
}

std::string nothing_in(const QuotationsPage& page) {
  return page.language == Language::Dutch ? "Er zijn geen citaten." : "There are no quotations.";
}

// Empty where there is none.
std::string filter_of(const QuotationsPage& page) {
  const coding::Filter& filter = page.quotations.filter;
  return filter.empty() ? std::string() : chart::filter_in_words(page.study, filter, page.language);
}

bool is_good(const FoundPassage& quotation) {
  return quotation.coding != nullptr && quotation.coding->good_quote;
}

std::string words_of(const QuotationsPage& page, const FoundPassage& quotation) {
  return first_words_of(page.study.text(quotation.transcript).slice(quotation.span),
                        page.quotations.most_words);
}

coding::Colour colour_of(const QuotationsPage& page, const FoundPassage& quotation) {
  const coding::Code* code =
      quotation.coding == nullptr ? nullptr : page.study.codes().find(quotation.coding->code);
  return code == nullptr ? kNoCode : code->colour;
}

// Where the groups are not by code, with the code.
std::string line_below(const QuotationsPage& page, const FoundPassage& quotation) {
  std::string line = reference_of(page.study, quotation);
  if (quotation.coding != nullptr && page.quotations.arrangement.by != coding::QuotationsBy::Code)
    line += " · " + coding::path_of(page.study, quotation.coding->code);
  return line;
}

std::string name_of(const QuotationsPage& page, const QuotationGroup& group) {
  return group_name(page.study, page.quotations.arrangement, group, page.language);
}

// How many quotations each group has, of how many people, conversations and PPS, but for what the
// groups themselves are.
Table overview(const QuotationsPage& page) {
  using coding::QuotationsBy;
  const bool dutch = page.language == Language::Dutch;
  const QuotationsBy by = page.quotations.arrangement.by;
  Table table;
  table.header = {grouping_name(page.study, page.quotations.arrangement, page.language),
                  dutch ? "citaten" : "quotations"};
  if (by != QuotationsBy::Participant)
    table.header.emplace_back(dutch ? "personen" : "participants");
  if (by != QuotationsBy::Transcript)
    table.header.emplace_back(dutch ? "gesprekken" : "transcripts");
  if (by != QuotationsBy::Pps) table.header.emplace_back("PPS");
  for (const QuotationGroup& group : page.quotations.groups) {
    const coding::Reach reach = coding::reach_of(group.quotations);
    auto& row = table.rows.emplace_back();
    row.emplace_back(name_of(page, group));
    row.emplace_back(static_cast<double>(group.quotations.size()));
    if (by != QuotationsBy::Participant) row.emplace_back(static_cast<double>(reach.participants));
    if (by != QuotationsBy::Transcript) row.emplace_back(static_cast<double>(reach.transcripts));
    if (by != QuotationsBy::Pps) row.emplace_back(static_cast<double>(reach.pps));
  }
  return table;
}

std::string below_overview(const QuotationsPage& page, const coding::Reach& all) {
  const auto words =
      transcripts::say("Van {0}, {2} en {4} PPS. Een citaat van twee groepen telt in beide.",
                       "Of {1}, {3} and {4} PPS. A quotation of two groups counts in both.",
                       transcripts::counted(all.participants, "persoon", "personen"),
                       transcripts::counted(all.participants, "participant", "participants"),
                       transcripts::counted(all.transcripts, "gesprek", "gesprekken"),
                       transcripts::counted(all.transcripts, "transcript", "transcripts"), all.pps);
  return in(words, page.language);
}

}  // namespace

std::string reference_of(const Study& study, const FoundPassage& quotation) {
  std::string reference = study.transcripts().find(quotation.transcript)->name;
  const coding::Ownership& owner = quotation.owner;
  if (owner.speaker)
    reference += ", " + study.text(quotation.transcript).speakers()[*owner.speaker];
  if (owner.participant) {
    reference += " (" + study.participants().find(*owner.participant)->name;
    const auto* role = coding::find_attribute(study, coding::OwnerKind::Participant, "role");
    const std::string* value =
        role == nullptr ? nullptr : coding::value_of(study, role->id, owner.participant->guid);
    reference += value == nullptr ? ")" : ", " + *value + ")";
  }
  return quotation.time ? reference + ", " + clock_text(*quotation.time) : reference;
}

std::string quotations_html(const QuotationsPage& page) {
  const coding::Reach all = reach_of_all(page.study, page.quotations.filter);
  std::string out;
  if (const std::string filter = filter_of(page); !filter.empty())
    out += fmt::format("<p class=\"n\">{}</p>\n", escaped(filter));
  if (page.quotations.groups.empty()) out += "<p>" + nothing_in(page) + "</p>\n";
  for (const QuotationGroup& group : page.quotations.groups) {
    if (const std::string name = name_of(page, group); !name.empty())
      out += fmt::format("<h2>{}</h2>\n", escaped(name));
    out += fmt::format("<p class=\"n\">{}</p>\n", escaped(extent_of(group, all, page.language)));
    for (const FoundPassage& quotation : group.quotations)
      out += fmt::format(
          "<blockquote style=\"border-color:#{:06x}\">{}{}</blockquote>\n<p class=\"n\">{}</p>\n",
          colour_of(page, quotation).rgb, is_good(quotation) ? kGood : "",
          escaped(words_of(page, quotation)), escaped(line_below(page, quotation)));
  }
  return html_page(title_of(page), page.language, kStyle, out);
}

std::string quotations_markdown(const QuotationsPage& page) {
  const coding::Reach all = reach_of_all(page.study, page.quotations.filter);
  std::string out = fmt::format("# {}\n", as_markdown(title_of(page)));
  if (const std::string filter = filter_of(page); !filter.empty())
    out += fmt::format("\n{}\n", as_markdown(filter));
  if (page.quotations.groups.empty()) out += "\n" + nothing_in(page) + "\n";
  for (const QuotationGroup& group : page.quotations.groups) {
    if (const std::string name = name_of(page, group); !name.empty())
      out += fmt::format("\n## {}\n", as_markdown(name));
    out += fmt::format("\n{}\n", as_markdown(extent_of(group, all, page.language)));
    for (const FoundPassage& quotation : group.quotations)
      out += fmt::format("\n{}\n{}{}\n", markdown_quote(words_of(page, quotation)),
                         is_good(quotation) ? kGood : "", as_markdown(line_below(page, quotation)));
  }
  return out;
}

std::string quotations_docx(const QuotationsPage& page, std::string_view file_name) {
  const coding::Reach all = reach_of_all(page.study, page.quotations.filter);
  DocxWriter document(title_of(page), page.language);
  if (const std::string filter = filter_of(page); !filter.empty()) document.caption(filter);
  if (page.quotations.groups.empty()) document.paragraph({{nothing_in(page)}});
  if (page.quotations.groups.size() > 1) {
    document.table(overview(page));
    document.caption(below_overview(page, all));
  }
  for (const QuotationGroup& group : page.quotations.groups) {
    if (const std::string name = name_of(page, group); !name.empty()) document.heading(1, name);
    document.caption(extent_of(group, all, page.language));
    for (const FoundPassage& quotation : group.quotations) {
      const coding::Colour colour = colour_of(page, quotation);
      std::vector<DocxRun> runs;
      if (is_good(quotation)) runs.push_back({std::string(kGood), true});
      runs.push_back({words_of(page, quotation)});
      document.quote(runs, colour);
      document.caption(line_below(page, quotation));
    }
  }
  return document.bytes(file_name);
}

}  // namespace exports
