#include "transcripts/segmentation.h"

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

Span moved(const Span& span, ByteOffset by) {
  return {{span.begin.value + by.value}, {span.end.value + by.value}};
}

// The one of `units` at `offset`, or the one before it, or the first.
Span unit_at(const std::vector<Span>& units, ByteOffset offset) {
  Span best{offset, offset};
  for (const Span& unit : units) {
    if (unit.begin > offset && !best.empty()) break;
    best = unit;
    if (offset < unit.end) break;
  }
  return best;
}

// Appends the sentences of a stretch of one turn, or of none.
void add_sentences(const Transcript& transcript, const Span& stretch, std::vector<Span>& found) {
  for (const Span& sentence : sentences(transcript.slice(stretch)))
    found.push_back(moved(sentence, stretch.begin));
}

// The sentences of a line. Where turns begin or end within it, as in the sources of a qdpx, which
// keep their text whole, a sentence ends too.
std::vector<Span> sentences_in_line(const Transcript& transcript, const Span& line) {
  std::vector<Span> found;
  ByteOffset from = line.begin;
  const auto cut_at = [&](ByteOffset place) {
    if (place <= from || place >= line.end) return;
    add_sentences(transcript, {from, place}, found);
    from = place;
  };
  const std::vector<Turn>& turns = transcript.turns();
  for (std::size_t i = transcript.first_turn_after(line.begin);
       i < turns.size() && turns[i].span.begin < line.end; ++i) {
    cut_at(turns[i].span.begin);
    cut_at(turns[i].span.end);
  }
  add_sentences(transcript, {from, line.end}, found);
  return found;
}

}  // namespace

Span paragraph_at(const Transcript& transcript, ByteOffset offset) {
  return transcript.units().line(transcript.units().line_of(offset));
}

Span word_at(const Transcript& transcript, ByteOffset offset) {
  const Span line = paragraph_at(transcript, offset);
  std::vector<Span> found = words(transcript.slice(line));
  for (Span& word : found) word = moved(word, line.begin);
  return unit_at(found, offset);
}

Span sentence_at(const Transcript& transcript, ByteOffset offset) {
  return unit_at(sentences_in_line(transcript, paragraph_at(transcript, offset)), offset);
}

Span next_sentence(const Transcript& transcript, ByteOffset offset) {
  const TextUnits& units = transcript.units();
  const Span here = sentence_at(transcript, offset);
  for (std::uint32_t number = units.line_of(offset); number < units.lines(); ++number) {
    for (const Span& sentence : sentences_in_line(transcript, units.line(number)))
      if (sentence.begin > here.begin && sentence.begin >= here.end) return sentence;
  }
  return here;
}

Span previous_sentence(const Transcript& transcript, ByteOffset offset) {
  const TextUnits& units = transcript.units();
  const Span here = sentence_at(transcript, offset);
  for (std::uint32_t number = units.line_of(offset) + 1; number-- > 0;) {
    const std::vector<Span> found = sentences_in_line(transcript, units.line(number));
    for (auto sentence = found.rbegin(); sentence != found.rend(); ++sentence)
      if (sentence->begin < here.begin) return *sentence;
  }
  return here;
}

std::vector<Span> sentences_of(const Transcript& transcript) {
  std::vector<Span> all;
  const TextUnits& units = transcript.units();
  for (std::uint32_t number = 0; number < units.lines(); ++number) {
    const std::vector<Span> found = sentences_in_line(transcript, units.line(number));
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace transcripts
