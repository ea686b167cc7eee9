// The forgetting half of project.h: what was is erased from the file, and undo ends there.
#include <algorithm>
#include <utility>

#include "coding/project_writing.h"
#include "coding/store/backups.h"
#include "coding/store/project_store.h"

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

Message still_forgetting() {
  return say(
      "Het wissen is afgebroken: wat gewist is kan nog in het bestand staan. Open het project om "
      "te schrijven; dan wordt het afgemaakt.",
      "Erasing was cut short: what was erased may still be in the file. Open the project for "
      "writing; then it is finished.");
}

bool forgets(const HistoryEntry& entry) {
  return entry.kind == kForget || entry.kind == kEraseParticipant;
}

bool Project::forgetting() const {
  return std::any_of(history_.begin(), history_.end(), [](const HistoryEntry& entry) {
    return forgets(entry) && entry.state == HistoryEntry::State::Applied;
  });
}

void Project::forget(const EditGroup& group, const std::vector<std::string>& withdrawn) {
  written([&](ProjectWriting& writing) { writing.forget(group, withdrawn, Watch::nobody()); });
}

void ProjectWriting::forget(const EditGroup& group, const std::vector<std::string>& withdrawn,
                            Watch& watch) {
  EditGroup whole = group;
  // An entry needs an edit: the project's own row, as it is.
  if (whole.edits.empty()) whole.edits.emplace_back(Put<ProjectInfo>{study_.info()});
  // A backup now would keep what is erased.
  const auto tried = std::exchange(backup_tried_, std::chrono::steady_clock::now());
  try {
    write(whole, withdrawn, watch);
  } catch (...) {
    backup_tried_ = tried;
    throw;
  }
  backup_tried_.reset();
  try {
    store_->forget(forgotten_title(), watch);
    forgotten_ = true;
  } catch (const ProjectError& failed) {
    throw ProjectError(unfinished(failed));
  }
}

// As the file has it after ProjectStore::forget().
void Project::forget_history() {
  for (HistoryEntry& entry : history_) {
    if (!forgets(entry)) entry.title = forgotten_title();
    entry.state = HistoryEntry::State::Final;
  }
  ++revision_;
}

// A full disk must not keep anybody from their project.
void Project::finish_forgetting_at_opening() {
  if (!forgetting()) return;
  if (access() != Access::Write) {
    notices_.push_back(still_forgetting());
    return;
  }
  try {
    store_->forget(forgotten_title(), Watch::nobody());
    forget_history();
    notices_.push_back(
        say("Het wissen was de vorige keer afgebroken en is nu afgemaakt: wat gewist is staat niet "
            "meer in het projectbestand.",
            "Erasing was cut short the last time and is finished now: what was erased is not in "
            "the project file any more."));
  } catch (const ProjectError& failed) {
    notices_.push_back(unfinished(failed));
  }
}

const HistoryEntry* Project::last_forgotten() const {
  const auto last = std::find_if(history_.rbegin(), history_.rend(), forgets);
  return last == history_.rend() ? nullptr : &*last;
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
