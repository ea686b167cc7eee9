#include "transcripts/formats/caption_repeats.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "transcripts/formats/vtt_tags.h"

namespace transcripts {
namespace {

using Lines = std::vector<std::string>;

// What a reader of the screen sees, and who is said to speak.
struct Shown {
  Lines lines;
  std::set<std::string> voices;
  friend bool operator==(const Shown&, const Shown&) = default;
};

Shown shown(const Cue& cue) {
  Shown all;
  for (const auto& line : cue.lines) {
    std::string words;
    for (const auto& piece : voice_pieces(line)) {
      words += (words.empty() ? "" : " ") + piece.text;
      if (!piece.voice.empty()) all.voices.insert(piece.voice);
    }
    all.lines.push_back(std::move(words));
  }
  return all;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : " ") + line;
  return text;
}

// How many of the first lines of `next` are the last of `before`. What another says is no repeat.
std::size_t lines_again(const Shown& shown_before, const Shown& shown_next) {
  if (shown_before.voices != shown_next.voices) return 0;
  const Lines& before = shown_before.lines;
  const Lines& next = shown_next.lines;
  constexpr std::size_t kMost = 10;  // more do not fit on a screen
  for (auto count = std::min({before.size(), next.size(), kMost}); count > 0; --count) {
    if (std::equal(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(count),
                   before.end() - static_cast<std::ptrdiff_t>(count)))
      return count;
  }
  return 0;
}

// How much of `next` stood there before, where it is that and more words; else 0.
std::size_t grows_after(const Shown& shown_before, const Shown& shown_next) {
  const std::string before = joined(shown_before.lines);
  const std::string next = joined(shown_next.lines);
  const bool grows = shown_before.voices == shown_next.voices && !before.empty() &&
                     next.size() > before.size() && next.starts_with(before) &&
                     next[before.size()] == ' ';
  return grows ? before.size() + 1 : 0;
}

bool is_rolling(const std::vector<Shown>& all) {
  constexpr std::size_t kFewest = 3;
  std::size_t again = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const bool more = all[i] != all[i - 1];
    if (more && (lines_again(all[i - 1], all[i]) > 0 || grows_after(all[i - 1], all[i]) > 0))
      ++again;
  }
  return again >= kFewest && again * 3 >= all.size();
}

void take_rolled_out(std::vector<Cue>& cues, const std::vector<Shown>& all) {
  for (std::size_t i = 1; i < cues.size(); ++i) {
    auto& lines = cues[i].lines;
    const auto again = lines_again(all[i - 1], all[i]);
    if (again > 0) {
      lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(again));
    } else if (const auto after = grows_after(all[i - 1], all[i])) {
      lines = {joined(all[i].lines).substr(after)};
    }
  }
}

bool is_a_sentence(const Shown& cue) {
  const auto text = joined(cue.lines);
  return std::count(text.begin(), text.end(), ' ') >= 3;
}

}  // namespace

CaptionRepeats take_repeats_out(std::vector<Cue>& cues) {
  CaptionRepeats found;
  std::vector<Shown> all;
  all.reserve(cues.size());
  for (const auto& cue : cues) all.push_back(shown(cue));
  found.rolling = is_rolling(all);
  if (found.rolling) {
    take_rolled_out(cues, all);
    return found;
  }
  for (std::size_t i = 1; i < cues.size(); ++i) {
    if (all[i] != all[i - 1] || !is_a_sentence(all[i])) continue;
    cues[i].lines.clear();
    found.lines.push_back(cues[i].line);
  }
  return found;
}

}  // namespace transcripts
