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

namespace fs = std::filesystem;
using transcripts::Message;
using transcripts::say;

constexpr std::time_t kOtherComputersLockHolds = std::time_t{7} * 24 * 60 * 60;  // seconds

// Who took a lock, as its file says it; a field that cannot be read is empty.
struct Owner {
  std::string host;
  std::string coder;
  std::time_t since = 0;  // seconds since 1970, UTC
};

bool lock_whole_file(int file) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return fcntl(file, F_OFD_SETLK, &lock) == 0;
}

// Is `file` still what `path` names? Another process may have removed it between our open and lock.
bool still_there(int file, const fs::path& path) {
  struct stat ours {};
  struct stat named {};
  return fstat(file, &ours) == 0 && stat(path.c_str(), &named) == 0 &&
         ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

std::string content_of(int file) {
  std::array<char, 1000> buffer{};
  const ssize_t size = pread(file, buffer.data(), buffer.size(), 0);
  return {buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

std::string host() {
  std::array<char, 256> name{};
  gethostname(name.data(), name.size() - 1);
  return name.data();
}

std::string local_time(std::time_t when, const char* form) {
  std::array<char, 40> text{};
  std::tm local{};
  std::strftime(text.data(), text.size(), form, localtime_r(&when, &local));
  return text.data();
}

// A text of ours between quotes: what would end it is left out.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text)
    if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= ' ') out += c;
  return out + '"';
}

void write_owner(int file, std::string_view coder) {
  const std::time_t now = std::time(nullptr);
  const std::string owner =
      fmt::format("{{\"host\": {}, \"process\": {}, \"coder\": {}, \"since\": {}, \"time\": {}}}\n",
                  in_quotes(host()), getpid(), in_quotes(coder), now,
                  in_quotes(local_time(now, "%Y-%m-%d %H:%M")));
  // What the file says is advice for people; the lock itself holds without it.
  if (ftruncate(file, 0) == 0) (void)!pwrite(file, owner.data(), owner.size(), 0);
}

// The value of `key` in a line as write_owner makes it; empty where that is not there.
std::string value_of(std::string_view line, std::string_view key) {
  const std::size_t at = line.find(fmt::format("\"{}\": ", key));
  if (at == std::string_view::npos) return "";
  line.remove_prefix(at + key.size() + 4);
  if (!line.starts_with('"')) return std::string(line.substr(0, line.find_first_of(",}")));
  line.remove_prefix(1);
  return std::string(line.substr(0, line.find('"')));
}

Owner owner_of(std::string_view line) {
  Owner owner{value_of(line, "host"), value_of(line, "coder"), 0};
  const std::string since = value_of(line, "since");
  for (const char c : since.substr(0, 12))
    if (c >= '0' && c <= '9') owner.since = owner.since * 10 + (c - '0');
  return owner;
}

Message held_by(const fs::path& project, const Owner& owner) {
  return say("{} heeft {} open op {} sinds {}. Sluit het daar, of lees hier mee.",
             "{} has {} open on {} since {}. Close it there, or read along here.",
             owner.coder.empty() ? "Zwerm" : owner.coder, project.string(),
             owner.host.empty() ? "?" : owner.host,
             owner.since == 0 ? "?" : local_time(owner.since, "%d-%m-%Y %H:%M"));
}

Message held_elsewhere(const fs::path& project, const fs::path& lock, const Owner& owner) {
  const Message held = held_by(project, owner);
  return {fmt::format("{} Staat die computer uit, verwijder dan {}.", held.nl, lock.string()),
          fmt::format("{} If that computer is off, remove {}.", held.en, lock.string())};
}

}  // namespace

std::optional<Lock> Lock::take(const fs::path& project, std::string_view coder, Message& why_not,
                               std::optional<Message>& notice) {
  const fs::path path = project.string() + ".lock";
  while (true) {
    const int file =
        ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (file < 0) {
      why_not = say("{} is alleen te lezen: in deze map kan Zwerm niet schrijven.",
                    "{} can only be read: Zwerm cannot write in this folder.", project.string());
      return std::nullopt;
    }
    Lock lock(path, file);
    const bool ours = lock_whole_file(file);
    const std::string content = content_of(file);
    const Owner owner = owner_of(content);
    const bool elsewhere = !owner.host.empty() && owner.host != host() &&
                           std::time(nullptr) - owner.since < kOtherComputersLockHolds;
    if (!ours || elsewhere) {
      why_not = ours ? held_elsewhere(project, path, owner) : held_by(project, owner);
      ::close(std::exchange(lock.file_, -1));
      return std::nullopt;
    }
    if (!still_there(file, path)) {
      ::close(std::exchange(lock.file_, -1));
      continue;
    }
    if (!content.empty())
      notice =
          say("De vorige sessie van {} is onverwacht gestopt; alles wat bewaard was is er nog.",
              "The session of {} before stopped unexpectedly; all that was saved is there.",
              owner.coder.empty() ? "Zwerm" : owner.coder);
    write_owner(file, coder);
    return lock;
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
  std::error_code ignored;
  if (!holds()) path_ = fs::read_symlink(fmt::format("/proc/self/fd/{}", file_), ignored);
  if (holds()) ::unlink(path_.c_str());
  ::close(file_);
}

bool Lock::lies_beside(const fs::path& project) const {
  return still_there(file_, project.string() + ".lock");
}

void Lock::follow(const fs::path& project) {
  path_ = project.string() + ".lock";
}

bool Lock::holds() const {
  return still_there(file_, path_);
}

}  // namespace coding::store
