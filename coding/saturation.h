// Saturation: how many codes each conversation adds to those before it.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "coding/retrieval.h"
#include "coding/study.h"

namespace coding {

struct SaturationQuery {
  // The rule of Guest, Namey and Chen (2020), PLoS ONE 15(5) e0232076: the codes of the first
  // `base` conversations are what a run of `run` conversations in a row is held against; saturation
  // is reached by the first run that adds no more than `threshold` percent of them.
  std::uint32_t base = 4;
  std::uint32_t run = 2;
  double threshold = 5;
  std::uint32_t orders = 1000;  // random ones to compare with; the same ones on every run
  bool with_interviewers = false;
  Filter filter;
  friend bool operator==(const SaturationQuery&, const SaturationQuery&) = default;
};

struct SaturationStep {
  TranscriptId transcript;
  std::uint32_t new_codes = 0;
  std::uint32_t cumulative = 0;
  // Of the cumulative number after as many conversations in a random order: the median, and between
  // which 95 % of the orders lie (nearest rank).
  double median = 0;
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  // What the run that ends here adds, in percent of the base's codes; none before a whole run, or
  // where the base has no code.
  std::optional<double> run_adds;
};

struct Saturation {
  std::optional<PpsId> pps;           // none: of all
  std::vector<SaturationStep> steps;  // in the order of interviewing
  std::uint32_t base_codes = 0;
  std::optional<std::size_t> reached;  // the step at which the run ends that fulfils the rule
};

struct SaturationFigures {
  SaturationQuery query;
  std::size_t undated = 0;  // conversations without a date: they come last, as the project has them
  std::vector<Saturation> of;  // all first, then each PPS in which somebody spoke
};

// Conversations in which somebody speaks who counts, by transcript.date. Of a PPS: what belongs to
// it. Throws EditError where base or run is zero.
// Half of it where stopped.
SaturationFigures saturation(const Study& study, const SaturationQuery& query,
                             const std::stop_token& stop = {});

}  // namespace coding
