#include "coding/store/file_place.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace coding::store {
namespace {

namespace fs = std::filesystem;

// As freedesktop.org's trash names its folders: in the user's data, and at the top of other drives.
bool in_trash(const fs::path& place) {
  return std::any_of(place.begin(), place.end(), [](const fs::path& part) {
    return part == "Trash" || part.string().starts_with(".Trash");
  });
}

// Where the file is that this process has open, by what the system tells of open files.
std::optional<fs::path> place_of_open(const FileStamp& open) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/proc/self/fd", ignored)) {
    const auto stamp = stamp_of(entry.path());
    if (!stamp || !stamp->same_file(open)) continue;
    const fs::path place = fs::read_symlink(entry.path(), ignored);
    if (in_trash(place)) continue;
    const auto there = stamp_of(place);
    if (there && there->same_file(open)) return place;
  }
  return std::nullopt;
}

int why_not_writable(const fs::path& path, int wish) {
  return faccessat(AT_FDCWD, path.c_str(), wish, AT_EACCESS) == 0 ? 0 : errno;
}

}  // namespace

std::optional<FileStamp> stamp_of(const fs::path& path) {
  struct stat about {};
  if (stat(path.c_str(), &about) != 0) return std::nullopt;
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return FileStamp{about.st_dev, about.st_ino, about.st_size,
                   about.st_mtim.tv_sec * kNanoseconds + about.st_mtim.tv_nsec};
}

FileTrouble missing(const fs::path& path, const FileStamp& open) {
  const std::string name = path.string();
  const auto now_at = place_of_open(open);
  if (now_at)
    return {FileTrouble::Kind::Missing,
            say("{0} is verplaatst of hernoemd: het is nu {1}. Tot u kiest wordt er niets meer "
                "bewaard. Ga daar verder, zet het terug, of bewaar een kopie.",
                "{0} was moved or renamed: it is {1} now. Until you choose nothing more is saved. "
                "Go on there, put it back, or save a copy.",
                name, now_at->string()),
            now_at};
  return {
      FileTrouble::Kind::Missing,
      say("{} is er niet meer: verwijderd, verplaatst, of de schijf is los. Er wordt niets meer "
          "bewaard. Zet het terug of sluit de schijf weer aan, of bewaar een kopie: alles wat u "
          "ziet gaat mee.",
          "{} is not there any more: deleted, moved, or its disk is gone. Nothing more is "
          "saved. Put it back or connect the disk again, or save a copy: all that you see goes "
          "along.",
          name),
      std::nullopt};
}

FileTrouble replaced(const fs::path& path, const FileStamp& open, const Message& what) {
  return {FileTrouble::Kind::Replaced,
          say("In de plaats van {0} kwam {1}. Daar schrijft Zwerm niet in, en er wordt niets meer "
              "bewaard. Bewaar een kopie: alles wat u ziet gaat mee. Of open wat er nu staat.",
              "In the place of {0} came {2}. Zwerm does not write to that, and nothing more is "
              "saved. Save a copy: all that you see goes along. Or open what is there now.",
              path.string(), what.nl, what.en),
          place_of_open(open)};
}

FileTrouble failing_disk(const fs::path& path) {
  return {FileTrouble::Kind::Failing,
          say("{}: de schijf geeft fouten; de wijziging is niet bewaard. Sluit hem opnieuw aan, of "
              "bewaar een kopie op een andere schijf: alles wat u ziet gaat mee.",
              "{}: the disk fails; the change was not saved. Connect it again, or save a copy on "
              "another disk: all that you see goes along.",
              path.string()),
          std::nullopt};
}

std::optional<FileTrouble> no_right_to_write(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const int file = why_not_writable(path, W_OK);
  const int around = why_not_writable(folder, W_OK | X_OK);
  if (file == 0 && around == 0) return std::nullopt;
  if (file == EROFS || around == EROFS)
    return FileTrouble{
        FileTrouble::Kind::ReadOnly,
        say("De schijf met {} is alleen te lezen geworden; de wijziging is niet bewaard. Maak hem "
            "weer beschrijfbaar, of bewaar een kopie op een andere schijf.",
            "The disk with {} has become read-only; the change was not saved. Make it writable "
            "again, or save a copy on another disk.",
            path.string()),
        std::nullopt};
  const std::string where = file != 0 ? path.string() : folder.string();
  return FileTrouble{
      FileTrouble::Kind::ReadOnly,
      say("Er is geen recht meer om te schrijven: {0}. De wijziging is niet bewaard. Geef het "
          "recht "
          "terug, dan bewaart Zwerm weer, of bewaar een kopie in een andere map.",
          "There is no right to write any more: {0}. The change was not saved. Give the right "
          "back, and Zwerm saves again, or save a copy in another folder.",
          where),
      std::nullopt};
}

}  // namespace coding::store
