#include "coding/project_writing.h"

#include <algorithm>
#include <utility>

#include "coding/past.h"
#include "coding/project_opening.h"
#include "coding/store/backups.h"
#include "coding/store/open_checks.h"
#include "coding/store/project_store.h"
#include "coding/withdrawn.h"

namespace coding {
namespace {

namespace fs = std::filesystem;
using State = HistoryEntry::State;
using store::ProjectStore;
using transcripts::Stage;
constexpr std::chrono::minutes kBackupEvery{10};

// By the file's time, either way: after the clock was set back, a backup from the future does not
// count as new.
bool just_made(const fs::path& backup) {
  std::error_code error;
  const auto age = fs::file_time_type::clock::now() - fs::last_write_time(backup, error);
  return !error && age < kBackupEvery && -age < kBackupEvery;
}

}  // namespace

ProjectWriting::ProjectWriting(const Project& project)
    : store_(project.store_.get()),
      lock_(project.lock_),
      path_(project.path_),
      study_(project.study_),
      next_number_(project.history_.empty() ? 1 : project.history_.back().number + 1),
      history_(project.history_),
      backup_tried_(project.backup_tried_) {
  const auto step = [&project](const HistoryEntry* entry) -> std::optional<Step> {
    if (entry == nullptr) return std::nullopt;
    return Step{*entry, static_cast<std::size_t>(entry - project.history_.data())};
  };
  undo_ = step(project.next_undo());
  redo_ = step(project.next_redo());
}

HistoryEntry ProjectWriting::next_entry(const EditGroup& group) const {
  HistoryEntry entry;
  entry.number = next_number_;
  entry.time = time_now();
  entry.coder = group.coder;
  entry.kind = group.kind;
  entry.title = group.title;
  return entry;
}

void ProjectWriting::write(const EditGroup& group, const std::vector<std::string>& withdrawn,
                           Watch& watch) {
  Study next = study_;
  const EditGroup inverse = next.change(group, watch);
  make_ready();
  back_up_if_due(watch);
  ProjectStore::Step step;
  step.group = &group;
  step.inverse = &inverse;
  step.withdrawn = &withdrawn;
  step.finish_undone = redo_.has_value();
  step.entry = next_entry(group);
  step.entry.state = State::Applied;
  std::vector<Message> mind = withdrawn_in(group);
  store_->write(step, next, watch);
  std::move(mind.begin(), mind.end(), std::back_inserter(notices_));
  mind_place();
  entries_.push_back(std::move(step.entry));
  study_ = std::move(next);
}

void ProjectWriting::apply(const EditGroup& group, Watch& watch) {
  if (!group.edits.empty()) write(group, {}, watch);
}

void ProjectWriting::undo(std::optional<CoderId> coder, Watch& watch) {
  step_back(undo_, "undo", State::Undone, coder, watch);
}

void ProjectWriting::redo(std::optional<CoderId> coder, Watch& watch) {
  step_back(redo_, "redo", State::Applied, coder, watch);
}

void ProjectWriting::step_back(const std::optional<Step>& of, const char* kind, State new_state,
                               std::optional<CoderId> coder, Watch& watch) {
  if (!of) return;
  make_ready();
  const EditGroup group = group_of(of->entry, kind, coder);
  Study next = study_;
  const EditGroup inverse = next.change(group, watch);
  back_up_if_due(watch);
  ProjectStore::Step step;
  step.group = &group;
  step.inverse = &inverse;
  step.entry = next_entry(group);
  step.entry.of = of->entry.number;
  step.payload_of = of->entry.number;
  step.new_state = new_state;
  store_->write(step, next, watch);
  mind_place();
  stepped_.emplace_back(of->index, new_state);
  entries_.push_back(std::move(step.entry));
  study_ = std::move(next);
}

EditGroup ProjectWriting::group_of(const HistoryEntry& entry, const char* kind,
                                   std::optional<CoderId> coder) const {
  const Message& title = entry.title;
  const Message what = std::string_view(kind) == "undo"
                           ? Message{"Ongedaan gemaakt: " + title.nl, "Undone: " + title.en}
                           : Message{"Opnieuw gedaan: " + title.nl, "Redone: " + title.en};
  return {kind, what, coder, store_->payload(entry.number)};
}

std::size_t ProjectWriting::undo_to(std::int64_t number, std::optional<CoderId> coder,
                                    Watch& watch) {
  const std::vector<std::size_t> steps = steps_after(history_, number);
  if (steps.empty()) return 0;
  make_ready();
  back_up_if_due(watch);
  watch.begin(Stage::Writing, steps.size());
  Study next = study_;
  EditGroup group;
  EditGroup inverse;
  ProjectStore::Prepared prepared;
  std::vector<HistoryEntry> entries;
  store_->write_all([&]() -> const ProjectStore::Prepared* {
    if (entries.size() == steps.size()) return nullptr;
    watch.step();
    const HistoryEntry& of = history_[steps[entries.size()]];
    group = group_of(of, "undo", coder);
    inverse = next.change(group);
    HistoryEntry entry = next_entry(group);
    entry.number += static_cast<std::int64_t>(entries.size());
    entry.of = of.number;
    entry.state = State::Final;
    prepared = {{&group, &inverse, entry, of.number, State::Undone}, &next};
    entries.push_back(std::move(entry));
    return &prepared;
  });
  mind_place();
  for (const std::size_t place : steps) stepped_.emplace_back(place, State::Undone);
  entries_ = std::move(entries);
  study_ = std::move(next);
  return steps.size();
}

// Nobody else can have written to the file while the lock is ours; where it was lost (removed by
// hand, or with the disk that it was on) it is taken again before the file is looked into.
void ProjectWriting::make_ready() {
  std::error_code ignored;
  if (!(lock_->lock && lock_->lock->holds()) && fs::exists(path_, ignored)) {
    Message why_not;
    std::optional<Message> notice;
    auto again = store::Lock::take(path_, lock_->coder, why_not, notice);
    if (!again) throw NotSaved(path_, why_not);
    lock_->lock = std::move(again);
  }
  store_->make_ready({study_, history_});
}

// In the moment of writing itself the file can still be taken away; it then has the change.
void ProjectWriting::mind_place() {
  if (store_->in_place()) return;
  notices_.push_back(
      say("{} is verplaatst of vervangen terwijl de laatste wijziging werd bewaard. Bewaar een "
          "kopie: alles wat u ziet gaat mee.",
          "{} was moved or replaced while the last change was being saved. Save a copy: all that "
          "you see goes along.",
          path_.string()));
}

bool ProjectWriting::copy_to(const fs::path& to, Watch& watch) {
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(to, ignored)))
    throw ProjectError(say("{} bestaat al. Kies een andere naam voor de kopie.",
                           "{} exists already. Choose another name for the copy.", to.string()));
  const bool with_history = store_->copy_to(to, {study_, history_}, watch);
  return with_history || !(undo_ || redo_);
}

void ProjectWriting::go_on_in(const fs::path& to) {
  auto opening = std::make_shared<Opening>();
  opening->path = real_path(to);
  if (lock_->lock && lock_->lock->lies_beside(opening->path)) {
    opening->lock = lock_;  // and follows once the project does
  } else {
    opening->lock = std::make_shared<ProjectLock>();
    opening->lock->coder = lock_->coder;
    opening->lock->lock = lock_project(opening->path, lock_->coder);
  }
  store::version_of(opening->path);
  opening->store = ProjectStore::open(opening->path, Access::Write);
  auto loaded = opening->store->load_same({study_, history_});
  if (!loaded)
    throw ProjectError(
        say("{} is niet hetzelfde project zoals het nu is. Bewaar een kopie onder "
            "een andere naam.",
            "{} is not the same project as it is now. Save a copy under another "
            "name.",
            opening->path.string()));
  opening->history = std::move(loaded->history);
  moved_ = std::move(opening);
}

std::vector<Edit> ProjectWriting::payload(const HistoryEntry& entry) const {
  if (entry.state == State::Final) return {};
  return store_->payload(entry.number);
}

fs::path ProjectWriting::back_up(Watch& watch) {
  store::remove_unfinished(path_);
  fs::path place = store::place_for_backup(path_, time_now());
  store_->back_up(place, watch);
  std::error_code ignored;
  for (const fs::path& old : store::superfluous(store::backups_of(path_))) fs::remove(old, ignored);
  return place;
}

void ProjectWriting::back_up_if_due(Watch& watch) {
  if (study_.transcripts().empty() && study_.codes().empty() && study_.participants().empty())
    return;
  const auto now = std::chrono::steady_clock::now();
  if (backup_tried_ && now - *backup_tried_ < kBackupEvery) return;
  const auto before = std::exchange(backup_tried_, now);
  const auto backups = store::backups_of(path_);
  if (std::any_of(backups.begin(), backups.end(), just_made)) return;
  try {
    back_up(watch);
  } catch (const ProjectError& failed) {
    notices_.push_back(failed.message());
  } catch (const transcripts::Stopped&) {
    backup_tried_ = before;
    throw;
  }
}

std::vector<Message> ProjectWriting::withdrawn_in(const EditGroup& group) const {
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

}  // namespace coding
