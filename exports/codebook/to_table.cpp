#include <fmt/format.h>

#include "coding/codebook.h"
#include "exports/codebook/pages.h"
#include "exports/codebook_differences.h"

namespace exports::codebook {
namespace {

using coding::CodeField;

constexpr CodeField kFields[] = {
    CodeField::Colour,     CodeField::Kind,      CodeField::ShortDefinition,
    CodeField::Definition, CodeField::WhenToUse, CodeField::WhenNotToUse,
    CodeField::Example,    CodeField::Origin,    CodeField::Shortcut};

std::string in_small_letters(std::string label) {
  if (!label.empty() && label.front() >= 'A' && label.front() <= 'Z')
    label.front() = static_cast<char>(label.front() - 'A' + 'a');
  return label;
}

std::vector<std::string> header_of(Language language) {
  const bool dutch = language == Language::Dutch;
  std::vector<std::string> header =
      dutch ? std::vector<std::string>{"naam", "ouder", "pad", "nummer"}
            : std::vector<std::string>{"name", "parent", "path", "number"};
  for (const CodeField field : kFields)
    header.push_back(in_small_letters(in(word_for(field), language)));
  const std::vector<std::string> counts =
      dutch ? std::vector<std::string>{"codeerbaar", "coderingen", "passages", "personen",
                                       "gesprekken", "PPS",        "citaten",  "id"}
            : std::vector<std::string>{"codable",     "codings", "passages",   "participants",
                                       "transcripts", "PPS",     "quotations", "id"};
  header.insert(header.end(), counts.begin(), counts.end());
  return header;
}

std::string quotations_of(const DocumentCode& code) {
  std::string all;
  for (const Example& example : code.examples)
    all += fmt::format("{}{}“{}” ({})", all.empty() ? "" : "\n", example.good ? "★ " : "",
                       example.words, example.source);
  return all;
}

}  // namespace

Table to_table(const Document& document) {
  const Language language = document.language;
  Table table;
  table.header = header_of(language);
  for (const DocumentCode& code : document.codes) {
    std::string parent = code.path;
    parent.resize(code.depth == 0 ? 0 : parent.size() - code.code->name.size() - 3);  // " > "
    auto& row =
        table.rows.emplace_back(std::vector<Cell>{code.code->name, parent, code.path, code.number});
    for (const CodeField field : kFields)
      row.emplace_back(in(value_of(*code.code, code.path, field), language));
    row.emplace_back(in(value_of(*code.code, code.path, CodeField::Codable), language));
    const auto count = [&](std::size_t value) {
      row.push_back(code.extent.hidden ? Cell(fmt::format("<{}", document.hide_below))
                                       : Cell(static_cast<double>(value)));
    };
    const Extent& extent = code.extent;
    count(extent.codings), count(extent.passages);
    count(extent.reach.participants), count(extent.reach.transcripts), count(extent.reach.pps);
    row.emplace_back(quotations_of(code));
    row.emplace_back(code.code->id.to_string());
  }
  return table;
}

}  // namespace exports::codebook
