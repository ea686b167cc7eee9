// What must be known of a whole study before the first line of its project.qde is written: which
// elements refer to which.
#pragma once

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "coding/study.h"
#include "exports/refi/kept_rows.h"

namespace exports::refi {

// A transcript as the source that it goes out as.
struct SourcePlan {
  const coding::TranscriptInfo* info = nullptr;
  Shells shells;  // of that element
  const char* element = "TextSource";
  // The element in it that has the text, where the transcript came out of a recording, a pdf or a
  // picture; else null.
  const char* inner = nullptr;
  coding::Guid guid;                // of the source
  coding::Guid text_guid;           // of the element that has the text
  std::vector<coding::Guid> turns;  // of their selections, none where such an element has no place
  std::vector<const coding::Mark*> bookmarks;

  // A Transcript has no positions, only marks on the time line (SyncPoints).
  bool has_positions() const;
  std::string text_name() const;  // of its text in sources/
};

inline constexpr std::array<coding::OwnerKind, 3> kOwnersOfVariables = {
    coding::OwnerKind::Pps, coding::OwnerKind::Participant, coding::OwnerKind::Transcript};

struct ProjectPlan {
  std::vector<SourcePlan> sources;                                   // transcripts by position
  std::map<coding::PpsId, std::vector<coding::Guid>> conversations;  // sources
  std::map<coding::ParticipantId, std::vector<coding::Guid>> said;   // selections of their turns
  std::vector<coding::Guid> asked;                                   // those of interviewers
  bool interviewers = false;                                         // whether a label is one
  // Attributes that came in as the variable of another one, have its name and type still, and go
  // out as that again; and the id of that other.
  std::map<coding::AttributeId, coding::AttributeId> same_variable;
};
ProjectPlan plan_project(const coding::Study& study, KeptRows& kept);

// The id of a variable's attribute of `kind`, where what else has values of it has the variable's.
coding::Guid second_attribute(const coding::Guid& variable, coding::OwnerKind kind);

// The names of the texts in sources/, before anything is planned.
std::set<std::string> text_names(const coding::Study& study);

// Memos by what they are on.
class MemosOn {
 public:
  explicit MemosOn(const coding::Study& study);
  // Those that go out as notes.
  const std::vector<const coding::Memo*>& of(coding::OwnerKind kind,
                                             const coding::Guid& owner) const;
  // The one that came in as the Description of the selection that its owner lies in, and goes out
  // as that again; null where there is none.
  const coding::Memo* description(const coding::Guid& owner) const;

 private:
  using ByOwner =
      std::unordered_map<coding::Guid, std::vector<const coding::Memo*>, coding::GuidHash>;
  std::map<coding::OwnerKind, ByOwner> by_kind_;
  std::unordered_map<coding::Guid, const coding::Memo*, coding::GuidHash> descriptions_;
};

// See MemosOn::description().
bool is_description(const coding::Memo& memo);

}  // namespace exports::refi
