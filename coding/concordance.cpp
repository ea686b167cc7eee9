#include "coding/concordance.h"

#include <algorithm>
#include <span>
#include <unordered_set>
#include <utility>

#include "coding/cases.h"
#include "coding/share_out.h"
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
  std::vector<std::pair<std::string, std::size_t>> keys(lines.size());
  constexpr std::size_t kLinesEach = 2000;
  share_out(threads_for(lines.size(), kLinesEach), lines.size(), {},
            [&](std::size_t, std::size_t at) {
              keys[at] = {sort_key(lines[at], order), at};
            });
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

std::vector<char> are_counted_words(const Study& study, const std::vector<StudyHit>& hits,
                                    const std::stop_token& stop) {
  std::vector<char> counted(hits.size());
  constexpr std::size_t kHitsEach = 10'000;
  share_out(threads_for(hits.size(), kHitsEach), hits.size(), stop,
            [&](std::size_t, std::size_t at) {
              const StudyHit& hit = hits[at];
              counted[at] = is_counted_word(study.text(hit.transcript), hit.span) ? 1 : 0;
            });
  return counted;
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
    const StudyHits found = search_study(study, one, texts, stop);
    const std::vector<char> counted = are_counted_words(study, found.hits, stop);
    for (std::size_t i = 0; i < found.hits.size(); ++i)
      if (counted[i] != 0) hits.emplace_back(places.at(found.hits[i].transcript), found.hits[i]);
  }
  std::sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) {
    return std::pair(a.first, a.second.span) < std::pair(b.first, b.second.span);
  });
  StudyHits made;
  made.count = hits.size();
  for (const auto& [place, hit] : hits) made.hits.push_back(hit);
  return made;
}

// Makes the lines of what was found, transcripts shared out over the cores.
class Lines {
 public:
  Lines(const Study& study, const ConcordanceQuery& query, const std::stop_token& stop)
      : study_(study), query_(query), stop_(stop) {}

  Concordance of(const StudyHits& found) && {
    for (auto first = found.hits.begin(); first != found.hits.end();) {
      const auto last = std::find_if(first, found.hits.end(), [first](const StudyHit& hit) {
        return hit.transcript != first->transcript;
      });
      transcripts_.push_back({{first, last}, {}, 0});
      first = last;
    }
    look_at_all(found.hits.size());
    make_lines();
    made_.count += found.count - found.hits.size();
    made_.cut_short = found.cut_short;
    sort_lines(made_.lines, query_.order);
    return std::move(made_);
  }

 private:
  struct Said {
    const StudyHit* hit = nullptr;
    std::optional<ParticipantId> by;
  };
  struct InTranscript {
    std::span<const StudyHit> hits;
    std::vector<Said> said;
    std::size_t first_line = 0;
  };
  using People = std::unordered_set<ParticipantId, GuidHash>;

  void look_at_all(std::size_t hits) {
    constexpr std::size_t kHitsEach = 10'000;
    std::vector<People> people(threads_for(hits, kHitsEach));
    share_out(people.size(), transcripts_.size(), stop_, [&](std::size_t thread, std::size_t at) {
      look_at(transcripts_[at], people[thread]);
    });
    for (InTranscript& here : transcripts_) {
      here.first_line = made_.count;
      made_.count += here.said.size();
      made_.transcripts += here.said.empty() ? 0 : 1;
    }
    for (std::size_t i = 1; i < people.size(); ++i) people.front().merge(people[i]);
    made_.participants = people.front().size();
  }

  void look_at(InTranscript& here, People& people) const {
    const TranscriptId& id = here.hits.front().transcript;
    const Transcript& text = study_.text(id);
    const SpeakerRoles roles(study_, id);
    OwnerSweep sweep(text, roles);
    for (const StudyHit& hit : here.hits) {
      // A heading is no speech.
      if (!text.turns().empty() && text.turn_at(hit.span.begin) == nullptr) continue;
      here.said.push_back({&hit, roles.ownership(sweep.winner(hit.span)).participant});
      if (here.said.back().by) people.insert(*here.said.back().by);
    }
  }

  void make_lines() {
    made_.lines.resize(std::min(made_.count, query_.most));
    constexpr std::size_t kLinesEach = 2000;
    share_out(threads_for(made_.lines.size(), kLinesEach), transcripts_.size(), stop_,
              [this](std::size_t, std::size_t at) {
                std::size_t line = transcripts_[at].first_line;
                for (const Said& said : transcripts_[at].said)
                  if (line < made_.lines.size()) made_.lines[line++] = line_of(said);
              });
  }

  ConcordanceLine line_of(const Said& said) const {
    const Transcript& text = study_.text(said.hit->transcript);
    const Span& hit = said.hit->span;
    const Span around = surroundings(text, hit);
    const transcripts::Turn* turn = text.turn_at(hit.begin);
    ConcordanceLine line;
    line.transcript = said.hit->transcript;
    line.span = hit;
    line.left = with_single_spaces(last_words(text.slice({around.begin, hit.begin}), query_.width));
    line.hit = with_single_spaces(text.slice(hit));
    line.right = with_single_spaces(first_words(text.slice({hit.end, around.end}), query_.width));
    if (turn != nullptr) line.speaker = turn->speaker;
    line.participant = said.by;
    return line;
  }

  const Study& study_;
  const ConcordanceQuery& query_;
  const std::stop_token& stop_;
  std::vector<InTranscript> transcripts_;
  Concordance made_;
};

}  // namespace

Concordance concordance(const Study& study, const ConcordanceQuery& query, SearchTexts& texts,
                        const std::stop_token& stop) {
  return Lines(study, query, stop)
      .of(query.any_of.empty() ? search_study(study, query.find, texts, stop)
                               : hits_of_words(study, query, texts, stop));
}

}  // namespace coding
