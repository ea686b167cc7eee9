#include "coding/operations_codes.h"

#include <algorithm>
#include <set>

#include "coding/codebook.h"
#include "coding/operations_parts.h"

namespace coding {
namespace {

Message count_of(std::size_t codes) {
  return say("{} codes", "{} codes", codes);
}

std::vector<CodeId> without(std::vector<CodeId> codes, const CodeId& one) {
  std::erase(codes, one);
  return codes;
}

}  // namespace

std::vector<CodeId> topmost(const Study& study, const std::vector<CodeId>& codes) {
  const std::set<CodeId> chosen(codes.begin(), codes.end());
  std::vector<CodeId> top;
  int below = -1;  // the depth of the chosen code that the one at hand lies below
  for (const CodebookEntry& entry : in_order(study)) {
    if (below >= 0 && entry.depth > below) continue;
    below = chosen.contains(entry.code->id) ? entry.depth : -1;
    if (below >= 0) top.push_back(entry.code->id);
  }
  return top;
}

std::vector<CodeId> with_descendants(const Study& study, const std::vector<CodeId>& codes) {
  std::vector<CodeId> all;
  for (const CodeId& code : topmost(study, codes))
    for (const CodeId& below : with_descendants(study, code)) all.push_back(below);
  return all;
}

EditGroup move_codes(const Study& study, const std::vector<CodeId>& codes,
                     std::optional<CodeId> parent, std::optional<CodeId> before) {
  const std::vector<CodeId> moved = topmost(study, codes);
  if (moved.size() == 1) return move_code(study, moved.front(), parent, before);
  // Where the one that they go before moves too, they go before the next that stays.
  if (before) {
    const auto siblings = children(study, parent);
    auto at = std::find_if(siblings.begin(), siblings.end(),
                           [&](const Code* code) { return code->id == *before; });
    while (at != siblings.end() && std::find(moved.begin(), moved.end(), (*at)->id) != moved.end())
      ++at;
    before = at == siblings.end() ? std::nullopt : std::optional((*at)->id);
  }
  GroupBuilder group(study);
  for (const CodeId& code : moved) group.add(move_code(group.study(), code, parent, before));
  const Message count = count_of(moved.size());
  Message title =
      parent ? Message{count.nl + " verplaatst naar " + code_of(study, *parent).name,
                       count.en + " moved to " + code_of(study, *parent).name}
             : Message{count.nl + " naar boven aan verplaatst", count.en + " moved to the top"};
  return std::move(group).finish("code book", std::move(title), std::nullopt);
}

EditGroup merge_codes(const Study& study, const std::vector<CodeId>& codes, const CodeId& into) {
  const std::vector<CodeId> gone = without(codes, into);
  if (gone.size() == 1) return merge_codes(study, gone.front(), into);
  GroupBuilder group(study);
  for (const CodeId& code : gone) group.add(merge_codes(group.study(), code, into));
  const std::string& kept = code_of(study, into).name;
  return std::move(group).finish(
      "code book",
      say("{0} codes samengevoegd met {1}", "{0} codes merged into {1}", gone.size(), kept),
      std::nullopt);
}

EditGroup delete_codes(const Study& study, const std::vector<CodeId>& codes) {
  const std::vector<CodeId> gone = topmost(study, codes);
  if (gone.size() == 1) return delete_code(study, gone.front());
  const DeletedWithCode deleted = deleted_with(study, gone);
  GroupBuilder group(study);
  for (const CodeId& code : gone) group.add(delete_code(group.study(), code));
  return std::move(group).finish(
      "code book",
      say("{0} codes verwijderd, met {1}", "{0} codes deleted, with {2}", deleted.codes,
          transcripts::counted(deleted.codings, "codering", "coderingen"),
          transcripts::counted(deleted.codings, "coding", "codings")),
      std::nullopt);
}

EditGroup recolour_codes(const Study& study, const std::vector<CodeId>& codes, Colour colour) {
  EditGroup group{"code book", {}, std::nullopt, {}};
  for (const CodeId& id : codes) {
    const Code* code = study.codes().find(id);
    if (code == nullptr || code->colour == colour) continue;
    Code changed = *code;
    changed.colour = colour;
    group.title = say("Code {} heeft een andere kleur", "Code {} has another colour", code->name);
    group.edits.emplace_back(Put<Code>{std::move(changed)});
  }
  if (group.edits.size() > 1)
    group.title =
        say("{} codes hebben een andere kleur", "{} codes have another colour", group.edits.size());
  return group;
}

DeletedWithCode deleted_with(const Study& study, const std::vector<CodeId>& codes) {
  const std::vector<CodeId> all = with_descendants(study, codes);
  const std::set<CodeId> gone(all.begin(), all.end());
  DeletedWithCode deleted{gone.size(), 0, 0};
  for (const auto& [transcript, list] : study.codings().by_transcript()) {
    const auto here = std::count_if(list->begin(), list->end(),
                                    [&](const Coding& one) { return gone.contains(one.code); });
    deleted.codings += static_cast<std::size_t>(here);
    deleted.transcripts += here > 0 ? 1 : 0;
  }
  return deleted;
}

MergedInto merged_into(const Study& study, const std::vector<CodeId>& codes, const CodeId& into) {
  MergedInto merged;
  const std::vector<CodeId> gone = without(codes, into);
  for (const CodeId& code : gone)
    for (const Code* child : children(study, code))
      merged.subcodes += std::find(gone.begin(), gone.end(), child->id) == gone.end() ? 1 : 0;
  const std::set<CodeId> moved(gone.begin(), gone.end());
  for (const auto& [transcript, list] : study.codings().by_transcript()) {
    std::set<std::pair<Span, CoderId>> there;
    for (const Coding& coding : *list)
      if (coding.code == into) there.emplace(coding.span, coding.coder);
    for (const Coding& coding : *list)
      if (moved.contains(coding.code))
        ++(there.emplace(coding.span, coding.coder).second ? merged.codings : merged.doubles);
  }
  return merged;
}

}  // namespace coding
