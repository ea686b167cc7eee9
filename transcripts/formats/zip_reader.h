// Reads the parts of a zip archive (docx, qdpx, xlsx) into memory, within bounds.
//
// Inflated bytes are counted while reading: what a header says of sizes is not believed (libzip
// reads 300 MB from an entry whose header says 1,000 bytes, without an error). Parts are looked up
// by their exact name and nothing is ever written to disk, so names like ../x do no harm.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace transcripts {

struct ZipLimits {
  std::uint64_t part_bytes = 64'000'000;      // of one part, inflated
  std::uint64_t archive_bytes = 512'000'000;  // of all parts read through one ZipReader
  std::uint64_t entries = 10'000;
  // Inflated : stored, looked at from the first `ratio_from` bytes on (honest small parts reach
  // 273 : 1).
  std::uint64_t ratio = 100;
  std::uint64_t ratio_from = 1'000'000;
};

class ZipReader {
 public:
  // `bytes` must outlive the reader. `file_name` is for messages. Throws ImportError where `bytes`
  // is no sound archive, has two parts of one name, or more entries than allowed.
  ZipReader(std::string_view bytes, std::string_view file_name, ZipLimits limits = {});

  bool has(std::string_view part) const { return parts_.find(part) != parts_.end(); }
  // In alphabetical order; folders (names that end in /) left out.
  std::vector<std::string> names() const;

  // The whole part. Throws ImportError: not there, encrypted, damaged, over a limit.
  std::string read(std::string_view part);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  void open(std::string_view bytes);
  std::uint64_t part_limit(std::uint64_t stored_bytes) const;
  [[noreturn]] void refuse_as_too_large(std::string_view part) const;

  std::string file_name_;
  ZipLimits limits_;
  std::uint64_t archive_size_;
  std::uint64_t inflated_ = 0;
  std::unique_ptr<zip, Close> archive_;
  std::map<std::string, std::uint64_t, std::less<>> parts_;  // name -> index in the archive
};

}  // namespace transcripts
