// A project: a study that is kept in a file, with its history. The only way to change either.
//
// What apply(), undo() and redo() return from is on the disk. Reading functions take the Study.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

namespace store {
class ProjectStore;
}

// Thrown when a project file cannot be made, opened, read or written. Names the file.
class ProjectError : public transcripts::Error {
  using Error::Error;
};

// Thrown where a change could not be written to the file of a project that is open. Nothing has
// changed, and the same can be written once the cause has gone.
class NotSaved : public ProjectError {
 public:
  NotSaved(std::filesystem::path path, Message message)
      : ProjectError(std::move(message)), path_(std::move(path)) {}
  const std::filesystem::path& path() const { return path_; }  // of the project

 private:
  std::filesystem::path path_;
};

// Why the file of an open project cannot be written any more.
struct FileTrouble {
  enum class Kind {
    Missing,   // nothing is at its path: it was moved or deleted, or its disk is gone
    Replaced,  // something else is at its path, or another program has changed it
    ReadOnly,  // the right to write was taken away
    Failing,   // the last change could not be written, as on a full disk
  };
  Kind kind = Kind::Failing;
  Message message;                              // what happened, and what to do
  std::optional<std::filesystem::path> now_at;  // where the file itself is now, if that is known
};

enum class Access { Write, ReadOnly };

// One line of the audit trail.
struct HistoryEntry {
  enum class State { Applied, Undone, Final };  // Final: cannot be undone or redone any more
  std::int64_t number = 0;                      // rises by one
  Timestamp time;
  std::optional<CoderId> coder;
  std::string kind;  // EditGroup::kind, or "undo" / "redo"
  Message title;
  State state = State::Final;
  std::optional<std::int64_t> of;  // the entry that an undo or redo is about
};

// Kinds of entries after which nothing before can be undone, nor they themselves.
inline constexpr const char* kForget = "forget";
inline constexpr const char* kEraseParticipant = "erase participant";
bool forgets(const HistoryEntry& entry);
// Says that an erasing was cut short, and what to do.
Message still_forgetting();

class Project {
 public:
  // Makes a new file with an empty study called as the file. Throws where a file is there already.
  static Project create(const std::filesystem::path& path, std::string_view coder);
  // Opens a file by the recipe of DESIGN.md section 4. With Access::Write, falls back to reading
  // only where another process holds the lock, the folder or file cannot be written, or the file is
  // damaged; access() and notices() tell.
  // `lock`: of a project that is open in this process, so that this one may be opened in its place.
  static Project open(const std::filesystem::path& path, Access access, std::string_view coder,
                      transcripts::Watch& watch = transcripts::Watch::nobody(),
                      std::shared_ptr<struct ProjectLock> lock = nullptr);
  Project(Project&&) noexcept;
  Project& operator=(Project&&) noexcept;
  ~Project();  // gives the lock back

  const Study& study() const { return study_; }
  // Rises on every change.
  std::uint64_t revision() const { return revision_; }
  const std::filesystem::path& path() const { return path_; }
  Access access() const;
  // What the user should know about the opening: a lock cleared, a journal kept, damage found.
  const std::vector<Message>& notices() const { return notices_; }
  // Why it is open for reading only; empty where it is not.
  const std::optional<Message>& read_only_reason() const { return read_only_reason_; }

  // What keeps the file from being written, by a short look at the disk; none where it is as it was
  // left, or holds the same as memory. Every writing looks for itself, and takes to a file that
  // came in the place of this one only where it holds the very same.
  std::optional<FileTrouble> file_trouble() const;
  // Shared by whoever opens or restores this project in its own place.
  const std::shared_ptr<ProjectLock>& lock() const { return lock_; }

  // Checks, writes one transaction, then changes memory. An empty group does nothing and makes no
  // entry. Returns the number of the history entry (0 for none). Throws EditError or ProjectError;
  // then nothing has changed.
  std::int64_t apply(const EditGroup& group);
  // What undo would undo: the last applied entry. What redo would do again.
  const HistoryEntry* next_undo() const;
  const HistoryEntry* next_redo() const;
  // False where there is nothing to undo or redo.
  bool undo(std::optional<CoderId> coder);
  bool redo(std::optional<CoderId> coder);
  // Undoes every entry after that one which stands, in one go; gives how many. Throws ProjectError
  // where one of them cannot be undone (past.h).
  std::size_t undo_to(std::int64_t entry, std::optional<CoderId> coder);
  // What undoing the entry takes, or redoing it where it is undone; nothing where that is
  // forgotten.
  std::vector<Edit> payload(const HistoryEntry& entry) const;
  std::size_t payload_size(const HistoryEntry& entry) const;  // in bytes
  // For a project that is open for reading: study() becomes what it was after that entry. Throws
  // ProjectError where the history does not lead back to it.
  void turn_back_to(std::int64_t entry);
  // Taking it back or doing it again may take more than a few frames.
  bool takes_long(const HistoryEntry& entry) const;
  const std::vector<HistoryEntry>& history() const { return history_; }

  // Lets another thread make and write a change; project_writing.h says how. Throws ProjectError
  // where the project cannot be written.
  std::unique_ptr<class ProjectWriting> start_writing();
  // The same also where the project cannot be written: for copies, and for reading the history.
  std::unique_ptr<ProjectWriting> start_copying();
  // Memory becomes what was written, if anything was. Cannot fail. Gives the entry's number or 0.
  std::int64_t finish(ProjectWriting& writing);

  // Carries the group out (its kind is kForget or kEraseParticipant; its title holds no names),
  // then drops what undoing anything takes, the descriptions in the history and all drafts, and
  // writes the file anew, so that no byte of it holds what was erased before. `withdrawn`
  // (withdrawn.h) is kept for telling when one of them comes back. Makes no backup;
  // copies_beside() may still hold everything. Where it is cut short after the group was written,
  // forgetting() says so, and the next opening for writing or the next forget() finishes it.
  void forget(const EditGroup& group, const std::vector<std::string>& withdrawn = {});
  // Something was to be erased and may still be in the file.
  bool forgetting() const;
  // The last entry that forgets; null where there is none.
  const HistoryEntry* last_forgotten() const;
  // Backups of this project, and copies that Zwerm kept beside it.
  std::vector<std::filesystem::path> copies_beside() const;

  // Half-typed text, outside history. A draft is named by the field it was typed in.
  void save_draft(std::string_view field, std::string_view text);  // empty text removes it
  std::optional<std::string> draft(std::string_view field) const;

  // A verified copy by SQLite's backup API; without a place, in the folder of backups beside the
  // project (NAME.zwerm-backups), where older ones then make room. Gives where it is.
  std::filesystem::path back_up(std::optional<std::filesystem::path> to = {});
  // Backs up unless that was done less than ten minutes ago, by this or another session. Every
  // change does so first, where there is something to lose: so the first of a session, and one
  // every ten minutes. A backup that fails is a notice, never an error, and is tried again after
  // ten minutes.
  void back_up_if_due();

  // Integrity of the file and every rule of the study; empty when sound.
  std::vector<Message> check() const;

 private:
  friend class ProjectWriting;
  Project(std::filesystem::path path, std::unique_ptr<store::ProjectStore> store);
  void require_write() const;  // throws ProjectError with the reason
  // Carries `work` out in this thread.
  std::int64_t written(const std::function<void(ProjectWriting&)>& work);
  void finish_forgetting_at_opening();
  void forget_history();
  void make_room_in_history();
  void go_on_in(struct Opening& opening);
  void finish_history();  // what is done so far cannot be undone

  std::filesystem::path path_;
  std::shared_ptr<struct ProjectLock> lock_;  // before the store: released after it is closed
  std::unique_ptr<store::ProjectStore> store_;
  Study study_;
  std::uint64_t revision_ = 1;
  std::vector<HistoryEntry> history_;
  std::vector<Message> notices_;
  std::optional<Message> read_only_reason_;
  std::optional<std::chrono::steady_clock::time_point> backup_tried_;
  bool writing_ = false;  // between start_writing() and finish()
};

// The service that takes files at this place along ("OneDrive"), by the names of the folders; or
// null.
const char* sync_service(const std::filesystem::path& path);

// What the clock says: for history and for what people make.
Timestamp time_now();

// Puts a backup (or any project file) in the place of `path`, after checking it and backing up what
// is there; what is there and damaged is kept as it is, in the folder of backups. The lock must be
// free, or that of the project which is open there; that one is then to be opened anew.
void restore(const std::filesystem::path& path, const std::filesystem::path& from,
             std::string_view coder, transcripts::Watch& watch = transcripts::Watch::nobody(),
             const std::shared_ptr<ProjectLock>& lock = nullptr);

// A hash of everything but history and drafts: the same for equal studies. 64 hexadecimal digits.
std::string state_hash(const Study& study);

}  // namespace coding
