// Times as people and programs write them in transcripts: 00:14:02, 14:02, 1:02:03.250,
// 00:14:02,500, 00:14:02:05 (the last two digits are frames and are ignored), and f4's
// #00:14:02-5# (tenths after a hyphen, https://www.audiotranskription.de).
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace transcripts {

using Milliseconds = std::chrono::milliseconds;

// The time that `text` is, without white space or brackets around it. Nothing for other texts:
// minutes and seconds stay below 60, except minutes that come first.
std::optional<Milliseconds> parse_time(std::string_view text);

// A time and the bytes [begin, end) it takes, brackets included.
struct TimeStamp {
  std::size_t begin = 0;
  std::size_t end = 0;
  Milliseconds time{};
};

// The time that begins exactly at `at`: bare, in [ ], in ( ) or in # #, within which a unit may
// follow ("[12:01 min]"). Of a range
// ("00:01:02 --> 00:01:05") the first time, with the bytes of both.
std::optional<TimeStamp> time_at(std::string_view text, std::size_t at);

// The next time in square brackets or # # at or after `from` with white space or an end of the
// text on at least one side. A bare time is part of what was said ("om 14:02 kwam de trein").
std::optional<TimeStamp> next_marked_time(std::string_view text, std::size_t from);

}  // namespace transcripts
