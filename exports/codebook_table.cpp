#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "coding/codebook.h"
#include "exports/code_words.h"
#include "exports/markup.h"
#include "exports/tables_out.h"

namespace exports {
namespace {

using coding::Code;
using coding::Study;

std::unordered_map<coding::CodeId, std::size_t, coding::GuidHash> codings_per_code(
    const Study& study) {
  std::unordered_map<coding::CodeId, std::size_t, coding::GuidHash> counts;
  for (const auto& [transcript, codings] : study.codings().by_transcript())
    for (const coding::Coding& coding : *codings) ++counts[coding.code];
  return counts;
}

constexpr std::string_view kStyle =
    "section{break-inside:"
    "avoid;border-left:4px solid;padding:.1rem 0 .1rem 1rem;margin:1.2rem 0}h3{margin:0}dl{margin:"
    ".3rem "
    "0}dt{color:#6b6b6f;font-size:.85rem;font-weight:600;margin-top:.4rem}dd{margin:0;white-space:"
    "pre-line}"
    ".n{color:#6b6b6f;font-weight:400;font-size:.85rem}";

void append_fields(std::string& out, const Code& code, Language language) {
  out += "<dl>";
  for (const TextField& field : text_fields()) {
    const std::string& value = code.*field.member;
    if (value.empty()) continue;
    out +=
        fmt::format("<dt>{}</dt><dd>{}</dd>", escaped(in(field.label, language)), escaped(value));
  }
  out += fmt::format("<dt>{}</dt><dd>{}</dd>", language == Language::Dutch ? "Herkomst" : "Origin",
                     in(word_for(code.origin), language));
  out += "</dl>";
}

}  // namespace

Table codebook_table(const Study& study, Language language) {
  const bool dutch = language == Language::Dutch;
  Table table;
  table.header = dutch ? std::vector<std::string>{"naam",       "ouder",       "pad",
                                                  "kleur",      "soort",       "korte definitie",
                                                  "definitie",  "wel coderen", "niet coderen",
                                                  "voorbeeld",  "herkomst",    "sneltoets",
                                                  "codeerbaar", "coderingen"}
                       : std::vector<std::string>{"name",       "parent",      "path",
                                                  "colour",     "kind",        "short definition",
                                                  "definition", "when to use", "when not to use",
                                                  "example",    "origin",      "shortcut",
                                                  "codable",    "codings"};
  const auto counts = codings_per_code(study);
  for (const coding::CodebookEntry& entry : coding::in_order(study)) {
    const Code& code = *entry.code;
    const auto count = counts.find(code.id);
    table.rows.push_back(
        {code.name, code.parent ? coding::path_of(study, *code.parent) : std::string(),
         coding::path_of(study, code.id), fmt::format("#{:06x}", code.colour.rgb),
         in(word_for(code.kind), language), code.short_definition, code.definition,
         code.when_to_use, code.when_not_to_use, code.example, in(word_for(code.origin), language),
         code.shortcut, std::string(code.codable ? (dutch ? "ja" : "yes") : (dutch ? "nee" : "no")),
         static_cast<double>(count == counts.end() ? 0 : count->second)});
  }
  return table;
}

std::string codebook_html(const Study& study, Language language) {
  const bool dutch = language == Language::Dutch;
  const std::string title =
      fmt::format("{} – {}", dutch ? "Codeboek" : "Codebook", study.info().name);
  std::string out;
  const auto counts = codings_per_code(study);
  for (const coding::CodebookEntry& entry : coding::in_order(study)) {
    const Code& code = *entry.code;
    const auto count = counts.find(code.id);
    const int level = std::min(entry.depth + 2, 6);
    out += fmt::format(
        "<section style=\"border-color:#{:06x};margin-left:{}rem\">\n<h{}>{} <span "
        "class=\"n\">{}</span></h{}>\n",
        code.colour.rgb, std::min(entry.depth, 12), level, escaped(code.name),
        count == counts.end() ? 0 : count->second, level);
    append_fields(out, code, language);
    out += "</section>\n";
  }
  return html_page(title, language, kStyle, out);
}

}  // namespace exports
