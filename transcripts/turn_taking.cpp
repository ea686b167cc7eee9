#include "transcripts/turn_taking.h"

#include <cmath>

namespace transcripts {
namespace {

Taking taking_of(const TakenTurn* before, const TakenTurn& turn, const TakenTurn* after) {
  if (before == nullptr || after == nullptr) return {};
  return {.edge = false,
          .between = before->name == after->name,
          .question = turn.after_question || after->after_question};
}

}  // namespace

void Takings::add(const Taking& taking) {
  turns += taking.edge ? 0 : 1;
  between += taking.between ? 1 : 0;
  questions += taking.question ? 1 : 0;
}

void Takings::add(const Takings& others) {
  turns += others.turns;
  between += others.between;
  questions += others.questions;
}

Takings Takings::without(const Takings& some) const {
  return {turns - some.turns, between - some.between, questions - some.questions};
}

std::vector<Takings> takings_of(const std::vector<TakenTurn>& turns,
                                const std::vector<bool>& left_out) {
  std::vector<TakenTurn> runs;
  for (const auto& turn : turns) {
    if (left_out[turn.name]) continue;
    if (runs.empty() || runs.back().name != turn.name) runs.push_back(turn);
  }
  std::vector<Takings> found(left_out.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto* before = i > 0 ? &runs[i - 1] : nullptr;
    const auto* after = i + 1 < runs.size() ? &runs[i + 1] : nullptr;
    found[runs[i].name].add(taking_of(before, runs[i], after));
  }
  return found;
}

std::vector<Taking> takings_among(const std::vector<TakenTurn>& turns,
                                  const std::vector<bool>& believed) {
  std::vector<const TakenTurn*> before(turns.size());
  const TakenTurn* other = nullptr;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    before[i] = other;
    if (believed[turns[i].name]) other = &turns[i];
  }
  std::vector<Taking> takings(turns.size());
  other = nullptr;
  for (auto i = turns.size(); i-- > 0;) {
    takings[i] = taking_of(before[i], turns[i], other);
    if (believed[turns[i].name]) other = &turns[i];
  }
  return takings;
}

double odds_of_speaker(const Takings& own, const Takings& others, double questions) {
  constexpr std::size_t kFewest = 4;
  constexpr double kBetween = 0.03;  // of openers: a speaker is seldom named anew behind one
  if (others.turns < kFewest) return 0;
  // What each turn that is so adds, and each that is not.
  const auto odds = [&](std::size_t own_part, std::size_t part, double of_openers) {
    const auto rate = static_cast<double>(part + 1) / static_cast<double>(others.turns + 2);
    return static_cast<double>(own_part) * std::log(rate / of_openers) +
           static_cast<double>(own.turns - own_part) * std::log((1 - rate) / (1 - of_openers));
  };
  return odds(own.between, others.between, kBetween) +
         odds(own.questions, others.questions, questions);
}

}  // namespace transcripts
