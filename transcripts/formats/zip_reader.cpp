#include "transcripts/formats/zip_reader.h"

#include <algorithm>

#include <zip.h>

#include "transcripts/file_messages.h"
#include "transcripts/import.h"

namespace transcripts {
namespace {

constexpr std::size_t kStep = 65'536;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

[[noreturn]] void refuse_as_damaged(std::string_view file_name) {
  throw ImportError(say(
      "{} is beschadigd of niet volledig. Haal het bestand opnieuw op en importeer het nog eens.",
      "{} is damaged or incomplete. Get the file again and import it once more.", file_name));
}

}  // namespace

void ZipReader::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

ZipReader::ZipReader(std::string_view bytes, std::string_view file_name, ZipLimits limits)
    : file_name_(file_name), limits_(limits), archive_size_(bytes.size()) {
  open(bytes);
  const auto entries = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
  if (entries > limits_.entries) {
    throw ImportError(
        say("{} heeft {} onderdelen; meer dan {} leest Zwerm niet. Het bestand is niet ingelezen.",
            "{} has {} parts; Zwerm reads no more than {}. The file was not read.", file_name_,
            entries, limits_.entries));
  }
  for (std::uint64_t index = 0; index < entries; ++index) {
    const char* name = zip_get_name(archive_.get(), index, ZIP_FL_ENC_RAW);
    if (name == nullptr) refuse_as_damaged(file_name_);
    if (!parts_.emplace(name, index).second) {
      throw ImportError(
          say("{} bevat twee keer het onderdeel {} en is daarom niet ingelezen. Open "
              "en bewaar het opnieuw in het programma waar het vandaan komt.",
              "{} has the part {} twice and was therefore not read. Open and save it "
              "again in the program it comes from.",
              file_name_, name));
    }
  }
}

void ZipReader::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    archive_.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive_) zip_source_free(source);
  }
  zip_error_fini(&error);
  if (!archive_) refuse_as_damaged(file_name_);
}

std::vector<std::string> ZipReader::names() const {
  std::vector<std::string> names;
  for (const auto& [name, index] : parts_) {
    if (!name.empty() && name.back() != '/') names.push_back(name);
  }
  return names;
}

// The stored size comes from a header too, but cannot exceed the archive.
std::uint64_t ZipReader::part_limit(std::uint64_t stored_bytes) const {
  const auto stored = std::min(stored_bytes, archive_size_);
  const auto by_ratio = std::max(limits_.ratio_from, stored * limits_.ratio);
  return std::min({limits_.part_bytes, by_ratio, limits_.archive_bytes - inflated_});
}

void ZipReader::refuse_as_too_large(std::string_view part) const {
  throw ImportError(say(
      "{}: het onderdeel {} wordt uitgepakt te groot (meer dan {} MB of {} keer zijn opgeslagen "
      "grootte). Het bestand is niet ingelezen.",
      "{}: the part {} is too large when unpacked (over {} MB or {} times its stored size). The "
      "file was not read.",
      file_name_, part, limits_.part_bytes / 1'000'000, limits_.ratio));
}

std::string ZipReader::read(std::string_view part) {
  const auto found = parts_.find(part);
  if (found == parts_.end()) {
    throw ImportError(say("In {} ontbreekt het onderdeel {}; het bestand is niet ingelezen.",
                          "{} lacks the part {}; the file was not read.", file_name_, part));
  }
  zip_stat_t stat;
  if (zip_stat_index(archive_.get(), found->second, 0, &stat) != 0) refuse_as_damaged(file_name_);
  if (stat.encryption_method != ZIP_EM_NONE) throw ImportError(protected_by_password(file_name_));
  const auto limit = part_limit(stat.comp_size);
  if (stat.size > limit) refuse_as_too_large(part);
  const std::unique_ptr<zip_file_t, CloseFile> file(
      zip_fopen_index(archive_.get(), found->second, 0));
  if (!file) refuse_as_damaged(file_name_);

  std::string content;
  for (;;) {
    const auto had = content.size();
    content.resize(had + kStep);
    const auto got = zip_fread(file.get(), content.data() + had, kStep);
    if (got < 0) refuse_as_damaged(file_name_);
    content.resize(had + static_cast<std::size_t>(got));
    if (content.size() > limit) refuse_as_too_large(part);
    if (got == 0) break;
  }
  inflated_ += content.size();
  return content;
}

}  // namespace transcripts
