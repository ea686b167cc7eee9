#include <algorithm>

#include "exports/codebook/pages.h"
#include "exports/codebook_differences.h"
#include "exports/docx.h"

namespace exports::codebook {
namespace {

// Hidden, for it begins with _; with the GUID 38 signs long, of the 40 that Word allows.
constexpr std::string_view kBookmark = "_code_";

std::vector<DocxWriter::Field> fields_of(const Document& document, const DocumentCode& code) {
  const std::string& colour = in(word_for(coding::CodeField::Colour), document.language);
  std::vector<DocxWriter::Field> fields;
  for (const ShownField& field : shown_fields(document, code, kDocxLevels)) {
    DocxWriter::Field shown{field.name, {}};
    if (field.name == colour) shown.text.push_back({"■ ", false, false, code.code->colour});
    shown.text.push_back({field.text});
    fields.push_back(std::move(shown));
  }
  return fields;
}

}  // namespace

std::string bookmark_of(const coding::CodeId& code) {
  std::string name(kBookmark);
  for (const char c : code.to_string())
    if (c != '-') name += c;
  return name;
}

std::optional<coding::CodeId> code_of_bookmark(std::string_view bookmark) {
  constexpr std::size_t kDigits = 32;
  if (!bookmark.starts_with(kBookmark) || bookmark.size() != kBookmark.size() + kDigits)
    return std::nullopt;
  std::string guid(bookmark.substr(kBookmark.size()));
  for (const std::size_t hyphen : {8U, 13U, 18U, 23U}) guid.insert(hyphen, "-");
  const auto parsed = coding::Guid::parse(guid);
  return parsed ? std::optional(coding::CodeId{*parsed}) : std::nullopt;
}

std::string to_docx(const Document& document, std::string_view file_name) {
  DocxWriter out(document.title, document.language, DocxHeadings::Numbered);
  for (const std::string& line : document.about) out.caption(line);
  out.contents(document.language == Language::Dutch ? "Inhoud" : "Contents");
  for (const DocumentCode& code : document.codes) {
    out.heading(std::min(code.depth + 1, kDocxLevels), code.code->name, bookmark_of(code.code->id));
    out.caption(extent_in_words(document, code.extent));
    out.fields(fields_of(document, code));
    for (const Example& example : code.examples) {
      out.quote({{(example.good ? "★ “" : "“") + example.words + "”"}}, code.code->colour);
      out.caption(example.source);
    }
  }
  return out.bytes(file_name);
}

}  // namespace exports::codebook
