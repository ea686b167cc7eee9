// Labels of speakers in the lines of a text: which forms a line could begin with, and which of
// these the text as a whole bears out.
//
// A form says by itself that it is a speaker ("R1:", "01.01 Naam (Partij):"), or is believed where
// it recurs often enough, or where it stands and goes on as the believed ones do. "Twee: ik denk
// dat ..." has none of these. The rules stand in label_evidence.h.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "transcripts/time_stamps.h"

namespace transcripts {

// How a line names its speaker.
enum class LabelLayout {
  Colon,  // "Naam: tekst", with a time before or behind the name, or a number "01.01" before it;
          // "[R1] tekst", "R1 (00:00:05) tekst", "Anna - tekst"
  Tab,    // "Naam<tab>tekst"
  TimedLine,  // "Naam 00:03:12" or "00:03:12 Naam" and nothing else, or a name below such a time
  NameLine,   // "Naam" and nothing else
};

struct Label {
  std::size_t line = 0;
  std::string name;  // "R1 (docent)", white space within it made single
  std::optional<Milliseconds> time;
  std::size_t begin = 0;  // bytes of the line before it: more than none within a paragraph
  std::size_t cut = 0;    // bytes from `begin` on that are label, time and white space
  std::size_t tail = 0;   // bytes at the line's end that are so too
  LabelLayout layout = LabelLayout::Colon;
};

enum class LabelPlaces {
  BeforeText,  // "Naam: tekst"
  Anywhere,    // also a name on a line of its own
};

// What is known beforehand. Names are folded.
struct LabelWishes {
  LabelPlaces places = LabelPlaces::Anywhere;
  std::optional<LabelLayout> layout;  // this one alone, and whatever could be a name in it
  std::set<std::string> labels;       // are labels
  std::set<std::string> no_labels;    // are none
};

// What stands where a label could and is not believed to be one: it looks like a name, or recurs.
struct DoubtfulLabel {
  std::string name;
  std::size_t count = 0;
  std::size_t line = 0;      // the first
  std::size_t begin = 0;     // where it stands in that line: more than none within a paragraph
  bool in_table = false;     // before a tab
  bool on_its_own = false;   // on a line of its own
  bool like_a_name = false;  // by its form; else it only recurs
};

struct JudgedLabels {
  std::vector<Label> labels;            // in the order of the text
  std::vector<DoubtfulLabel> doubtful;  // the most frequent first, at most 40
};

// `lines` have no white space around them; empty ones are blank lines. Where a paragraph goes on
// with another speaker ("... eens. R2: Nee ..."), the label is one if it is believed elsewhere and
// stands behind the end of a sentence; where hardly anybody is named at the start of lines, see
// paragraph_labels.h. An interjection in brackets ("[R2: ja]") is left to the turn
// it interrupts. A text of more than a million lines is no conversation and has no labels.
JudgedLabels judged_labels(const std::vector<std::string>& lines, const LabelWishes& wishes);

}  // namespace transcripts
