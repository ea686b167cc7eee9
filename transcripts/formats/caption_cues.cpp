#include "transcripts/formats/caption_cues.h"

#include <algorithm>
#include <array>
#include <utility>

#include "transcripts/digits.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

constexpr std::string_view kArrow = "-->";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0;
}

bool begins_block(std::string_view line, std::string_view word) {
  return line.starts_with(word) && (line.size() == word.size() || is_blank(line[word.size()]));
}

bool is_note(std::string_view line) {
  constexpr std::array<std::string_view, 3> kBlocks = {"NOTE", "STYLE", "REGION"};
  return std::any_of(kBlocks.begin(), kBlocks.end(),
                     [&](std::string_view word) { return begins_block(line, word); });
}

void read_times(Cue& cue) {
  const std::string_view timing = cue.timing;
  const auto arrow = timing.find(kArrow);
  const auto after = trimmed(timing.substr(arrow + kArrow.size()));
  const auto begin = parse_time(trimmed(timing.substr(0, arrow)));
  const auto end = parse_time(after.substr(0, after.find_first_of(" \t")));
  if (!begin || !end || *begin > *end) return;
  cue.begin = begin;
  cue.end = end;
}

// "{\an8}" and the like: where and how to show it, as SubStation Alpha and many SubRip files say.
std::string without_overrides(std::string_view line) {
  std::string rest;
  for (auto at = line.find("{\\"); at != std::string_view::npos; at = line.find("{\\")) {
    const auto end = line.find('}', at);
    if (end == std::string_view::npos) break;
    rest += line.substr(0, at);
    line.remove_prefix(end + 1);
  }
  rest += line;
  return std::string(trimmed(rest));
}

struct Line {
  std::string_view text;  // trimmed
  bool white = false;     // white space and nothing else, but not nothing
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = trimmed(text.substr(begin, end - begin));
    lines.push_back({line, line.empty() && end > begin});
    begin = end + 1;
  }
  return lines;
}

class CueReader {
 public:
  explicit CueReader(std::string_view text) : lines_(lines_of(text)) {
    if (!lines_.empty() && begins_block(lines_[0].text, "WEBVTT")) skip_block();
    while (at_ < lines_.size()) read_block();
  }
  Cues take() && { return std::move(found_); }

 private:
  bool timing_at(std::size_t i) const { return i < lines_.size() && is_timing(lines_[i].text); }
  // A number without a blank line before it belongs to the cue below.
  bool block_ends() const {
    return at_ >= lines_.size() || lines_[at_].text.empty() || timing_at(at_) ||
           (all_digits(lines_[at_].text) && timing_at(at_ + 1));
  }
  void skip_block() {
    while (!block_ends()) ++at_;
  }

  void read_block() {
    const auto line = lines_[at_].text;
    if (line.empty() || (!timing_at(at_) && timing_at(at_ + 1))) {
      ++at_;  // an identifier
    } else if (timing_at(at_)) {
      read_cue();
    } else if (is_note(line)) {
      skip_block();
    } else {
      read_words_outside();
    }
  }

  void read_cue() {
    Cue cue;
    cue.timing = lines_[at_].text;
    cue.line = at_ + 1;
    read_times(cue);
    if (!cue.begin) found_.suspect_lines.push_back(at_ + 1);
    ++at_;
    // YouTube's first line may be a space; only an empty one ends the cue.
    if (at_ < lines_.size() && lines_[at_].white) ++at_;
    read_words(cue);
  }

  void read_words_outside() {
    Cue cue;
    cue.line = at_ + 1;
    found_.suspect_lines.push_back(at_ + 1);
    const bool number_of_lost_cue =
        all_digits(lines_[at_].text) && at_ + 1 < lines_.size() && !lines_[at_ + 1].text.empty();
    if (number_of_lost_cue) ++at_;
    read_words(cue);
  }

  void read_words(Cue& cue) {
    for (; !block_ends(); ++at_) {
      auto line = without_overrides(lines_[at_].text);
      if (!line.empty()) cue.lines.push_back(std::move(line));
    }
    found_.cues.push_back(std::move(cue));
  }

  std::vector<Line> lines_;
  std::size_t at_ = 0;
  Cues found_;
};

}  // namespace

bool is_timing(std::string_view line) {
  constexpr std::size_t kLongestTime = 16;
  const auto arrow = line.find(kArrow);
  if (arrow == std::string_view::npos) return false;
  const auto before = trimmed(line.substr(0, arrow));
  const bool broken_time = !before.empty() && before.size() <= kLongestTime &&
                           all_digits(before.substr(0, 1)) &&
                           before.find_first_of(" \t") == std::string_view::npos;
  return broken_time || std::none_of(before.begin(), before.end(), is_letter);
}

Cues cues_of(std::string_view text) {
  return CueReader(text).take();
}

}  // namespace transcripts
