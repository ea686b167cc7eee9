// A project file opened by SQLite with our settings, and SQLite's errors as sentences for the user.
// Included only by this folder's .cpp files, so that SQLite stays here.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include "coding/project.h"
#include "transcripts/watch.h"

namespace coding::store {

// How long SQLite may take over something, and whether somebody wants it to end. SQLite asks; an
// exception must not pass through it.
struct Patience {
  transcripts::Watch& watch;
  std::chrono::steady_clock::time_point until;
  bool stopped = false;
  bool ends();
};

using transcripts::Watch;

// What SQLite says, as a sentence about the file.
Message message_of(const std::filesystem::path& path, const SQLite::Exception& error);
[[noreturn]] void fail(const std::filesystem::path& path, const SQLite::Exception& error);

// True where the file's content is at fault, so that other parts of it may still be read.
bool is_damage(const SQLite::Exception& error);

// Calls `work`; an error of SQLite becomes a ProjectError about `path`.
template <class Work>
auto translated(const std::filesystem::path& path, Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    fail(path, error);
  }
}

// Settings for a file that may come from somebody else: its schema can change nothing but by what
// we write, and none of its triggers and views runs.
void distrust(SQLite::Database& db);

// Opens with the settings of DESIGN.md section 4, for a file that may come from somebody else.
// Never makes a file. Throws SQLite::Exception.
std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& path, Access access);

// The first thing that SQLite's quick check finds wrong; nothing where that is sound or took longer
// than five seconds (a hostile file; 170 MB take 0.1 s).
std::vector<Message> quick_check(SQLite::Database& db, Watch& watch = Watch::nobody());

// The tables of `db` against schema.h. Throws ProjectError where one of ours is missing or other
// than it should be; gives a sentence for each table, index, trigger or view that is not ours.
std::vector<Message> foreign_objects(SQLite::Database& db, const std::filesystem::path& path);

}  // namespace coding::store
