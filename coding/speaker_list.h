// The labels of a transcript while its turns are changed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

class SpeakerList {
 public:
  explicit SpeakerList(std::vector<std::string> labels) : labels_(std::move(labels)) {}
  // Known without case and accents, or added.
  std::uint32_t number_of(const std::string& label);
  // Takes out those that said something in `before` and nothing in `after`, whose turns it
  // renumbers.
  void drop_silent(const std::vector<transcripts::Turn>& before,
                   std::vector<transcripts::Turn>& after);
  const std::vector<std::string>& labels() const { return labels_; }

 private:
  std::vector<bool> speaking(const std::vector<transcripts::Turn>& turns) const;
  std::vector<std::string> labels_;
};

// Who a label was is not known any more where `change` takes the label away.
void erase_silent_speakers(const Study& study, const ChangeText& change, EditGroup& group);

}  // namespace coding
