// One conversation in which a text is corrected; turns and codings are shown as text.
//
// R1 says "Jan de Boer stopt ermee.", R2 "Dat valt tegen.", R1 again "Zo is het."; "Jan de Boer" is
// coded Regie by AV, "valt tegen" Gat by JB.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"
#include "coding/text_edits.h"
#include "tests/support/study_builder.h"

namespace tests {

class Corrected {
 public:
  Corrected();

  coding::TranscriptId id() const;
  std::string text() const { return std::string(study_.text(id()).text()); }
  // "R1:Jan ...|R2:...|": what nobody speaks is left out.
  std::string turns() const;
  // The words of each, in the order of the text.
  std::string codings() const;
  // Of the first place with these words.
  coding::Span span_of(std::string_view words) const;
  coding::Study& study() { return study_; }

  std::vector<coding::Replacement> replacing(std::string_view from, std::string_view to) const;
  void replace(std::string_view from, std::string_view to);
  void apply(const coding::EditGroup& group) { inverses_.push_back(study_.change(group)); }
  // Takes all of it back; true where the study is then as it was.
  bool undone();

 private:
  coding::Study study_;
  std::string start_;
  std::vector<coding::EditGroup> inverses_;
};

}  // namespace tests
