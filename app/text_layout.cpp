#include "app/text_layout.h"

#include <algorithm>

#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace app {

using transcripts::ByteOffset;
using transcripts::make_span;
using transcripts::next_code_point;
using transcripts::Span;

namespace {

// `begin` without the white space that stands there.
std::uint32_t past_blanks(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (begin < end && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
  return begin;
}

std::uint32_t before_blanks(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

}  // namespace

TextLayout::TextLayout(transcripts::TranscriptPtr text, const LayoutMeasures& measures,
                       const GlyphWidths& glyphs)
    : text_(std::move(text)), measures_(measures), glyphs_(&glyphs) {
  const auto& units = text_->units();
  const auto& turns = text_->turns();
  std::uint32_t turn = 0;
  std::uint32_t last_turn = kNoTurn;
  float turn_top = 0;
  for (std::uint32_t number = 0; number < units.lines(); ++number) {
    const Span paragraph = units.line(number);
    if (paragraph.empty() && !measures_.empty_lines) continue;
    while (turn < turns.size() && turns[turn].span.end <= paragraph.begin) ++turn;
    Line form;
    const bool in_turn =
        turn < turns.size() && (turns[turn].span.begin < paragraph.end ||
                                (paragraph.empty() && turns[turn].span.contains(paragraph.begin)));
    if (in_turn) form.turn = turn;
    const bool same = form.turn != kNoTurn && form.turn == last_turn;
    form.begins_turn = form.turn != kNoTurn && !same;
    if (!same) {
      if (last_turn != kNoTurn) height_ = std::max(height_, turn_top + measures_.label_height);
      if (!lines_.empty()) height_ += measures_.turn_gap;
      turn_top = height_;
    } else {
      height_ += measures_.paragraph_gap;
    }
    last_turn = form.turn;
    break_paragraph(paragraph, form);
  }
  if (last_turn != kNoTurn) height_ = std::max(height_, turn_top + measures_.label_height);
}

void TextLayout::break_paragraph(const Span& paragraph, Line form) {
  const std::string_view text = text_->text();
  const std::uint32_t end = before_blanks(text, paragraph.begin.value, paragraph.end.value);
  std::uint32_t begin = past_blanks(text, paragraph.begin.value, end);
  do {
    const std::uint32_t stop = end_of_line(text, begin, end, measures_.width, *glyphs_);
    form.span = make_span(begin, before_blanks(text, begin, stop));
    form.top = height_;
    lines_.push_back(form);
    form.begins_turn = false;
    height_ += measures_.line_height;
    begin = past_blanks(text, stop, end);
  } while (begin < end);
}

std::size_t TextLayout::line_at(float y) const {
  const auto found = std::upper_bound(
      lines_.begin(), lines_.end(), y,
      [this](float place, const Line& line) { return place < line.top + measures_.line_height; });
  if (found == lines_.end()) return lines_.empty() ? 0 : lines_.size() - 1;
  return static_cast<std::size_t>(found - lines_.begin());
}

std::size_t TextLayout::line_of(ByteOffset offset) const {
  const auto after =
      std::upper_bound(lines_.begin(), lines_.end(), offset,
                       [](ByteOffset place, const Line& line) { return place < line.span.begin; });
  return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin() - 1);
}

float TextLayout::x_of(std::size_t line, ByteOffset offset) const {
  const Span& span = lines_[line].span;
  const std::uint32_t end = std::min(offset.value, span.end.value);
  float x = 0;
  for (std::size_t at = span.begin.value; at < end;)
    x += glyphs_->of(next_code_point(text_->text(), at));
  return x;
}

ByteOffset TextLayout::offset_at(std::size_t line, float x) const {
  const Span& span = lines_[line].span;
  const std::string_view text = text_->text();
  ByteOffset here = span.begin;
  float before = 0;
  while (here < span.end) {
    const ByteOffset next = std::min(transcripts::next_grapheme(text, here), span.end);
    float after = before;
    for (std::size_t at = here.value; at < next.value;)
      after += glyphs_->of(next_code_point(text, at));
    if (x < (before + after) / 2) return here;
    before = after;
    here = next;
  }
  return span.end;
}

}  // namespace app
