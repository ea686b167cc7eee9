#include "transcripts/formats/wrapped_lines.h"

#include <algorithm>

#include "transcripts/label_candidates.h"
#include "transcripts/time_stamps.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

constexpr char kBreak = kSoftBreak.front();

std::vector<std::string_view> lines_of(std::string_view paragraph) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  for (auto end = paragraph.find(kBreak); end != std::string_view::npos;
       end = paragraph.find(kBreak, begin)) {
    lines.push_back(trimmed(paragraph.substr(begin, end - begin)));
    begin = end + 1;
  }
  lines.push_back(trimmed(paragraph.substr(begin)));
  return lines;
}

// In characters.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::size_t width_with_next_word(std::string_view line, std::string_view next) {
  return width(line) + 1 + width(next.substr(0, next.find(' ')));
}

bool begins_a_turn(std::string_view line) {
  if (time_at(line, 0)) return true;
  const auto candidate = label_candidate(line);
  if (!candidate || candidate->form <= NameForm::Unknown) return false;
  // "[lacht] ..." and "Den Haag - ..." stand at the start of any line of a sentence.
  const bool sign = !candidate->bracketed || candidate->form == NameForm::Speaker;
  return sign && candidate->label.layout != LabelLayout::NameLine;
}

// The width at which the text is wrapped; 0 where it is not.
std::size_t wrapped_at(const std::vector<std::string>& paragraphs) {
  constexpr std::size_t kNarrowest = 40;
  constexpr std::size_t kWidest = 120;
  std::size_t widest = 0;
  for (const auto& paragraph : paragraphs) {
    const auto lines = lines_of(paragraph);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) widest = std::max(widest, width(lines[i]));
  }
  if (widest < kNarrowest || widest > kWidest) return 0;
  std::size_t full = 0;
  std::size_t short_of_it = 0;
  for (const auto& paragraph : paragraphs) {
    const auto lines = lines_of(paragraph);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (begins_a_turn(lines[i + 1])) continue;
      ++(width_with_next_word(lines[i], lines[i + 1]) > widest ? full : short_of_it);
    }
  }
  return full > 3 * short_of_it ? widest : 0;
}

}  // namespace

std::vector<std::string> joined_where_wrapped(const std::vector<std::string>& paragraphs) {
  const auto most = wrapped_at(paragraphs);
  std::vector<std::string> joined;
  joined.reserve(paragraphs.size());
  for (const auto& paragraph : paragraphs) {
    const auto lines = lines_of(paragraph);
    joined.emplace_back(lines.front());
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const bool wrapped = most > 0 && width_with_next_word(lines[i - 1], lines[i]) > most;
      if (wrapped && !begins_a_turn(lines[i])) {
        joined.back().append(" ").append(lines[i]);
      } else {
        joined.emplace_back(lines[i]);
      }
    }
  }
  return joined;
}

}  // namespace transcripts
