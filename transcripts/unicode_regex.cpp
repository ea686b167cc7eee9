#include "transcripts/unicode_regex.h"

#include <algorithm>

#include <unicode/parseerr.h>
#include <unicode/regex.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

// Far longer than what a person writes. ICU itself gives in at some thousands of parentheses.
constexpr std::size_t kLongestPattern = 10'000;
// Of the heap, for one line; ICU's own default, said here because all else hangs on it.
constexpr int32_t kStackBytes = 8'000'000;

// What is wrong with a pattern, by ICU's name of it.
Message complaint(UErrorCode status) {
  switch (status) {
    case U_REGEX_MISMATCHED_PAREN:
      return say("er staat een haakje ( of ) te veel of te weinig",
                 "there is a parenthesis ( or ) too many or too few");
    case U_REGEX_MISSING_CLOSE_BRACKET:
    case U_REGEX_SET_CONTAINS_STRING:
      return say("een [ wordt niet goed gesloten met ]", "a [ is not closed well by ]");
    case U_REGEX_INVALID_RANGE:
      return say("een bereik als [a-z] loopt achteruit", "a range such as [a-z] runs backwards");
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
      return say("na \\ volgt een onbekend teken", "an unknown character follows \\");
    case U_REGEX_PROPERTY_SYNTAX:
      return say("een eigenschap als \\p{{L}} bestaat niet",
                 "there is no such property as this \\p{{L}}");
    case U_REGEX_BAD_INTERVAL:
    case U_REGEX_MAX_LT_MIN:
    case U_REGEX_NUMBER_TOO_BIG:
      return say("tussen {{ en }} horen getallen als {{2,5}}; schrijf \\{{ voor het teken zelf",
                 "between {{ and }} stand numbers such as {{2,5}}; write \\{{ for the character");
    case U_REGEX_LOOK_BEHIND_LIMIT:
      return say("wat in (?<= ) staat, moet een grootste lengte hebben, dus zonder * of +",
                 "what stands in (?<= ) needs a greatest length, so no * or +");
    case U_REGEX_INVALID_BACK_REF:
    case U_REGEX_INVALID_CAPTURE_GROUP_NAME:
      return say("een groep heet zo niet, of de naam heeft andere tekens dan a-z en cijfers",
                 "no group has this name, or the name has other characters than a-z and digits");
    case U_REGEX_INTERNAL_ERROR:
    case U_REGEX_STACK_OVERFLOW:
    case U_REGEX_PATTERN_TOO_BIG:
      return say("het patroon is te groot", "the pattern is too large");
    default:
      return say("zo kan het niet; zet \\ voor een teken dat zichzelf moet zijn, als \\* of \\?",
                 "this cannot stand here; put \\ before a character that means itself, as \\*");
  }
}

[[noreturn]] void refuse(UErrorCode status, const UParseError& place) {
  const Message what = complaint(status);
  if (place.offset < 0 || place.line > 1)
    throw RegexError(say("Dit zoekpatroon kan niet: {}.", "This pattern cannot be used: {}.",
                         in(what, Language::Dutch)));
  throw RegexError({fmt::format("Dit zoekpatroon kan niet: {} (bij teken {}).", what.nl,
                                std::max(1, place.offset)),
                    fmt::format("This pattern cannot be used: {} (at character {}).", what.en,
                                std::max(1, place.offset))});
}

[[noreturn]] void too_heavy(UErrorCode status) {
  if (status == U_REGEX_STACK_OVERFLOW)
    throw RegexTooHeavy(
        say("Zoekpatroon te zwaar: op een lange regel houdt het te veel mogelijkheden open. Maak "
            "het eenvoudiger: zo min mogelijk * en + achter haakjes.",
            "Pattern too heavy: on a long line it keeps too many possibilities open. Make it "
            "simpler: as few * and + after parentheses as you can."));

  throw RegexTooHeavy(
      say("Zoekpatroon te zwaar, gestopt na 2 seconden. Maak het eenvoudiger: zo "
          "min mogelijk * en + binnen haakjes.",
          "Pattern too heavy, stopped after 2 seconds. Make it simpler: as few * "
          "and + within parentheses as you can."));
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

}  // namespace

struct Regex::Pattern {
  std::unique_ptr<icu::RegexPattern> compiled;
  int groups = 0;
};

Regex::Regex(std::string_view pattern, RegexCase letter_case) {
  if (!is_utf8(pattern))
    throw RegexError(say("Dit zoekpatroon kan niet: het is geen UTF-8.",
                         "This pattern cannot be used: it is not UTF-8."));
  if (pattern.size() > kLongestPattern)
    throw RegexError(say("Dit zoekpatroon kan niet: het patroon is te groot.",
                         "This pattern cannot be used: the pattern is too large."));
  // Only \n ends a line of a transcript.
  const std::uint32_t flags =
      static_cast<std::uint32_t>(UREGEX_UNIX_LINES) |
      (letter_case == RegexCase::Ignored ? static_cast<std::uint32_t>(UREGEX_CASE_INSENSITIVE)
                                         : 0U);
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  place.offset = -1;
  auto made = std::make_unique<Pattern>();
  made->compiled.reset(icu::RegexPattern::compile(utf16(to_nfc(pattern)), flags, place, status));
  if (U_FAILURE(status)) refuse(status, place);
  const std::unique_ptr<icu::RegexMatcher> matcher(made->compiled->matcher(status));
  if (U_FAILURE(status)) refuse(status, place);
  made->groups = matcher->groupCount();
  pattern_ = std::move(made);
}

Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

int Regex::groups() const {
  return pattern_->groups;
}

std::optional<int> Regex::group_named(std::string_view name) const {
  UErrorCode status = U_ZERO_ERROR;
  const int number = pattern_->compiled->groupNumberFromName(
      name.data(), static_cast<int32_t>(name.size()), status);
  return U_FAILURE(status) ? std::nullopt : std::optional(number);
}

RegexBudget::RegexBudget(std::stop_token stop, std::chrono::milliseconds time, int lines_part)
    : stop_(std::move(stop)),
      end_(std::chrono::steady_clock::now() + time),
      lines_part_(lines_part) {}

bool RegexBudget::goes_on() {
  const Time now = std::chrono::steady_clock::now();
  if (stop_.stop_requested() || now >= end_) return false;
  if (!line_end_) line_end_ = now + (end_ - now) / lines_part_;
  return now < *line_end_;
}

void RegexBudget::demand_time() const {
  if (!stopped() && std::chrono::steady_clock::now() >= end_) too_heavy(U_REGEX_STOPPED_BY_CALLER);
}

struct RegexMatcher::State {
  State(const Regex& regex, RegexBudget& given) : budget(given) {
    UErrorCode status = U_ZERO_ERROR;
    matcher.reset(regex.pattern_->compiled->matcher(status));
    if (U_SUCCESS(status)) matcher->setStackLimit(kStackBytes, status);
    // ICU's own time limit counts steps whose length depends on the machine; these two ask the
    // clock, one every ten thousand steps back, one at every new place where a match may begin.
    if (U_SUCCESS(status)) matcher->setMatchCallback(&State::after_steps, this, status);
    if (U_SUCCESS(status)) matcher->setFindProgressCallback(&State::at_a_new_place, this, status);
    if (U_FAILURE(status)) too_heavy(status);
  }
  static UBool after_steps(const void* state, int32_t /*steps*/) {
    return static_cast<UBool>(static_cast<const State*>(state)->budget.goes_on());
  }
  // From each place a match may be tried up to the line's end, so that the clock is asked about
  // once a megabyte of line.
  static UBool at_a_new_place(const void* given, int64_t /*place*/) {
    const auto* state = static_cast<const State*>(given);
    state->looked_over += state->shown.length() + 1;
    if (state->looked_over < kOften) return true;
    state->looked_over = 0;
    return static_cast<UBool>(state->budget.goes_on());
  }

  // The byte at a place counted in UTF-16. Walks on from the last one asked for.
  std::uint32_t byte_at(int32_t unit) {
    if (ascii) return static_cast<std::uint32_t>(unit);
    if (unit < walked_units) walked_units = walked_bytes = 0;
    const auto size = static_cast<int32_t>(line.size());
    while (walked_units < unit && walked_bytes < size) {
      UChar32 c = 0;
      U8_NEXT(line.data(), walked_bytes, size, c);
      walked_units += U16_LENGTH(c);
    }
    return static_cast<std::uint32_t>(walked_bytes);
  }
  Span span(int32_t begin, int32_t end) {
    const std::uint32_t first = byte_at(begin);
    return {{first}, {byte_at(end)}};
  }

  static constexpr std::int64_t kOften = 1'000'000;
  RegexBudget& budget;
  std::unique_ptr<icu::RegexMatcher> matcher;
  mutable std::int64_t looked_over = 0;
  std::string_view line;
  // ICU has a faster way through UTF-16 that lies in one piece than through a UText over UTF-8.
  icu::UnicodeString shown;
  bool ascii = true;
  int32_t walked_units = 0;
  int32_t walked_bytes = 0;
};

RegexMatcher::RegexMatcher(const Regex& regex, RegexBudget& budget)
    : state_(std::make_unique<State>(regex, budget)) {}
RegexMatcher::~RegexMatcher() = default;

void RegexMatcher::set_line(std::string_view line) {
  State& state = *state_;
  state.budget.next_line();
  state.line = line;
  const auto size = static_cast<int32_t>(line.size());
  char16_t* buffer = state.shown.getBuffer(size);
  int32_t units = 0;
  for (int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(line.data(), at, size, c);
    U16_APPEND_UNSAFE(buffer, units, c);
  }
  state.shown.releaseBuffer(units);
  state.ascii = units == size;
  state.walked_units = state.walked_bytes = 0;
  state.matcher->reset(state.shown);
}

bool RegexMatcher::next() {
  State& state = *state_;
  UErrorCode status = U_ZERO_ERROR;
  // Short lines never come to a callback.
  state.looked_over += state.shown.length();
  if (state.looked_over >= State::kOften) {
    state.looked_over = 0;
    if (!state.budget.goes_on()) status = U_REGEX_STOPPED_BY_CALLER;
  }
  const bool found = U_SUCCESS(status) && state.matcher->find(status);
  if (U_SUCCESS(status)) return found;
  if (state.budget.stopped()) return false;
  too_heavy(status);
}

Span RegexMatcher::match() const {
  UErrorCode status = U_ZERO_ERROR;
  const int32_t begin = state_->matcher->start(status);
  return state_->span(begin, state_->matcher->end(status));
}

std::optional<Span> RegexMatcher::group(std::optional<int> number) const {
  if (!number) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const int32_t begin = state_->matcher->start(*number, status);
  const int32_t end = state_->matcher->end(*number, status);
  if (U_FAILURE(status) || begin < 0) return std::nullopt;
  return state_->span(begin, end);
}

}  // namespace transcripts
