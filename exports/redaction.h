// What stays behind when a file goes to others: names of people and coders, memos, times, all but
// the beginning of a quotation, counts of few people. Every export writes the redacted study, so
// that one rule holds for all formats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "coding/study.h"
#include "transcripts/message.h"
#include "transcripts/watch.h"

namespace exports {

struct Redaction {
  // People's names, and what identifies them by itself (e-mail, telephone, BSN …), become
  // pseudonyms, in texts, labels, memos and fields alike. Names of organisations and PPS stay.
  bool pseudonyms = false;
  bool no_coders = false;  // "Codeur 1", "Codeur 2"
  bool no_memos = false;
  // When something was coded, noted or said. Dates that are attributes stay.
  bool no_times = false;
  // The next two hold where quotations and counts are made, and change no study.
  std::size_t most_words = 0;    // of a quotation; 0: all
  std::uint32_t hide_below = 0;  // counts of fewer people are not shown; 0: all are

  bool of_study() const { return pseudonyms || no_coders || no_memos || no_times; }
  friend bool operator==(const Redaction&, const Redaction&) = default;
};

// The study as it leaves. With any of_study(), files' names go, and what was kept of other
// programs' files: nobody can tell what is in it.
coding::Study redacted(const coding::Study& study, const Redaction& redaction,
                       transcripts::Watch& watch = transcripts::Watch::nobody());

// What a reader of everything that is in `leaving` gets to know, for the user to look at before it
// goes: one sentence a kind, with all names of people and coders.
std::vector<transcripts::Message> what_leaves(const coding::Study& leaving);

}  // namespace exports
