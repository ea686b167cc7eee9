#include "coding/concordance.h"

#include <algorithm>
#include <set>
#include <utility>

#include "coding/cases.h"
#include "transcripts/joined_words.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8_scan.h"
#include "transcripts/white_space.h"

namespace coding {
namespace {

using transcripts::Transcript;

// What stands around a hit: its turn, or between turns its line.
Span surroundings(const Transcript& text, const Span& hit) {
  if (const transcripts::Turn* turn = text.turn_at(hit.begin))
    return {turn->span.begin, std::max(turn->span.end, hit.end)};
  const std::string_view all = text.text();
  const std::size_t before = all.substr(0, hit.begin.value).rfind('\n');
  const std::size_t after = all.find('\n', hit.end.value);
  return transcripts::make_span(before == std::string_view::npos ? 0 : before + 1,
                                std::min(after, all.size()));
}

std::string with_single_spaces(std::string_view text) {
  std::string made;
  for (const char c : text) {
    const bool blank = transcripts::is_blank(c) || c == '\n';
    if (!blank || made.empty() || made.back() != ' ') made += blank ? ' ' : c;
  }
  return made;
}

bool is_space(char c) {
  return c == '\n' || transcripts::is_blank(c);
}

// The last words of `before`, no more than `width` characters.
std::string_view last_words(std::string_view before, std::uint32_t width) {
  std::size_t at = before.size();
  for (std::uint32_t left = width; at > 0 && left > 0; --left) {
    --at;
    while (at > 0 && !transcripts::starts_character(before[at])) --at;
  }
  if (at > 0 && !is_space(before[at - 1]))
    while (at < before.size() && !is_space(before[at])) ++at;
  while (at < before.size() && is_space(before[at])) ++at;
  // A space between the words and the hit stays.
  return at == before.size() ? std::string_view() : before.substr(at);
}

// The first words of `after`, no more than `width` characters.
std::string_view first_words(std::string_view after, std::uint32_t width) {
  std::size_t at = 0;
  for (std::uint32_t left = width; at < after.size() && left > 0; --left) {
    ++at;
    while (at < after.size() && !transcripts::starts_character(after[at])) ++at;
  }
  if (at < after.size() && !is_space(after[at]))
    while (at > 0 && !is_space(after[at - 1])) --at;
  while (at > 0 && is_space(after[at - 1])) --at;
  return after.substr(0, at);
}

// What is left of a line's context to sort by: its words, folded, the nearest to the hit first.
std::string sort_key(const ConcordanceLine& line, ConcordanceOrder order) {
  const std::string context =
      transcripts::fold(order == ConcordanceOrder::Left ? line.left : line.right);
  std::vector<Span> words = transcripts::words(context);
  if (order == ConcordanceOrder::Left) std::reverse(words.begin(), words.end());
  std::string key;
  for (const Span& word : words) key.append(context, word.begin.value, word.size()).append(1, '\1');
  return key;
}

void sort_lines(std::vector<ConcordanceLine>& lines, ConcordanceOrder order) {
  if (order == ConcordanceOrder::Text) return;
  std::vector<std::pair<std::string, std::size_t>> keys;
  keys.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) keys.emplace_back(sort_key(lines[i], order), i);
  std::sort(keys.begin(), keys.end());
  std::vector<ConcordanceLine> sorted;
  sorted.reserve(lines.size());
  for (const auto& [key, place] : keys) sorted.push_back(std::move(lines[place]));
  lines = std::move(sorted);
}

// Is the hit a word by itself, not a part of one with hyphens?
bool is_counted_word(const Transcript& text, const Span& hit) {
  const Span around = surroundings(text, hit);
  // The words between the white space around it are enough to tell.
  std::size_t begin = hit.begin.value;
  std::size_t end = hit.end.value;
  while (begin > around.begin.value && !is_space(text.text()[begin - 1])) --begin;
  while (end < around.end.value && !is_space(text.text()[end])) ++end;
  std::vector<Span> words;
  transcripts::add_joined_words(text.text(), text.word_starts(), transcripts::make_span(begin, end),
                                words);
  return std::find(words.begin(), words.end(), hit) != words.end();
}

// The hits of any of the words, in reading order.
StudyHits hits_of_words(const Study& study, const ConcordanceQuery& query, SearchTexts& texts,
                        const std::stop_token& stop) {
  std::vector<std::pair<std::uint32_t, StudyHit>> hits;  // with the transcript's place
  std::map<TranscriptId, std::uint32_t> places;
  for (const TranscriptInfo* info : transcripts_in_order(study))
    places.emplace(info->id, static_cast<std::uint32_t>(places.size()));
  StudyQuery one = query.find;
  for (const std::string& word : query.any_of) {
    one.query = {word, transcripts::Matching::Folded, transcripts::Words::Whole};
    for (const StudyHit& hit : search_study(study, one, texts, stop).hits)
      if (is_counted_word(study.text(hit.transcript), hit.span))
        hits.emplace_back(places.at(hit.transcript), hit);
  }
  std::sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) {
    return std::pair(a.first, a.second.span) < std::pair(b.first, b.second.span);
  });
  StudyHits made;
  made.count = hits.size();
  for (const auto& [place, hit] : hits) made.hits.push_back(hit);
  return made;
}

class Lines {
 public:
  Lines(const Study& study, const ConcordanceQuery& query) : study_(study), query_(query) {}

  Concordance of(const StudyHits& found) && {
    for (auto first = found.hits.begin(); first != found.hits.end();) {
      const auto last = std::find_if(first, found.hits.end(), [first](const StudyHit& hit) {
        return hit.transcript != first->transcript;
      });
      add_transcript(first, last);
      first = last;
    }
    made_.count += found.count - found.hits.size();
    made_.participants = people_.size();
    made_.cut_short = found.cut_short;
    sort_lines(made_.lines, query_.order);
    return std::move(made_);
  }

 private:
  using Hit = std::vector<StudyHit>::const_iterator;

  void add_transcript(Hit first, Hit last) {
    const std::size_t before = made_.count;
    const Transcript& text = study_.text(first->transcript);
    const SpeakerRoles roles(study_, first->transcript);
    OwnerSweep sweep(text, roles);
    for (; first != last; ++first) {
      // A heading is no speech.
      if (!text.turns().empty() && text.turn_at(first->span.begin) == nullptr) continue;
      ++made_.count;
      const Ownership owner = roles.ownership(sweep.winner(first->span));
      if (owner.participant) people_.insert(*owner.participant);
      if (made_.lines.size() < query_.most) add_line(text, *first, owner);
    }
    if (made_.count > before) ++made_.transcripts;
  }

  void add_line(const Transcript& text, const StudyHit& hit, const Ownership& owner) {
    const Span around = surroundings(text, hit.span);
    const transcripts::Turn* turn = text.turn_at(hit.span.begin);
    ConcordanceLine& line = made_.lines.emplace_back();
    line.transcript = hit.transcript;
    line.span = hit.span;
    line.left =
        with_single_spaces(last_words(text.slice({around.begin, hit.span.begin}), query_.width));
    line.hit = with_single_spaces(text.slice(hit.span));
    line.right =
        with_single_spaces(first_words(text.slice({hit.span.end, around.end}), query_.width));
    if (turn != nullptr) line.speaker = turn->speaker;
    line.participant = owner.participant;
  }

  const Study& study_;
  const ConcordanceQuery& query_;
  std::set<ParticipantId> people_;
  Concordance made_;
};

}  // namespace

Concordance concordance(const Study& study, const ConcordanceQuery& query, SearchTexts& texts,
                        const std::stop_token& stop) {
  return Lines(study, query)
      .of(query.any_of.empty() ? search_study(study, query.find, texts, stop)
                               : hits_of_words(study, query, texts, stop));
}

}  // namespace coding
