#include "exports/codebook/pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "exports/markup.h"

namespace exports::codebook {
namespace {

constexpr std::string_view kGood = "★ ";

constexpr std::string_view kStyle =
    "section{border-left:4px solid;padding:.1rem 0 .1rem 1rem;margin:1.2rem 0}h2,h3,h4,h5,h6{"
    "border:0;margin:0;break-after:avoid}nav ul{list-style:none;padding-left:1rem;margin:0}nav a{"
    "color:inherit;text-decoration:none}dl{margin:.3rem 0}dt{color:#6b6b6f;font-size:.85rem;"
    "font-weight:600;margin-top:.4rem}dd{margin:0;white-space:pre-line}.n{color:#6b6b6f;font-size:"
    ".85rem;margin:.1rem 0}blockquote{white-space:pre-line;margin:.8rem 0 .2rem;border-left:3px "
    "solid #a0a0a0;padding-left:.8rem;break-inside:avoid}";

const char* contents_title(const Document& document) {
  return document.language == Language::Dutch ? "Inhoud" : "Contents";
}

std::string anchor_of(const DocumentCode& code) {
  return "code-" + code.code->id.to_string();
}

void append_contents(const Document& document, std::string& out) {
  out += fmt::format("<nav>\n<h2>{}</h2>\n", contents_title(document));
  int open = 0;
  for (const DocumentCode& code : document.codes) {
    while (open > code.depth + 1) out += "</li></ul>\n", --open;
    out += open <= code.depth ? "<ul>" : "</li>\n";
    open = code.depth + 1;
    out += fmt::format("<li><a href=\"#{}\">{} {}</a>", anchor_of(code), code.number,
                       escaped(code.code->name));
  }
  while (open-- > 0) out += "</li></ul>\n";
  out += "</nav>\n";
}

void append_code(const Document& document, const DocumentCode& code, std::string& out) {
  const int level = std::min(code.depth, kHtmlLevels - 1) + 2;
  out += fmt::format(
      "<section id=\"{}\" style=\"border-color:#{:06x};margin-left:{}rem\">\n<h{}>{} {}</h{}>\n"
      "<p class=\"n\">{}</p>\n<dl>",
      anchor_of(code), code.code->colour.rgb, std::min(code.depth, 12), level, code.number,
      escaped(code.code->name), level, escaped(extent_in_words(document, code.extent)));
  for (const ShownField& field : shown_fields(document, code, kHtmlLevels))
    out += fmt::format("<dt>{}</dt><dd>{}</dd>", escaped(field.name), escaped(field.text));
  out += "</dl>\n";
  for (const Example& example : code.examples)
    out += fmt::format("<blockquote>{}{}</blockquote>\n<p class=\"n\">{}</p>\n",
                       example.good ? kGood : "", escaped(example.words), escaped(example.source));
  out += "</section>\n";
}

// A text of several lines within one item of a list.
std::string in_item(std::string_view text) {
  std::string out;
  for (const char c : as_markdown(text)) out += c == '\n' ? "  \n  " : std::string(1, c);
  return out;
}

}  // namespace

std::string to_html(const Document& document) {
  std::string out;
  for (const std::string& line : document.about)
    out += fmt::format("<p class=\"n\">{}</p>\n", escaped(line));
  if (!document.codes.empty()) append_contents(document, out);
  for (const DocumentCode& code : document.codes) append_code(document, code, out);
  return html_page(document.title, document.language, kStyle, out);
}

std::string to_markdown(const Document& document) {
  std::string out = fmt::format("# {}\n", as_markdown(document.title));
  for (const std::string& line : document.about) out += fmt::format("\n{}\n", as_markdown(line));
  for (const DocumentCode& code : document.codes) {
    const std::string marks(static_cast<std::size_t>(std::min(code.depth, 4)) + 2, '#');
    out += fmt::format("\n{} {} {}\n\n{}\n\n", marks, as_markdown(code.number),
                       as_markdown(code.code->name),
                       as_markdown(extent_in_words(document, code.extent)));
    for (const ShownField& field : shown_fields(document, code, 5))
      out += fmt::format("- **{}:** {}\n", as_markdown(field.name), in_item(field.text));
    for (const Example& example : code.examples)
      out += fmt::format("\n{}\n{}{}\n", markdown_quote(example.words), example.good ? kGood : "",
                         as_markdown(example.source));
  }
  return out;
}

}  // namespace exports::codebook
