#include "transcripts/speakers.h"

#include "transcripts/found_labels.h"
#include "transcripts/label_warnings.h"
#include "transcripts/layout_found.h"
#include "transcripts/speaker_labels.h"
#include "transcripts/turn_builder.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

using Labels = std::vector<Label>;
using Lines = std::vector<std::string>;

bool ends_sentence(std::string_view line) {
  for (const std::string_view sign : {".", "?", "!", ")", "\"", "\u201D", "\u2019", "\u2026"}) {
    if (line.ends_with(sign)) return true;
  }
  return false;
}

// Whether a blank line without a label behind it ends the turn. It does where turns are parted by
// blank lines and their own paragraphs as a rule are not; where a blank line stands between most
// paragraphs it says nothing, nor does one in a text whose lines were broken at the page's width.
bool blank_lines_end_turns(const Lines& lines, const Labels& labels) {
  std::size_t label_after_blank = 0;
  std::size_t label_directly = 0;
  std::size_t words_after_blank = 0;
  std::size_t words_directly = 0;
  auto label = labels.begin();
  bool label_alone = false;
  const auto next_line_label = [&] {
    do ++label;
    while (label != labels.end() && label->begin > 0);
  };
  if (label != labels.end() && label->begin > 0) next_line_label();
  for (std::size_t i = labels.empty() ? lines.size() : labels.front().line; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    const bool after_blank = i > 0 && lines[i - 1].empty();
    if (label != labels.end() && label->line == i) {
      ++(after_blank ? label_after_blank : label_directly);
      label_alone = label->cut == lines[i].size();
      next_line_label();
    } else {
      const bool first_words = label_alone;
      label_alone = false;
      if (first_words) continue;
      if (after_blank) ++words_after_blank;
      if (i > 0 && !after_blank && ends_sentence(lines[i - 1])) ++words_directly;
    }
  }
  constexpr std::size_t kRule = 4;
  const bool as_a_rule = words_after_blank <= std::max<std::size_t>(1, words_directly / kRule);
  return words_directly > 0 && as_a_rule && label_after_blank >= words_after_blank &&
         label_after_blank > label_directly;
}

// The time that is all of the line.
std::optional<Milliseconds> only_time(std::string_view line) {
  const auto stamp = time_at(line, 0);
  if (!stamp || stamp->end != line.size()) return std::nullopt;
  return stamp->time;
}

// Adds a line of a turn without the times in it; gives the time that it ends with.
std::optional<Milliseconds> add_spoken(std::string_view line, TurnBuilder& builder) {
  std::string words;
  std::string found;
  std::size_t from = 0;
  std::optional<Milliseconds> first;
  std::optional<Milliseconds> last;
  for (auto stamp = next_marked_time(line, 0); stamp; stamp = next_marked_time(line, from)) {
    auto end = stamp->end;
    while (end < line.size() && is_blank(line[end])) ++end;
    words += line.substr(from, stamp->begin - from);
    found += line.substr(stamp->begin, end - stamp->begin);
    from = end;
    if (!first) first = stamp->time;
    last = from == line.size() ? std::optional(stamp->time) : std::nullopt;
  }
  if (!first) {
    builder.add_line(line);
    return std::nullopt;
  }
  const bool at_start = trimmed(words).empty() && line.starts_with(found);
  words += line.substr(from);
  if (at_start) builder.keep_time(found, *first);
  builder.add_line(trimmed(words));
  if (!at_start) builder.keep_time(found, *first);
  return last;
}

class Recogniser {
 public:
  Recogniser(const Lines& lines, const Labels& labels, Layout layout, FoundLabels& found)
      : lines_(lines),
        label_(labels.begin()),
        last_label_(labels.end()),
        found_(found),
        stamps_end_paragraphs_(layout == Layout::F4),
        blank_ends_turn_(blank_lines_end_turns(lines, labels)) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].empty()) continue;
      ++number_;
      take(i);
    }
  }
  TranscriptPtr finish() && { return std::move(builder_).finish(); }

 private:
  bool label_in(std::size_t line) const { return label_ != last_label_ && label_->line == line; }

  void take(std::size_t i) {
    const std::string_view line = lines_[i];
    if (!label_in(i)) return take_words(i, line);
    if (label_->begin > 0) take_words(i, trimmed(line.substr(0, label_->begin)));
    while (label_in(i)) take_label(line);
  }

  void take_words(std::size_t i, std::string_view words) {
    const bool after_blank = i > 0 && lines_[i - 1].empty();
    if (const auto time = only_time(words)) return take_time(i, words, *time);
    const bool ends_turn = (after_blank && blank_ends_turn_) || is_program_line(words);
    if (ends_turn && !builder_.waits_for_words()) builder_.end_turn();
    if (builder_.in_turn()) {
      paragraph_end_ = add_spoken(words, builder_);
    } else {
      builder_.add_line(words);
    }
  }

  void take_label(std::string_view line) {
    const Label& label = *label_++;
    const auto text = label.begin + label.cut;
    const bool more = label_ != last_label_ && label_->line == label.line;
    const auto end = more ? label_->begin : line.size() - label.tail;
    auto cut = held_ + std::string(line.substr(label.begin, label.cut));
    if (text == end) cut += "\n";
    if (label.tail > 0) cut += line.substr(line.size() - label.tail);
    auto time = label.time ? label.time : held_time_;
    if (!time && stamps_end_paragraphs_) time = paragraph_end_;
    builder_.begin_turn(found_.take(label.name, number_, line.substr(label.begin)), time,
                        std::move(cut));
    held_.clear();
    held_time_.reset();
    paragraph_end_ = add_spoken(trimmed(line.substr(text, end - text)), builder_);
  }

  // A time on a line of its own, or before a label within the line, belongs to the label behind it,
  // else to the turn it is in.
  void take_time(std::size_t i, std::string_view words, Milliseconds time) {
    const bool same_line = label_in(i);
    const auto found = std::string(words) + (same_line ? " " : "\n");
    if ((same_line || label_in(next_line(i))) && !label_->time) {
      held_ += found;
      held_time_ = time;
    } else if (builder_.in_turn()) {
      builder_.keep_time(found, time);
      paragraph_end_ = time;
    } else {
      builder_.add_line(words);
    }
  }

  std::size_t next_line(std::size_t i) const {
    ++i;
    while (i < lines_.size() && lines_[i].empty()) ++i;
    return i;
  }

  const Lines& lines_;
  Labels::const_iterator label_;
  Labels::const_iterator last_label_;
  FoundLabels& found_;
  std::size_t number_ = 0;  // of the line, without blank ones
  // f4 sets the time at the end of a paragraph, when return is pressed: there the next turn begins.
  bool stamps_end_paragraphs_;
  std::optional<Milliseconds> paragraph_end_ = Milliseconds(0);  // of the one before
  bool blank_ends_turn_;
  TurnBuilder builder_;
  std::string held_;  // a line with only a time, for the label below it
  std::optional<Milliseconds> held_time_;
};

Lines trimmed_lines(const std::vector<std::string>& paragraphs) {
  Lines lines;
  lines.reserve(paragraphs.size());
  for (const auto& paragraph : paragraphs) lines.emplace_back(trimmed(paragraph));
  return lines;
}

}  // namespace

RecognisedTurns recognise_turns(const std::vector<std::string>& paragraphs,
                                const Recognition& how) {
  const Lines lines = trimmed_lines(paragraphs);
  if (how.layout == Layout::Automatic || how.layout == Layout::Whisper) {
    if (auto utterances = utterances_in(lines)) {
      auto result = recognise_utterances(std::move(*utterances), how);
      result.layout = Layout::Whisper;
      return result;
    }
  }
  FoundLabels found(how);
  const JudgedLabels judged = labels_as_wished(lines, wishes_of(how), how);
  RecognisedTurns result;
  result.layout =
      how.layout == Layout::OwnPattern ? how.layout : layout_found(lines, judged.labels);
  result.transcript = Recogniser(lines, judged.labels, result.layout, found).finish();
  warn_of_doubtful(judged, result.warnings);
  warn_of_unspoken(*result.transcript, result.warnings);
  found.add_doubtful(judged.doubtful, lines);
  found.add_refused();
  result.labels = std::move(found).list();
  return result;
}

}  // namespace transcripts
