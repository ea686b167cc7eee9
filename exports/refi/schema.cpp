#include "exports/refi/schema.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "coding/attribute_values.h"
#include "coding/ids.h"
#include "exports/refi/xml_text.h"
#include "transcripts/digits.h"

namespace exports::refi {
namespace {

using transcripts::all_digits;

// An element a line: name | attributes | children in their order. An attribute's form stands behind
// a colon (a text where none does); ! is required, ? at most once, * any number; of what stands
// between slashes there is one.
constexpr std::string_view kElements =
    R"(Project|name! origin creatingUserGUID:g creationDateTime:t modifyingUserGUID:g modifiedDateTime:t basePath|Description? NoteRef*
User|guid!:g name id|
Code|guid!:g name! isCodable!:b color:c|Description? NoteRef* Code*
Variable|guid!:g name! typeOfVariable!:v|Description?
Case|guid!:g name|Description? CodeRef* VariableValue* SourceRef* SelectionRef*
VariableValue||VariableRef! TextValue/BooleanValue/IntegerValue/FloatValue/DateValue/DateTimeValue?
Set|guid!:g name!|Description? MemberCode* MemberSource* MemberNote*
TextSource|guid!:g name richTextPath plainTextPath AUDIT|Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*
Note|guid!:g name richTextPath plainTextPath AUDIT|Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*
Representation|guid!:g name richTextPath plainTextPath AUDIT|Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*
TextDescription|guid!:g name richTextPath plainTextPath AUDIT|Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*
PlainTextSelection|guid!:g name startPosition!:i endPosition!:i AUDIT|Description? Coding* NoteRef*
PictureSource|guid!:g name path currentPath AUDIT|Description? TextDescription? PictureSelection* Coding* NoteRef* VariableValue*
PictureSelection|guid!:g name firstX!:i firstY!:i secondX!:i secondY!:i AUDIT|Description? Coding* NoteRef*
PDFSource|guid!:g name path currentPath AUDIT|Description? PDFSelection* Representation? Coding* NoteRef* VariableValue*
PDFSelection|guid!:g name page!:i firstX!:i firstY!:i secondX!:i secondY!:i AUDIT|Description? Representation? Coding* NoteRef*
AudioSource|guid!:g name path currentPath AUDIT|Description? Transcript* AudioSelection* Coding* NoteRef* VariableValue*
AudioSelection|guid!:g name begin!:i end!:i AUDIT|Description? Coding* NoteRef*
VideoSource|guid!:g name path currentPath AUDIT|Description? Transcript* VideoSelection* Coding* NoteRef* VariableValue*
VideoSelection|guid!:g name begin!:i end!:i AUDIT|Description? Coding* NoteRef*
Transcript|guid!:g name richTextPath plainTextPath AUDIT|Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*
TranscriptSelection|guid!:g name fromSyncPoint:g toSyncPoint:g AUDIT|Description? Coding* NoteRef*
SyncPoint|guid!:g timeStamp:i position:i|
Coding|guid!:g creatingUser:g creationDateTime:t|CodeRef! NoteRef*
Graph|guid!:g name|Vertex* Edge*
Vertex|guid!:g representedGUID:g name firstX!:i firstY!:i secondX:i secondY:i shape:s color:c|
Edge|guid!:g representedGUID:g name sourceVertex!:g targetVertex!:g color:c direction:d lineStyle:l|
Link|guid!:g name direction:d color:c originGUID:g targetGUID:g|NoteRef*
NoteRef|targetGUID!:g|
CodeRef|targetGUID!:g|
SourceRef|targetGUID!:g|
SelectionRef|targetGUID!:g|
VariableRef|targetGUID!:g|
MemberCode|targetGUID!:g|
MemberSource|targetGUID!:g|
MemberNote|targetGUID!:g|
)";
constexpr std::string_view kAudit =
    "creatingUser:g creationDateTime:t modifyingUser:g modifiedDateTime:t";
constexpr std::array<std::pair<const char*, Form>, 8> kTexts = {
    {{"Description", Form::Text},
     {"PlainTextContent", Form::Text},
     {"TextValue", Form::Text},
     {"BooleanValue", Form::Truth},
     {"IntegerValue", Form::Integer},
     {"FloatValue", Form::Decimal},
     {"DateValue", Form::Date},
     {"DateTimeValue", Form::DateTime}}};
constexpr std::string_view kForms = "xgcbifytdvsl";  // in the order of Form

Form form_of(char letter) {
  return static_cast<Form>(kForms.find(letter));
}

void add_attributes(const std::string& words, SchemaElement& element) {
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    if (word == "AUDIT") {
      add_attributes(std::string(kAudit), element);
      continue;
    }
    SchemaAttribute attribute;
    if (const std::size_t colon = word.find(':'); colon != std::string::npos) {
      attribute.form = form_of(word[colon + 1]);
      word.resize(colon);
    }
    attribute.required = word.ends_with('!');
    if (attribute.required) word.pop_back();
    attribute.name = word;
    element.attributes.push_back(std::move(attribute));
  }
}

void add_children(const std::string& words, SchemaElement& element) {
  std::istringstream in(words);
  std::size_t place = 0;
  for (std::string word; in >> word; ++place) {
    const char many = word.back();
    word.pop_back();
    std::istringstream names(word);
    for (std::string name; std::getline(names, name, '/');)
      element.children.push_back({name, place, many != '*', many == '!'});
  }
}

std::map<std::string, SchemaElement, std::less<>> all_elements() {
  std::map<std::string, SchemaElement, std::less<>> elements;
  for (const auto& [name, form] : kTexts) elements[name] = {name, {}, {}, form};
  std::istringstream lines{std::string(kElements)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    SchemaElement element;
    std::string attributes;
    std::string children;
    std::getline(fields, element.name, '|');
    std::getline(fields, attributes, '|');
    std::getline(fields, children, '|');
    add_attributes(attributes, element);
    add_children(children, element);
    elements[element.name] = std::move(element);
  }
  return elements;
}

std::string_view without_sign(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return text;
}

bool is_decimal(std::string_view text) {
  text = without_sign(text);
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return all_digits(text);
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = text.substr(point + 1);
  return whole.size() + part.size() > 0 && (whole.empty() || all_digits(whole)) &&
         (part.empty() || all_digits(part));
}

bool is_colour(std::string_view text) {
  return (text.size() == 4 || text.size() == 7) && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

// Two digits, up to `most`.
bool takes_two(std::string_view& text, int most) {
  if (text.size() < 2 || !all_digits(text.substr(0, 2))) return false;
  const int value = (text[0] - '0') * 10 + (text[1] - '0');
  text.remove_prefix(2);
  return value <= most;
}

bool takes(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

// None, Z, or +02:00.
bool is_zone(std::string_view text) {
  if (text.empty() || text == "Z") return true;
  if (!takes(text, '+') && !takes(text, '-')) return false;
  return text == "14:00" ||
         (takes_two(text, 13) && takes(text, ':') && takes_two(text, 59) && text.empty());
}

constexpr std::size_t kDateSize = 10;

// There is no year 0 in the schema's calendar.
bool begins_with_date(std::string_view text) {
  return !text.starts_with("0000") &&
         coding::fits(coding::AttributeType::Date, text.substr(0, kDateSize));
}

bool is_date_time(std::string_view text) {
  if (!begins_with_date(text)) return false;
  text.remove_prefix(kDateSize);
  if (!takes(text, 'T') || !takes_two(text, 23) || !takes(text, ':') || !takes_two(text, 59) ||
      !takes(text, ':') || !takes_two(text, 59))
    return false;
  if (takes(text, '.')) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0) return false;
    text.remove_prefix(digits);
  }
  return is_zone(text);
}

bool is_one_of(std::string_view words, std::string_view text) {
  std::istringstream in{std::string(words)};
  for (std::string word; in >> word;)
    if (word == text) return true;
  return false;
}

}  // namespace

const SchemaAttribute* SchemaElement::attribute(std::string_view called) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [called](const auto& rule) { return rule.name == called; });
  return found == attributes.end() ? nullptr : &*found;
}

const SchemaChild* SchemaElement::child(std::string_view called) const {
  const auto found = std::find_if(children.begin(), children.end(),
                                  [called](const auto& rule) { return rule.name == called; });
  return found == children.end() ? nullptr : &*found;
}

const SchemaElement* schema_element(std::string_view name) {
  static const auto elements = all_elements();
  const auto found = elements.find(name);
  return found == elements.end() ? nullptr : &found->second;
}

bool has_form(Form form, std::string_view text) {
  if (form == Form::Text) return true;
  text = without_blank_ends(text);
  switch (form) {
    case Form::Text:
      break;
    case Form::Guid:
      return coding::Guid::parse(text).has_value();
    case Form::Colour:
      return is_colour(text);
    case Form::Truth:
      return is_one_of("true false 1 0", text);
    case Form::Integer:
      return all_digits(without_sign(text));
    case Form::Decimal:
      return is_decimal(text);
    case Form::Date:
      return begins_with_date(text) && is_zone(text.substr(kDateSize));
    case Form::DateTime:
      return is_date_time(text);
    case Form::Direction:
      return is_one_of("Associative OneWay Bidirectional", text);
    case Form::VariableType:
      return is_one_of("Text Boolean Integer Float Date DateTime", text);
    case Form::Shape:
      return is_one_of(
          "Person Oval Rectangle RoundedRectangle Star LeftTriangle RightTriangle UpTriangle "
          "DownTriangle Note",
          text);
    case Form::LineStyle:
      return is_one_of("dotted dashed solid", text);
  }
  return true;
}

}  // namespace exports::refi
