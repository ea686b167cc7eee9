#include "exports/codebook/reviewed.h"

#include <algorithm>
#include <array>

#include "exports/code_words.h"
#include "exports/codebook_differences.h"
#include "exports/columns_in.h"
#include "exports/refi/codebook_file.h"
#include "exports/safe_file.h"
#include "exports/xlsx_in.h"
#include "transcripts/unicode.h"

namespace exports::codebook {
namespace {

using coding::CodeField;
using transcripts::fold;
using transcripts::say;

// Labels beside those that we write ourselves.
constexpr std::array<std::pair<std::string_view, CodeField>, 9> kOtherLabels = {
    {{"code", CodeField::Name},
     {"ouder", CodeField::Parent},
     {"parent", CodeField::Parent},
     {"groep", CodeField::Parent},
     {"group", CodeField::Parent},
     {"bovenliggende code", CodeField::Parent},
     {"color", CodeField::Colour},
     {"codeerbaar", CodeField::Codable},
     {"codable", CodeField::Codable}}};

constexpr CodeField kLast = CodeField::Shortcut;

// "■ #d9703a": what stands before the sign is for the eye.
std::optional<coding::Colour> shown_colour_from(std::string_view text) {
  const std::size_t sign = text.find('#');
  return colour_from(trimmed(sign == std::string_view::npos ? text : text.substr(sign)));
}

std::string coding::Code::*text_member(CodeField field) {
  const std::string label = fold(word_for(field).nl);
  const auto fields = text_fields();
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const TextField& one) {
    return fold(one.label.nl) == label;
  });
  return found == fields.end() ? nullptr : found->member;
}

template <class Value>
bool take(std::optional<Value>& to, std::optional<Value> value) {
  if (value) to = value;
  return value.has_value();
}

std::string_view ending_of(std::string_view file_name) {
  const std::size_t point = file_name.rfind('.');
  return point == std::string_view::npos ? std::string_view() : file_name.substr(point);
}

}  // namespace

std::optional<CodeField> field_named(std::string_view label) {
  const std::string folded = fold(trimmed(label));
  for (int number = 0; number <= static_cast<int>(kLast); ++number) {
    const auto field = static_cast<CodeField>(number);
    const transcripts::Message words = word_for(field);
    if (field != CodeField::Order && (folded == fold(words.nl) || folded == fold(words.en)))
      return field;
  }
  for (const auto& [other, field] : kOtherLabels)
    if (folded == other) return field;
  return std::nullopt;
}

bool put_value(ReviewedCode& code, CodeField field, std::string_view value) {
  const std::string text = trimmed(value);
  switch (field) {
    case CodeField::Name: {
      const std::string name = name_from(text);
      if (!name.empty()) code.name = name;
      return !name.empty();
    }
    case CodeField::Parent:
      code.parent_path = text == "(bovenaan)" || text == "(at the top)" ? "" : text;
      return true;
    case CodeField::Order:
      return false;
    case CodeField::Kind:
      return take(code.kind, kind_from(text));
    case CodeField::Origin:
      return take(code.origin, origin_from(text));
    case CodeField::Colour:
      return take(code.colour, shown_colour_from(text));
    case CodeField::Codable: {
      const std::string word = fold(text);
      const bool yes = word == "ja" || word == "yes" || word == "true" || word == "1";
      const bool no = word == "nee" || word == "no" || word == "false" || word == "0";
      if (yes || no) code.codable = yes;
      return yes || no;
    }
    default:
      break;
  }
  const auto member = text_member(field);
  const auto known = std::find_if(code.texts.begin(), code.texts.end(),
                                  [&](const auto& one) { return one.first == member; });
  if (known == code.texts.end())
    code.texts.emplace_back(member, text);
  else
    known->second += "\n" + text;
  return true;
}

void check_room(std::size_t count, std::string_view file_name) {
  if (count < kMaxReviewed) return;
  throw ExportError(
      say("{} heeft meer dan {} codes of opmerkingen en wordt niet gelezen. Kijk na of het wel een "
          "codeboek is.",
          "{} has more than {} codes or comments and is not read. Check that it is a codebook.",
          file_name, kMaxReviewed));
}

void check_codes(const ReviewedCodebook& codebook, std::string_view file_name) {
  for (const ReviewedCode& code : codebook.codes)
    if (code.name.size() > kLongestName)
      throw ExportError(
          say("{}: de naam van een code is te lang om een naam te zijn: {}. Kort hem in.",
              "{}: the name of a code is too long to be a name: {}. Shorten it.", file_name,
              shortened(code.name)));
  if (!codebook.codes.empty()) return;
  throw ExportError(
      say("{} bevat geen codes, dus er is niets te vergelijken. Kies een codeboek dat Zwerm heeft "
          "geschreven, of een met een naam per code.",
          "{} has no codes, so there is nothing to compare. Choose a codebook that Zwerm wrote, or "
          "one with a name for each code.",
          file_name));
}

void tell(const Occurrences& met, const transcripts::Message& what, std::string_view file_name,
          std::vector<transcripts::Message>& notes) {
  if (met.count == 0) return;
  notes.push_back(say("{0}: {1}: {3} (de eerste: {4}).", "{0}: {2}: {3} (the first: {4}).",
                      file_name, what.nl, what.en, met.count, met.first));
}

ReviewedCodebook from_qdc(std::string_view bytes, std::string_view file_name) {
  refi::CodebookFile file = refi::read_codebook_file(bytes, file_name);
  ReviewedCodebook codebook;
  codebook.notes = std::move(file.warnings);
  for (refi::FileCode& from : file.codes) {
    ReviewedCode& code = codebook.codes.emplace_back();
    if (from.guid) code.id = coding::CodeId{*from.guid};
    code.name = name_from(from.name);
    code.parent = from.parent;
    if (!from.parent) code.parent_path = "";
    code.description = std::move(from.description);
    code.colour = from.colour;
    code.codable = from.codable;
  }
  check_codes(codebook, file_name);
  return codebook;
}

ReviewedCodebook read_codebook_file(std::string_view bytes, std::string_view file_name) {
  const std::string ending = fold(ending_of(file_name));
  if (ending == ".qdc") return from_qdc(bytes, file_name);
  if (ending == ".docx") return read_docx(bytes, file_name);
  if (ending == ".csv" || ending == ".xlsx")
    return from_table(read_table(bytes, file_name).table, file_name);
  throw ExportError(say("{}: een codeboek wordt gelezen uit .docx, .xlsx, .csv of .qdc.",
                        "{}: a codebook is read from .docx, .xlsx, .csv or .qdc.", file_name));
}

}  // namespace exports::codebook
