// Replacing names by pseudonyms, forgetting the originals, and taking a person out for good.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/dialog_frame.h"
#include "app/views/file_dialog.h"
#include "coding/pseudonymise.h"

namespace app {

// First where the key is or comes, then which names, then what that does.
class PseudonymsDialog {
 public:
  PseudonymsDialog(const Workspace& workspace, const std::filesystem::path& folder);
  void draw(DialogCall& call);

 private:
  enum class Page { Key, Names, Confirm };
  struct Name {
    coding::NameSuggestion found;
    bool ticked = false;
    std::string pseudonym;
    std::string context;  // of the first place
  };
  void draw_key(DialogCall& call);
  void draw_names(DialogCall& call);
  void draw_confirm(DialogCall& call);
  void find_names(const coding::Study& study);
  void name_row(DialogCall& call, std::size_t at);
  std::vector<coding::Pseudonym> rows() const;
  std::filesystem::path key_path() const;

  Page page_ = Page::Key;

  FileDialog files_;
  std::vector<coding::TranscriptId> transcripts_;
  std::vector<Name> names_;
  std::vector<transcripts::Message> told_;
  std::optional<transcripts::Message> problem_;
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
  };
  void choose(const coding::Study& study, const Person& person);

  std::vector<Person> people_;
  std::optional<Person> chosen_;
  transcripts::Message told_;
  std::optional<transcripts::Message> not_yet_;  // why the chosen one cannot be removed now
  bool backup_ = true;
  std::string typed_;
};

}  // namespace app
