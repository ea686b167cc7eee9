// Keeps count of the labels that were taken, in the order in which they come, and calls each as the
// user wishes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/recognition.h"
#include "transcripts/speaker_labels.h"

namespace transcripts {

class FoundLabels {
 public:
  // Keeps a reference.
  explicit FoundLabels(const Recognition& how);
  // Counts one and gives the name that it is called by. `line` counts from 1.
  const std::string& take(const std::string& label, std::size_t line, std::string_view example);
  // Whether the user says that this is none.
  bool refused(std::string_view label) const;
  void add_doubtful(const std::vector<DoubtfulLabel>& doubtful,
                    const std::vector<std::string>& lines);
  // What the user took for no label, so that it can be taken back.
  void add_refused();
  std::vector<FoundLabel> list() && { return std::move(labels_); }

 private:
  const Recognition& how_;
  LabelWishes wishes_;
  std::map<std::string, std::string> names_;   // by folded label
  std::map<std::string, bool> interviewers_;   // by folded label
  std::map<std::string, std::size_t> places_;  // in labels_, by folded label
  std::vector<FoundLabel> labels_;
};

// What is wished of labels, without a pattern.
LabelWishes wishes_of(const Recognition& how);

// By the pattern where there is one, without any where Layout::None is wished, else as judged.
JudgedLabels labels_as_wished(const std::vector<std::string>& lines, const LabelWishes& wishes,
                              const Recognition& how);

}  // namespace transcripts
