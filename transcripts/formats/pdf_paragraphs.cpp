#include "transcripts/formats/pdf_paragraphs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "transcripts/formats/pdf_hyphens.h"
#include "transcripts/formats/soft_hyphens.h"
#include "transcripts/speaker_labels.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

bool begins_with_bullet(std::string_view text) {
  constexpr std::array<std::string_view, 9> kBullets{
      "\u2022", "\u25E6", "\u25AA", "\u25AB", "\u25CF", "\u25CB", "\u25A0", "\u2023", "\uF0B7"};
  return std::any_of(kBullets.begin(), kBullets.end(),
                     [&](std::string_view bullet) { return text.starts_with(bullet); });
}

// From one line down to the next in letters' sizes, as most lines of a paragraph stand: a fifth of
// all gaps are no larger.
float usual_step(const std::vector<PdfLine>& lines) {
  constexpr float kNone = 1.2F;
  std::vector<float> steps;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto& line = lines[i];
    const bool follows = line.column == lines[i - 1].column && line.bottom > lines[i - 1].bottom;
    if (follows) steps.push_back((line.bottom - lines[i - 1].bottom) / line.size);
  }
  if (steps.empty()) return kNone;
  const auto fifth = steps.begin() + std::ssize(steps) / 5;
  std::nth_element(steps.begin(), fifth, steps.end());
  return std::max(*fifth, 0.5F);
}

// Where most lines of a column begin, by column.
std::vector<float> usual_lefts(const std::vector<PdfLine>& lines) {
  std::vector<float> lefts;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::map<long, std::size_t> counts;
    auto end = begin;
    for (; end < lines.size() && lines[end].column == lines[begin].column; ++end)
      ++counts[std::lround(lines[end].left)];
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    lefts.resize(lines[begin].column + 1);
    lefts.back() = static_cast<float>(most->first);
    begin = end;
  }
  return lefts;
}

// What a line begins with.
enum class Start { Words, Label, LabelAlone };

class Joiner {
 public:
  explicit Joiner(const std::vector<PdfLine>& lines)
      : lines_(lines), step_(usual_step(lines)), lefts_(usual_lefts(lines)), hyphens_(texts()) {
    std::vector<std::string> copies;
    copies.reserve(lines.size());
    for (const auto& line : lines) copies.push_back(line.text);
    labels_.resize(lines.size());
    for (const auto& label : judged_labels(copies, {}).labels) {
      if (label.begin > 0) continue;
      const bool alone = label.cut == lines[label.line].text.size();
      labels_[label.line] = alone ? Start::LabelAlone : Start::Label;
    }
  }

  std::vector<std::string> paragraphs() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool after_label = i > 0 && labels_[i - 1] == Start::LabelAlone;
      const bool label = labels_[i] != Start::Words || after_label;
      if (i > 0 && (label || begins_paragraph(lines_[i - 1], lines_[i]))) {
        finish();
        if (stands_apart(lines_[i - 1], lines_[i])) paragraphs_.emplace_back();
      }
      hyphens_.join(paragraph_, lines_[i].text);
    }
    finish();
    return std::move(paragraphs_);
  }

 private:
  std::vector<std::string_view> texts() const {
    std::vector<std::string_view> texts;
    for (const auto& line : lines_) texts.emplace_back(line.text);
    return texts;
  }

  // How far it stands below the line before, in usual steps; 1 at the top of the next column.
  float steps_down(const PdfLine& before, const PdfLine& line) const {
    if (line.page != before.page || line.bottom < before.bottom) return 1;
    return (line.bottom - before.bottom) / (step_ * line.size);
  }
  bool stands_apart(const PdfLine& before, const PdfLine& line) const {
    constexpr float kBlankLine = 1.75F;
    return steps_down(before, line) > kBlankLine;
  }

  // 1 where it begins further in than most of its column, -1 further out, else 0.
  int indent(const PdfLine& line) const {
    const float by = (line.left - lefts_[line.column]) / line.size;
    constexpr float kIndent = 0.8F;
    return by > kIndent ? 1 : by < -kIndent ? -1 : 0;
  }

  bool begins_paragraph(const PdfLine& before, const PdfLine& line) const {
    constexpr float kFurtherDown = 1.3F;
    constexpr float kOtherSize = 1.15F;
    constexpr float kSpace = 0.25F;
    constexpr float kSlack = 0.3F;
    if (LineEndHyphens::breaks_word(before.text, line.text)) return false;
    const float larger = std::max(before.size, line.size);
    const float smaller = std::min(before.size, line.size);
    if (larger > smaller * kOtherSize || steps_down(before, line) > kFurtherDown) return true;
    if (indent(line) < 0 || (indent(line) > 0 && indent(before) == 0)) return true;
    if (begins_with_bullet(line.text) || line.text.find('\t') != std::string::npos) return true;
    const float room = before.column_right - before.right;
    return room > line.first_word + (kSpace + kSlack) * line.size;
  }

  void finish() {
    if (paragraph_.empty()) return;
    paragraphs_.push_back(to_nfc(without_soft_hyphens(paragraph_)));
    paragraph_.clear();
  }

  const std::vector<PdfLine>& lines_;
  float step_;
  std::vector<float> lefts_;
  LineEndHyphens hyphens_;
  std::vector<Start> labels_;  // by line
  std::string paragraph_;
  std::vector<std::string> paragraphs_;
};

}  // namespace

std::vector<std::string> pdf_paragraphs(const std::vector<PdfLine>& lines) {
  return Joiner(lines).paragraphs();
}

}  // namespace transcripts
