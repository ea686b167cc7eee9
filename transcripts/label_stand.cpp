#include "transcripts/label_stand.h"

#include <algorithm>

namespace transcripts {

void LabelStand::add(const PlacedLabel& placed) {
  const auto& candidate = placed.candidate;
  ++labels;
  after_blank += placed.after_blank ? 1 : 0;
  marked += candidate.marked ? 1 : 0;
  capital_after += candidate.capital_after ? 1 : 0;
  tight += candidate.tight ? 1 : 0;
  alone += candidate.alone ? 1 : 0;
  bracketed += candidate.bracketed ? 1 : 0;
}

void LabelStand::add(const LabelStand& other) {
  labels += other.labels;
  after_blank += other.after_blank;
  marked += other.marked;
  capital_after += other.capital_after;
  tight += other.tight;
  alone += other.alone;
  bracketed += other.bracketed;
}

LabelStand LabelStand::without(const LabelStand& some) const {
  return {labels - some.labels,      after_blank - some.after_blank,
          marked - some.marked,      capital_after - some.capital_after,
          tight - some.tight,        alone - some.alone,
          bracketed - some.bracketed};
}

bool stands_as_labels(const LabelStand& own, const LabelStand& all, const TextAsked& text) {
  constexpr std::size_t kFewest = 4;
  const auto both = [&](std::size_t LabelStand::*part) {
    return all.mostly(all.*part) && own.mostly(own.*part);
  };
  if (both(&LabelStand::tight) || both(&LabelStand::alone) || both(&LabelStand::bracketed) ||
      both(&LabelStand::marked)) {
    return true;
  }
  if (!both(&LabelStand::after_blank) || text.lines < all.labels + kFewest) return false;
  const auto others = text.lines - all.labels;
  const auto others_after_blank = text.after_blank - std::min(text.after_blank, all.after_blank);
  return others_after_blank * 4 <= others;
}

bool stands_otherwise(const LabelStand& own, const LabelStand& others, const TextAsked& text) {
  constexpr std::size_t kFewest = 4;
  if (others.labels < kFewest) return false;
  const auto differs = [&](std::size_t LabelStand::*part) {
    return others.mostly(others.*part) && own.seldom(own.*part);
  };
  const bool sign = differs(&LabelStand::tight) || differs(&LabelStand::alone) ||
                    differs(&LabelStand::bracketed) || differs(&LabelStand::marked);
  const bool unlike_sign = (own.mostly(own.tight) && others.tight * 10 < others.labels) ||
                           (own.mostly(own.bracketed) && others.bracketed * 10 < others.labels);
  const bool place = differs(&LabelStand::after_blank);
  return sign || unlike_sign || place || (!text.captions && differs(&LabelStand::capital_after));
}

}  // namespace transcripts
