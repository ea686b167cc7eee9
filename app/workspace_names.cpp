// What the actions about names do: replacing them, forgetting them, taking a person out.
#include "app/pseudonym_key.h"
#include "app/pseudonym_words.h"
#include "app/workspace_run.h"

namespace app {

using transcripts::say;

void Workspace::Run::operator()(const ReplaceNames& action) const {
  need_write();
  std::error_code ignored;
  const bool there = std::filesystem::exists(action.key, ignored);
  PseudonymKey key = there ? PseudonymKey::read(action.key) : PseudonymKey();
  for (const coding::Pseudonym& row : action.rows) key.set(row);
  // The key is on the disk before a name goes that only it can bring back.
  key.write(action.key, w.project().path());
  const transcripts::PseudonymTable table(action.rows);
  w.apply(coding::pseudonymise(w.study(), table, w.coder_).group);
}

// The study changes even where the file cannot be written anew yet.
void Workspace::Run::forget(const coding::EditGroup& group,
                            const std::vector<std::string>& withdrawn) const {
  const auto changed = [this] {
    ++w.revision_;
    w.keep_selection_valid();
  };
  try {
    w.project_->forget(group, withdrawn);
  } catch (const transcripts::Error&) {
    changed();
    throw;
  }
  changed();
}

void Workspace::Run::operator()(const ForgetOriginals& action) const {
  need_write();
  if (action.backup) w.project_->back_up();
  forget(forget_group(w.coder_), {});
  w.set_status(
      say("De originelen zijn uit het projectbestand gewist. Back-ups, kopieën en exports "
          "kunnen ze nog bevatten.",
          "The originals are erased from the project file. Backups, copies and exports may "
          "still hold them."),
      false);
}

void Workspace::Run::operator()(const EraseParticipant& action) const {
  need_write();
  const coding::Erasure erasure = coding::erase_participant(w.study(), action.id, w.coder_);
  if (erasure.why_not) throw coding::EditError(*erasure.why_not);
  if (action.backup) w.project_->back_up();
  forget(erasure.group, erasure.withdrawn);
  w.set_status(
      say("De deelnemer is uit het projectbestand verwijderd. Haal de naam ook uit de "
          "sleutel; back-ups, kopieën en exports kunnen alles nog bevatten.",
          "The participant was removed from the project file. Take the name out of the key "
          "as well; backups, copies and exports may still hold everything."),
      false);
}

}  // namespace app
