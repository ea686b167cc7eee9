// What a reviewer's or a colleague's codebook would change in the study: field by field, so that
// each change can be taken over or left.
//
// A code of the file is the study's by its GUID, else by its path, else by its name where that is
// the only one. A code that the file does not have stays; it is only told.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "coding/codebook_versions.h"
#include "coding/edit.h"
#include "coding/study.h"
#include "exports/codebook/reviewed.h"

namespace exports::codebook {

// A comment of a document, on its way to a memo.
struct ReviewMemo {
  std::optional<coding::CodeId> code;  // none: on the project
  std::string path;                    // of the code
  std::string text;                    // "Anna, “Wel coderen”: waarom niet altijd?"
};

// One thing to take over or to leave.
struct ReviewChange {
  enum class What { Field, NewCode, Memo };
  What what = What::Field;
  std::size_t which = 0;  // in Review::differences or Review::memos
  coding::CodeField field = coding::CodeField::Name;
  friend bool operator==(const ReviewChange&, const ReviewChange&) = default;
};

struct Review {
  std::string file_name;
  coding::Study theirs;  // the codebook alone, as it would be with everything taken over
  std::vector<coding::CodeDifference> differences;  // a code that went is not among them
  std::vector<ReviewMemo> memos;                    // without those that the study has already
  std::vector<ReviewChange> changes;                // of the differences in their order, then memos
  std::vector<std::string> missing;                 // paths of codes that the file does not have
  std::vector<transcripts::Message> notes;
};

// Texts that differ only in white space at their ends, or in what no file can hold, are alike.
// Whether siblings changed places is told where the file has the codebook's order.
Review review_codebook(const coding::Study& study, const ReviewedCodebook& file,
                       std::string_view file_name);

// The changes with these numbers as one command. A new code below one that is left lies below the
// nearest above that which is there; a memo on a code that is left lies on the project. `study` is
// the one that was reviewed. Throws EditError where the changes would break a rule without others
// that were left: two siblings of one name.
coding::EditGroup take_changes(const coding::Study& study, const Review& review,
                               const std::set<std::size_t>& taken,
                               const std::optional<coding::CoderId>& coder, coding::Timestamp when);

}  // namespace exports::codebook
