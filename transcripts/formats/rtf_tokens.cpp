#include "transcripts/formats/rtf_tokens.h"

#include <algorithm>
#include <charconv>

#include "transcripts/digits.h"

namespace transcripts {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

RtfToken RtfTokens::next() {
  rest_.remove_prefix(std::min(rest_.find_first_not_of("\r\n"), rest_.size()));
  if (rest_.empty()) return {};
  const char first = rest_.front();
  if (first == '\\') return control();
  if (first == '{' || first == '}') {
    rest_.remove_prefix(1);
    return {first == '{' ? RtfToken::Kind::Open : RtfToken::Kind::Close, {}, {}, 0};
  }
  const auto size = std::min(rest_.find_first_of("\\{}\r\n"), rest_.size());
  const RtfToken token{RtfToken::Kind::Text, rest_.substr(0, size), {}, 0};
  rest_.remove_prefix(size);
  return token;
}

RtfToken RtfTokens::control() {
  rest_.remove_prefix(1);
  if (rest_.empty()) return {};
  const char first = rest_.front();
  if (is_letter(first)) return word();
  rest_.remove_prefix(1);
  if (first == '\'') return hexadecimal();
  return {RtfToken::Kind::Symbol, {}, {}, first};
}

RtfToken RtfTokens::word() {
  constexpr std::string_view::difference_type kLongestWord = 32;
  const auto limit = rest_.begin() + std::min<std::ptrdiff_t>(std::ssize(rest_), kLongestWord);
  const auto size = std::find_if_not(rest_.begin(), limit, is_letter) - rest_.begin();
  RtfToken token{RtfToken::Kind::Word, rest_.substr(0, static_cast<std::size_t>(size)), {}, 0};
  rest_.remove_prefix(token.text.size());
  token.number = number();
  if (rest_.starts_with(' ')) rest_.remove_prefix(1);
  if (token.text == "bin" && token.number.value_or(0) > 0) {
    rest_.remove_prefix(std::min(static_cast<std::size_t>(*token.number), rest_.size()));
  }
  return token;
}

// One that does not fit into an int is taken off and given as nothing.
std::optional<int> RtfTokens::number() {
  const std::size_t sign = rest_.starts_with('-') ? 1 : 0;
  std::size_t end = sign;
  while (end < rest_.size() && is_digit(rest_[end])) ++end;
  if (end == sign) return std::nullopt;
  int value = 0;
  const auto read = std::from_chars(rest_.data(), rest_.data() + end, value);
  rest_.remove_prefix(end);
  if (read.ec != std::errc()) return std::nullopt;
  return value;
}

RtfToken RtfTokens::hexadecimal() {
  int value = 0;
  const auto two = rest_.substr(0, 2);
  const auto read = std::from_chars(two.data(), two.data() + two.size(), value, 16);
  const auto used = static_cast<std::size_t>(read.ptr - two.data());
  rest_.remove_prefix(used);
  if (used == 0 || value < 0) return {RtfToken::Kind::Text, {}, {}, 0};
  return {RtfToken::Kind::Byte, {}, {}, static_cast<char>(value)};
}

}  // namespace transcripts
