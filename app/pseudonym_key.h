// The key: the table that says which pseudonym stands for which name, in a file of the user's
// choice, apart from the project. Whoever has both can undo the pseudonyms.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "exports/table.h"
#include "transcripts/message.h"
#include "transcripts/pseudonyms.h"

namespace app {

class PseudonymKey {
 public:
  // An empty one.
  PseudonymKey();
  // From a csv with columns name and pseudonym (naam, pseudoniem); others are kept. Throws
  // ImportError or ExportError naming the file.
  static PseudonymKey read(const std::filesystem::path& path);

  // Rows with a name; the pseudonym may be empty where the user left it so.
  std::vector<transcripts::Pseudonym> rows() const;
  // Sets the pseudonym of a name that is there (without case and accents), or adds a row.
  void set(const transcripts::Pseudonym& row);
  // Written whole or not at all, mode 0600. Throws ExportError, also where `path` is the project or
  // lies among its backups or copies.
  void write(const std::filesystem::path& path, const std::filesystem::path& project) const;

 private:
  exports::Table table_;
  std::size_t name_ = 0;
  std::size_t pseudonym_ = 1;
};

// What speaks against keeping a key there: beside the project, or in a folder that is synced.
std::vector<transcripts::Message> remarks_on_key(const std::filesystem::path& path,
                                                 const std::filesystem::path& project);

}  // namespace app
