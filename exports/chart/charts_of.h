// Charts of what was counted: the matrix of section "Counting" of the README as heat map, bars and
// slope, and the codings of a conversation along its text.
//
// Each says in its caption what is counted, out of how many, behind which filters, on which day.
// None reads the clock.
#pragma once

#include <string>
#include <vector>

#include "coding/frequencies.h"
#include "coding/study.h"
#include "exports/chart/chart.h"
#include "transcripts/message.h"

namespace exports::chart {

using transcripts::Language;

struct ChartWords {
  Language language = Language::Dutch;
  std::string title = {};  // empty: one is made
  std::string day = {};    // "2026-11-29"
};

// `codes`: those rows, in the codebook's order; empty: see each.

// What a table of the figures says of them: its title, and the lines below it.
struct Titled {
  std::string title;
  std::vector<std::string> caption;
};
Titled titled(const coding::Study& study, const coding::Frequencies& counted,
              const ChartWords& words);

// All codes where none are named.
Chart heat_map_of(const coding::Study& study, const coding::Frequencies& counted,
                  const std::vector<coding::CodeId>& codes, const ChartWords& words);

// Of one code a bar a column; else a bar a code, of the total, the highest first, without those
// that were not said where none are named. With `interval` each with its 95 % interval after
// Wilson, which only shares of people and transcripts have: throws EditError for other counts.
Chart bars_of(const coding::Study& study, const coding::Frequencies& counted,
              const std::vector<coding::CodeId>& codes, bool interval, const ChartWords& words);

// A group or a stack a column, a bar or part a code; the six most said where none are named.
Chart series_of(const coding::Study& study, const coding::Frequencies& counted,
                const std::vector<coding::CodeId>& codes, Bars::Arrangement arrangement,
                const ChartWords& words);

// A line a code from column to column (of which each is a year); the eight most said where none are
// named. The column of what has no value is left out.
Chart slope_of(const coding::Study& study, const coding::Frequencies& counted,
               const std::vector<coding::CodeId>& codes, const ChartWords& words);

// What is coded with `codes` (empty: all), as far as it passes the filter.
struct CodedBy {
  std::vector<coding::CodeId> codes;
  coding::Filter filter;  // its transcripts do not count, for those are named
};

// One conversation as tiles.
Chart portrait_of(const coding::Study& study, const coding::TranscriptId& transcript,
                  const CodedBy& coded, const ChartWords& words);
// One conversation, a lane a code that occurs in it.
Chart code_line_of(const coding::Study& study, const coding::TranscriptId& transcript,
                   const CodedBy& coded, const ChartWords& words);
// A lane a conversation, with all of the codes in it: to compare. Each as long as the page where
// `standardised`, else as long as it has words beside the longest.
Chart code_lines_of(const coding::Study& study,
                    const std::vector<coding::TranscriptId>& transcripts, const CodedBy& coded,
                    bool standardised, const ChartWords& words);

}  // namespace exports::chart
