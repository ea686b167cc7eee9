#include "transcripts/formats/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "transcripts/formats/pdf_segments.h"

namespace transcripts {
namespace {

// Places on a page at which something begins after a gap, on three lines or more.
class TabStops {
 public:
  explicit TabStops(const std::vector<PdfSegments>& rows) {
    for (const auto& row : rows)
      for (std::size_t i = 1; i < row.size(); ++i) ++begins_[place_of(row[i].left)];
  }
  bool stands_at(float left) const {
    constexpr std::size_t kFewest = 3;
    std::size_t count = 0;
    for (int near = -1; near <= 1; ++near) {
      const auto found = begins_.find(place_of(left) + near);
      if (found != begins_.end()) count += found->second;
    }
    return count >= kFewest;
  }

 private:
  static int place_of(float x) { return static_cast<int>(std::lround(x)); }
  std::map<int, std::size_t> begins_;
};

// The size that the most of a line's width is set in.
float size_of_line(const PdfSegments& row) {
  std::map<float, float> widths;
  for (const auto& segment : row)
    for (const auto* word : segment.words) widths[word->size] += word->right - word->left;
  return std::max_element(widths.begin(), widths.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

void add_word(std::string& text, const PdfWord& word, const PdfWord* before, bool tab) {
  constexpr float kTouching = 0.15F;  // of the letters' size
  const bool joined = before != nullptr && !before->space_after &&
                      word.left - before->right < kTouching * before->size;
  if (tab) {
    text += '\t';
  } else if (before != nullptr && !joined) {
    text += ' ';
  }
  text += word.text;
}

PdfLine line_of(const PdfSegments& row, const TabStops& tabs) {
  PdfLine line;
  line.left = row.front().left;
  line.right = row.front().right;
  line.top = row.front().top;
  line.bottom = row.front().bottom;
  line.size = size_of_line(row);
  const auto& first = *row.front().words.front();
  line.first_word = first.right - first.left;
  const PdfWord* before = nullptr;
  for (const auto& segment : row) {
    line.right = std::max(line.right, segment.right);
    line.top = std::min(line.top, segment.top);
    line.bottom = std::max(line.bottom, segment.bottom);
    bool tab = before != nullptr && tabs.stands_at(segment.left);
    for (const auto* word : segment.words) {
      add_word(line.text, *word, before, tab);
      tab = false;
      before = word;
    }
  }
  return line;
}

// Where the longest lines end: a few that jut out (an address, a table) are not believed.
float right_margin(std::vector<float> rights, float size) {
  constexpr float kRagged = 2;         // letters that full lines differ by
  constexpr std::size_t kFewest = 20;  // lines, of which that can be said
  std::sort(rights.begin(), rights.end(), std::greater<>());
  if (rights.size() < kFewest) return rights.front();
  const std::size_t companions = 1 + rights.size() / 30;
  for (std::size_t i = 0; i + companions < rights.size(); ++i)
    if (rights[i] - rights[i + companions] <= kRagged * size) return rights[i];
  return rights.front();
}

// Pages that are not parted into columns have one width.
void widen(std::vector<PdfLine>& lines, const std::vector<bool>& beside_another) {
  std::vector<float> rights;
  std::vector<float> sizes;
  for (const auto& line : lines) {
    if (beside_another[line.column]) continue;
    rights.push_back(line.right);
    sizes.push_back(line.size);
  }
  if (rights.empty()) return;
  const auto usual = sizes.begin() + std::ssize(sizes) / 2;
  std::nth_element(sizes.begin(), usual, sizes.end());
  const float right = right_margin(std::move(rights), *usual);
  for (auto& line : lines)
    if (!beside_another[line.column]) line.column_right = right;
}

}  // namespace

std::vector<PdfLine> pdf_lines(const std::vector<PdfPage>& pages) {
  std::vector<PdfLine> lines;
  std::vector<bool> beside_another;  // by column
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (auto& column : columns_of(segments_of(pages[page]))) {
      const auto rows = rows_of(std::move(column.segments));
      const TabStops tabs(rows);
      float right = rows.front().front().right;
      const auto first = lines.size();
      for (const auto& row : rows) {
        lines.push_back(line_of(row, tabs));
        right = std::max(right, lines.back().right);
      }
      for (auto i = first; i < lines.size(); ++i) {
        lines[i].page = page;
        lines[i].column = beside_another.size();
        lines[i].column_right = right;
      }
      beside_another.push_back(column.beside_another);
    }
  }
  widen(lines, beside_another);
  return lines;
}

}  // namespace transcripts
