// A page of differences to read: headings, and fields with what they were at the left and what they
// are at the right, the words that differ marked. Laid out once, then drawn as far as it is in
// sight.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/window/ui.h"

namespace app {

class DifferencesPage {
 public:
  // `width` in pixels.
  DifferencesPage(const Ui& ui, float width);

  // What happened to what: a sign ("+", "−", "~") and words; `more` is muted, on the next line.
  void heading(std::string id, std::string_view sign, std::string_view words,
               std::string_view more = {});
  // An empty label takes no line.
  void sides(std::string id, std::string_view label, std::string_view before,
             std::string_view after);
  void line(std::string_view words);
  float height() const { return height_; }

  // In the current ImGui window, which scrolls.
  void draw(Ui& ui) const;

 private:
  enum class Style { Strong, Label, Plain, Muted, Went, Came };
  struct Words {
    float x;
    float y;
    std::string words;
    Style style;
  };
  struct Described {
    std::string id;
    std::string label;
    std::string value;
    float y;
    float height;
  };
  ImFont* font_of(Style style) const;
  // Gives where the text ends below, from `x` on, no wider than `width`.
  float put(std::string_view text, float x, float y, float width, Style style);
  // Behind what stands at `x`, `y`, which it moves.
  void put_words(std::string_view text, float left, float right, float& x, float& y, Style style);

  ImFont* strong_;
  ImFont* plain_;
  ImFont* small_;
  float scale_;
  float width_;
  float height_ = 0;
  std::vector<Words> words_;  // by y
  std::vector<Described> described_;
};

}  // namespace app
