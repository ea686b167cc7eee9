#include "transcripts/layout_found.h"

#include <algorithm>
#include <array>

#include "transcripts/time_stamps.h"

namespace transcripts {
namespace {

constexpr std::size_t kLongestProgramLine = 120;  // bytes

bool ends_in_one_of(std::string_view line, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return line.ends_with(end); });
}

bool of_teams(std::string_view line) {
  return line.size() <= kLongestProgramLine &&
         ends_in_one_of(line, {" started transcription", " stopped transcription",
                               " heeft de transcriptie gestart", " heeft de transcriptie gestopt",
                               " heeft transcriptie gestart", " heeft transcriptie gestopt"});
}

bool of_otter(std::string_view line) {
  return line == "Transcribed by https://otter.ai";
}

bool some(const std::vector<std::string>& lines, bool (*of)(std::string_view)) {
  return std::any_of(lines.begin(), lines.end(), [of](const auto& line) { return of(line); });
}

// The way most labels are written.
LabelLayout most_frequent(const std::vector<Label>& labels) {
  std::array<std::size_t, 4> counts{};
  for (const auto& label : labels) ++counts[static_cast<std::size_t>(label.layout)];
  const auto most = std::max_element(counts.begin(), counts.end());
  return static_cast<LabelLayout>(most - counts.begin());
}

// "Spreker 1 (00:00:05)", with a colon or without.
bool ends_in_bracketed_time(std::string_view label) {
  while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.remove_suffix(1);
  if (!label.ends_with(')')) return false;
  const auto open = label.find_last_of('(');
  return open != std::string_view::npos && time_at(label, open).has_value();
}

Layout of_timed_lines(const std::vector<std::string>& lines, const Label& label) {
  const std::string_view line = lines[label.line];
  if (some(lines, of_otter)) return Layout::Otter;
  if (some(lines, of_teams) || !label.time) return Layout::Teams;  // the time is in the line above
  if (line.starts_with('[') && !time_at(line, 0)) return Layout::Zoom;
  if (ends_in_bracketed_time(line)) return Layout::Amberscript;
  const auto digits = line.find_last_not_of("0123456789:.");
  const auto before = digits == std::string_view::npos ? line : line.substr(0, digits + 1);
  if (before.ends_with("   ") || before.ends_with("\u00A0")) return Layout::Teams;
  if (before.ends_with("  ")) return Layout::Otter;
  return Layout::TimedLine;
}

bool has_f4_time(std::string_view line) {
  const auto at = line.find('#');
  return at != std::string_view::npos && time_at(line, at).has_value();
}

Layout of_colons(const std::vector<std::string>& lines, const std::vector<Label>& labels) {
  std::size_t f4 = 0;
  std::size_t bracketed = 0;
  std::size_t diarised = 0;
  for (const auto& label : labels) {
    const std::string_view line = lines[label.line];
    f4 += has_f4_time(line) ? 1 : 0;
    bracketed += ends_in_bracketed_time(line.substr(label.begin, label.cut)) ? 1 : 0;
    diarised += line.substr(label.begin).starts_with("[SPEAKER_") ? 1 : 0;
  }
  if (f4 * 3 >= labels.size()) return Layout::F4;
  if (diarised * 2 >= labels.size()) return Layout::Whisper;
  return bracketed * 2 >= labels.size() ? Layout::Amberscript : Layout::Colon;
}

}  // namespace

bool is_program_line(std::string_view line) {
  return of_otter(line) || of_teams(line);
}

Layout layout_found(const std::vector<std::string>& lines, const std::vector<Label>& labels) {
  if (labels.empty()) return Layout::None;
  const auto way = most_frequent(labels);
  const auto& label = *std::find_if(labels.begin(), labels.end(),
                                    [way](const auto& each) { return each.layout == way; });
  switch (way) {
    case LabelLayout::Colon:
      return of_colons(lines, labels);
    case LabelLayout::Tab:
      return Layout::Tab;
    case LabelLayout::TimedLine:
      return of_timed_lines(lines, label);
    case LabelLayout::NameLine:
      return Layout::NameLine;
  }
  return Layout::None;
}

}  // namespace transcripts
