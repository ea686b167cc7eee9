// A concordance, or keyword in context: each place where something is said, with the words around
// it, in an order that shows what it is said with.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "coding/study_search.h"

namespace coding {

enum class ConcordanceOrder {
  Text,   // reading order
  Left,   // by the word before the hit, then the one before that, ...
  Right,  // by the word after it, then the next, ...
};

struct ConcordanceQuery {
  StudyQuery find;
  // Instead of what `find` looks for: these words as they are counted (WordForm::form), so that
  // there are as many lines as the word list says. Where there are none, `find` alone.
  std::vector<std::string> any_of = {};
  ConcordanceOrder order = ConcordanceOrder::Text;
  std::uint32_t width = 60;   // characters of context on either side, at most
  std::size_t most = 20'000;  // lines that are made
  friend bool operator==(const ConcordanceQuery&, const ConcordanceQuery&) = default;
};

// The context is what the same speaker says in the same turn, cut at whole words, white space made
// single; empty where the turn begins or ends with the hit.
struct ConcordanceLine {
  TranscriptId transcript;
  Span span;  // the hit
  std::string left;
  std::string hit;
  std::string right;
  std::optional<std::uint32_t> speaker;  // index in Transcript::speakers(); none between turns
  std::optional<ParticipantId> participant;
};

struct Concordance {
  std::size_t count = 0;  // all hits, also those without a line
  std::size_t participants = 0;
  std::size_t transcripts = 0;
  std::vector<ConcordanceLine> lines;
  std::optional<Message> cut_short;  // as StudyHits has it
};

// Throws what search_study() throws.
Concordance concordance(const Study& study, const ConcordanceQuery& query, SearchTexts& texts,
                        const std::stop_token& stop = {});

}  // namespace coding
