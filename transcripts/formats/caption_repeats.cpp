#include "transcripts/formats/caption_repeats.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "transcripts/formats/vtt_tags.h"

namespace transcripts {
namespace {

using Lines = std::vector<std::string>;

// What a reader of the screen sees.
Lines shown(const Cue& cue) {
  Lines lines;
  for (const auto& line : cue.lines) {
    std::string words;
    for (const auto& piece : voice_pieces(line)) words += (words.empty() ? "" : " ") + piece.text;
    lines.push_back(std::move(words));
  }
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : " ") + line;
  return text;
}

// How many of the first lines of `next` are the last of `before`.
std::size_t lines_again(const Lines& before, const Lines& next) {
  constexpr std::size_t kMost = 10;  // more do not fit on a screen
  for (auto count = std::min({before.size(), next.size(), kMost}); count > 0; --count) {
    if (std::equal(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(count),
                   before.end() - static_cast<std::ptrdiff_t>(count)))
      return count;
  }
  return 0;
}

// Whether `next` is `before` and more words.
bool grows(const std::string& before, const std::string& next) {
  return !before.empty() && next.size() > before.size() && next.starts_with(before) &&
         next[before.size()] == ' ';
}

bool is_rolling(const std::vector<Lines>& all) {
  constexpr std::size_t kFewest = 3;
  std::size_t again = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const bool more = all[i] != all[i - 1];
    if (more && (lines_again(all[i - 1], all[i]) > 0 || grows(joined(all[i - 1]), joined(all[i]))))
      ++again;
  }
  return again >= kFewest && again * 3 >= all.size();
}

void take_rolled_out(std::vector<Cue>& cues, const std::vector<Lines>& all) {
  for (std::size_t i = 1; i < cues.size(); ++i) {
    auto& lines = cues[i].lines;
    const auto again = lines_again(all[i - 1], all[i]);
    const auto before = joined(all[i - 1]);
    const auto now = joined(all[i]);
    if (again > 0) {
      lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(again));
    } else if (grows(before, now)) {
      lines = {now.substr(before.size() + 1)};
    }
  }
}

bool is_a_sentence(const Lines& lines) {
  const auto text = joined(lines);
  return std::count(text.begin(), text.end(), ' ') >= 3;
}

}  // namespace

CaptionRepeats take_repeats_out(std::vector<Cue>& cues) {
  CaptionRepeats found;
  std::vector<Lines> all;
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
