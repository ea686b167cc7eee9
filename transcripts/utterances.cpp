#include "transcripts/utterances.h"

#include <algorithm>
#include <utility>

#include "transcripts/found_labels.h"
#include "transcripts/label_warnings.h"
#include "transcripts/speaker_labels.h"
#include "transcripts/turn_builder.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

using Utterances = std::vector<Utterance>;

bool somebody_speaks(const Utterances& utterances) {
  return std::any_of(utterances.begin(), utterances.end(),
                     [](const auto& each) { return !each.speaker.empty(); });
}

// A voice that the user says is none: its name is a word like the others.
void put_back(Utterance& utterance) {
  utterance.text = std::exchange(utterance.speaker, {}) + ": " + utterance.text;
}

// The utterance from `label` on to the next label or its end.
Utterance piece_of(const Utterance& whole, const Label& label, std::size_t end) {
  Utterance piece{label.name, whole.time, whole.text.substr(label.begin, end - label.begin), {}};
  if (label.begin == 0) piece.cut = whole.cut;
  piece.cut += piece.text.substr(0, label.cut) + piece.text.substr(piece.text.size() - label.tail);
  piece.text = piece.text.substr(label.cut, piece.text.size() - label.cut - label.tail);
  return piece;
}

// Cuts "Naam: " out of the utterances, which are parted where another speaker takes over.
Utterances with_labels_cut(const Utterances& utterances, const std::vector<Label>& labels) {
  Utterances all;
  auto label = labels.begin();
  for (std::size_t i = 0; i < utterances.size(); ++i) {
    const Utterance& whole = utterances[i];
    const bool here = label != labels.end() && label->line == i;
    if (!here || label->begin > 0) {
      const auto end = here ? label->begin : whole.text.size();
      all.push_back({{}, whole.time, whole.text.substr(0, end), whole.cut});
    }
    for (; label != labels.end() && label->line == i; ++label) {
      const auto next = label + 1;
      const bool more = next != labels.end() && next->line == i;
      all.push_back(piece_of(whole, *label, more ? next->begin : whole.text.size()));
    }
  }
  return all;
}

TranscriptPtr joined(const Utterances& utterances, FoundLabels& found) {
  constexpr std::size_t kLongParagraph = 600;  // bytes; a monologue is broken after a sentence
  TurnBuilder builder;
  std::string speaking;
  std::size_t line = 0;
  for (const auto& utterance : utterances) {
    ++line;
    const auto words = trimmed(utterance.text);
    if (!utterance.speaker.empty()) {
      const std::string& name = found.take(utterance.speaker, line, words);
      if (fold(name) != speaking) {
        speaking = fold(name);
        builder.begin_turn(name, utterance.time, utterance.cut);
      }
    }
    if (builder.bytes_in_line() > kLongParagraph && builder.ends_in_sentence()) {
      builder.add_line(words);
    } else {
      builder.add_words(words);
    }
  }
  return std::move(builder).finish();
}

// All as one speaker's, whose paragraphs are turns of their own: each keeps its time.
TranscriptPtr joined_unnamed(const Utterances& utterances, FoundLabels& found) {
  constexpr std::size_t kLongParagraph = 600;
  TurnBuilder builder;
  std::size_t line = 0;
  bool begun = false;
  for (const auto& utterance : utterances) {
    ++line;
    const auto words = trimmed(utterance.text);
    const bool full = builder.bytes_in_line() > kLongParagraph && builder.ends_in_sentence();
    if (!begun || full) {
      builder.begin_turn(found.take(kUnknownSpeaker, line, words), utterance.time, utterance.cut);
      begun = true;
    }
    builder.add_words(words);
  }
  return std::move(builder).finish();
}

std::vector<std::string> texts_of(const Utterances& utterances) {
  std::vector<std::string> texts;
  texts.reserve(utterances.size());
  for (const auto& utterance : utterances) texts.push_back(utterance.text);
  return texts;
}

bool diarised(const std::vector<Label>& labels, const std::vector<std::string>& texts) {
  return !labels.empty() && texts[labels.front().line].starts_with("[SPEAKER_");
}

LabelWishes wishes_before_text(const Recognition& how) {
  auto wishes = wishes_of(how);
  wishes.places = LabelPlaces::BeforeText;
  wishes.layout.reset();
  return wishes;
}

bool has_times(const Utterances& utterances) {
  return std::any_of(utterances.begin(), utterances.end(),
                     [](const auto& each) { return each.time.has_value(); });
}

}  // namespace

RecognisedTurns recognise_utterances(Utterances utterances, const Recognition& how) {
  FoundLabels found(how);
  RecognisedTurns result;
  result.layout = Layout::Voices;
  const bool nobody = how.layout == Layout::None;
  for (auto& utterance : utterances) {
    if (utterance.speaker.empty()) continue;
    if (nobody || found.refused(utterance.speaker)) put_back(utterance);
  }
  JudgedLabels judged;
  std::vector<std::string> texts;
  if (!somebody_speaks(utterances)) {
    result.layout = Layout::Captions;
    texts = texts_of(utterances);
    judged = labels_as_wished(texts, wishes_before_text(how), how);
    if (diarised(judged.labels, texts)) result.layout = Layout::Whisper;
    utterances = with_labels_cut(utterances, judged.labels);
  }
  const bool unnamed = !nobody && !somebody_speaks(utterances) && has_times(utterances) &&
                       !found.refused(kUnknownSpeaker);
  result.transcript = unnamed ? joined_unnamed(utterances, found) : joined(utterances, found);
  warn_of_doubtful(judged, result.warnings);
  found.add_doubtful(judged.doubtful, texts);
  found.add_refused();
  result.labels = std::move(found).list();
  return result;
}

std::optional<Utterances> utterances_in(const std::vector<std::string>& lines) {
  Utterances found;
  std::size_t timed = 0;
  std::size_t filled = 0;
  for (const auto& line : lines) {
    if (line.empty()) continue;
    ++filled;
    const auto time = line[0] == '[' ? time_at(line, 0) : std::nullopt;
    const bool range = time && line.substr(0, time->end).find("-->") != std::string::npos;
    if (!range) {
      found.push_back({{}, {}, line, {}});
    } else {
      ++timed;
      auto begin = time->end;
      while (begin < line.size() && is_blank(line[begin])) ++begin;
      found.push_back({{}, time->time, line.substr(begin), line.substr(0, begin)});
    }
    if (filled > 20 && timed * 5 < filled * 4) return std::nullopt;
  }
  if (timed == 0 || timed * 5 < filled * 4) return std::nullopt;
  return found;
}

}  // namespace transcripts
