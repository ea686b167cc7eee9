#include "transcripts/formats/pdf_segments.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace transcripts {
namespace {

// A gap wider than this many times the letters' size parts two segments. Words of a justified line
// rarely stand so far apart, and columns hardly ever closer.
constexpr float kGap = 0.9F;

float middle_of(const PdfWord* word) {
  return (word->top + word->bottom) / 2;
}
float middle_of(const PdfSegment& segment) {
  return segment.middle();
}
float size_of(const PdfWord* word) {
  return word->size;
}
float size_of(const PdfSegment& segment) {
  return segment.size;
}
float left_of(const PdfWord* word) {
  return word->left;
}
float left_of(const PdfSegment& segment) {
  return segment.left;
}

// What stands on one height: less than half a letter from the first of its row.
template <class Thing>
std::vector<std::vector<Thing>> in_rows(std::vector<Thing> things) {
  std::stable_sort(things.begin(), things.end(),
                   [](const auto& a, const auto& b) { return middle_of(a) < middle_of(b); });
  std::vector<std::vector<Thing>> rows;
  float first = 0;
  float size = 0;
  for (auto& thing : things) {
    const float larger = std::max(size, size_of(thing));
    if (rows.empty() || middle_of(thing) - first > larger / 2) {
      rows.emplace_back();
      first = middle_of(thing);
      size = 0;
    }
    size = std::max(size, size_of(thing));
    rows.back().push_back(std::move(thing));
  }
  for (auto& row : rows) {
    std::stable_sort(row.begin(), row.end(),
                     [](const auto& a, const auto& b) { return left_of(a) < left_of(b); });
  }
  return rows;
}

void add(PdfSegment& segment, const PdfWord* word) {
  const bool first = segment.words.empty();
  segment.left = first ? word->left : std::min(segment.left, word->left);
  segment.top = first ? word->top : std::min(segment.top, word->top);
  segment.right = first ? word->right : std::max(segment.right, word->right);
  segment.bottom = first ? word->bottom : std::max(segment.bottom, word->bottom);
  segment.size = std::max(segment.size, word->size);
  segment.words.push_back(word);
}

// Where segments stand to a line down the page.
enum class Side { Left, Across, Right };
Side side_of(const PdfSegment& segment, float x) {
  constexpr float kSlack = 1;  // point
  if (segment.right <= x + kSlack) return Side::Left;
  return segment.left >= x - kSlack ? Side::Right : Side::Across;
}

// Whether a row's segments are words enough to be a line of a text: names and figures are not.
struct Fill {
  std::size_t rows = 0;
  std::size_t wordy = 0;
  std::vector<float> widths;
};

void count(Fill& fill, float left, float right, std::size_t words) {
  constexpr std::size_t kMostInACell = 3;
  if (words == 0) return;
  ++fill.rows;
  if (words > kMostInACell) ++fill.wordy;
  fill.widths.push_back(right - left);
}

float median(std::vector<float> values) {
  if (values.empty()) return 0;
  const auto half = values.begin() + std::ssize(values) / 2;
  std::nth_element(values.begin(), half, values.end());
  return *half;
}

bool is_text(const Fill& fill, float width) {
  return fill.wordy * 2 >= fill.rows && median(fill.widths) > width / 2;
}

bool columns_stand_beside(const std::vector<PdfSegments>& rows, float left, float x, float right) {
  constexpr std::size_t kFewestRows = 3;
  Fill before;
  Fill behind;
  for (const auto& row : rows) {
    float begin_right = right;
    float end_left = left;
    float end_right = x;
    std::size_t words_left = 0;
    std::size_t words_right = 0;
    for (const auto& segment : row) {
      const auto side = side_of(segment, x);
      if (side == Side::Left) {
        words_left += segment.words.size();
        end_left = std::max(end_left, segment.right);
      } else if (side == Side::Right) {
        words_right += segment.words.size();
        begin_right = std::min(begin_right, segment.left);
        end_right = std::max(end_right, segment.right);
      }
    }
    count(before, left, end_left, words_left);
    count(behind, begin_right, end_right, words_right);
  }
  // A text fills its first column before it begins the second.
  return before.rows >= kFewestRows && behind.rows >= kFewestRows &&
         before.rows * 10 >= behind.rows * 6 && is_text(before, x - left) &&
         is_text(behind, right - x);
}

// Where a page is parted into columns, if it is.
std::optional<float> gutter_of(const PdfSegments& segments, const std::vector<PdfSegments>& rows) {
  constexpr int kSteps = 100;
  if (segments.empty()) return std::nullopt;
  float left = segments.front().left;
  float right = segments.front().right;
  for (const auto& segment : segments) {
    left = std::min(left, segment.left);
    right = std::max(right, segment.right);
  }
  std::optional<float> best;
  std::size_t fewest = segments.size() / 2;  // what goes across is a head, a title, a foot
  for (int step = kSteps / 4; step <= kSteps * 3 / 4; ++step) {
    const float x = left + (right - left) * static_cast<float>(step) / kSteps;
    const auto across = static_cast<std::size_t>(std::count_if(
        segments.begin(), segments.end(),
        [&](const PdfSegment& segment) { return side_of(segment, x) == Side::Across; }));
    if (across > fewest || (best && across == fewest)) continue;
    if (!columns_stand_beside(rows, left, x, right)) continue;
    fewest = across;
    best = x;
  }
  return best;
}

// `depth` counts how often the segments were parted already.
void add_columns(const PdfSegments& segments, int depth, std::vector<PdfColumn>& columns) {
  constexpr int kDeepest = 3;
  if (segments.empty()) return;
  const bool beside_another = depth > 0;
  const auto gutter = depth < kDeepest ? gutter_of(segments, rows_of(segments)) : std::nullopt;
  if (!gutter) {
    columns.push_back({segments, beside_another});
    return;
  }
  // What goes across both columns parts what stands above it from what stands below.
  PdfSegments left;
  PdfSegments right;
  PdfSegments across;
  const auto flush_columns = [&] {
    add_columns(std::exchange(left, {}), depth + 1, columns);
    add_columns(std::exchange(right, {}), depth + 1, columns);
  };
  const auto flush_across = [&] {
    if (!across.empty()) columns.push_back({std::exchange(across, {}), beside_another});
  };
  for (const auto& segment : segments) {
    const auto side = side_of(segment, *gutter);
    if (side == Side::Across) {
      flush_columns();
      across.push_back(segment);
    } else {
      flush_across();
      (side == Side::Left ? left : right).push_back(segment);
    }
  }
  flush_columns();
  flush_across();
}

}  // namespace

PdfSegments segments_of(const PdfPage& page) {
  std::vector<const PdfWord*> words;
  for (const auto& word : page.words) words.push_back(&word);
  PdfSegments segments;
  for (const auto& row : in_rows(std::move(words))) {
    PdfSegment segment;
    for (const auto* word : row) {
      const float size = segment.words.empty() ? 0 : std::max(segment.size, word->size);
      if (!segment.words.empty() && word->left - segment.right > kGap * size)
        segments.push_back(std::exchange(segment, {}));
      add(segment, word);
    }
    if (!segment.words.empty()) segments.push_back(std::move(segment));
  }
  std::stable_sort(segments.begin(), segments.end(),
                   [](const auto& a, const auto& b) { return a.middle() < b.middle(); });
  return segments;
}

std::vector<PdfSegments> rows_of(PdfSegments segments) {
  return in_rows(std::move(segments));
}

std::vector<PdfColumn> columns_of(const PdfSegments& segments) {
  std::vector<PdfColumn> columns;
  add_columns(segments, 0, columns);
  return columns;
}

}  // namespace transcripts
