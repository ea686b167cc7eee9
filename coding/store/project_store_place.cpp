// The part of project_store.h that minds where the file is while it is open.
#include <algorithm>

#include "coding/store/open_checks.h"
#include "coding/store/project_store_impl.h"

namespace coding::store {
namespace {

namespace fs = std::filesystem;

bool same_entry(const HistoryEntry& one, const HistoryEntry& other) {
  return one.number == other.number && one.time == other.time && one.kind == other.kind &&
         one.title == other.title;
}

// What lies at the path, told by its last change: `project` and `last` of ours, or nothing.
struct OtherFile {
  std::optional<Guid> project;
  HistoryEntry last;
};

OtherFile look_into(const fs::path& path) {
  OtherFile other;
  version_of(path);
  const auto db = open_database(path, Access::ReadOnly);
  SQLite::Statement info(*db, "SELECT id FROM project");
  ReadColumns read_info(info);
  if (!read_info.step()) return other;
  Guid id;
  read_info.read(id);
  other.project = id;
  SQLite::Statement last(
      *db,
      "SELECT number, time, kind, title_nl, title_en FROM history ORDER BY number DESC LIMIT 1");
  ReadColumns read(last);
  if (!read.step()) return other;
  read.read(other.last.number), read.read(other.last.time), read.read(other.last.kind);
  read.read(other.last.title.nl), read.read(other.last.title.en);
  return other;
}

Message told_of(const OtherFile& other, const ProjectStore::Known& known) {
  if (other.project != known.study.info().id) return say("een ander bestand", "another file");
  if (!known.history.empty() && other.last.number < known.history.back().number)
    return say("een oudere versie van dit project", "an older version of this project");
  return say("een andere versie van dit project", "another version of this project");
}

// None where it is, as far as a short look can tell, what is in memory.
std::optional<Message> other_than(const ProjectStore::Known& known, const fs::path& path) {
  try {
    const OtherFile other = look_into(path);
    const bool same = other.project == known.study.info().id && !known.history.empty() &&
                      same_entry(other.last, known.history.back());
    if (same) return std::nullopt;
    return told_of(other, known);
  } catch (const ProjectError&) {
  } catch (const SQLite::Exception&) {
  }
  return say("een bestand dat geen gaaf project van Zwerm is",
             "a file that is no sound Zwerm project");
}

void require_writable(const ProjectStore::Impl& impl) {
  if (!stamp_of(impl.path)) throw NotSaved(impl.path, missing(impl.path, impl.stamp).message);
  if (const auto trouble = no_right_to_write(impl.path))
    throw NotSaved(impl.path, trouble->message);
}

Message replaced_by_another(const ProjectStore::Impl& impl) {
  return replaced(impl.path, impl.stamp, say("een ander bestand", "another file")).message;
}

bool is_in_place(const ProjectStore::Impl& impl) {
  const auto now = stamp_of(impl.path);
  return now && now->same_file(impl.stamp);
}

}  // namespace

bool may_touch(const ProjectStore::Impl& impl) {
  return is_in_place(impl) || !has_journal(impl.path);
}

void require_may_touch(const ProjectStore::Impl& impl) {
  if (may_touch(impl)) return;
  if (!stamp_of(impl.path)) throw ProjectError(missing(impl.path, impl.stamp).message);
  throw ProjectError(replaced_by_another(impl));
}

bool ProjectStore::in_place() const {
  return is_in_place(*impl_);
}

void ProjectStore::require_place() const {
  require_writable(*impl_);
  if (!in_place()) throw NotSaved(impl_->path, replaced_by_another(*impl_));
}

std::optional<ProjectStore::Loaded> ProjectStore::load_same(const Known& known) {
  Loaded loaded = load();
  const bool same = found_wrong_.empty() && loaded.damage.empty() &&
                    std::equal(loaded.history.begin(), loaded.history.end(), known.history.begin(),
                               known.history.end(), same_entry) &&
                    state_hash(loaded.study) == state_hash(known.study);
  return same ? std::optional(std::move(loaded)) : std::nullopt;
}

// After a drive was pulled out and put back the open file is dead, though all looks as before.
void ProjectStore::make_ready(const Known& known) {
  require_writable(*impl_);
  const fs::path path = impl_->path;
  const auto now = stamp_of(path);
  if (now == impl_->stamp && !impl_->suspect) return;
  // A short look, taken once for each file that comes there, before all of it is read. Beside a
  // journal it would see nothing.
  if (!has_journal(path))
    if (const auto found = trouble(known)) throw NotSaved(path, found->message);
  try {
    if (now && now->same_file(impl_->stamp)) {
      is_written(*impl_, 0);  // where the last writing could not be taken back, it is now
    } else if (has_journal(path)) {
      keep_journal(path);  // it may be of the file that was here, and would spoil this one
    }
    version_of(path);
    auto there = open(path, Access::Write);
    if (there->load_same(known)) {
      impl_ = std::move(there->impl_);
      return;
    }
  } catch (const NotSaved&) {
    throw;
  } catch (const ProjectError&) {
    if (impl_->suspect && in_place()) throw NotSaved(path, failing_disk(path).message);
  }
  const auto what = other_than(known, path);
  throw NotSaved(
      path,
      replaced(path, impl_->stamp,
               what.value_or(say("een bestand met een andere inhoud", "a file with other content")))
          .message);
}

std::optional<FileTrouble> ProjectStore::trouble(const Known& known) {
  if (impl_->access != Access::Write) return std::nullopt;
  const auto now = stamp_of(impl_->path);
  if (!now) return missing(impl_->path, impl_->stamp);
  if (auto no_right = no_right_to_write(impl_->path)) return no_right;
  if (now == impl_->stamp) return std::nullopt;
  // What we could not take back ourselves is not another program's doing.
  if (now->same_file(impl_->stamp) && (impl_->suspect || has_journal(impl_->path)))
    return std::nullopt;
  if (impl_->looked_at != now) {
    impl_->looked_at = now;
    impl_->found_there = other_than(known, impl_->path);
  }
  if (!impl_->found_there) return std::nullopt;
  return replaced(impl_->path, impl_->stamp, *impl_->found_there);
}

}  // namespace coding::store
