// The forgetting half of project.h: what was is erased from the file, and undo ends there.
#include <algorithm>

#include "coding/project.h"
#include "coding/store/backups.h"
#include "coding/store/project_store.h"
#include "coding/withdrawn.h"

namespace coding {
namespace {

namespace fs = std::filesystem;

const Message& forgotten_title() {
  static const Message title = say("(omschrijving gewist)", "(description erased)");
  return title;
}

Message unfinished(const ProjectError& failed) {
  return say(
      "Wat gewist is, is nog niet helemaal uit het bestand: dat moet opnieuw geschreven "
      "worden. {0} Bij het openen van het project wordt het afgemaakt.",
      "What was erased is not wholly out of the file yet: it has to be written anew. {1} It "
      "is finished when the project is opened.",
      failed.message().nl, failed.message().en);
}

}  // namespace

bool forgets(const HistoryEntry& entry) {
  return entry.kind == kForget || entry.kind == kEraseParticipant;
}

void Project::forget(const EditGroup& group, const std::vector<std::string>& withdrawn) {
  require_write();
  for (const std::string& field : withdrawn) save_draft(field, "1");
  EditGroup whole = group;
  // An entry needs an edit: the project's own row, as it is.
  if (whole.edits.empty()) whole.edits.emplace_back(Put<ProjectInfo>{study_.info()});
  backup_tried_ = std::chrono::steady_clock::now();  // a backup now would keep what is erased
  try {
    apply(whole);
  } catch (...) {
    for (const std::string& field : withdrawn) save_draft(field, "");
    throw;
  }
  backup_tried_.reset();
  try {
    finish_forgetting();
  } catch (const ProjectError& failed) {
    throw ProjectError(unfinished(failed));
  }
}

void Project::finish_forgetting() {
  if (std::none_of(history_.begin(), history_.end(), [](const HistoryEntry& entry) {
        return forgets(entry) && entry.state == HistoryEntry::State::Applied;
      }))
    return;
  store_->forget(forgotten_title());
  for (HistoryEntry& entry : history_) {
    if (!forgets(entry)) entry.title = forgotten_title();
    entry.state = HistoryEntry::State::Final;
  }
  ++revision_;
}

// A full disk must not keep anybody from their project.
void Project::finish_forgetting_at_opening() {
  if (access() != Access::Write) return;
  try {
    finish_forgetting();
  } catch (const ProjectError& failed) {
    notices_.push_back(unfinished(failed));
  }
}

std::vector<Message> Project::withdrawn_in(const EditGroup& group) const {
  std::vector<Message> minded;
  if (!store_->has_drafts("withdrawn/")) return minded;
  const BroughtIn in = brought_in(study_, group);
  const auto listed = [this](const std::string& field) { return store_->draft(field).has_value(); };
  for (const std::string& name : in.names)
    if (listed(withdrawn_person(study_, name)))
      minded.push_back(
          say("Let op: {} is eerder voorgoed uit dit project verwijderd en staat er nu weer in. Is "
              "dat niet de bedoeling, maak dit dan ongedaan.",
              "Mind: {} was removed from this project for good before and is in it again now. If "
              "that is not meant, undo this.",
              name));
  for (const std::string& file : in.files)
    if (listed(withdrawn_file(file)))
      minded.push_back(
          say("Let op: uit een bestand dat nu is ingelezen is eerder iemand voorgoed verwijderd; "
              "diens woorden staan er weer in. Is dat niet de bedoeling, maak dit dan ongedaan.",
              "Mind: from a file that was imported now somebody was removed for good before; their "
              "words are in the project again. If that is not meant, undo this."));
  return minded;
}

std::vector<fs::path> Project::copies_beside() const {
  std::vector<fs::path> copies = store::backups_of(path_);
  std::error_code ignored;
  const std::string name = path_.filename().string();
  for (const fs::path& folder : {store::backup_folder(path_), path_.parent_path()})
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
      const std::string other = entry.path().filename().string();
      const bool of_this = folder == store::backup_folder(path_) ||
                           (other.starts_with(name + ".") && other != name + ".lock");
      const bool listed = std::find(copies.begin(), copies.end(), entry.path()) != copies.end();
      if (of_this && !listed && entry.is_regular_file(ignored)) copies.push_back(entry.path());
    }
  return copies;
}

}  // namespace coding
