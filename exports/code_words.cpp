#include "exports/code_words.h"

#include <array>
#include <charconv>

#include "transcripts/unicode.h"

namespace exports {
namespace {

using coding::CodeKind;
using coding::Origin;
using transcripts::Message;

template <class Value, std::size_t kSize>
std::optional<Value> find_word(const std::array<Value, kSize>& values, std::string_view word) {
  const std::string folded = transcripts::fold(word);
  for (const Value value : values) {
    const Message words = word_for(value);
    if (folded == transcripts::fold(words.nl) || folded == transcripts::fold(words.en))
      return value;
  }
  return std::nullopt;
}

}  // namespace

std::span<const TextField> text_fields() {
  static const std::array<TextField, 6> fields = {{
      {{"Korte definitie", "Short definition"}, &coding::Code::short_definition},
      {{"Definitie", "Definition"}, &coding::Code::definition},
      {{"Wel coderen", "When to use"}, &coding::Code::when_to_use},
      {{"Niet coderen", "When not to use"}, &coding::Code::when_not_to_use},
      {{"Voorbeeld", "Example"}, &coding::Code::example},
      {{"Sneltoets", "Shortcut"}, &coding::Code::shortcut},
  }};
  return fields;
}

Message word_for(CodeKind kind) {
  return kind == CodeKind::Theme ? Message{"thema", "theme"} : Message{"onderwerp", "topic"};
}

Message word_for(Origin origin) {
  switch (origin) {
    case Origin::Deductive:
      return {"deductief", "deductive"};
    case Origin::Inductive:
      return {"inductief", "inductive"};
    case Origin::InVivo:
      break;
  }
  return {"in vivo", "in vivo"};
}

std::optional<CodeKind> kind_from(std::string_view word) {
  return find_word(std::array{CodeKind::Theme, CodeKind::Topic}, word);
}

std::optional<Origin> origin_from(std::string_view word) {
  return find_word(std::array{Origin::Deductive, Origin::Inductive, Origin::InVivo}, word);
}

std::optional<coding::Colour> colour_from(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  std::string digits(text);
  if (digits.size() == 3)
    digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
  coding::Colour colour;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, colour.rgb, 16);
  if (digits.size() != 6 || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return colour;
}

}  // namespace exports
