// A transcript broken into lines of a width, with the place of every line. No ImGui.
//
// Measures are pixels, from the layout's own top left. A line is what of a paragraph fits in the
// width, broken after white space or a hyphen, and within a word only where the word alone is too
// wide. Lines are in the text's order; the white space at a break belongs to no line.
#pragma once

#include <cstdint>
#include <vector>

#include "app/line_breaks.h"
#include "transcripts/transcript.h"

namespace app {

struct LayoutMeasures {
  float width = 0;
  float line_height = 0;
  float turn_gap = 0;        // above a turn, or lines that nobody speaks
  float paragraph_gap = 0;   // above a further paragraph of the same turn
  float label_height = 0;    // what a turn takes at least: its speaker's name and time
  bool empty_lines = false;  // paragraphs without a word have a line too, to type in
  friend bool operator==(const LayoutMeasures&, const LayoutMeasures&) = default;
};

class TextLayout {
 public:
  static constexpr std::uint32_t kNoTurn = 0xFFFFFFFF;

  struct Line {
    transcripts::Span span;
    std::uint32_t paragraph = 0;  // number of the text's line that this is of
    float top = 0;
    std::uint32_t turn = kNoTurn;  // index in Transcript::turns()
    bool begins_turn = false;
    friend bool operator==(const Line&, const Line&) = default;
  };

  // Keeps the text alive; `glyphs` must outlive this.
  TextLayout(transcripts::TranscriptPtr text, const LayoutMeasures& measures,
             const GlyphWidths& glyphs);

  // Becomes the layout of another text. Only the paragraphs between what both begin and end with
  // are broken into lines anew; the others are placed, which takes some 5 ns a line. Gives what has
  // changed.
  transcripts::TextChange change_text(transcripts::TranscriptPtr text);

  const transcripts::Transcript& text() const { return *text_; }
  const std::vector<Line>& lines() const { return lines_; }
  const LayoutMeasures& measures() const { return measures_; }
  float height() const { return height_; }

  // The first line whose bottom lies below `y`; the last where there is none.
  std::size_t line_at(float y) const;
  // The line that holds the offset; for white space between two lines the one before.
  std::size_t line_of(transcripts::ByteOffset offset) const;
  // Where the offset lies in the line: 0 before it, its width past it.
  float x_of(std::size_t line, transcripts::ByteOffset offset) const;
  // As x_of, but behind the blanks that hang over the line's end, up to the width.
  float caret_x(std::size_t line, transcripts::ByteOffset offset) const;
  // The grapheme boundary of the line nearest to `x`.
  transcripts::ByteOffset offset_at(std::size_t line, float x) const;

 private:
  void break_paragraph(std::uint32_t number, std::vector<Line>& lines) const;
  void place();
  float width_of(transcripts::ByteOffset begin, transcripts::ByteOffset end) const;

  transcripts::TranscriptPtr text_;
  LayoutMeasures measures_;
  const GlyphWidths* glyphs_;
  std::vector<Line> lines_;
  float height_ = 0;
};

}  // namespace app
