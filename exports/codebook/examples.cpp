#include "exports/codebook/examples.h"

#include <algorithm>
#include <tuple>

#include "coding/lookup.h"
#include "exports/quotation_words.h"
#include "transcripts/unicode.h"

namespace exports::codebook {
namespace {

using coding::Quotation;
using coding::Study;

// Fewer words seldom say something by themselves; more are no example but a story.
constexpr std::size_t kClearWords = 8;
constexpr std::size_t kMostClearWords = 60;

enum class Clearness { Clear, Long, Short };

struct Candidate {
  const Quotation* quotation;
  std::string_view words;
  Clearness clearness;
  std::size_t length;  // the less, the better among those as clear
};

Candidate candidate_of(const Study& study, const Quotation& quotation) {
  const coding::Coding& coding = *quotation.coding;
  const std::string_view words = study.text(coding.transcript).slice(coding.span);
  const std::size_t count = transcripts::word_starts(words).size();
  if (count < kClearWords)
    return {&quotation, words, Clearness::Short, kClearWords - count};  // the longest first
  return {&quotation, words, count > kMostClearWords ? Clearness::Long : Clearness::Clear, count};
}

// Two coders, or one after a change, may have put the code on the same words.
bool overlap(const Candidate& a, const Candidate& b) {
  const coding::Coding& one = *a.quotation->coding;
  const coding::Coding& other = *b.quotation->coding;
  return one.transcript == other.transcript && one.span.begin < other.span.end &&
         other.span.begin < one.span.end;
}

bool by_the_same(const Candidate& a, const Candidate& b) {
  const coding::Ownership& one = a.quotation->owner;
  const coding::Ownership& other = b.quotation->owner;
  if (one.participant || other.participant) return one.participant == other.participant;
  return a.quotation->coding->transcript == b.quotation->coding->transcript &&
         one.speaker == other.speaker;
}

std::string source_of(const Study& study, const Quotation& quotation, Language language) {
  std::string source;
  if (const auto& participant = quotation.owner.participant) {
    source = study.participants().find(*participant)->name;
    const auto* role = coding::find_attribute(study, coding::OwnerKind::Participant, "role");
    const std::string* value =
        role == nullptr ? nullptr : coding::value_of(study, role->id, participant->guid);
    if (value != nullptr) source += " (" + *value + ")";
  } else if (quotation.owner.speaker) {
    source = study.text(quotation.coding->transcript).speakers()[*quotation.owner.speaker];
  } else {
    source = language == Language::Dutch ? "spreker onbekend" : "speaker unknown";
  }
  for (const coding::PpsId& pps : quotation.pps) source += ", " + study.pps().find(pps)->name;
  return source;
}

}  // namespace

std::vector<Example> chosen_examples(const Study& study, const std::vector<Quotation>& quotations,
                                     const DocumentChoices& choices) {
  const std::size_t wanted = choices.examples;
  std::vector<Candidate> candidates;
  for (const Quotation& quotation : quotations)
    if (wanted > 0 && !quotation.owner.interviewer_only)
      candidates.push_back(candidate_of(study, quotation));
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) {
                     return std::tuple(!a.quotation->coding->good_quote, a.clearness, a.length) <
                            std::tuple(!b.quotation->coding->good_quote, b.clearness, b.length);
                   });
  std::vector<Candidate> chosen;
  // Others than those before first; then whoever is left.
  for (const bool others_only : {true, false})
    for (const Candidate& one : candidates) {
      if (chosen.size() >= wanted) break;
      if (std::none_of(chosen.begin(), chosen.end(), [&](const Candidate& before) {
            return overlap(before, one) || (others_only && by_the_same(before, one));
          }))
        chosen.push_back(one);
    }
  std::vector<Example> examples;
  for (const Candidate& one : chosen)
    examples.push_back({first_words_of(one.words, choices.most_words),
                        source_of(study, *one.quotation, choices.language),
                        one.quotation->coding->good_quote});
  return examples;
}

}  // namespace exports::codebook
