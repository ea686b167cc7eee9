#include "app/views/differences_page.h"

#include <algorithm>

#include "app/window/controls.h"
#include "app/word_differences.h"

namespace app {

DifferencesPage::DifferencesPage(const Ui& ui, float width)
    : strong_(ui.fonts.strong),
      plain_(ui.fonts.ui),
      small_(ui.fonts.small),
      scale_(ui.scale),
      width_(std::max(width, 1.0F)) {}

ImFont* DifferencesPage::font_of(Style style) const {
  if (style == Style::Strong) return strong_;
  return style == Style::Label || style == Style::Muted ? small_ : plain_;
}

// Word by word, since each line of words may begin in the middle.
void DifferencesPage::put_words(std::string_view text, float left, float right, float& x, float& y,
                                Style style) {
  ImFont* font = font_of(style);
  const float line = font->FontSize * 1.25F;
  while (!text.empty()) {
    if (text.front() == '\n') {
      x = left;
      y += line;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t stop = text.find_first_of(" \n", 1);
    std::string_view word = text.substr(0, stop);
    if (x > left && x + width_of(font, word) > right) {
      x = left;
      y += line;
      while (!word.empty() && word.front() == ' ') word.remove_prefix(1), text.remove_prefix(1);
    }
    // A word that is wider than the column goes on on the next line.
    const char* rest = word.data() + word.size();
    if (x + width_of(font, word) > right)
      rest = font->CalcWordWrapPositionA(1.0F, word.data(), rest, std::max(right - x, 1.0F));
    std::size_t taken = static_cast<std::size_t>(rest - word.data());
    if (taken == 0 && !word.empty()) taken = 1;
    while (taken < word.size() && (word[taken] & 0xC0) == 0x80) ++taken;
    const std::string_view part = word.substr(0, taken);
    if (!part.empty()) words_.push_back({x, y, std::string(part), style});
    x += width_of(font, part);
    text.remove_prefix(part.size());
    if (part.size() < word.size()) {
      x = left;
      y += line;
    }
  }
}

float DifferencesPage::put(std::string_view text, float x, float y, float width, Style style) {
  float at = x;
  put_words(text, x, x + width, at, y, style);
  return y + font_of(style)->FontSize * 1.25F;
}

void DifferencesPage::heading(std::string id, std::string_view sign, std::string_view words,
                              std::string_view more) {
  height_ += 10 * scale_;
  const float top = height_;
  const float indent = 20 * scale_;
  put(sign, 0, height_, indent, Style::Strong);
  height_ = put(words, indent, height_, width_ - indent, Style::Strong);
  if (!more.empty()) height_ = put(more, indent, height_, width_ - indent, Style::Muted);
  described_.push_back({std::move(id), std::string(words), std::string(sign), top, height_ - top});
}

void DifferencesPage::sides(std::string id, std::string_view label, std::string_view before,
                            std::string_view after) {
  const float indent = 20 * scale_;
  const float gap = 16 * scale_;
  const float column = (width_ - indent - gap) / 2;
  const float right = indent + column + gap;
  const float top = height_;
  if (!label.empty()) height_ = put(label, indent, height_, width_ - indent, Style::Label);
  const auto first = static_cast<std::ptrdiff_t>(words_.size());
  const auto [went, came] = word_differences(before, after);
  const float start = height_;
  const auto side = [&](const WordRuns& runs, float left, Style differing) {
    float x = left;
    float y = start;
    for (const WordRun& run : runs)
      put_words(run.words, left, left + column, x, y, run.differs ? differing : Style::Plain);
    if (runs.empty()) put("—", left, y, column, Style::Muted);
    height_ = std::max(height_, y + plain_->FontSize * 1.25F);
  };
  side(went, indent, Style::Went);
  side(came, right, Style::Came);
  height_ += 4 * scale_;
  described_.push_back({std::move(id), std::string(label),
                        std::string(before) + " → " + std::string(after), top, height_ - top});
  // The two columns were put one after the other.
  std::stable_sort(words_.begin() + first, words_.end(),
                   [](const Words& a, const Words& b) { return a.y < b.y; });
}

void DifferencesPage::line(std::string_view words) {
  const float indent = 20 * scale_;
  height_ = put(words, indent, height_, width_ - indent, Style::Plain);
}

void DifferencesPage::draw(Ui& ui) const {
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float above = ImGui::GetWindowPos().y - origin.y - 2 * strong_->FontSize;
  const float below = above + ImGui::GetWindowHeight() + 4 * strong_->FontSize;
  ImDrawList* list = ImGui::GetWindowDrawList();
  auto next = std::partition_point(words_.begin(), words_.end(),
                                   [above](const Words& words) { return words.y < above; });
  for (; next != words_.end() && next->y < below; ++next) {
    ImFont* font = font_of(next->style);
    const ImVec2 at(origin.x + next->x, origin.y + next->y);
    const bool muted = next->style == Style::Label || next->style == Style::Muted;
    const bool differs = next->style == Style::Went || next->style == Style::Came;
    const float width = width_of(font, next->words);
    const ImVec2 end(at.x + width, at.y + font->FontSize);
    // Struck through or underlined: the ground alone does not tell which.
    if (differs) {
      const bool went = next->style == Style::Went;
      list->AddRectFilled(at, {end.x, end.y + ui.px(2)},
                          went ? ui.theme.selected : ui.theme.accent_soft);
      const float y = went ? at.y + font->FontSize * 0.58F : end.y;
      list->AddLine({at.x, y}, {end.x, y}, went ? ui.theme.error : ui.theme.accent, ui.px(1));
    }
    draw_text(list, font, at, muted ? ui.theme.muted : ui.theme.text, next->words);
  }
  for (const Described& one : described_) {
    if (!ui.describe.on() || one.y + one.height < above || one.y > below) continue;
    ui.describe.add({one.id,
                     one.label,
                     "text",
                     {origin.x, origin.y + one.y},
                     {origin.x + width_, origin.y + one.y + one.height},
                     true,
                     one.value});
  }
  ImGui::Dummy({width_, height_});
}

}  // namespace app
