// Two states of the codebook side by side: which codes came, went and changed, field by field.
//
// A state is a study of which only the codes are read: the study at hand, or a named version as
// codebook_at() gives it. Codes are told by their ids, so that a renamed code is the same code.
#pragma once

#include <string>
#include <vector>

#include "coding/study.h"

namespace coding {

// What can differ in a code, in the order in which people read it.
enum class CodeField {
  Name,
  Parent,
  Order,  // its place among the siblings that it had and has
  ShortDefinition,
  Definition,
  WhenToUse,
  WhenNotToUse,
  Example,
  Kind,
  Origin,
  Colour,
  Codable,
  Shortcut,
};

// The fields that differ, but for Order, which takes the siblings to know.
std::vector<CodeField> changed_fields(const Code& before, const Code& after);
// Gives `to` what `from` has in that field; nothing for Order.
void copy_field(CodeField field, const Code& from, Code& to);

struct CodeDifference {
  std::optional<Code> before;  // none: it came
  std::optional<Code> after;   // none: it went
  std::string path_before;
  std::string path_after;
  std::vector<CodeField> changed;  // empty where it came or went
};

// The codes of a named version, as a study that holds nothing else. A parent that the version does
// not have (in a file that somebody else made) counts as none. Throws EditError.
Study codebook_at(const Study& study, const CodebookVersionId& version);
std::size_t codes_in(const Study& study, const CodebookVersionId& version);
// By when they were named, the last one last.
std::vector<const CodebookVersion*> versions_in_order(const Study& study);

// In the order of the codebook `after`, with what went behind the code that it stood behind.
std::vector<CodeDifference> compare_codebooks(const Study& before, const Study& after);

}  // namespace coding
