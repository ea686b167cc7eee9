// The part of open_checks.h about journals, which needs SQLite to try one out.
#include <algorithm>
#include <utility>
#include <vector>

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

// Sessions that stop again and again (a full disk) would fill the disk further.
constexpr std::size_t kMostKept = 3;

// Is `file` "p.zwerm.kept.zwerm" or "p.zwerm.kept-4.zwerm" of the project p.zwerm?
bool is_kept(const fs::path& file, const fs::path& project) {
  std::string name = file.filename().string();
  const std::string start = project.filename().string() + ".kept";
  const std::string end = ".zwerm";
  if (!name.starts_with(start) || !name.ends_with(end) || name.size() < start.size() + end.size())
    return false;
  name = name.substr(start.size(), name.size() - start.size() - end.size());
  return name.empty() || (name.starts_with('-') && name.size() > 1 &&
                          name.find_first_not_of("0123456789", 1) == std::string::npos);
}

// Of the copies that were made before recoveries that came out well only the newest stay.
void drop_oldest_kept(const fs::path& project) {
  std::error_code ignored;
  std::vector<std::pair<fs::file_time_type, fs::path>> kept;
  for (const auto& entry : fs::directory_iterator(fs::absolute(project).parent_path(), ignored))
    if (is_kept(entry.path(), project))
      kept.emplace_back(fs::last_write_time(entry.path(), ignored), entry.path());
  std::sort(kept.rbegin(), kept.rend());
  for (std::size_t i = kMostKept; i < kept.size(); ++i)
    for (const char* ending : {"", "-journal", "-wal"})
      fs::remove(with(kept[i].second, ending), ignored);
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
    const bool well = Trial(path, ending).comes_out_well();
    const fs::path kept = free_name(with(path, well ? ".kept.zwerm" : ".aside.zwerm"));
    copy_whole(path, kept);
    copy_whole(journal, with(kept, ending));
    if (well) {
      drop_oldest_kept(path);
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
