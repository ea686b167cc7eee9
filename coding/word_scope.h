// Whose words, and which of them, a word list, a keyness table or a concordance looks at.
#pragma once

#include <optional>
#include <vector>

#include "coding/cases.h"
#include "coding/retrieval.h"
#include "coding/study.h"

namespace coding {

// What is said by whom the filter lets pass. With codes only the words whose first letter lies
// under a coding of one of them, by the filter's coders, whoever the coding belongs to.
struct WordSelection {
  Filter filter;
  std::vector<CodeId> codes;  // empty: all words
  friend bool operator==(const WordSelection&, const WordSelection&) = default;
};

// The words that are in all of `within` and in none of `without`. Interviewers' words, which no
// base of DESIGN.md section 6 holds, are in no selection either unless asked for: then in the base
// as well, as said by nobody known. Lines that nobody speaks (a heading) are never in it; a text
// without any turn is said by nobody known.
struct WordScope {
  std::vector<WordSelection> within;
  std::vector<WordSelection> without;
  bool with_interviewers = false;
  friend bool operator==(const WordScope&, const WordScope&) = default;
};

// Of one transcript: who is in a scope, and which of their words. Keeps references.
class ScopedText {
 public:
  ScopedText(const Study& study, const WordScope& scope, const TranscriptId& transcript);

  // A speaker who is in the scope, or nobody known in a text without turns.
  struct Voice {
    std::uint32_t number = 0;  // the speaker's, in Transcript::speakers(); nobody's is 0
    std::optional<ParticipantId> participant;
    std::vector<std::uint32_t> ruled_out;  // selections of `without` that its words may be in
  };
  const transcripts::Transcript& text() const { return text_; }
  const std::vector<Voice>& voices() const { return voices_; }
  // Do codes decide about each word?
  bool by_codes() const { return by_codes_; }
  // Is what lies under no coding in the scope?
  bool counts_elsewhere() const;
  // The voice's turns, in order, with a coding that decides about words in it; of the words
  // elsewhere all are in the scope, or none.
  std::vector<Span> stretches(const Voice& voice) const;
  // Is the voice's word that begins at `at` in the scope? To be asked in reading order, voice by
  // voice.
  bool takes(const Voice& voice, ByteOffset at);

 private:
  // The united stretches under the codes of one selection, and how far the walk is.
  struct Coded {
    std::vector<Span> spans;
    std::size_t next = 0;
    bool holds(ByteOffset at);
    bool touches(const Span& stretch) const;
  };
  Coded coded(const Study& study, const WordSelection& selection, const TranscriptId& transcript);
  void add_voice(const Study& study, const TranscriptId& transcript, std::uint32_t number,
                 const std::optional<ParticipantId>& participant);
  bool may_decide(const Voice& voice, const Span& stretch) const;

  const WordScope& scope_;
  const transcripts::Transcript& text_;
  std::vector<Coded> within_;   // as scope_.within
  std::vector<Coded> without_;  // as scope_.without
  bool by_codes_ = false;
  std::vector<Voice> voices_;
};

}  // namespace coding
