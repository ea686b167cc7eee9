// How labels stand in the text: what those of one name have in common with all others.
#pragma once

#include <cstddef>

#include "transcripts/label_candidates.h"

namespace transcripts {

// A candidate where it stands.
struct PlacedLabel {
  LabelCandidate candidate;
  std::size_t number = 0;       // of its line, without blank ones
  bool after_blank = true;      // or at the text's start
  bool after_question = false;  // what stands before it ends in a question mark
  bool wished = false;          // by the user
  bool believed = false;
};

// What is known of the text as a whole.
struct TextAsked {
  std::size_t lines = 0;        // that are not blank
  std::size_t after_blank = 0;  // of these, behind a blank one
  double questions = 0;         // share of those without a candidate that a question is beside
  bool captions = false;        // speech recognition may write no capitals at all
  bool asked = false;           // the user says that the labels are of this layout
};

// How a number of labels stand.
struct LabelStand {
  std::size_t labels = 0;
  std::size_t after_blank = 0;
  std::size_t marked = 0;
  std::size_t capital_after = 0;
  std::size_t tight = 0;
  std::size_t alone = 0;      // before a colon at the line's end, the words below
  std::size_t bracketed = 0;  // "[Anna] ...", "Anna - ..."
  void add(const PlacedLabel& placed);
  void add(const LabelStand& others);
  LabelStand without(const LabelStand& some) const;
  bool mostly(std::size_t part) const { return part * 10 >= labels * 9; }
  bool seldom(std::size_t part) const { return part * 2 < labels; }
};

// Whether most of `others` stand in a way in which few of these do.
bool stands_otherwise(const LabelStand& own, const LabelStand& others, const TextAsked& text);

// Whether these stand as all do and as no paragraph within a turn does.
bool stands_as_labels(const LabelStand& own, const LabelStand& all, const TextAsked& text);

}  // namespace transcripts
