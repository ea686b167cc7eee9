#include "coding/word_tally.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <string_view>
#include <thread>

#include "coding/cases.h"
#include "coding/word_parts.h"
#include "transcripts/joined_words.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

// Does a sentence begin at `at`? Told by what stands before the spaces, quotes and brackets.
bool begins_sentence(std::string_view text, std::size_t at, const Span& stretch) {
  while (at > stretch.begin.value) {
    const char before = text[--at];
    if (std::string_view(".!?:\n").find(before) != std::string_view::npos) return true;
    if (text.substr(0, at + 1).ends_with("…")) return true;
    if ((before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') || before == ',' ||
        (before >= '0' && before <= '9'))
      return false;
  }
  return true;
}

class Counting {
 public:
  Counting(const Study& study, const WordScope& scope, const WordChoice& choice)
      : study_(study), scope_(scope), judge_(choice) {}

  void add(std::uint32_t number, const TranscriptId& transcript) {
    ScopedText scoped(study_, scope_, transcript);
    const transcripts::Transcript& text = study_.text(transcript);
    for (const ScopedText::Voice& voice : scoped.voices()) {
      const auto place = static_cast<std::uint32_t>(part_.voices.size());
      const std::uint64_t before = part_.words;
      for (const Span& stretch : voice.stretches) add_stretch(text, scoped, voice, stretch, place);
      if (scoped.by_codes() && part_.words == before) continue;
      part_.voices.push_back(
          {number, voice.participant, pps_of_speech(study_, transcript, voice.participant)});
    }
  }
  WordPart take() && { return std::move(part_); }

 private:
  void add_stretch(const transcripts::Transcript& text, ScopedText& scoped,
                   const ScopedText::Voice& voice, const Span& stretch, std::uint32_t place) {
    words_.clear();
    transcripts::add_joined_words(text.text(), text.word_starts(), stretch, words_);
    for (const Span& word : words_)
      if (!scoped.by_codes() || scoped.takes(voice, first_letter(text.text(), word)))
        add_word(text.text(), stretch, word, place);
  }

  void add_word(std::string_view text, const Span& stretch, const Span& word, std::uint32_t voice) {
    ++part_.words;
    Spelling& spelling = spelling_of(text.substr(word.begin.value, word.size()));
    ++spelling.count;
    if (spelling.family == kNoFamily) return;
    const char first = spelling.text.front();
    if ((first >= 'a' && first <= 'z') || !begins_sentence(text, word.begin.value, stretch))
      ++spelling.within;
    std::uint32_t& last = part_.last_voice[spelling.family];
    if (last == voice) return;
    last = voice;
    part_.said.emplace_back(spelling.family, voice);
  }

  Spelling& spelling_of(std::string_view word) {
    const auto next = static_cast<std::uint32_t>(part_.spellings.size());
    const std::uint32_t place_of_word = part_.place_of.number_of(word, next);
    if (place_of_word != next) return part_.spellings[place_of_word];
    Spelling& made = part_.spellings.emplace_back(Spelling{word, kNoFamily, 0, 0});
    const auto family =
        judge_.family_of(transcripts::fold(word, transcripts::InnerHyphens::Dropped));
    if (!family) return made;
    const auto number = static_cast<std::uint32_t>(part_.last_voice.size());
    const auto [place, is_first] = part_.families.try_emplace(*family, number);
    if (is_first) part_.last_voice.push_back(kNoFamily);
    made.family = place->second;
    return made;
  }

  const Study& study_;
  const WordScope& scope_;
  WordJudge judge_;
  WordPart part_;
  std::vector<Span> words_;  // of the stretch at hand
};

// One for each half megabyte.
std::size_t threads_for(const Study& study, const std::vector<TranscriptId>& transcripts) {
  constexpr std::size_t kBytesEach = 500'000;
  std::size_t bytes = 0;
  for (const TranscriptId& id : transcripts) bytes += study.text(id).text().size();
  const std::size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
  return std::clamp<std::size_t>(bytes / kBytesEach, 1, cores);
}

}  // namespace

WordTally tally_words(const Study& study, const WordScope& scope, const WordChoice& choice,
                      const std::stop_token& stop) {
  std::vector<TranscriptId> all;
  for (const TranscriptInfo* info : transcripts_in_order(study)) all.push_back(info->id);
  const std::size_t threads = threads_for(study, all);
  std::vector<WordPart> parts(threads);
  std::vector<std::exception_ptr> failures(threads);
  std::atomic<std::size_t> next = 0;
  const auto work = [&](std::size_t thread) {
    try {
      Counting counting(study, scope, choice);
      for (std::size_t at = next++; at < all.size() && !stop.stop_requested(); at = next++)
        counting.add(static_cast<std::uint32_t>(at), all[at]);
      parts[thread] = std::move(counting).take();
    } catch (...) {
      failures[thread] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work, i);
    work(0);
  }
  for (const std::exception_ptr& failure : failures)
    if (failure) std::rethrow_exception(failure);
  return put_together(std::move(parts));
}

}  // namespace coding
