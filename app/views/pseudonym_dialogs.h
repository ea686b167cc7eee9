// Replacing names by pseudonyms, forgetting the originals, and taking a person out for good.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/looks.h"
#include "app/views/dialog_frame.h"
#include "app/views/file_dialog.h"

namespace app {

// First where the key is or comes, then which names, then what that does.
class PseudonymsDialog {
 public:
  PseudonymsDialog(const Workspace& workspace, const std::filesystem::path& folder);
  void draw(DialogCall& call);

 private:
  enum class Page { Key, Names, Confirm };
  struct Name {
    FoundNames::Name found;
    bool ticked = false;
    std::size_t shown = 0;  // which of its places
  };
  void draw_key(DialogCall& call);
  void draw_names(DialogCall& call);
  void draw_confirm(DialogCall& call);
  void take(const FoundNames& found);
  void name_row(DialogCall& call, std::size_t at);
  void place_of_name(DialogCall& call, std::size_t at);
  std::vector<coding::Pseudonym> rows() const;
  std::filesystem::path key_path() const;

  Page page_ = Page::Key;
  FileDialog files_;
  Awaited<FoundNames> names_awaited_;
  Awaited<FoundMentions> told_awaited_;
  std::vector<coding::TranscriptId> transcripts_;
  std::vector<Name> names_;
  std::vector<transcripts::Message> told_;
};

class ForgetOriginalsDialog {
 public:
  explicit ForgetOriginalsDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  std::vector<std::filesystem::path> copies_;
  bool backup_ = true;
  std::string typed_;
};

class EraseParticipantDialog {
 public:
  explicit EraseParticipantDialog(const Workspace& workspace);
  void draw(DialogCall& call);

 private:
  struct Person {
    coding::ParticipantId id;
    std::string name;
    std::string folded;
  };
  void draw_people(DialogCall& call);
  const char* draw_chosen(DialogCall& call);  // gives why not

  Awaited<FoundErasure> awaited_;
  std::vector<Person> people_;
  std::string filter_;
  std::optional<Person> chosen_;
  std::optional<transcripts::Message> told_;     // of the chosen one
  std::optional<transcripts::Message> why_not_;  // why they cannot be removed yet
  bool backup_ = true;
  std::string typed_;
};

}  // namespace app
