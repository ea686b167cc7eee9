#include "coding/store/backups.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>
#include <set>

#include <fmt/chrono.h>
#include <sys/stat.h>

#include "coding/project.h"

namespace coding::store {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kLast = 10;
constexpr std::size_t kDays = 14;
constexpr std::size_t kWeeks = 8;

// The day in a name such as 2026-11-24T07-30-05-123.zwerm, counted from 1970; -1 for other names.
int day_of(const fs::path& path) {
  const std::string name = path.filename().string();
  if (name.size() < 10) return -1;
  const auto number = [&name](std::size_t at, std::size_t size) {
    int value = -1;
    std::from_chars(name.data() + at, name.data() + at + size, value);
    return value;
  };
  const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return date.ok() ? std::chrono::sys_days(date).time_since_epoch().count() : -1;
}

}  // namespace

fs::path backup_folder(const fs::path& project) {
  return project.string() + "-backups";
}

fs::path place_for_backup(const fs::path& project, Timestamp now) {
  const fs::path folder = backup_folder(project);
  if (mkdir(folder.c_str(), 0700) != 0 && !fs::is_directory(folder))
    throw ProjectError(
        say("De map voor back-ups {} kan niet gemaakt worden. Werk gaat door zonder "
            "back-up.",
            "The folder for backups {} cannot be made. Work goes on without a backup.",
            folder.string()));
  const std::time_t seconds = now.milliseconds / 1000;
  return folder / fmt::format("{:%Y-%m-%dT%H-%M-%S}-{:03}.zwerm", fmt::gmtime(seconds),
                              now.milliseconds % 1000);
}

std::vector<fs::path> backups_of(const fs::path& project) {
  std::vector<fs::path> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(backup_folder(project), ignored))
    if (entry.path().extension() == ".zwerm" && day_of(entry.path()) >= 0)
      found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<fs::path> superfluous(const std::vector<fs::path>& names) {
  std::vector<fs::path> gone;
  std::set<int> days;
  std::set<int> weeks;
  std::size_t kept = 0;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    const int day = day_of(*name);
    const bool first_of_day = days.size() < kDays && days.insert(day).second;
    const bool first_of_week = weeks.size() < kWeeks && weeks.insert(day / 7).second;
    if (kept < kLast || first_of_day || first_of_week) {
      ++kept;
    } else {
      gone.push_back(*name);
    }
  }
  return gone;
}

}  // namespace coding::store
