#include "coding/voices.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <limits>
#include <string_view>

namespace coding {
namespace {

// When the day so many days after "2026-11-01" begins by this computer's clock.
Timestamp begin_of(std::string_view day, int days_after) {
  constexpr int kFirstYear = 1900;
  const auto number = [day](std::size_t at, std::size_t digits) {
    int value = 0;
    const std::string_view part = day.substr(std::min(at, day.size()), digits);
    std::from_chars(part.data(), part.data() + part.size(), value);
    return value;
  };
  std::tm time{};
  time.tm_year = number(0, 4) - kFirstYear;
  time.tm_mon = number(5, 2) - 1;
  time.tm_mday = number(8, 2) + days_after;
  time.tm_isdst = -1;
  return {std::int64_t{std::mktime(&time)} * 1000};
}

}  // namespace

Voices::Voices(const Study& study, const Filter& filter, bool with_interviewers,
               const TranscriptId& transcript, const SpeakerRoles& roles) {
  const bool unknown = passes(study, filter, transcript, std::nullopt);
  const bool interviewers = with_interviewers && unknown;
  for (std::uint32_t speaker = 0; speaker < roles.size(); ++speaker) {
    if (roles.interviewer(speaker)) {
      voices_.push_back({false, interviewers, std::nullopt});
      continue;
    }
    const auto& participant = roles.participant(speaker);
    const bool counts = participant ? passes(study, filter, transcript, participant) : unknown;
    voices_.push_back({counts, counts, participant});
  }
  voices_.push_back({unknown, unknown, std::nullopt});
  voices_.push_back({interviewers, interviewers, std::nullopt});
}

bool Voices::any() const {
  return std::any_of(voices_.begin(), voices_.end(),
                     [](const Voice& voice) { return voice.counts; });
}

ChosenCodings::ChosenCodings(const Filter& filter)
    : coders_(filter.coders),
      from_(filter.coded_from.empty() ? Timestamp{std::numeric_limits<std::int64_t>::min()}
                                      : begin_of(filter.coded_from, 0)),
      until_(filter.coded_until.empty() ? Timestamp{std::numeric_limits<std::int64_t>::max()}
                                        : begin_of(filter.coded_until, 1)),
      all_(coders_.empty() && filter.coded_from.empty() && filter.coded_until.empty()) {}

bool ChosenCodings::has_coder(const Coding& coding) const {
  return coders_.empty() ||
         std::find(coders_.begin(), coders_.end(), coding.coder) != coders_.end();
}

}  // namespace coding
