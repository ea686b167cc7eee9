#include "exports/refi/pdf_representation.h"

#include <algorithm>
#include <cstdlib>

#include "exports/refi/derived_guids.h"
#include "exports/refi/pdf_words.h"
#include "exports/refi/values_in.h"
#include "exports/refi/xml_nodes.h"
#include "exports/refi/xml_text.h"
#include "transcripts/text_units.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using transcripts::Span;

// A PDFSelection.
struct Rectangle {
  pugi::xml_node node;
  PdfArea area;
};

float number_of(const pugi::xml_node& node, const char* attribute) {
  return std::strtof(node.attribute(attribute).value(), nullptr);
}

std::vector<Rectangle> rectangles_of(const pugi::xml_node& source, std::size_t pages) {
  std::vector<Rectangle> all;
  bool from_one = false;
  for (const pugi::xml_node& node : source.children()) {
    if (!is(node, "PDFSelection")) continue;
    const auto page = integer_from(node.attribute("page").value());
    if (!page || *page < 0) continue;
    from_one = from_one || static_cast<std::size_t>(*page) == pages;
    all.push_back(
        {node,
         {static_cast<std::size_t>(*page), number_of(node, "firstX"), number_of(node, "firstY"),
          number_of(node, "secondX"), number_of(node, "secondY")}});
  }
  // The standard does not say where pages begin; programs begin at nought.
  if (from_one)
    for (Rectangle& each : all) each.area.page -= each.area.page > 0 ? 1 : 0;
  return all;
}

// The side from which more rectangles hold words; where both do, as most programs count.
PdfOrigin origin_of(const PdfWords& pdf, const std::vector<Rectangle>& rectangles,
                    std::string_view program) {
  std::size_t bottom = 0;
  std::size_t top = 0;
  for (const Rectangle& each : rectangles) {
    bottom += pdf.words_in(each.area, PdfOrigin::Bottom).empty() ? 0 : 1;
    top += pdf.words_in(each.area, PdfOrigin::Top).empty() ? 0 : 1;
  }
  if (bottom != top) return bottom > top ? PdfOrigin::Bottom : PdfOrigin::Top;
  const std::string name = transcripts::is_utf8(program) ? transcripts::fold(program) : "";
  return name.find("qualcoder") == std::string::npos ? PdfOrigin::Bottom : PdfOrigin::Top;
}

// The words as the program quotes them, else those in the rectangle.
std::optional<Span> place_of(const PdfWords& pdf, const Rectangle& rectangle, PdfOrigin origin) {
  const std::string quoted =
      legal_text(text_of(child(child(rectangle.node, "Representation"), "PlainTextContent"))).text;
  if (const auto found = pdf.find(quoted, rectangle.area.page)) return found;
  return pdf.find(pdf.words_in(rectangle.area, origin), rectangle.area.page);
}

// The rectangle keeps what it is; its codes and what is said of it go to the words.
void move_to_words(const Rectangle& rectangle, const transcripts::CodePointRange& range,
                   pugi::xml_node representation) {
  pugi::xml_node words = representation.append_child("PlainTextSelection");
  for (const char* name :
       {"guid", "name", "creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"})
    if (const auto value = rectangle.node.attribute(name))
      words.append_attribute(name).set_value(value.value());
  words.append_attribute("startPosition").set_value(range.start.value);
  words.append_attribute("endPosition").set_value(range.end.value);
  pugi::xml_node node = rectangle.node;
  std::vector<pugi::xml_node> moved;
  for (const pugi::xml_node& part : node.children())
    if (is(part, "Description") || is(part, "Coding") || is(part, "NoteRef")) moved.push_back(part);
  for (const pugi::xml_node& part : moved) {
    words.append_copy(part);
    node.remove_child(part);
  }
}

std::optional<PdfWords> read(ProjectReading& reading, const pugi::xml_node& source) {
  const std::string_view path = source.attribute("path").value();
  if (path.empty()) return std::nullopt;
  const auto bytes = reading.part(path);
  if (!bytes) return std::nullopt;
  try {
    transcripts::Warnings warnings;
    PdfWords pdf(transcripts::read_pdf_text(*bytes, reading.clean_name(source), warnings, {}));
    for (transcripts::Message& warning : warnings) reading.tell(std::move(warning));
    return pdf;
  } catch (const transcripts::ImportError& error) {
    reading.tell(error.message());
    return std::nullopt;
  }
}

}  // namespace

pugi::xml_node represent_pdf(ProjectReading& reading, pugi::xml_node source) {
  const auto pdf = read(reading, source);
  if (!pdf || pdf->text().empty()) return {};
  pugi::xml_node representation = source.append_child("Representation");
  // From the pdf's own, so that the file makes nothing twice when it is read again.
  const auto own = guid_from(source.attribute("guid").value());
  representation.append_attribute("guid").set_value(
      (own ? derived_guid(*own, Derived::Representation) : guid_made_of(pdf->text()))
          .to_string()
          .c_str());
  representation.append_attribute("name").set_value(source.attribute("name").value());
  representation.append_child("PlainTextContent").text().set(pdf->text().c_str());
  const auto rectangles = rectangles_of(source, pdf->pages());
  const PdfOrigin origin = origin_of(*pdf, rectangles, reading.root.attribute("origin").value());
  const transcripts::TextUnits units(pdf->text());
  for (const Rectangle& rectangle : rectangles) {
    if (const auto place = place_of(*pdf, rectangle, origin))
      move_to_words(rectangle, units.to_code_points(*place), representation);
  }
  return representation;
}

}  // namespace exports::refi
