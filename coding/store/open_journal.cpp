// The part of open_checks.h about journals, which needs SQLite to try one out.
#include "coding/store/copies.h"
#include "coding/store/database.h"
#include "coding/store/open_checks.h"

namespace coding::store {
namespace {

namespace fs = std::filesystem;
constexpr const char* kJournalEndings[] = {"-journal", "-wal"};

fs::path with(const fs::path& path, const char* ending) {
  return path.string() + ending;
}

bool has_content(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return !error && size > 0;
}

// A copy of a project and what lies beside it, removed again.
class Trial {
 public:
  Trial(const fs::path& project, const char* ending) : path_(with(project, ".trial")) {
    copy_whole(project, path_);
    copy_whole(with(project, ending), with(path_, ending));
  }
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;
  ~Trial() {
    std::error_code ignored;
    for (const char* ending : {"", "-journal", "-wal", "-shm"})
      fs::remove(with(path_, ending), ignored);
  }
  bool comes_out_well() const {
    try {
      const auto db = open_database(path_, Access::Write);
      foreign_objects(*db, path_);
      return quick_check(*db).empty();
    } catch (const SQLite::Exception&) {
      return false;
    } catch (const ProjectError&) {
      return false;
    }
  }

 private:
  fs::path path_;
};

}  // namespace

bool has_journal(const fs::path& path) {
  return has_content(with(path, "-journal")) || has_content(with(path, "-wal"));
}

std::vector<Message> keep_journal(const fs::path& path) {
  std::vector<Message> told;
  for (const char* ending : kJournalEndings) {
    const fs::path journal = with(path, ending);
    if (!has_content(journal)) continue;
    const fs::path kept = free_name(with(path, ".kept.zwerm"));
    copy_whole(path, kept);
    copy_whole(journal, with(kept, ending));
    if (Trial(path, ending).comes_out_well()) {
      told.push_back(
          say("De vorige sessie stopte tijdens het bewaren. Wat al bewaard was is er nog; "
              "het bestand zoals het was staat in {}.",
              "The session before stopped while saving. What was saved is there; the "
              "file as it was lies in {}.",
              kept.string()));
    } else {
      fs::remove(journal);
      told.push_back(
          say("Naast {} lag een {}-bestand dat er niet bij past. Het is apart gezet, bij "
              "{}.",
              "A {1} file lay beside {0} that does not go with it. It was put aside, "
              "with {2}.",
              path.string(), ending, kept.string()));
    }
  }
  return told;
}

}  // namespace coding::store
