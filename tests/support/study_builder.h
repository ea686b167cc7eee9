// A small study in memory, one fact a line:
//   StudyBuilder study;
//   study.transcript("G1", "R1", "Dat is een gat.").code("Gat").coding("G1", "een gat", "Gat",
//   "AV");
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/operations.h"
#include "coding/study.h"

namespace tests {

class StudyBuilder {
 public:
  StudyBuilder();
  const coding::Study& study() const { return study_; }

  // Makes a transcript of one turn, or adds a turn to the one of that name.
  StudyBuilder& transcript(const std::string& name, const std::string& speaker,
                           const std::string& words);
  StudyBuilder& code(const std::string& name, const std::string& parent = {});
  StudyBuilder& coding(const std::string& transcript, std::string_view words,
                       const std::string& code, const std::string& coder);

  // Makes the PPS, and puts `members` (participants or transcripts, made before) in it.
  StudyBuilder& pps(const std::string& name, const std::vector<std::string>& members = {});
  // The speaker `label` of the transcript is this participant, who is made where not there yet.
  StudyBuilder& person(const std::string& transcript, const std::string& label,
                       const std::string& name);
  StudyBuilder& interviewer(const std::string& transcript, const std::string& label);
  // An attribute of the transcript, participant or PPS of that name.
  StudyBuilder& set(const std::string& name, const std::string& attribute,
                    const std::string& value);
  StudyBuilder& apply(const coding::EditGroup& group) {
    study_.change(group);
    return *this;
  }

 private:
  coding::Study study_;
};

// The words that a coding lies on.
std::string words_of(const coding::Study& study, const coding::Coding& coding);
// A transcript of turns by speakers in turn: {{"R1", "Ja."}, {"R2", "Nee."}}.
transcripts::TranscriptPtr conversation(
    const std::vector<std::pair<std::string, std::string>>& turns);

}  // namespace tests
