#include "exports/refi/pdf_words.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using transcripts::Span;

// White space and what a line's end may add or take: hyphens, soft ones too.
bool is_between(std::string_view text, std::size_t at, std::size_t& size) {
  size = 1;
  const char c = text[at];
  if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '-') return true;
  for (const std::string_view sign : {"\u00AD", "\u00A0", "\u2010", "\u2011"})
    if (text.substr(at).starts_with(sign)) {
      size = sign.size();
      return true;
    }
  return false;
}

std::string letters_of(std::string_view text, std::vector<std::uint32_t>* places = nullptr) {
  std::string letters;
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size(); at += size) {
    if (is_between(text, at, size)) continue;
    letters += text[at];
    if (places != nullptr) places->push_back(static_cast<std::uint32_t>(at));
  }
  return letters;
}

bool in_area(const transcripts::PdfWord& word, float height, const PdfArea& area,
             PdfOrigin origin) {
  const float x = (word.left + word.right) / 2;
  const float down = (word.top + word.bottom) / 2;
  const float y = origin == PdfOrigin::Top ? down : height - down;
  const auto [left, right] = std::minmax(area.first_x, area.second_x);
  const auto [low, high] = std::minmax(area.first_y, area.second_y);
  return left <= x && x <= right && low <= y && y <= high;
}

}  // namespace

PdfWords::PdfWords(transcripts::PdfText read) : pages_(std::move(read.pages)) {
  for (const std::string& paragraph : read.paragraphs)
    text_ += (text_.empty() ? "" : "\n") + paragraph;
  text_ = transcripts::to_nfc(text_);
  letters_ = letters_of(text_, &places_);
  std::size_t letters = 0;
  for (const transcripts::PdfPage& page : pages_.pages) {
    before_.push_back(letters);
    for (const transcripts::PdfWord& word : page.words) letters += letters_of(word.text).size();
  }
}

std::string PdfWords::words_in(const PdfArea& area, PdfOrigin origin) const {
  std::string words;
  if (area.page >= pages()) return words;
  const transcripts::PdfPage& page = pages_.pages[area.page];
  for (const transcripts::PdfWord& word : page.words)
    if (in_area(word, page.height, area, origin)) words += (words.empty() ? "" : " ") + word.text;
  return words;
}

std::optional<Span> PdfWords::find(std::string_view words, std::size_t page) const {
  const std::string wanted = letters_of(transcripts::to_nfc(std::string(words)));
  if (wanted.empty() || before_.empty()) return std::nullopt;
  const std::size_t expected = before_[std::min(page, before_.size() - 1)];
  const auto distance = [expected](std::size_t at) {
    return at > expected ? at - expected : expected - at;
  };
  std::size_t best = std::string::npos;
  for (std::size_t at = letters_.find(wanted); at != std::string::npos;
       at = letters_.find(wanted, at + 1))
    if (best == std::string::npos || distance(at) < distance(best)) best = at;
  if (best == std::string::npos) return std::nullopt;
  const std::uint32_t begin = places_[best];
  const std::uint32_t last = places_[best + wanted.size() - 1];
  return Span{{begin}, transcripts::next_grapheme(text_, {last})};
}

}  // namespace exports::refi
