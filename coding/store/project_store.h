// The project file: the only code that speaks SQL. Everything that goes in and out passes here.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/edit.h"
#include "coding/project.h"
#include "coding/study.h"
#include "transcripts/watch.h"

namespace coding::store {

using transcripts::Watch;

// All functions throw ProjectError naming the file; also where the file was moved and another with
// its own journal lies at the path, for then the open file must not be touched.
class ProjectStore {
 public:
  // A new file, mode 0600. Throws where something is there already.
  static std::unique_ptr<ProjectStore> create(const std::filesystem::path& path);
  // A file that open_checks.h found to be of the present version. Throws where its tables are not
  // ours.
  static std::unique_ptr<ProjectStore> open(const std::filesystem::path& path, Access access,
                                            Watch& watch = Watch::nobody());
  ~ProjectStore();

  Access access() const;
  // What was found at opening that makes writing unsafe: damage, or tables, triggers and views that
  // Zwerm did not make.
  const std::vector<Message>& found_wrong() const;

  // The whole file, read in one transaction, positions turned into bytes. What cannot be read is
  // left out, with a sentence in `damage`; the rules of the study are not checked.
  struct Loaded {
    Study study;
    std::vector<HistoryEntry> history;
    std::vector<Message> damage;
  };
  Loaded load(Watch& watch = Watch::nobody());

  // What whoever writes has in memory: the file has to hold that before it is written.
  struct Known {
    const Study& study;
    const std::vector<HistoryEntry>& history;
  };
  // Throws NotSaved where the file that is open is not at the path, or may not be written.
  void require_place() const;
  // Before a writing. Where the file was moved, replaced or written by others since the last one,
  // it goes on only with a file at the path that holds the very same; else throws NotSaved.
  void make_ready(const Known& known);
  // What keeps make_ready() from going on, by a short look. None where it may go on.
  std::optional<FileTrouble> trouble(const Known& known);
  // The file that is written is what is at the path.
  bool in_place() const;
  // What the file holds, where that is the same.
  std::optional<Loaded> load_same(const Known& known);
  // Into a new file, from the open one where that can be read and holds the same, else from memory;
  // false: then without what undoing takes.
  bool copy_to(const std::filesystem::path& to, const Known& known, Watch& watch);

  // One transaction: the edits, the new entry, its payload, and what changes in older entries.
  // Positions are written by the texts of `after`.
  struct Step {
    const EditGroup* group = nullptr;    // what is done now
    const EditGroup* inverse = nullptr;  // what would take it back
    HistoryEntry entry;
    std::optional<std::int64_t> payload_of;        // the entry that keeps `inverse`; else `entry`
    std::optional<HistoryEntry::State> new_state;  // of `payload_of`
    bool finish_undone = false;  // entries that are undone now can never be redone
    const std::vector<std::string>* withdrawn = nullptr;  // fields of withdrawn.h to be kept
  };
  // Where `watch` throws, nothing has been written.
  void write(const Step& step, const Study& after, Watch& watch);
  // Several in one transaction. `next` makes each once the one before it is written, and gives null
  // after the last; where it throws, nothing has been written.
  struct Prepared {
    Step step;
    const Study* after = nullptr;
  };
  void write_all(const std::function<const Prepared*()>& next);
  std::vector<Edit> payload(std::int64_t entry);
  std::size_t payload_size(std::int64_t entry);  // in bytes
  std::int64_t last_entry();                     // its number; 0 where there is none

  // Drops all payloads: what is done so far cannot be undone.
  void finish_history();

  // Drops all payloads and drafts (but those of withdrawn people), gives all entries but those
  // that forget (project.h) another title, and writes the file anew.
  void forget(const Message& title, Watch& watch);

  void save_draft(std::string_view field, std::string_view text, Timestamp now);
  std::optional<std::string> draft(std::string_view field);
  bool has_drafts(std::string_view prefix);

  // Into a new file beside `to`, verified, synced, then renamed.
  void back_up(const std::filesystem::path& to, Watch& watch);
  // Everything that SQLite finds wrong with the file (at most 20 findings); empty when sound.
  std::vector<Message> check_file();

  struct Impl;  // project_store_impl.h; for this folder only

 private:
  explicit ProjectStore(std::unique_ptr<Impl> impl);
  void write_anew(const std::filesystem::path& to, const Known& known, Watch& watch);
  std::unique_ptr<Impl> impl_;
  std::vector<Message> found_wrong_;
};

}  // namespace coding::store
