#include "exports/coded_text_page.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "exports/chart/words.h"
#include "exports/docx.h"
#include "exports/markup.h"
#include "exports/quotation_words.h"
#include "exports/refi/xml_text.h"

namespace exports {
namespace {

using coding::Study;

// A space that does not part a bracket from its word.
constexpr std::string_view kNoBreak = "\xC2\xA0";
constexpr std::string_view kStyle =
    "body{max-width:60rem}.n{color:#5f5f63;font-size:.85rem;margin:0 0 .6rem}"
    ".r{display:grid;grid-template-columns:1fr 15rem;column-gap:1.2rem;margin:0 0 .6rem}"
    ".r p{margin:0}.m p,.l p{font-size:.85rem;line-height:1.35;border-left:4px solid;"
    "padding-left:.5rem;margin:0 0 .3rem;overflow-wrap:anywhere}.m .n{border:0;padding:0}"
    ".t{overflow-wrap:anywhere}.t u{text-decoration:none;border-bottom:2px solid}"
    ".t b{font-size:.8em}.s{font-weight:600}"
    "@media(max-width:40rem){.r{grid-template-columns:1fr}}"
    "@media print{body{max-width:none;margin:0}.r{grid-template-columns:1fr 5cm}}";

// What both kinds of page say.
class CodedPage {
 public:
  CodedPage(const Study& study, const CodedTextQuery& query, Language language)
      : study_(study),
        query_(query),
        dutch_(language == Language::Dutch),
        conversations_(coded_text(study, query)) {
    for (const CodedConversation& conversation : conversations_)
      for (const CodedPassage& passage : conversation.passages) {
        ++passages_of_[passage.code];
        coders_.insert(passage.coders.begin(), passage.coders.end());
      }
    std::map<std::string, int> named;
    for (const auto& [code, count] : passages_of_) ++named[study.codes().find(code)->name];
    for (const auto& [code, count] : passages_of_) {
      const std::string& name = study.codes().find(code)->name;
      names_[code] = named[name] > 1 ? coding::path_of(study, code) : name;
    }
  }

  const std::vector<CodedConversation>& conversations() const { return conversations_; }
  std::string say(const char* nl, const char* en) const { return dutch_ ? nl : en; }
  std::string title() const {
    return say("Gecodeerde gesprekken – ", "Coded transcripts – ") + study_.info().name;
  }

  // Whose codings, which codes, which filter, how many.
  std::vector<std::string> captions() const {
    std::vector<std::string> lines;
    std::string coders;
    for (const coding::Coder* coder : coding::coders_in_order(study_))
      if (coders_.contains(coder->id)) coders += (coders.empty() ? "" : ", ") + coder->name;
    if (!coders.empty())
      lines.push_back(
          (coders_.size() == 1 ? say("Codeur: ", "Coder: ") : say("Codeurs: ", "Coders: ")) +
          coders + ".");
    std::string codes;
    for (const coding::CodeId& code : query_.codes)
      codes += (codes.empty() ? "" : ", ") + coding::path_of(study_, code);
    if (!codes.empty())
      lines.push_back(say("Alleen de codes: ", "These codes only: ") + codes + ".");
    if (!query_.filter.empty())
      lines.push_back(chart::filter_in_words(study_, query_.filter, language()));
    std::size_t codings = 0;
    for (const CodedConversation& conversation : conversations_) codings += conversation.codings;
    lines.push_back(fmt::format("{} in {}.", counted(codings), of_conversations()));
    return lines;
  }

  std::string counted(std::size_t codings) const {
    return dutch_ ? transcripts::counted(codings, "codering", "coderingen")
                  : transcripts::counted(codings, "coding", "codings");
  }

  std::string how_to_read() const {
    return say(
        "Wat gecodeerd is staat tussen haken met een nummer; de code staat er met dat "
        "nummer naast.",
        "What is coded stands between brackets with a number; the code stands beside it "
        "with that number.");
  }

  struct LegendLine {
    coding::Colour colour;
    std::string code;
    std::string rest;  // how often, and what it means
  };
  // In the codebook's order.
  std::vector<LegendLine> legend() const {
    std::vector<LegendLine> lines;
    for (const coding::CodebookEntry& entry : coding::in_order(study_)) {
      const auto found = passages_of_.find(entry.code->id);
      if (found == passages_of_.end()) continue;
      std::string rest = fmt::format(" ({})", found->second);
      if (!entry.code->short_definition.empty()) rest += " – " + entry.code->short_definition;
      lines.push_back(
          {entry.code->colour, coding::path_of(study_, entry.code->id), std::move(rest)});
    }
    return lines;
  }

  std::string name_of(const CodedConversation& conversation) const {
    return study_.transcripts().find(conversation.transcript)->name;
  }
  coding::Colour colour_of(const CodedPassage& passage) const {
    return study_.codes().find(passage.code)->colour;
  }
  // "★ Valley of death · AV, JB"; coders where there are several of them.
  std::string note_on(const CodedPassage& passage) const {
    std::string note = (passage.good_quote ? "★ " : "") + names_.at(passage.code);
    if (coders_.size() < 2) return note;
    std::string coders;
    for (const coding::CoderId& coder : passage.coders)
      coders += (coders.empty() ? " · " : ", ") + study_.coders().find(coder)->name;
    return note + coders;
  }
  // "1, 3 gaan door": what began before the paragraph.
  std::string goes_on(const CodedParagraph& paragraph) const {
    std::string numbers;
    for (const std::size_t passage : paragraph.goes_on)
      numbers += fmt::format("{}{}", numbers.empty() ? "" : ", ", passage + 1);
    if (numbers.empty()) return {};
    return numbers + (paragraph.goes_on.size() == 1 ? say(" gaat door", " goes on")
                                                    : say(" gaan door", " go on"));
  }
  Language language() const { return dutch_ ? Language::Dutch : Language::English; }

 private:
  std::string of_conversations() const {
    const std::size_t count = conversations_.size();
    return dutch_ ? transcripts::counted(count, "gesprek", "gesprekken")
                  : transcripts::counted(count, "transcript", "transcripts");
  }

  const Study& study_;
  const CodedTextQuery& query_;
  bool dutch_;
  std::vector<CodedConversation> conversations_;
  std::map<coding::CodeId, std::size_t> passages_of_;
  std::map<coding::CodeId, std::string> names_;
  std::set<coding::CoderId> coders_;
};

// "[1 ", " 1]".
std::string bracket(const CodedPart& part) {
  const std::size_t number = *part.passage + 1;
  return part.kind == CodedPart::Kind::Begin ? fmt::format("[{}{}", number, kNoBreak)
                                             : fmt::format("{}{}]", kNoBreak, number);
}

std::string html_of(std::string_view text) {
  return escaped(refi::legal_text(text).text);
}

std::string html_of(const CodedPage& page, const CodedConversation& conversation,
                    const CodedParagraph& paragraph) {
  std::string out = "<div class=\"r\"><p class=\"t\">";
  if (!paragraph.speaker.empty())
    out += fmt::format("<span class=\"s\">{}</span> ", html_of(paragraph.speaker));
  if (paragraph.time)
    out += fmt::format("<span class=\"n\">{}</span> ", clock_text(*paragraph.time));
  for (const CodedPart& part : paragraph.parts) {
    if (part.kind != CodedPart::Kind::Words)
      out += "<b>" + bracket(part) + "</b>";
    else if (!part.passage)
      out += html_of(part.words);
    else
      out += fmt::format("<u style=\"border-color:#{:06x}\">{}</u>",
                         page.colour_of(conversation.passages[*part.passage]).rgb,
                         html_of(part.words));
  }
  out += "</p>\n<div class=\"m\">";
  if (const std::string on = page.goes_on(paragraph); !on.empty())
    out += "<p class=\"n\">" + on + "</p>";
  for (const std::size_t at : paragraph.begin) {
    const CodedPassage& passage = conversation.passages[at];
    out += fmt::format("<p style=\"border-color:#{:06x}\"><b>{}</b> {}</p>",
                       page.colour_of(passage).rgb, at + 1, html_of(page.note_on(passage)));
  }
  return out + "</div></div>\n";
}

DocxMarginRow docx_row(const CodedPage& page, const CodedConversation& conversation,
                       const CodedParagraph& paragraph) {
  constexpr coding::Colour kGrey{0x6B6B6F};
  DocxMarginRow row;
  if (!paragraph.speaker.empty()) row.text.push_back({paragraph.speaker + " ", true});
  if (paragraph.time) row.text.push_back({clock_text(*paragraph.time) + " ", false, false, kGrey});
  for (const CodedPart& part : paragraph.parts) {
    DocxRun& run = row.text.emplace_back();
    if (part.kind != CodedPart::Kind::Words) {
      run = {bracket(part), true};
    } else {
      run.text = part.words;
      if (part.passage) run.underline = page.colour_of(conversation.passages[*part.passage]);
    }
  }
  constexpr coding::Colour kPaper{0xFFFFFF};
  if (const std::string on = page.goes_on(paragraph); !on.empty())
    row.notes.push_back({{{on}}, kPaper});
  for (const std::size_t at : paragraph.begin) {
    const CodedPassage& passage = conversation.passages[at];
    row.notes.push_back(
        {{{std::to_string(at + 1) + " ", true}, {page.note_on(passage)}}, page.colour_of(passage)});
  }
  return row;
}

}  // namespace

std::string coded_text_html(const Study& study, const CodedTextQuery& query, Language language) {
  const CodedPage page(study, query, language);
  std::string out;
  for (const std::string& line : page.captions())
    out += fmt::format("<p class=\"n\">{}</p>\n", html_of(line));
  const auto legend = page.legend();
  if (!legend.empty())
    out += fmt::format("<p class=\"n\">{}</p>\n<h2>Codes</h2>\n<div class=\"l\">",
                       html_of(page.how_to_read()));
  for (const auto& [colour, code, rest] : legend)
    out += fmt::format("<p style=\"border-color:#{:06x}\"><b>{}</b>{}</p>\n", colour.rgb,
                       html_of(code), html_of(rest));
  if (!legend.empty()) out += "</div>\n";
  for (const CodedConversation& conversation : page.conversations()) {
    out += fmt::format("<h2>{}</h2>\n<p class=\"n\">{}</p>\n", html_of(page.name_of(conversation)),
                       page.counted(conversation.codings));
    for (const CodedParagraph& paragraph : conversation.paragraphs)
      out += html_of(page, conversation, paragraph);
  }
  return html_page(refi::legal_text(page.title()).text, language, kStyle, out);
}

std::string coded_text_docx(const Study& study, const CodedTextQuery& query, Language language,
                            std::string_view file_name) {
  const CodedPage page(study, query, language);
  DocxWriter document(page.title(), language);
  for (const std::string& line : page.captions()) document.caption(line);
  const auto legend = page.legend();
  if (!legend.empty()) {
    document.caption(page.how_to_read());
    document.heading(1, "Codes");
  }
  for (const auto& [colour, code, rest] : legend) document.note({{{code, true}, {rest}}, colour});
  for (const CodedConversation& conversation : page.conversations()) {
    document.heading(1, page.name_of(conversation));
    document.caption(page.counted(conversation.codings));
    std::vector<DocxMarginRow> rows;
    rows.reserve(conversation.paragraphs.size());
    for (const CodedParagraph& paragraph : conversation.paragraphs)
      rows.push_back(docx_row(page, conversation, paragraph));
    document.with_margin(rows);
  }
  return document.bytes(file_name);
}

}  // namespace exports
