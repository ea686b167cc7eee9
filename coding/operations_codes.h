// What a user can do to several codes at once, each as one titled EditGroup (operations.h). Of a
// code and one below it that are both named, moving and deleting take the upper one, with which the
// other goes along.
#pragma once

#include <vector>

#include "coding/operations.h"

namespace coding {

// Those of which none above is among them, in the order of the codebook; what is gone is left out.
std::vector<CodeId> topmost(const Study& study, const std::vector<CodeId>& codes);
// The codes with all below them, each once.
std::vector<CodeId> with_descendants(const Study& study, const std::vector<CodeId>& codes);

// In their order under `parent`, before the sibling `before` or last.
EditGroup move_codes(const Study& study, const std::vector<CodeId>& codes,
                     std::optional<CodeId> parent, std::optional<CodeId> before);
// `into` may be among them. Throws EditError where it lies below one of them.
EditGroup merge_codes(const Study& study, const std::vector<CodeId>& codes, const CodeId& into);
EditGroup delete_codes(const Study& study, const std::vector<CodeId>& codes);
EditGroup recolour_codes(const Study& study, const std::vector<CodeId>& codes, Colour colour);

// For telling before it is done. On the codes and all below them.
DeletedWithCode deleted_with(const Study& study, const std::vector<CodeId>& codes);
struct MergedInto {
  std::size_t codings = 0;   // that change their code
  std::size_t doubles = 0;   // that go, since their coder has `into` on the same words
  std::size_t subcodes = 0;  // that come to lie under `into`
};
MergedInto merged_into(const Study& study, const std::vector<CodeId>& codes, const CodeId& into);

}  // namespace coding
