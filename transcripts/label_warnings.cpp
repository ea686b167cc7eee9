#include "transcripts/label_warnings.h"

#include <algorithm>

#include "transcripts/layout_found.h"

namespace transcripts {
namespace {

// The words of a stretch without a turn, without the lines that a program wrote.
std::size_t words_of_people(const Transcript& transcript, const Span& gap) {
  const auto text = transcript.text();
  std::size_t words = 0;
  for (std::size_t at = gap.begin.value; at < gap.end.value;) {
    const auto end = std::min<std::size_t>(text.find('\n', at), gap.end.value);
    const auto line = make_span(at, end);
    if (!is_program_line(transcript.slice(line))) words += transcript.words_in(line);
    at = end + 1;
  }
  return words;
}

using Doubtful = std::vector<DoubtfulLabel>;

std::size_t places_of(const Doubtful& doubtful) {
  std::size_t places = 0;
  for (const auto& each : doubtful) places += each.count;
  return places;
}

// "Brons", "anna" (2×)
std::string names_of(const Doubtful& doubtful) {
  constexpr std::size_t kMostNamed = 6;
  std::string names;
  for (std::size_t i = 0; i < std::min(doubtful.size(), kMostNamed); ++i) {
    names += (i > 0 ? ", \"" : "\"") + doubtful[i].name + "\"";
    if (doubtful[i].count > 1) names += " (" + std::to_string(doubtful[i].count) + "×)";
  }
  return doubtful.size() > kMostNamed ? names + " …" : names;
}

void warn_of_lines(const Doubtful& doubtful, std::vector<Message>& warnings) {
  if (doubtful.empty()) return;
  const auto lines = places_of(doubtful);
  warnings.push_back(
      say("{0} met wat een spreker kan zijn, en {2} als tekst bij wie ervoor spreekt: {3}. Is een "
          "van deze een spreker, kies die dan als label.",
          "{1} with what may be a speaker, and stayed as text with whoever speaks before: {3}. If "
          "one of these is a speaker, choose it as a label.",
          counted(lines, "regel begint", "regels beginnen"),
          counted(lines, "line begins", "lines begin"), lines == 1 ? "bleef" : "bleven",
          names_of(doubtful)));
}

void warn_of_paragraphs(const Doubtful& doubtful, std::vector<Message>& warnings) {
  if (doubtful.empty()) return;
  warnings.push_back(
      say("Midden in alinea's staat {0} keer wat een spreker kan zijn, en dat bleef tekst: {1}. Is "
          "een van deze een spreker, kies die dan als label.",
          "Within paragraphs stands {0} times what may be a speaker, and it stayed text: {1}. If "
          "one of these is a speaker, choose it as a label.",
          places_of(doubtful), names_of(doubtful)));
}

}  // namespace

void warn_of_doubtful(const JudgedLabels& judged, std::vector<Message>& warnings) {
  Doubtful lines;
  Doubtful paragraphs;
  for (const auto& each : judged.doubtful) {
    if (each.in_table && !judged.labels.empty()) continue;
    (each.begin > 0 ? paragraphs : lines).push_back(each);
  }
  warn_of_lines(lines, warnings);
  warn_of_paragraphs(paragraphs, warnings);
}

void warn_of_unspoken(const Transcript& transcript, std::vector<Message>& warnings) {
  constexpr std::size_t kHeadWords = 100;
  const auto& turns = transcript.turns();
  if (turns.empty()) return;
  const std::size_t all = transcript.word_starts().size();
  const auto size = transcript.text().size();
  std::size_t words = 0;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const std::size_t end = i + 1 < turns.size() ? turns[i + 1].span.begin.value : size;
    words += words_of_people(transcript, make_span(turns[i].span.end.value, end));
  }
  const std::size_t head = transcript.words_in(make_span(0, turns.front().span.begin.value));
  if (head > kHeadWords && head * 4 > all) words += head;
  if (words == 0) return;
  warnings.push_back(say("{0} van de {2} {3} bij geen beurt. Kijk na of iemand ze spreekt.",
                         "{1} of the {2} {4} in no turn. See whether somebody speaks them.",
                         counted(words, "woord", "woorden"), counted(words, "word", "words"), all,
                         words == 1 ? "hoort" : "horen", words == 1 ? "is" : "are"));
}

}  // namespace transcripts
