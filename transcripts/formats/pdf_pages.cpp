#include "transcripts/formats/pdf_pages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr float kFarthest = 100'000;  // points; a pdf has 14,400 at most

// Takes fields parted by single spaces off a line.
class Fields {
 public:
  explicit Fields(std::string_view line) : rest_(line) {}
  float number() {
    float value = 0;
    const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    sound_ = sound_ && read.ec != std::errc::invalid_argument;
    rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()));
    if (rest_.starts_with(' ')) rest_.remove_prefix(1);
    return std::isnan(value) ? 0 : std::clamp(value, -kFarthest, kFarthest);
  }
  std::string_view rest() const { return rest_; }
  bool sound() const { return sound_; }

 private:
  std::string_view rest_;
  bool sound_ = true;
};

// Ligatures are the typesetter's; the words of a search have letters.
std::string with_letters(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kLigatures{
      {{"\uFB00", "ff"},
       {"\uFB01", "fi"},
       {"\uFB02", "fl"},
       {"\uFB03", "ffi"},
       {"\uFB04", "ffl"},
       {"\uFB05", "st"},
       {"\uFB06", "st"}}};
  constexpr std::string_view kBegin = "\xEF\xAC";  // of each of them
  const std::string clean = clean_utf8(text).text;
  std::string_view rest = clean;
  std::string out;
  for (auto at = rest.find(kBegin); at != std::string_view::npos; at = rest.find(kBegin)) {
    out += rest.substr(0, at);
    rest.remove_prefix(at);
    const auto sign = rest.substr(0, 3);
    const auto* found = std::find_if(kLigatures.begin(), kLigatures.end(),
                                     [&](const auto& ligature) { return ligature.first == sign; });
    out += found == kLigatures.end() ? sign : found->second;
    rest.remove_prefix(sign.size());
  }
  return out += rest;
}

struct TurnedWord {
  PdfWord word;
  std::size_t quarters = 0;
};

// As it stands after turning the page back by so many quarters.
void make_upright(PdfWord& word, std::size_t quarters, const PdfPage& page) {
  const auto [left, top, right, bottom] = std::array{word.left, word.top, word.right, word.bottom};
  if (quarters == 1) {
    word.left = top, word.right = bottom;
    word.top = page.width - right, word.bottom = page.width - left;
  } else if (quarters == 2) {
    word.left = page.width - right, word.right = page.width - left;
    word.top = page.height - bottom, word.bottom = page.height - top;
  } else if (quarters == 3) {
    word.left = page.height - bottom, word.right = page.height - top;
    word.top = left, word.bottom = right;
  }
}

class Parser {
 public:
  std::optional<PdfPages> parse(std::string_view description) {
    while (!description.empty()) {
      const auto end = std::min(description.find('\n'), description.size());
      if (!take(description.substr(0, end))) return std::nullopt;
      description.remove_prefix(std::min(end + 1, description.size()));
    }
    if (!ended_) return std::nullopt;
    return std::move(found_);
  }

 private:
  bool take(std::string_view line) {
    if (line.empty() || ended_) return false;
    Fields fields(line.substr(std::min<std::size_t>(2, line.size())));
    switch (line.front()) {
      case 'P':
        finish_page();
        found_.pages.push_back({true, fields.number(), fields.number(), {}});
        return fields.sound();
      case 'N':
        finish_page();
        found_.pages.push_back({false, 0, 0, {}});
        return true;
      case 'W':
        return take_word(fields);
      case 'E':
        finish_page();
        return ended_ = true;
      default:
        return false;
    }
  }

  bool take_word(Fields& fields) {
    TurnedWord turned;
    auto& word = turned.word;
    for (float* place : {&word.left, &word.top, &word.right, &word.bottom, &word.size})
      *place = fields.number();
    turned.quarters = static_cast<std::size_t>(std::clamp(fields.number(), 0.0F, 3.0F));
    word.space_after = fields.number() != 0;
    if (!fields.sound() || found_.pages.empty()) return false;
    word.text = with_letters(fields.rest());
    if (word.size <= 0) word.size = std::max(1.0F, word.bottom - word.top);
    const bool blank = word.text.find_first_not_of(' ') == std::string::npos;
    if (!blank) words_.push_back(std::move(turned));
    return true;
  }

  // Words that stand as most of their page do are its text; others are stamps and labels of axes.
  void finish_page() {
    std::array<std::size_t, 4> standing{};
    for (const auto& turned : words_) ++standing[turned.quarters];
    const auto most = static_cast<std::size_t>(std::max_element(standing.begin(), standing.end()) -
                                               standing.begin());
    for (auto& turned : words_) {
      if (turned.quarters != most) {
        ++found_.turned;
        continue;
      }
      make_upright(turned.word, most, found_.pages.back());
      found_.pages.back().words.push_back(std::move(turned.word));
    }
    if (!words_.empty() && most % 2 == 1)
      std::swap(found_.pages.back().width, found_.pages.back().height);
    words_.clear();
  }

  PdfPages found_;
  std::vector<TurnedWord> words_;  // of the page that is being read
  bool ended_ = false;
};

}  // namespace

std::optional<PdfPages> parse_pdf_pages(std::string_view description) {
  return Parser().parse(description);
}

}  // namespace transcripts
