#include "exports/archive.h"

#include <memory>

#include <zip.h>

#include "exports/safe_file.h"

namespace exports {
namespace {

using transcripts::say;

// MS-DOS knows no day before this one: 1980-01-01, 0:00.
constexpr zip_uint16_t kFirstDay = 1 << 5 | 1;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

// Of zlib's, from 1 to 9; 0 is its own choice.
constexpr zip_uint32_t kFastLevel = 1;

bool add(zip_t* archive, const ArchivePart& part, Deflate deflate) {
  zip_source_t* content = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (content == nullptr) return false;
  const zip_int64_t at = zip_file_add(archive, part.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (at < 0) {
    zip_source_free(content);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(at);
  const zip_uint32_t level = deflate == Deflate::Fast ? kFastLevel : 0;
  return zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, level) == 0 &&
         zip_file_set_dostime(archive, index, 0, kFirstDay, 0) == 0;
}

// What zip_close() left in the source; false where it cannot be read.
bool read_whole(zip_source_t* source, std::string& bytes) {
  zip_stat_t stat;
  if (zip_source_open(source) != 0 || zip_source_stat(source, &stat) != 0) return false;
  bytes.resize(stat.size);
  const bool whole =
      zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(stat.size);
  zip_source_close(source);
  return whole;
}

}  // namespace

std::string zipped(const std::vector<ArchivePart>& parts, std::string_view file_name,
                   Deflate deflate) {
  zip_error_t error;
  zip_error_init(&error);
  const Source source(zip_source_buffer_create(nullptr, 0, 0, &error));
  Archive archive(source ? zip_open_from_source(source.get(), ZIP_TRUNCATE, &error) : nullptr);
  bool made = archive != nullptr;
  if (made) zip_source_keep(source.get());  // the archive frees its own hold
  for (const ArchivePart& part : parts) made = made && add(archive.get(), part, deflate);
  std::string bytes;
  if (made && zip_close(archive.get()) == 0) {
    static_cast<void>(archive.release());
    if (read_whole(source.get(), bytes)) return bytes;
  }
  throw ExportError(say("{} is niet geschreven: het is te groot voor het geheugen.",
                        "{} was not written: it is too large for the memory.", file_name));
}

}  // namespace exports
