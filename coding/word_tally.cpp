#include "coding/word_tally.h"

#include <deque>
#include <utility>

#include "coding/cases.h"
#include "coding/share_out.h"
#include "coding/word_sums.h"
#include "transcripts/joined_words.h"

namespace coding {
namespace {

// What the scope holds of each voice. For one thread.
class VoicesInScope {
 public:
  VoicesInScope(const Study& study, const WordScope& scope, const WordIndex& index)
      : study_(study), scope_(scope), index_(index) {}

  // Good as long as this is.
  std::vector<WordVoice> of(std::uint32_t number, const TranscriptId& transcript) {
    std::vector<WordVoice> voices;
    ScopedText scoped(study_, scope_, transcript);
    for (const ScopedText::Voice& voice : scoped.voices()) {
      const auto said = said_by(voice, scoped);
      if (scoped.by_codes() && said.empty()) continue;
      voices.push_back(
          {number, voice.participant, pps_of_speech(study_, transcript, voice.participant), said});
    }
    return voices;
  }

 private:
  std::span<const SaidWord> said_by(const ScopedText::Voice& voice, ScopedText& scoped) {
    const auto all = index_.said_in(scoped.text()).of(voice.number);
    if (!scoped.by_codes()) return all;
    std::vector<SaidWord> others = said_otherwise(voice, scoped);
    return kept_.emplace_back(scoped.counts_elsewhere() ? without(all, others) : std::move(others));
  }

  // The words under codes that have it otherwise than what is said elsewhere.
  std::vector<SaidWord> said_otherwise(const ScopedText::Voice& voice, ScopedText& scoped) {
    const transcripts::Transcript& text = scoped.text();
    for (const Span& stretch : scoped.stretches(voice)) {
      words_.clear();
      transcripts::add_joined_words(text.text(), text.word_starts(), stretch, words_);
      for (const Span& word : words_)
        if (scoped.takes(voice, first_letter(text.text(), word)) != scoped.counts_elsewhere())
          added_.add(*index_.find(text.slice(word)), stands_within(text.text(), word, stretch));
    }
    return added_.take();
  }

  std::vector<SaidWord> without(std::span<const SaidWord> all, const std::vector<SaidWord>& some) {
    less_.resize(index_.size());
    for (const SaidWord& word : some) less_[word.spelling] = word;
    std::vector<SaidWord> left;
    for (SaidWord word : all) {
      const SaidWord less = std::exchange(less_[word.spelling], {});
      word.count -= less.count;
      word.within -= less.within;
      if (word.count > 0) left.push_back(word);
    }
    return left;
  }

  const Study& study_;
  const WordScope& scope_;
  const WordIndex& index_;
  std::deque<std::vector<SaidWord>> kept_;
  // Room that is used anew for each voice.
  std::vector<Span> words_;
  WordsOfVoice added_;
  std::vector<SaidWord> less_;  // by spelling
};

}  // namespace

WordTally tally_words(const Study& study, const WordScope& scope, const WordChoice& choice,
                      const std::stop_token& stop) {
  const auto index = word_index(study, stop);
  if (!index) return {};
  const std::vector<const TranscriptInfo*> all = transcripts_in_order(study);
  constexpr std::size_t kTranscriptsEach = 100;
  std::vector<VoicesInScope> threads(threads_for(all.size(), kTranscriptsEach),
                                     VoicesInScope(study, scope, *index));
  std::vector<std::vector<WordVoice>> by_transcript(all.size());
  share_out(threads.size(), all.size(), stop, [&](std::size_t thread, std::size_t at) {
    by_transcript[at] = threads[thread].of(static_cast<std::uint32_t>(at), all[at]->id);
  });
  std::vector<WordVoice> voices;
  for (auto& some : by_transcript)
    voices.insert(voices.end(), std::make_move_iterator(some.begin()),
                  std::make_move_iterator(some.end()));
  return sum_words(*index, *chosen_families(*index, choice), voices, stop);
}

}  // namespace coding
