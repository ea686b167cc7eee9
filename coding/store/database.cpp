#include "coding/store/database.h"

#include <chrono>
#include <set>

#include <sqlite3.h>

#include "coding/store/schema.h"

namespace coding::store {
namespace {

constexpr int kBusyMilliseconds = 3000;
constexpr int kLongestValue = 64 << 20;          // bytes; the largest text is 20 MB
constexpr std::int64_t kMostMemory = 512 << 20;  // bytes, of SQLite as a whole
constexpr std::chrono::seconds kCheckBudget{5};

}  // namespace

bool Patience::ends() {
  try {
    watch.step();
  } catch (const transcripts::Stopped&) {
    stopped = true;
  }
  return stopped || std::chrono::steady_clock::now() > until;
}

Message message_of(const std::filesystem::path& path, const SQLite::Exception& error) {
  const std::string name = path.string();
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
      return say(
          "{}: de schijf is vol; de laatste wijziging is niet bewaard. Maak ruimte vrij en "
          "probeer het opnieuw.",
          "{}: the disk is full; the last change was not saved. Make room and try again.", name);
    case SQLITE_IOERR:
      return say(
          "{}: de schijf is vol of geeft fouten; de laatste wijziging is niet bewaard. Maak "
          "ruimte vrij en probeer het opnieuw.",
          "{}: the disk is full or failing; the last change was not saved. Make room and try "
          "again.",
          name);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return say("{} is bezet door een ander programma. Probeer het zo opnieuw.",
                 "{} is in use by another program. Try again in a moment.", name);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return say("{} is beschadigd. Zet een back-up terug met \"zwerm restore\".",
                 "{} is damaged. Put a backup back with \"zwerm restore\".", name);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return say(
          "{} kan niet geopend of beschreven worden. Kijk naar de rechten van het bestand en "
          "de map.",
          "{} cannot be opened or written. Look at the rights of the file and its folder.", name);
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
      return say("{} vraagt meer geheugen dan Zwerm neemt. Is het een project van Zwerm?",
                 "{} asks for more memory than Zwerm takes. Is it a project of Zwerm?", name);
    default:
      return say("{}: bewaren of lezen mislukte ({}). Is er een back-up?",
                 "{}: saving or reading failed ({}). Is there a backup?", name,
                 std::string(error.what()));
  }
}

bool is_damage(const SQLite::Exception& error) {
  const int code = error.getErrorCode() & 0xFF;
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_IOERR;
}

void fail(const std::filesystem::path& path, const SQLite::Exception& error) {
  throw ProjectError(message_of(path, error));
}

void distrust(SQLite::Database& db) {
  for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                      {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}})
    sqlite3_db_config(db.getHandle(), option, value, nullptr);
}

std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& path, Access access) {
  sqlite3_hard_heap_limit64(kMostMemory);
  // One thread at a time uses the connection (a job may, while editing is paused), so SQLite need
  // not take a mutex for every value.
  const int flags = (access == Access::Write ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY) |
                    SQLite::OPEN_NOMUTEX;
  auto db = std::make_unique<SQLite::Database>(path.string(), flags, kBusyMilliseconds);
  distrust(*db);
  sqlite3_limit(db->getHandle(), SQLITE_LIMIT_LENGTH, kLongestValue);
  db->exec(
      "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; "
      "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY");
  if (access == Access::Write) db->exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA");
  return db;
}

std::vector<Message> quick_check(SQLite::Database& db, Watch& watch) {
  Patience budget{watch, std::chrono::steady_clock::now() + kCheckBudget};
  sqlite3_progress_handler(
      db.getHandle(), 10'000,
      [](void* patience) { return int{static_cast<Patience*>(patience)->ends()}; }, &budget);
  std::vector<Message> wrong;
  try {
    SQLite::Statement check(db, "PRAGMA quick_check(1)");
    if (check.executeStep() && check.getColumn(0).getString() != "ok")
      wrong.push_back(say("Het bestand is beschadigd: {}", "The file is damaged: {}",
                          check.getColumn(0).getString()));
  } catch (const SQLite::Exception& error) {
    sqlite3_progress_handler(db.getHandle(), 0, nullptr, nullptr);
    if (is_damage(error)) {
      wrong.push_back(say("Het bestand is beschadigd: {}", "The file is damaged: {}",
                          std::string(error.what())));
    } else if (error.getErrorCode() != SQLITE_INTERRUPT) {
      throw;
    }
  }
  sqlite3_progress_handler(db.getHandle(), 0, nullptr, nullptr);
  if (budget.stopped) throw transcripts::Stopped();
  return wrong;
}

std::vector<Message> foreign_objects(SQLite::Database& db, const std::filesystem::path& path) {
  std::set<std::string> ours(create_statements().begin(), create_statements().end());
  std::vector<Message> foreign;
  // SQLite's own indexes have no text; its statistics (after ANALYZE by another program) do no
  // harm.
  SQLite::Statement objects(db,
                            "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
                            "AND name NOT LIKE 'sqlite_stat%'");
  while (objects.executeStep()) {
    if (ours.erase(objects.getColumn(2).getString()) > 0) continue;
    foreign.push_back(say("Het bestand bevat iets dat Zwerm niet gemaakt heeft: {} {}.",
                          "The file holds something that Zwerm did not make: {} {}.",
                          objects.getColumn(0).getString(), objects.getColumn(1).getString()));
  }
  if (!ours.empty())
    throw ProjectError(
        say("{} is geen gaaf project van Zwerm: er ontbreken tabellen, of ze zien er "
            "anders uit. Er is niets aan veranderd. Zet een back-up terug met "
            "\"zwerm restore\".",
            "{} is no sound Zwerm project: tables are missing, or look different. "
            "Nothing in it was changed. Put a backup back with \"zwerm restore\".",
            path.string()));
  return foreign;
}

}  // namespace coding::store
