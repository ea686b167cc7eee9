// Moments in words, in the time of the user's own place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "coding/rows.h"
#include "transcripts/message.h"

namespace app {

// "3 maart 2026 14:02", "3 March 2026 14:02".
std::string moment_in_words(coding::Timestamp time, transcripts::Language language);
// For machines: "2026-03-03T13:02:11Z".
std::string utc_of(coding::Timestamp time);

// "2026-03-03", "2026-03-03 14:02", "2026-03-03T14:02:11", with a Z behind it for UTC: the first
// moment that it names, or with Whole::End the last. Nothing where it is none.
enum class Whole { Begin, End };
std::optional<coding::Timestamp> moment_named(std::string_view words, Whole whole);

}  // namespace app
