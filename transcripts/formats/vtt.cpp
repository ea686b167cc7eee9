#include "transcripts/formats/vtt.h"

#include <algorithm>
#include <array>

#include "transcripts/formats/caption_cues.h"
#include "transcripts/formats/caption_repeats.h"
#include "transcripts/formats/plain_text.h"
#include "transcripts/formats/vtt_tags.h"
#include "transcripts/label_candidates.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

// "4, 9": the first few.
std::string listed(const std::vector<std::size_t>& lines) {
  constexpr std::size_t kMostNamed = 20;
  std::string numbers;
  for (std::size_t i = 0; i < std::min(lines.size(), kMostNamed); ++i) {
    numbers += (i > 0 ? ", " : "") + std::to_string(lines[i]);
  }
  if (lines.size() > kMostNamed) numbers += " …";
  return numbers;
}

void warn_of_suspects(const std::vector<std::size_t>& lines, std::string_view file_name,
                      Warnings& warnings) {
  if (lines.empty()) return;
  warnings.push_back(
      say("{}: op {} plaatsen klopt een tijd of de opbouw niet (regel {}); de woorden zijn "
          "meegenomen.",
          "{}: in {} places a time or the structure is wrong (line {}); the words were taken in.",
          file_name, lines.size(), listed(lines)));
}

void warn_of_repeats(const CaptionRepeats& repeats, std::string_view file_name,
                     Warnings& warnings) {
  if (repeats.rolling) {
    warnings.push_back(
        say("{}: de ondertitels schuiven door en tonen regels meer keren; elke regel is één keer "
            "meegenomen.",
            "{}: the captions roll and show lines more than once; each line was taken in once.",
            file_name));
  } else if (!repeats.lines.empty()) {
    warnings.push_back(say(
        "{0}: {1} de vorige woordelijk (regel {3}) en {4} weggelaten.",
        "{0}: {2} the one before word for word (line {3}) and {5} left out.", file_name,
        counted(repeats.lines.size(), "ondertitel herhaalt", "ondertitels herhalen"),
        counted(repeats.lines.size(), "caption repeats", "captions repeat"), listed(repeats.lines),
        repeats.lines.size() == 1 ? "is" : "zijn", repeats.lines.size() == 1 ? "was" : "were"));
  }
}

// Cues that begin before the one above has ended: two speak at once, or the times are wrong.
void warn_of_overlaps(const std::vector<Cue>& cues, std::string_view file_name,
                      Warnings& warnings) {
  std::vector<std::size_t> lines;
  std::optional<Milliseconds> end;
  for (const auto& cue : cues) {
    if (!cue.begin) continue;
    if (end && *cue.begin < *end) lines.push_back(cue.line);
    end = cue.end;
  }
  if (lines.empty()) return;
  warnings.push_back(say(
      "{0}: {1} voordat de vorige uit beeld is (regel {3}); de woorden staan in de volgorde van "
      "het bestand.",
      "{0}: {2} before the one above has gone (line {3}); the words are in the order of the "
      "file.",
      file_name, counted(lines.size(), "ondertitel begint", "ondertitels beginnen"),
      counted(lines.size(), "caption begins", "captions begin"), listed(lines)));
}

// The dash or ">>" with which captions say that somebody else speaks; 0 where there is none.
std::size_t change_of_speaker(std::string_view line) {
  constexpr std::array<std::string_view, 5> kSigns{">>>", ">>", "-", "\u2013", "\u2014"};
  for (const auto sign : kSigns) {
    if (!line.starts_with(sign)) continue;
    auto end = sign.size();
    while (end < line.size() && is_blank(line[end])) ++end;
    return end < line.size() ? end : 0;
  }
  return 0;
}

bool names_speaker(std::string_view line) {
  const auto candidate = label_candidate(line);
  return candidate && candidate->form > NameForm::None &&
         candidate->label.layout == LabelLayout::Colon;
}

struct Piece {
  std::string cut;  // the sign, where a name follows that makes it needless
  std::string text;
};

// A cue's lines joined by spaces, parted where a line begins with a sign that another speaks.
std::vector<Piece> pieces_of(const Cue& cue) {
  std::vector<Piece> pieces;
  for (const auto& line : cue.lines) {
    const auto sign = change_of_speaker(line);
    if (pieces.empty() || sign > 0) {
      const bool named = sign > 0 && names_speaker(std::string_view(line).substr(sign));
      pieces.push_back({named ? line.substr(0, sign) : "", named ? line.substr(sign) : line});
    } else {
      pieces.back().text += ' ' + line;
    }
  }
  return pieces;
}

void add_utterances(const Cue& cue, std::vector<Utterance>& utterances) {
  auto cut = cue.timing.empty() ? std::string() : cue.timing + "\n";
  for (auto& part : pieces_of(cue)) {
    cut += part.cut;
    for (auto& piece : voice_pieces(part.text)) {
      utterances.push_back(
          {std::move(piece.voice), cue.begin, std::move(piece.text), cut + piece.tag});
      cut.clear();
    }
  }
}

}  // namespace

std::vector<Utterance> read_vtt(std::string_view bytes, std::string_view file_name,
                                Warnings& warnings) {
  const auto text = decoded_text(bytes, file_name, warnings);
  auto found = cues_of(text);
  const bool timed = std::any_of(found.cues.begin(), found.cues.end(),
                                 [](const Cue& cue) { return !cue.timing.empty(); });
  if (!timed) {
    throw ImportError(
        say("{} heeft geen ondertitels: nergens staat een tijd met -->. Is het een "
            "gewone tekst, noem het dan .txt.",
            "{} has no captions: nowhere is there a time with -->. If it is a plain "
            "text, name it .txt.",
            file_name));
  }
  const auto repeats = take_repeats_out(found.cues);
  std::vector<Utterance> utterances;
  for (const auto& cue : found.cues) add_utterances(cue, utterances);
  warn_of_suspects(found.suspect_lines, file_name, warnings);
  warn_of_repeats(repeats, file_name, warnings);
  if (!repeats.rolling) warn_of_overlaps(found.cues, file_name, warnings);
  return utterances;
}

}  // namespace transcripts
