#include "coding/store/open_checks.h"

#include <array>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "coding/project.h"
#include "coding/store/schema.h"

namespace coding::store {
namespace {

namespace fs = std::filesystem;
using transcripts::Message;
using transcripts::say;

// Offsets in the header: https://www.sqlite.org/fileformat2.html, section 1.3.
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;
using Header = std::array<unsigned char, kHeaderSize>;

std::uint32_t number_at(const Header& header, std::size_t at) {
  return std::uint32_t{header[at]} << 24 | std::uint32_t{header[at + 1]} << 16 |
         std::uint32_t{header[at + 2]} << 8 | std::uint32_t{header[at + 3]};
}

[[noreturn]] void not_ours(const fs::path& path) {
  throw ProjectError(say("{} is geen project van Zwerm. Er is niets aan veranderd.",
                         "{} is no Zwerm project. Nothing in it was changed.", path.string()));
}

[[noreturn]] void cannot_read(const fs::path& path, int error) {
  const std::string name = path.string();
  switch (error) {
    case ENOENT:
      throw ProjectError(say("{} is er niet. Kijk naar de naam en de map.",
                             "{} is not there. Look at the name and the folder.", name));
    case EACCES:
      throw ProjectError(say("{} kan niet gelezen worden: geen recht om het te lezen.",
                             "{} cannot be read: no right to read it.", name));
    case ELOOP:
      throw ProjectError(say("{} verwijst naar zichzelf en kan niet gelezen worden.",
                             "{} points to itself and cannot be read.", name));
    default:
      throw ProjectError(say("{} kan niet gelezen worden: {}.", "{} cannot be read: {}.", name,
                             std::string(std::strerror(error))));
  }
}

Header read_header(const fs::path& path) {
  // Without O_NONBLOCK a named pipe would hang for ever.
  const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) cannot_read(path, errno);
  struct stat about {};
  Header header{};
  const bool read_it = fstat(file, &about) == 0 && S_ISREG(about.st_mode) &&
                       ::read(file, header.data(), header.size()) == ssize_t{kHeaderSize};
  ::close(file);
  if (!read_it) not_ours(path);
  return header;
}

// File system types as <linux/magic.h> and cifs have them.
bool on_network(const fs::path& path) {
  struct statfs about {};
  if (statfs(path.c_str(), &about) != 0) return false;
  const auto type = static_cast<std::uint32_t>(about.f_type);
  return type == 0x6969U /* NFS */ || type == 0xFF534D42U /* CIFS */ ||
         type == 0xFE534D42U /* SMB2 */ || type == 0x517BU /* SMB */;
}

}  // namespace

std::uint32_t version_of(const fs::path& path) {
  const Header header = read_header(path);
  if (std::memcmp(header.data(), "SQLite format 3", 16) != 0 ||
      number_at(header, kApplicationIdAt) != kApplicationId)
    not_ours(path);
  const std::uint32_t version = number_at(header, kUserVersionAt);
  if (version > kSchemaVersion)
    throw ProjectError(
        say("{} is gemaakt met een nieuwere Zwerm (versie {} van het bestand). Werk "
            "Zwerm bij; er is niets aan veranderd.",
            "{} was made by a newer Zwerm (version {} of the file). Update Zwerm; "
            "nothing in it was changed.",
            path.string(), version));
  if (version == 0) not_ours(path);
  return version;
}

std::vector<Message> remarks_on_place(const fs::path& path) {
  std::vector<Message> remarks;
  struct stat about {};
  if (stat(path.c_str(), &about) == 0 && (about.st_mode & 077U) != 0)
    remarks.push_back(
        say("Anderen op deze computer kunnen {0} lezen. Geef alleen jezelf rechten: "
            "chmod 600 \"{0}\".",
            "Others on this computer can read {0}. Give rights to yourself alone: "
            "chmod 600 \"{0}\".",
            path.string()));
  if (const char* service = coding::sync_service(path))
    remarks.push_back(
        say("{} staat in een map die met {} meegaat. Zo'n dienst kan een project dat "
            "open is stukmaken: werk in een gewone map en zet er kopieën neer.",
            "{} lies in a folder that goes along with {}. Such a service can break a "
            "project that is open: work in a plain folder and put copies there.",
            path.string(), service));
  if (on_network(path))
    remarks.push_back(
        say("{} staat op een netwerkschijf. Werk op een schijf in deze computer; over "
            "het netwerk kan een project stukgaan.",
            "{} lies on a network drive. Work on a disk in this computer; a project "
            "can break over a network.",
            path.string()));
  return remarks;
}

}  // namespace coding::store

namespace coding {

const char* sync_service(const std::filesystem::path& path) {
  for (const std::filesystem::path& part : path)
    for (const char* service :
         {"OneDrive", "Dropbox", "Nextcloud", "ownCloud", "SURFdrive", "Google Drive", "iCloud"})
      if (part.string().find(service) != std::string::npos) return service;
  return nullptr;
}

}  // namespace coding
