#include "transcripts/segmentation.h"

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

Span moved(const Span& span, ByteOffset by) {
  return {{span.begin.value + by.value}, {span.end.value + by.value}};
}

// The unit of `units` (within a line that begins at `start`) at `offset`, or the one before it.
Span unit_at(const std::vector<Span>& units, ByteOffset start, ByteOffset offset) {
  Span best{offset, offset};
  for (const Span& unit : units) {
    const Span in_text = moved(unit, start);
    if (in_text.begin > offset && !best.empty()) break;
    best = in_text;
    if (offset < in_text.end) break;
  }
  return best;
}

}  // namespace

Span paragraph_at(const Transcript& transcript, ByteOffset offset) {
  return transcript.units().line(transcript.units().line_of(offset));
}

Span word_at(const Transcript& transcript, ByteOffset offset) {
  const Span line = paragraph_at(transcript, offset);
  return unit_at(words(transcript.slice(line)), line.begin, offset);
}

Span sentence_at(const Transcript& transcript, ByteOffset offset) {
  const Span line = paragraph_at(transcript, offset);
  return unit_at(sentences(transcript.slice(line)), line.begin, offset);
}

Span next_sentence(const Transcript& transcript, ByteOffset offset) {
  const TextUnits& units = transcript.units();
  const Span here = sentence_at(transcript, offset);
  for (std::uint32_t number = units.line_of(offset); number < units.lines(); ++number) {
    const Span line = units.line(number);
    for (const Span& sentence : sentences(transcript.slice(line))) {
      const Span in_text = moved(sentence, line.begin);
      if (in_text.begin > here.begin && in_text.begin >= here.end) return in_text;
    }
  }
  return here;
}

Span previous_sentence(const Transcript& transcript, ByteOffset offset) {
  const TextUnits& units = transcript.units();
  const Span here = sentence_at(transcript, offset);
  for (std::uint32_t number = units.line_of(offset) + 1; number-- > 0;) {
    const Span line = units.line(number);
    const std::vector<Span> found = sentences(transcript.slice(line));
    for (auto sentence = found.rbegin(); sentence != found.rend(); ++sentence) {
      const Span in_text = moved(*sentence, line.begin);
      if (in_text.begin < here.begin) return in_text;
    }
  }
  return here;
}

std::vector<Span> sentences_of(const Transcript& transcript) {
  std::vector<Span> all;
  const TextUnits& units = transcript.units();
  for (std::uint32_t number = 0; number < units.lines(); ++number) {
    const Span line = units.line(number);
    for (const Span& sentence : sentences(transcript.slice(line)))
      all.push_back(moved(sentence, line.begin));
  }
  return all;
}

}  // namespace transcripts
