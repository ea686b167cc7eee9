// A way of naming speakers that a user describes, for files that fit no known layout.
//
// The simple form writes a line as it looks, with {naam} where the name stands, and where they are
// there {rol}, {tijd}, {tekst} and {tab} (in English {name}, {role}, {time}, {text}):
//
//   {naam}: {tekst}     [{tijd}] {naam}:     {naam} ({rol}) - {tekst}     {tijd} {naam}
//
// A pattern that ends in a name, role or time is a line of its own, with the words below it; after
// any other end the words may follow. Whoever knows regular expressions can write one instead, with
// the groups (?<naam>...), (?<rol>...), (?<tijd>...) and (?<tekst>...); it has to match from the
// line's start, and without a group tekst all that it matches is label.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcripts/speaker_labels.h"
#include "transcripts/unicode_regex.h"

namespace transcripts {

class LabelPattern {
 public:
  // Throws RegexError where it is no pattern or says nowhere what the name is.
  explicit LabelPattern(std::string_view pattern);
  // The regular expression that it stands for.
  const std::string& expression() const { return expression_; }
  // The lines that it matches, in their order. Throws RegexTooHeavy after two seconds in all.
  std::vector<Label> labels_in(const std::vector<std::string>& lines) const;

 private:
  std::optional<int> group(std::string_view nl, std::string_view en) const;

  std::string expression_;
  Regex regex_;
};

// Patterns to begin with.
const std::vector<std::string>& example_patterns(Language language);

}  // namespace transcripts
