// The words for a code's fields, in tables, pages and the descriptions of a .qdc: one list, so that
// what is written is what is read back.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "coding/rows.h"
#include "transcripts/message.h"

namespace exports {

struct TextField {
  transcripts::Message label;
  std::string coding::Code::*member;
};

// The fields of a code that are free text, in the order in which people read them.
std::span<const TextField> text_fields();

transcripts::Message word_for(coding::CodeKind kind);
transcripts::Message word_for(coding::Origin origin);
// Either language, without regard to case and accents.
std::optional<coding::CodeKind> kind_from(std::string_view word);
std::optional<coding::Origin> origin_from(std::string_view word);
// "#d9703a", "d9703a" or "#abc".
std::optional<coding::Colour> colour_from(std::string_view text);

}  // namespace exports
