// The quotations of one code, to read and to choose from: whole, however long they are, with who
// said it where below.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/window/ui.h"
#include "coding/study.h"

namespace app {

struct QuotationLine {
  coding::CodingId id;
  coding::CoderId coder;
  std::string words;
  std::string where;    // "03 Maakcampus Zaan · R2 · AV"
  std::string speaker;  // "R2"; may be empty
  std::string transcript;
  bool ticked = false;
};

// In reading order.
std::vector<QuotationLine> quotation_lines(const coding::Study& study, const coding::CodeId& code,
                                           const Ui& ui);

class QuotationList {
 public:
  explicit QuotationList(std::vector<QuotationLine> lines) : lines_(std::move(lines)) {}
  // The place of the one that was clicked. With `ticks` each has a check box.
  std::optional<std::size_t> draw(Ui& ui, std::string_view ids, float height, bool ticks);
  std::vector<QuotationLine>& lines() { return lines_; }
  const std::vector<QuotationLine>& lines() const { return lines_; }

 private:
  void lay_out(const Ui& ui, float width);

  std::vector<QuotationLine> lines_;
  std::vector<float> tops_;  // of each, and where the last ends
  float width_ = 0;          // for which they are laid out
  float size_ = 0;           // of the font
};

}  // namespace app
