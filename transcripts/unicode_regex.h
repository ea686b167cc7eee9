// Regular expressions of a user (ICU's syntax) on UTF-8, line by line, within bounds: whatever the
// pattern, a search ends after two seconds, does not fill the memory, and can be stopped.
//
//   const Regex label("^(?<naam>\\p{Lu}\\w*):", RegexCase::Matters);
//   RegexBudget budget;
//   RegexMatcher matcher(label, budget);
//   for (const auto line : lines) {
//     matcher.set_line(line);
//     if (matcher.next()) use(matcher.match(), matcher.group(label.group_named("naam")));
//   }
//
// A pattern sees one line at a time, without its line end, so that ^ and $ are the line's ends and
// nothing runs across two of them. Accents matter; the text should be NFC, as the pattern is made.
// For ICU \w and \b are those of UAX #18: zo'n is two words to \b.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "transcripts/message.h"
#include "transcripts/span.h"

namespace transcripts {

// Thrown for a pattern that is none; the sentence says what is wrong at which character of it.
class RegexError : public Error {
  using Error::Error;
};

// Thrown by RegexMatcher::next() where a pattern takes more than the budget allows.
class RegexTooHeavy : public RegexError {
  using RegexError::RegexError;
};

enum class RegexCase { Ignored, Matters };

// A pattern made ready. Immutable: any number of threads may match with it.
class Regex {
 public:
  // Throws RegexError.
  explicit Regex(std::string_view pattern, RegexCase letter_case = RegexCase::Ignored);
  ~Regex();
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;

  // How many groups ( ) it captures; they are numbered from 1.
  int groups() const;
  // The number of the group (?<name> ); names are ASCII letters and digits. Nothing where it has
  // none of that name.
  std::optional<int> group_named(std::string_view name) const;

 private:
  friend class RegexMatcher;
  struct Pattern;
  std::unique_ptr<const Pattern> pattern_;
};

// What one search may take, in all its lines and texts together. One search, one budget, one
// thread.
class RegexBudget {
 public:
  // One line may take a part of the time that is left when it begins: 1 / `lines_part`.
  explicit RegexBudget(std::stop_token stop = {},
                       std::chrono::milliseconds time = std::chrono::seconds(2),
                       int lines_part = 1);
  void next_line() { line_end_.reset(); }
  // False once the time (of all or of the line) is over or somebody asked to stop. Looks at the
  // clock.
  bool goes_on();
  // Throws RegexTooHeavy where the time of all is over.
  void demand_time() const;
  bool stopped() const { return stop_.stop_requested(); }

 private:
  using Time = std::chrono::steady_clock::time_point;
  std::stop_token stop_;
  Time end_;
  int lines_part_;
  // Of the line that is looked at. Set when that line first asks, which a light one never does.
  std::optional<Time> line_end_;
};

// Finds a pattern in one line after the other. The regex and the budget must outlive it.
class RegexMatcher {
 public:
  RegexMatcher(const Regex& regex, RegexBudget& budget);
  ~RegexMatcher();
  RegexMatcher(const RegexMatcher&) = delete;
  RegexMatcher& operator=(const RegexMatcher&) = delete;

  // `line` is valid UTF-8 and is read here only; what match() and group() give are bytes of it.
  void set_line(std::string_view line);
  // The next match in the line, which may be empty (a* has one at every place). False where there
  // is none, and where the budget was stopped. Throws RegexTooHeavy.
  bool next();
  // Of the last next() that was true. Ends sit between characters, not always between graphemes.
  Span match() const;
  // Nothing where the group took no part in the match, or there is no such group.
  std::optional<Span> group(std::optional<int> number) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace transcripts
