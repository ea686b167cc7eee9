#include "app/text_layout.h"

#include <algorithm>

#include "transcripts/difference.h"
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
  const std::uint32_t paragraphs = text_->units().lines();
  for (std::uint32_t number = 0; number < paragraphs; ++number) break_paragraph(number, lines_);
  place();
}

transcripts::TextChange TextLayout::change_text(transcripts::TranscriptPtr text) {
  const auto change = transcripts::difference(text_->text(), text->text());
  const auto& before = text_->units();
  const auto& after = text->units();
  // The paragraphs that the change touches, first and last.
  const std::uint32_t first = after.line_of(change.replaced.begin);
  const std::uint32_t last_before = before.line_of(change.replaced.end);
  const std::uint32_t last = after.line_of({change.replaced.begin.value + change.inserted});
  const auto of_paragraph = [this](std::uint32_t number) {
    return std::lower_bound(
        lines_.begin(), lines_.end(), number,
        [](const Line& line, std::uint32_t wanted) { return line.paragraph < wanted; });
  };
  const auto gone = of_paragraph(first);
  auto kept = of_paragraph(last_before + 1);
  // Unsigned numbers wrap where the text has become shorter, and back.
  const std::uint32_t grown = change.inserted - change.replaced.size();
  for (auto line = kept; line != lines_.end(); ++line) {
    line->span = {{line->span.begin.value + grown}, {line->span.end.value + grown}};
    line->paragraph += last - last_before;
  }
  text_ = std::move(text);
  std::vector<Line> fresh;
  for (std::uint32_t number = first; number <= last; ++number) break_paragraph(number, fresh);
  const auto place_for_fresh = lines_.erase(gone, kept);
  lines_.insert(place_for_fresh, fresh.begin(), fresh.end());
  place();
  return change;
}

void TextLayout::break_paragraph(std::uint32_t number, std::vector<Line>& lines) const {
  const Span paragraph = text_->units().line(number);
  if (paragraph.empty() && !measures_.empty_lines) return;
  const std::string_view text = text_->text();
  const std::uint32_t end = before_blanks(text, paragraph.begin.value, paragraph.end.value);
  std::uint32_t begin = past_blanks(text, paragraph.begin.value, end);
  do {
    const std::uint32_t stop = end_of_line(text, begin, end, measures_.width, *glyphs_);
    Line line;
    line.span = make_span(begin, before_blanks(text, begin, stop));
    line.paragraph = number;
    lines.push_back(line);
    begin = past_blanks(text, stop, end);
  } while (begin < end);
}

// Says of each line to which turn it belongs and where it stands.
void TextLayout::place() {
  const auto& turns = text_->turns();
  std::uint32_t turn = 0;
  std::uint32_t last_turn = kNoTurn;
  float turn_top = 0;
  height_ = 0;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    Line& line = lines_[i];
    line.begins_turn = false;
    line.turn = last_turn;
    if (i == 0 || line.paragraph != lines_[i - 1].paragraph) {
      const Span paragraph = text_->units().line(line.paragraph);
      while (turn < turns.size() && turns[turn].span.end <= paragraph.begin) ++turn;
      const bool in_turn = turn < turns.size() && (turns[turn].span.begin < paragraph.end ||
                                                   turns[turn].span.contains(paragraph.begin));
      line.turn = in_turn ? turn : kNoTurn;
      const bool same = in_turn && line.turn == last_turn;
      line.begins_turn = in_turn && !same;
      if (same) {
        height_ += measures_.paragraph_gap;
      } else {
        if (last_turn != kNoTurn) height_ = std::max(height_, turn_top + measures_.label_height);
        if (i > 0) height_ += measures_.turn_gap;
        turn_top = height_;
      }
      last_turn = line.turn;
    }
    line.top = height_;
    height_ += measures_.line_height;
  }
  if (last_turn != kNoTurn) height_ = std::max(height_, turn_top + measures_.label_height);
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

float TextLayout::width_of(ByteOffset begin, ByteOffset end) const {
  float width = 0;
  for (std::size_t at = begin.value; at < end.value;)
    width += glyphs_->of(next_code_point(text_->text(), at));
  return width;
}

float TextLayout::x_of(std::size_t line, ByteOffset offset) const {
  const Span& span = lines_[line].span;
  return width_of(span.begin, std::min(offset, span.end));
}

float TextLayout::caret_x(std::size_t line, ByteOffset offset) const {
  const Line& here = lines_[line];
  const Span paragraph = text_->units().line(here.paragraph);
  const ByteOffset begin = here.span.begin;
  // The blanks at a paragraph's begin take no room; the caret among them stands before the line.
  if (offset <= begin) return 0;
  offset = std::min(offset, paragraph.end);
  return std::min(width_of(begin, offset),
                  std::max(measures_.width, width_of(begin, here.span.end)));
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
