// Who says which word how often, for every text of a study: what counting words reads instead of
// the texts, so that another filter or another choice of words only adds up. Reading all texts
// takes twenty times as long, so the index stays with the study and its copies, and only texts
// that it does not know yet are read.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "coding/spelling_table.h"
#include "coding/study.h"
#include "transcripts/word_family.h"

namespace coding {

// A way in which a word is written, with what that makes of it.
struct WrittenWord {
  std::string text;
  std::string form;    // folded without inner hyphens
  std::string family;  // what all forms of the word have in common (word_family.h)
};
WrittenWord written_word(std::string_view text, const transcripts::WordFamilies& families);

// One spelling, as often as one voice says it.
struct SaidWord {
  std::uint32_t spelling = 0;  // its number in the index
  std::uint32_t count = 0;
  std::uint32_t within = 0;  // not at the begin of a sentence, where all words have a capital
};

// What is said in one text, by voice: its speakers, or in a text without turns one who is nobody
// known. Each spelling once a voice. Lines that nobody speaks (a heading) are not said.
class SaidWords {
 public:
  void add_voice(const std::vector<SaidWord>& said);
  std::span<const SaidWord> of(std::uint32_t voice) const;
  std::vector<SaidWord>& all() { return said_; }

 private:
  std::vector<SaidWord> said_;
  std::vector<std::size_t> ends_;  // by voice, in said_
};

// Adds up what one voice says, word by word.
class WordsOfVoice {
 public:
  void add(std::uint32_t spelling, bool within);
  // What was added; begins anew.
  std::vector<SaidWord> take();

 private:
  std::vector<SaidWord> said_;
  std::vector<std::uint32_t> place_;  // by spelling, in said_, counted from 1; 0: not there
};

// Immutable. A spelling keeps its number in the indexes that are made from this one.
class WordIndex {
 public:
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  const WrittenWord& word(std::uint32_t spelling) const { return *words_[spelling]; }
  std::optional<std::uint32_t> find(std::string_view text) const { return numbers_.find(text); }
  // Of a text of the study that the index was asked for.
  const SaidWords& said_in(const transcripts::Transcript& text) const {
    return *texts_.find(&text)->second.said;
  }
  // What a choice makes of the words (chosen_families.h): the last one that was asked for.
  WorkedOut<struct ChosenFamilies> chosen;

 private:
  friend class WordIndexing;
  struct Entry {
    std::weak_ptr<const transcripts::Transcript>
        text;  // another may lie where one was that is gone
    std::shared_ptr<const SaidWords> said;
  };
  bool knows(const transcripts::TranscriptPtr& text) const;

  std::map<const transcripts::Transcript*, Entry> texts_;
  std::vector<std::shared_ptr<const WrittenWord>> words_;
  SpellingTable numbers_;
};

// Of all texts of the study; on all cores where many are not known yet. Null where stopped.
std::shared_ptr<const WordIndex> word_index(const Study& study, const std::stop_token& stop);

// Whether a word of the stretch stands within a sentence, as far as that can be told: it has a
// small letter, or no sentence begins there.
bool stands_within(std::string_view text, const Span& word, const Span& stretch);

}  // namespace coding
