#include "exports/safe_file.h"

#include <cerrno>
#include <cstring>
#include <ctime>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace exports {
namespace {

using transcripts::say;

// What a file is called until it is whole.
constexpr std::string_view kBegin = ".zwerm-";
constexpr std::string_view kRandom = "XXXXXX";

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  const std::string name = path.string();
  switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      throw ExportError(
          say("{} is niet geschreven: de schijf is vol. Maak ruimte vrij en probeer "
              "het opnieuw; een ouder bestand staat er nog.",
              "{} was not written: the disk is full. Make room and try again; an "
              "older file is still there.",
              name));
    case EACCES:
    case EPERM:
    case EROFS:
      throw ExportError(
          say("{} is niet geschreven: geen schrijfrechten in deze map. Kies een "
              "andere map.",
              "{} was not written: no right to write in this folder. Choose another "
              "folder.",
              name));
    case ENOENT:
    case ENOTDIR:
      throw ExportError(
          say("{} is niet geschreven: de map bestaat niet. Maak haar of kies een "
              "andere.",
              "{} was not written: the folder does not exist. Make it or choose "
              "another.",
              name));
    case ENAMETOOLONG:
      throw ExportError(say("{} is niet geschreven: de naam is te lang. Kies een kortere.",
                            "{} was not written: the name is too long. Choose a shorter one.",
                            name));
    default:
      throw ExportError(say("{} is niet geschreven: {}.", "{} was not written: {}.", name,
                            std::string(std::strerror(error))));
  }
}

// A rename would put a file in the place of a device or a pipe.
void refuse_what_is_no_file(const std::filesystem::path& path) {
  std::error_code ignored;
  const auto found = std::filesystem::status(path, ignored);
  if (std::filesystem::is_directory(found))
    throw ExportError(say("{} is een map. Geef een bestandsnaam.",
                          "{} is a folder. Give the name of a file.", path.string()));
  if (std::filesystem::is_other(found))
    throw ExportError(say("{} is geen gewoon bestand (een pijp of apparaat). Kies een andere naam.",
                          "{} is no regular file (a pipe or device). Choose another name.",
                          path.string()));
}

void sync_folder(const std::filesystem::path& folder) {
  const int file = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;  // the file is whole; a folder that cannot be synced does not undo that
  fsync(file);
  close(file);
}

// What a program left that was ended while it wrote: like ours in name, of this user, locked by
// nobody, and not made in this very moment.
void remove_left_behind(const std::filesystem::path& folder) {
  constexpr std::time_t kMoment = 60;  // seconds
  std::error_code ignored;
  for (const auto& entry :
       std::filesystem::directory_iterator(folder.empty() ? "." : folder, ignored)) {
    const std::string name = entry.path().filename();
    if (!name.starts_with(kBegin) || name.size() != kBegin.size() + kRandom.size()) continue;
    const int file = open(entry.path().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) continue;
    struct stat about {};
    const bool left = fstat(file, &about) == 0 && S_ISREG(about.st_mode) &&
                      about.st_uid == geteuid() && std::time(nullptr) - about.st_mtime > kMoment &&
                      flock(file, LOCK_EX | LOCK_NB) == 0;
    if (left) unlink(entry.path().c_str());
    close(file);
  }
}

}  // namespace

// In a short name, since the target's own may have all the bytes that a name can have.
TemporaryFile::TemporaryFile(const std::filesystem::path& target)
    : target_(target), path_((target.parent_path() / kBegin).string() + std::string(kRandom)) {
  refuse_what_is_no_file(target_);
  remove_left_behind(target_.parent_path());
  file_ = mkostemp(path_.data(), O_CLOEXEC);  // mode 0600
  if (file_ < 0) fail(target_, errno);
  flock(file_, LOCK_EX | LOCK_NB);  // for as long as it is written
}

TemporaryFile::~TemporaryFile() {
  if (file_ >= 0) close(file_);
  if (!path_.empty()) unlink(path_.c_str());
}

void TemporaryFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(target_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void TemporaryFile::demand_room(std::size_t bytes) {
  const int error = posix_fallocate(file_, 0, static_cast<off_t>(bytes));
  if (ftruncate(file_, 0) != 0) fail(target_, errno);
  // Elsewhere the file system cannot tell.
  if (error == ENOSPC || error == EDQUOT || error == EFBIG) fail(target_, error);
}

void TemporaryFile::replace_target() {
  if (fsync(file_) != 0) fail(target_, errno);
  const int error = close(file_) == 0 ? 0 : errno;
  file_ = -1;
  if (error != 0) fail(target_, error);
  if (rename(path_.c_str(), target_.c_str()) != 0) fail(target_, errno);
  path_.clear();
  sync_folder(target_.parent_path());
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  TemporaryFile file(path);
  file.write(bytes);
  file.replace_target();
}

}  // namespace exports
