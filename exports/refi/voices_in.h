// Who says what in a source of a project that is read: as Zwerm wrote it, else as cases claim
// passages, else as the labels in the text tell, else its one person, if it has one.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exports/refi/project_reading.h"

namespace exports::refi {

struct Voiced {
  std::vector<transcripts::Turn> turns;
  std::vector<std::string> labels;
  // By label: a person, or none for an interviewer. Labels of nobody known are not in it.
  std::map<std::string, std::optional<coding::ParticipantId>> who;
  transcripts::TranscriptPtr content;  // made of these, where that was tried
};

class VoicesIn {
 public:
  // Keeps a reference; users, cases and sources have been read.
  explicit VoicesIn(const ProjectReading& reading);

  // `words`: the source's text. The turns may still not fit it.
  Voiced of(const ReadSource& source, const std::string& words) const;

  // The selections that Zwerm wrote for the turns of a source; they are no bookmarks.
  static FileGuids own_turns(const ReadSource& source);

 private:
  struct Speech {
    transcripts::Span span;
    std::optional<coding::ParticipantId> participant;  // none: an interviewer
    bool known = true;                                 // who it is
    std::string label;
  };
  struct OwnVoices {
    std::vector<const OwnTurn*> turns;
    std::vector<const OwnLabel*> labels;
    std::vector<const coding::Speaker*> speakers;
  };
  Voiced as_written(const ReadSource& source, const std::string& words) const;
  Voiced as_claimed(const ReadSource& source, std::string_view words) const;
  void add_speech(const ReadSelection& selection, bool own, std::vector<Speech>& speech) const;
  Voiced of_one_person(const ReadSource& source, std::string_view words) const;
  bool is_known(const std::optional<coding::ParticipantId>& id) const;

  const ProjectReading& reading_;
  std::map<coding::TranscriptId, OwnVoices> own_;
};

}  // namespace exports::refi
