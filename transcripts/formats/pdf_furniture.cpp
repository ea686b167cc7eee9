#include "transcripts/formats/pdf_furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "transcripts/label_candidates.h"

namespace transcripts {
namespace {

constexpr float kEdge = 0.12F;  // of the page's height

// Who speaks may be told at the top of each page: "Spreker 2 (00:03:05)" is no running head.
bool names_a_speaker(const PdfLine& line) {
  const auto candidate = label_candidate(line.text);
  return candidate && (candidate->form == NameForm::Speaker ||
                       (candidate->form > NameForm::None && candidate->marked));
}

bool may_be_furniture(const PdfLine& line, const PdfPage& page) {
  const bool at_edge = line.bottom < page.height * kEdge || line.top > page.height * (1 - kEdge);
  return at_edge && !names_a_speaker(line);
}

// The text with each number, and each Roman one that is all of it, made "#".
std::string without_numbers(std::string_view text) {
  if (text.find_first_not_of("ivxIVX") == std::string_view::npos) return "#";
  std::string out;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) {
      out += c;
    } else if (!out.ends_with('#')) {
      out += '#';
    }
  }
  return out;
}

// What stands at one height is one kind if it reads the same; a page has it once.
using Kind = std::pair<int, std::string>;

Kind kind_of(const PdfLine& line, const PdfPage& page, int shift) {
  constexpr float kSameHeight = 6;  // points
  const bool head = line.top < page.height / 2;
  const float from_edge = head ? line.top : page.height - line.bottom;
  const int height = static_cast<int>(std::floor(from_edge / kSameHeight)) + shift;
  return {head ? height : -1 - height, without_numbers(line.text)};
}

}  // namespace

PdfFurniture take_furniture_out(std::vector<PdfLine>& lines, const std::vector<PdfPage>& pages) {
  std::map<Kind, std::set<std::size_t>> found;
  for (const auto& line : lines) {
    const auto& page = pages[line.page];
    if (!may_be_furniture(line, page)) continue;
    // In the next band as well, for a line may stand on the border of two.
    for (const int shift : {0, 1}) found[kind_of(line, page, shift)].insert(line.page);
  }
  PdfFurniture taken;
  std::set<std::string> told;
  const auto recurs = [&](const PdfLine& line) {
    const auto& page = pages[line.page];
    if (!may_be_furniture(line, page)) return false;
    const bool often = [&] {
      for (const int shift : {0, 1}) {
        const auto times = found.at(kind_of(line, page, shift)).size();
        if (times >= 2 && times * 5 >= pages.size() * 2) return true;
      }
      return false;
    }();
    if (often && told.insert(without_numbers(line.text)).second) taken.kinds.push_back(line.text);
    return often;
  };
  const auto before = lines.size();
  lines.erase(std::remove_if(lines.begin(), lines.end(), recurs), lines.end());
  taken.lines = before - lines.size();
  return taken;
}

}  // namespace transcripts
