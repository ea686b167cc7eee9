#include "exports/refi/values_in.h"

#include <algorithm>
#include <charconv>

#include "exports/code_words.h"
#include "exports/refi/xml_text.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

std::optional<coding::Colour> rgb_from(std::string_view text) {
  const std::size_t open = text.find('(');
  if (!text.starts_with("rgb") || open == std::string_view::npos) return std::nullopt;
  text.remove_prefix(open + 1);
  coding::Colour colour;
  for (int i = 0; i < 3; ++i) {
    text.remove_prefix(std::min(text.find_first_not_of(" ,"), text.size()));
    unsigned part = 256;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), part);
    if (read.ec != std::errc() || part > 255) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    colour.rgb = colour.rgb << 8 | part;
  }
  return colour;
}

}  // namespace

std::optional<coding::Guid> guid_from(std::string_view text) {
  const auto guid = coding::Guid::parse(without_blank_ends(text));
  return guid == coding::Guid{} ? std::nullopt : guid;
}

std::optional<bool> truth_from(std::string_view text) {
  const std::string_view word = without_blank_ends(text);
  if (word == "1") return true;
  if (word == "0") return false;
  const std::string folded = transcripts::is_utf8(word) ? transcripts::fold(word) : "";
  if (folded == "true") return true;
  if (folded == "false") return false;
  return std::nullopt;
}

std::optional<coding::Colour> file_colour_from(std::string_view text) {
  const std::string_view word = without_blank_ends(text);
  const auto colour = colour_from(word);
  return colour ? colour : rgb_from(word);
}

}  // namespace exports::refi
