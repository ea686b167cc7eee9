#include "coding/store/lock.h"

#include <array>
#include <cerrno>
#include <ctime>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace coding::store {
namespace {

using transcripts::say;

bool lock_whole_file(int file) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return fcntl(file, F_OFD_SETLK, &lock) == 0;
}

// Is `file` still what `path` names? Another process may have removed it between our open and lock.
bool still_there(int file, const std::filesystem::path& path) {
  struct stat ours {};
  struct stat named {};
  return fstat(file, &ours) == 0 && stat(path.c_str(), &named) == 0 &&
         ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

std::string content_of(int file) {
  std::array<char, 400> buffer{};
  const ssize_t size = pread(file, buffer.data(), buffer.size(), 0);
  std::string text(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::string host() {
  std::array<char, 256> name{};
  gethostname(name.data(), name.size() - 1);
  return name.data();
}

void write_owner(int file, std::string_view coder) {
  std::array<char, 32> since{};
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  std::strftime(since.data(), since.size(), "%Y-%m-%d %H:%M", localtime_r(&now, &local));
  const std::string owner = fmt::format("{} ({}, {}), {}\n", coder.empty() ? "Zwerm" : coder,
                                        host(), getpid(), since.data());
  // What the file says is advice for people; the lock itself holds without it.
  if (ftruncate(file, 0) == 0) (void)!pwrite(file, owner.data(), owner.size(), 0);
}

}  // namespace

std::optional<Lock> Lock::take(const std::filesystem::path& project, std::string_view coder,
                               transcripts::Message& why_not,
                               std::optional<transcripts::Message>& notice) {
  const std::filesystem::path path = project.string() + ".lock";
  while (true) {
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) {
      why_not = say("{} is alleen te lezen: in deze map kan Zwerm niet schrijven.",
                    "{} can only be read: Zwerm cannot write in this folder.", project.string());
      return std::nullopt;
    }
    if (!lock_whole_file(file)) {
      const std::string owner = content_of(file);
      close(file);
      why_not = say("{} is al geopend door {}. Sluit het daar, of lees hier mee.",
                    "{} is open already, by {}. Close it there, or read along here.",
                    project.string(), owner.empty() ? "een ander venster" : owner);
      return std::nullopt;
    }
    if (!still_there(file, path)) {
      close(file);
      continue;
    }
    if (const std::string owner = content_of(file); !owner.empty())
      notice =
          say("De vorige sessie ({}) is onverwacht gestopt; alles wat bewaard was is er nog.",
              "The session before ({}) stopped unexpectedly; all that was saved is there.", owner);
    write_owner(file, coder);
    return Lock(path, file);
  }
}

Lock::Lock(Lock&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1)) {}

Lock& Lock::operator=(Lock&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(file_, other.file_);
  return *this;
}

Lock::~Lock() {
  if (file_ < 0) return;
  unlink(path_.c_str());
  close(file_);
}

}  // namespace coding::store
