// Project files of Taguette and QualCoder, with the tables as those programs make them.
#pragma once

#include <string>

#include "coding/study.h"
#include "exports/refi/project.h"
#include "tests/support/sqlite_file.h"

namespace tests {

// A project called "Wijken" of 1 March 2026, number 1, and the user "admin", without documents.
class TaguetteFile {
 public:
  TaguetteFile();
  std::string bytes() { return file.bytes(); }

  TaguetteFile& document(int id, const std::string& name, const std::string& html,
                         const std::string& description = "");
  TaguetteFile& tag(int id, const std::string& path, const std::string& description = "");
  // Without a user in the history of changes where that is empty.
  TaguetteFile& highlight(int id, int document, int start, int end, const std::vector<int>& tags,
                          const std::string& user = "admin");

  SqliteFile file;
};

// A project of 15 January 2024, of version 17 of QualCoder's tables, with nothing in it.
class QualCoderFile {
 public:
  QualCoderFile();
  std::string bytes() { return file.bytes(); }

  QualCoderFile& source(int id, const std::string& name, const SqliteCell& text,
                        const std::string& memo = "");
  QualCoderFile& category(int id, const std::string& name, const SqliteCell& above = nullptr);
  QualCoderFile& code(int id, const std::string& name, const SqliteCell& category = nullptr,
                      const SqliteCell& above = nullptr, const std::string& memo = "");
  QualCoderFile& coding(int code, int source, int start, int end, const std::string& words,
                        const std::string& owner = "Anna", const std::string& memo = "",
                        const SqliteCell& important = nullptr);
  QualCoderFile& person(int id, const std::string& name, const std::string& memo = "");
  QualCoderFile& person_says(int person, int source, int start, int end);
  QualCoderFile& attribute(const std::string& name, const std::string& kind,
                           const std::string& type, int id, const std::string& value);

  SqliteFile file;
};

struct ReadForeign {
  coding::Study study;
  exports::refi::ProjectTaken taken;
  std::string warnings;  // in Dutch, one a line
};
ReadForeign read_foreign(const std::string& bytes, const coding::Study& study = {});
// The sentence in Dutch by which the file is refused.
std::string refusal_of_foreign(const std::string& bytes);

// "kind: text" of each memo, in the order of the texts, with | between them.
std::string memos_in(const coding::Study& study);
// Each code as "above > below" or "> top", sorted, with | between them.
std::string code_tree(const coding::Study& study);

}  // namespace tests
