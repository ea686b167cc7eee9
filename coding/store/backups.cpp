#include "coding/store/backups.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/chrono.h>
#include <sys/stat.h>

#include "coding/project.h"

namespace coding::store {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kLast = 10;
constexpr std::size_t kDays = 14;
constexpr std::size_t kWeeks = 8;

// The time in a name such as 2026-11-24T07-30-05-123.zwerm; nothing for other names.
std::optional<Timestamp> time_of(const fs::path& path) {
  const std::string name = path.filename().string();
  constexpr std::string_view kForm = "dddd-dd-ddTdd-dd-dd-ddd.zwerm";
  if (name.size() != kForm.size()) return std::nullopt;
  for (std::size_t i = 0; i < kForm.size(); ++i)
    if (kForm[i] == 'd' && i < 23 ? name[i] < '0' || name[i] > '9' : name[i] != kForm[i])
      return std::nullopt;
  const auto number = [&name](std::size_t at, std::size_t size) {
    int value = 0;
    std::from_chars(name.data() + at, name.data() + at + size, value);
    return value;
  };
  const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  if (!date.ok()) return std::nullopt;
  const auto time = std::chrono::sys_days(date) + std::chrono::hours(number(11, 2)) +
                    std::chrono::minutes(number(14, 2)) + std::chrono::seconds(number(17, 2)) +
                    std::chrono::milliseconds(number(20, 3));
  return Timestamp{time.time_since_epoch().count()};
}

std::int64_t day_of(const fs::path& path) {
  const auto time = time_of(path);
  return time ? time->milliseconds / 86'400'000 : -1;
}

}  // namespace

fs::path backup_folder(const fs::path& project) {
  return project.string() + "-backups";
}

fs::path place_for_backup(const fs::path& project, Timestamp now) {
  const fs::path folder = backup_folder(project);
  if (mkdir(folder.c_str(), 0700) != 0 && !fs::is_directory(folder))
    throw ProjectError(
        say("De map voor back-ups {} kan niet gemaakt worden. Het werk gaat door "
            "zonder back-up.",
            "The folder for backups {} cannot be made. Work goes on without a backup.",
            folder.string()));
  // Where the clock was set back, names still rise: the newest must not make room for older ones.
  if (const auto before = backups_of(project); !before.empty())
    now.milliseconds = std::max(now.milliseconds, time_of(before.back())->milliseconds + 1);
  const std::time_t seconds = now.milliseconds / 1000;
  return folder / fmt::format("{:%Y-%m-%dT%H-%M-%S}-{:03}.zwerm", fmt::gmtime(seconds),
                              now.milliseconds % 1000);
}

std::vector<fs::path> backups_of(const fs::path& project) {
  std::vector<fs::path> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(backup_folder(project), ignored))
    if (time_of(entry.path())) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

void remove_unfinished(const fs::path& project) {
  std::error_code ignored;
  std::vector<fs::path> unfinished;
  for (const auto& entry : fs::directory_iterator(backup_folder(project), ignored))
    if (entry.path().extension() == ".new" &&
        time_of(entry.path().parent_path() / entry.path().stem()))
      unfinished.push_back(entry.path());
  for (const fs::path& path : unfinished) fs::remove(path, ignored);
}

std::vector<fs::path> superfluous(const std::vector<fs::path>& names) {
  std::vector<fs::path> gone;
  std::set<std::int64_t> days;
  std::set<std::int64_t> weeks;
  std::size_t kept = 0;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    const std::int64_t day = day_of(*name);
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
