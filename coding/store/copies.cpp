#include "coding/store/copies.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "coding/project.h"

namespace coding::store {
namespace {

namespace fs = std::filesystem;

// A file handle of the operating system.
class File {
 public:
  File(const fs::path& path, int flags) : handle_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (handle_ >= 0) ::close(handle_);
  }
  int operator*() const { return handle_; }
  bool is_open() const { return handle_ >= 0; }

 private:
  int handle_;
};

[[noreturn]] void fail_at(const fs::path& path) {
  throw ProjectError(say("{} kan niet geschreven worden: {}. Er is verder niets veranderd.",
                         "{} cannot be written: {}. Nothing else was changed.", path.string(),
                         std::string(std::strerror(errno))));
}

bool sync(const fs::path& path) {
  const File file(path, O_RDONLY);
  // Some file systems know no sync of a folder.
  return file.is_open() && (fsync(*file) == 0 || errno == EINVAL);
}

bool write_all(int to, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(to, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

bool copy_bytes(int from, int to) {
  std::array<char, 1 << 16> buffer;
  while (true) {
    const ssize_t read = ::read(from, buffer.data(), buffer.size());
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) return read == 0;
    if (!write_all(to, buffer.data(), static_cast<std::size_t>(read))) return false;
  }
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace

fs::path free_name(const fs::path& wanted) {
  fs::path name = wanted;
  for (int number = 2; fs::exists(name); ++number)
    name = wanted.parent_path() /
           fmt::format("{}-{}{}", wanted.stem().string(), number, wanted.extension().string());
  return name;
}

void make_empty(const fs::path& path) {
  ::unlink(path.c_str());
  const File file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
  if (!file.is_open() || fchmod(*file, 0600) != 0) fail_at(path);
}

void copy_whole(const fs::path& from, const fs::path& to) {
  const File source(from, O_RDONLY);
  if (!source.is_open()) fail_at(from);
  make_empty(to);
  const File target(to, O_WRONLY);
  if (!target.is_open() || !copy_bytes(*source, *target) || fsync(*target) != 0) {
    const int why = errno;
    ::unlink(to.c_str());
    errno = why;
    fail_at(to);
  }
}

void move_into_place(const fs::path& from, const fs::path& to) {
  if (!sync(from) || ::rename(from.c_str(), to.c_str()) != 0 || !sync(folder_of(to))) fail_at(to);
}

}  // namespace coding::store
