// Charts of what goes together, of saturation and of words. See charts_of.h.
#pragma once

#include "coding/cooccurrence.h"
#include "coding/keyness.h"
#include "coding/saturation.h"
#include "coding/word_counts.h"
#include "exports/chart/charts_of.h"

namespace exports::chart {

// The codes that meet another, with the strongest ties; `codes` empty: all.
Chart network_of(const coding::Study& study, const coding::Cooccurrence& made,
                 const std::vector<coding::CodeId>& codes, const ChartWords& words);

// Of all conversations, or of one PPS: one of `figures.of`.
Chart curve_of(const coding::Study& study, const coding::SaturationFigures& figures,
               const coding::Saturation& of, const ChartWords& words);

// The most frequent words that fit.
Chart cloud_of(const coding::Study& study, const coding::WordCounts& counted,
               const coding::WordQuery& query, const ChartWords& words);

// How often each of the two groups says the words that tell them apart most; the words that the
// first says more come first.
Chart keyness_of(const coding::Study& study, const coding::Keyness& compared,
                 const coding::KeynessQuery& query, const ChartWords& words);

}  // namespace exports::chart
