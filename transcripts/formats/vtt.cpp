#include "transcripts/formats/vtt.h"

#include <algorithm>
#include <array>

#include "transcripts/formats/plain_text.h"
#include "transcripts/formats/vtt_tags.h"
#include "transcripts/time_stamps.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

constexpr std::string_view kArrow = "-->";

struct Cue {
  std::string timing;  // as found
  std::optional<Milliseconds> time;
  std::string text;  // its lines joined by a space, tags and all
};

bool has_arrow(std::string_view line) {
  return line.find(kArrow) != std::string_view::npos;
}

bool begins_block(std::string_view line, std::string_view word) {
  return line.starts_with(word) && (line.size() == word.size() || is_blank(line[word.size()]));
}

bool is_note(std::string_view line) {
  constexpr std::array<std::string_view, 3> kBlocks = {"NOTE", "STYLE", "REGION"};
  return std::any_of(kBlocks.begin(), kBlocks.end(),
                     [&](std::string_view word) { return begins_block(line, word); });
}

// When the cue of this timing line begins; nothing where a time cannot be read or the cue ends
// before it begins.
std::optional<Milliseconds> begin_of(std::string_view timing) {
  const auto arrow = timing.find(kArrow);
  const auto after = trimmed(timing.substr(arrow + kArrow.size()));
  const auto begin = parse_time(trimmed(timing.substr(0, arrow)));
  const auto end = parse_time(after.substr(0, after.find_first_of(" \t")));
  return begin && end && *begin <= *end ? begin : std::nullopt;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    lines.push_back(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

// Cuts a file into cues. A line with an arrow begins one even where no blank line stands before it.
class CueReader {
 public:
  explicit CueReader(std::string_view text) : lines_(lines_of(text)) {
    if (!lines_.empty() && begins_block(lines_[0], "WEBVTT")) skip_block();
    while (at_ < lines_.size()) read_block();
  }
  const std::vector<Cue>& cues() const { return cues_; }
  // Counted from 1.
  const std::vector<std::size_t>& suspect_lines() const { return suspect_lines_; }

 private:
  bool block_ends() const {
    return at_ >= lines_.size() || lines_[at_].empty() || has_arrow(lines_[at_]);
  }
  void skip_block() {
    while (!block_ends()) ++at_;
  }

  void read_block() {
    const auto line = lines_[at_];
    const bool identifies_cue =
        !has_arrow(line) && at_ + 1 < lines_.size() && has_arrow(lines_[at_ + 1]);
    if (line.empty() || identifies_cue) {
      ++at_;
    } else if (has_arrow(line)) {
      read_cue();
    } else if (is_note(line)) {
      skip_block();
    } else {
      suspect_lines_.push_back(at_ + 1);
      cues_.push_back({{}, {}, read_words()});
    }
  }

  void read_cue() {
    Cue cue{std::string(lines_[at_]), begin_of(lines_[at_]), {}};
    if (!cue.time) suspect_lines_.push_back(at_ + 1);
    ++at_;
    cue.text = read_words();
    cues_.push_back(std::move(cue));
  }

  std::string read_words() {
    std::string text;
    for (; !block_ends(); ++at_) {
      if (!text.empty()) text += ' ';
      text += lines_[at_];
    }
    return text;
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::vector<Cue> cues_;
  std::vector<std::size_t> suspect_lines_;
};

void warn_of_lines(const std::vector<std::size_t>& lines, std::string_view file_name,
                   Warnings& warnings) {
  constexpr std::size_t kMostNamed = 20;
  if (lines.empty()) return;
  std::string numbers;
  for (std::size_t i = 0; i < std::min(lines.size(), kMostNamed); ++i) {
    numbers += (i > 0 ? ", " : "") + std::to_string(lines[i]);
  }
  if (lines.size() > kMostNamed) numbers += " …";
  warnings.push_back(
      say("{}: op {} plaatsen klopt een tijd of de opbouw niet (regel {}); de woorden zijn "
          "meegenomen.",
          "{}: in {} places a time or the structure is wrong (line {}); the words were taken in.",
          file_name, lines.size(), numbers));
}

}  // namespace

std::vector<Utterance> read_vtt(std::string_view bytes, std::string_view file_name,
                                Warnings& warnings) {
  const auto text = decoded_text(bytes, file_name, warnings);
  if (!has_arrow(text)) {
    throw ImportError(
        say("{} heeft geen ondertitels: nergens staat een tijd met -->. Is het een "
            "gewone tekst, noem het dan .txt.",
            "{} has no captions: nowhere is there a time with -->. If it is a plain "
            "text, name it .txt.",
            file_name));
  }
  const CueReader reader(text);
  std::vector<Utterance> utterances;
  for (const auto& cue : reader.cues()) {
    auto cut = cue.timing.empty() ? std::string() : cue.timing + "\n";
    for (auto& piece : voice_pieces(cue.text)) {
      utterances.push_back(
          {std::move(piece.voice), cue.time, std::move(piece.text), cut + piece.tag});
      cut.clear();
    }
  }
  warn_of_lines(reader.suspect_lines(), file_name, warnings);
  return utterances;
}

}  // namespace transcripts
