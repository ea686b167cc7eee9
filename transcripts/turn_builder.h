// Builds a transcript line by line, with the turns it is spoken in.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/transcript.h"

namespace transcripts {

class TurnBuilder {
 public:
  // What is added from here on is `speaker`'s. The turn begins with its first words; a label
  // without any becomes a line that nobody speaks. Speakers whose names differ only in case,
  // accents or white space are one, under the first spelling.
  void begin_turn(std::string speaker, std::optional<Milliseconds> time, std::string cut);
  // What is added from here on is nobody's.
  void end_turn();
  bool in_turn() const { return in_turn_; }
  bool waits_for_words() const { return next_.has_value(); }

  // Both do nothing where `words` is empty.
  void add_line(std::string_view words);
  void add_words(std::string_view words);  // on the same line, after a space

  // A time found in the turn, to be kept with it; the turn's own time if it has none yet and has
  // not begun. Only in a turn.
  void keep_time(std::string_view found, Milliseconds time);

  std::size_t bytes_in_line() const { return text_.size() - line_begin_; }
  bool ends_in_sentence() const;

  TranscriptPtr finish() &&;

 private:
  struct NextTurn {
    std::string speaker;
    std::optional<Milliseconds> time;
    std::string cut;
  };

  void settle_label();
  void append(std::string_view words);
  std::uint32_t number_of(const std::string& speaker);

  std::string text_;
  std::size_t line_begin_ = 0;
  std::vector<Turn> turns_;
  std::vector<std::string> speakers_;
  std::map<std::string, std::uint32_t> numbers_;  // by folded name
  std::optional<NextTurn> next_;                  // begun, without words yet
  bool in_turn_ = false;
};

}  // namespace transcripts
