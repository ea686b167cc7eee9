// What stands before a name, or between it and its time, and is not part of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "transcripts/time_stamps.h"

namespace transcripts {

std::size_t skip_blanks(std::string_view line, std::size_t at);
// No-break spaces as well: Word puts them where it likes, behind a colon for one.
std::size_t skip_all_blanks(std::string_view line, std::size_t at);

struct NameMark {
  std::size_t end = 0;  // where the name begins
  std::optional<Milliseconds> time;
  bool number = false;  // "01.01 ", as the Belgian Chamber numbers its speakers
  bool bullet = false;  // "- Anna: ...", "• Anna: ...", "12. Anna: ..."
};

// A time, the number of a row of a table, or a bullet, at the line's start.
NameMark mark_before_name(std::string_view line);

// Without the sign that parts a name from its time: "Jan - 00:03:12", "Jan | 0:03".
std::string_view without_separator(std::string_view name);

// "From Jan de Wit to Everyone", as Zoom saves what was typed: "Jan de Wit".
std::string_view without_recipient(std::string_view name);

}  // namespace transcripts
