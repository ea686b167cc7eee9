#include "transcripts/formats/rtf_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "transcripts/formats/rtf_words.h"
#include "transcripts/formats/soft_hyphens.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// What Word makes of ":)" and "->", and its bullets: Wingdings and Symbol by their place in the
// font, 0x20 to 0xFF, which Word also writes as U+F020 to U+F0FF.
char32_t symbol(unsigned char place) {
  constexpr std::array<std::pair<unsigned char, char32_t>, 10> kSymbols{{{0x4A, U'\u263A'},
                                                                         {0x4B, U'\U0001F610'},
                                                                         {0x4C, U'\u2639'},
                                                                         {0xA7, U'\u25AA'},
                                                                         {0xB7, U'\u2022'},
                                                                         {0xD8, U'\u27A2'},
                                                                         {0xDF, U'\u2190'},
                                                                         {0xE0, U'\u2192'},
                                                                         {0xF0, U'\u21E8'},
                                                                         {0xFC, U'\u2713'}}};
  const auto* found = std::find_if(kSymbols.begin(), kSymbols.end(),
                                   [&](const auto& known) { return known.first == place; });
  if (found != kSymbols.end()) return found->second;
  return place < 0x7F ? place : U'\uFFFD';
}

std::string charset_of(int code_page) {
  switch (code_page) {
    case 932:
      return "ibm-943_P15A-2003";  // Windows's Shift-JIS
    case 949:
      return "windows-949";
    case 1361:
      return "johab";
    case 10000:
      return "macintosh";
    case 65001:
      return "UTF-8";
    default:
      break;
  }
  const bool windows = (code_page >= 1250 && code_page <= 1258) || code_page == 874 ||
                       code_page == 936 || code_page == 950;
  return (windows ? "windows-" : "ibm-") + std::to_string(code_page);
}

}  // namespace

void RtfText::add_bytes(std::string_view bytes, int code_page) {
  if (code_page != code_page_ || lead_ != 0) settle();
  code_page_ = code_page;
  pending_ += bytes;
}

void RtfText::add_characters(std::string_view utf8) {
  settle();
  line_ += utf8;
}

void RtfText::add_utf16(char16_t unit) {
  constexpr char16_t kFirstSymbol = 0xF020;
  constexpr char16_t kLastSymbol = 0xF0FF;
  const bool trail = unit >= 0xDC00 && unit <= 0xDFFF;
  if (trail && lead_ != 0) {
    const char32_t pair = 0x10000 + (char32_t{lead_} - 0xD800) * 0x400 + (char32_t{unit} - 0xDC00);
    lead_ = 0;
    append_code_point(line_, pair);
    return;
  }
  settle();
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    lead_ = unit;
  } else if (trail || unit == 0) {
    line_ += kReplacement;
    ++replaced_;
  } else if (unit >= kFirstSymbol && unit <= kLastSymbol) {
    append_code_point(line_, symbol(static_cast<unsigned char>(unit & 0xFF)));
  } else {
    append_code_point(line_, unit);
  }
}

// Brings what waits into the line: a break or the tabs of cells that something follows, half a
// pair, bytes.
void RtfText::settle() {
  if (std::exchange(break_waits_, false)) finish_line();
  line_.append(std::exchange(cells_, 0), '\t');
  if (std::exchange(lead_, 0) != 0) {
    line_ += kReplacement;
    ++replaced_;
  }
  if (pending_.empty()) return;
  if (code_page_ == kSymbolCodePage) {
    for (const char c : pending_) append_code_point(line_, symbol(static_cast<unsigned char>(c)));
  } else {
    const auto decoded = decode_as(pending_, charset_of(code_page_));
    line_ += decoded.text;
    replaced_ += decoded.replaced;
  }
  pending_.clear();
}

void RtfText::settle_words() {
  if (!pending_.empty() || lead_ != 0) settle();
}

void RtfText::end_paragraph() {
  settle_words();
  if (in_row_ && !in_box_) {
    break_waits_ = true;  // pandoc ends a cell's last paragraph before the cell
  } else {
    finish_line();
  }
}

void RtfText::finish_line() {
  cells_ = 0;
  keep(std::exchange(line_, {}), in_box_ ? boxes_ : paragraphs_);
  if (in_box_) return;
  for (auto& paragraph : boxes_) paragraphs_.push_back(std::move(paragraph));
  boxes_.clear();
}

void RtfText::keep(std::string line, std::vector<std::string>& paragraphs) {
  line = to_nfc(without_soft_hyphens(line));
  if (trimmed(line).empty()) line.clear();
  const bool second_blank = line.empty() && !paragraphs.empty() && paragraphs.back().empty();
  bytes_ += line.size() + 1;
  if (!second_blank) paragraphs.push_back(std::move(line));
}

void RtfText::begin_row() {
  in_row_ = true;
}

void RtfText::end_cell() {
  settle_words();
  break_waits_ = false;
  ++cells_;
}

void RtfText::end_row() {
  settle_words();
  in_row_ = break_waits_ = false;
  if (!line_.empty()) finish_line();
  cells_ = 0;
}

void RtfText::begin_box() {
  if (in_box_) return;
  settle();
  line_around_ = std::exchange(line_, {});
  in_box_ = true;
}

void RtfText::end_box() {
  if (!in_box_) return;
  settle_words();
  if (!line_.empty()) finish_line();
  in_box_ = false;
  line_ = std::exchange(line_around_, {});
}

std::vector<std::string> RtfText::finish() {
  end_box();
  settle_words();
  if (!line_.empty() || !boxes_.empty()) finish_line();
  return std::move(paragraphs_);
}

}  // namespace transcripts
