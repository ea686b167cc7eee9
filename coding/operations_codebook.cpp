#include <algorithm>
#include <set>

#include "coding/codebook.h"
#include "coding/crosswalk.h"
#include "coding/operations.h"
#include "coding/operations_codes.h"
#include "coding/operations_parts.h"

namespace coding {
namespace {

// Two codes with one key would leave it to chance which of them it puts. A longer shortcut is only
// found by typing it.
void check_shortcut(const Study& study, const Code& code) {
  if (!is_key(code.shortcut)) return;
  for (const Code* other : codes_with_shortcut(study, code.shortcut))
    if (other->id != code.id)
      throw EditError(say(
          "De sneltoets {0} is al van de code {1}. Kies een andere, of haal hem daar eerst weg.",
          "The shortcut {0} belongs to the code {1} already. Choose another, or take it away "
          "there first.",
          code.shortcut, other->name));
}

// Gives `codes` the positions 0, 1, 2 ... under `parent`; only those that change are put.
void arrange(const std::vector<const Code*>& codes, std::optional<CodeId> parent,
             EditGroup& group) {
  std::int64_t position = 0;
  for (const Code* code : codes) {
    Code placed = *code;
    placed.position = position++;
    placed.parent = parent;
    if (placed.position != code->position || placed.parent != code->parent)
      group.edits.emplace_back(Put<Code>{placed});
  }
}

template <class Visit>
void each_coding_of(const Study& study, const std::set<CodeId>& codes, Visit visit) {
  for (const auto& [transcript, list] : study.codings().by_transcript())
    for (const Coding& coding : *list)
      if (codes.contains(coding.code)) visit(coding);
}

void erase_links_of(const Study& study, const std::set<CodeId>& codes, EditGroup& group) {
  for (const auto& [key, member] : study.table<CodeSetMember>())
    if (codes.contains(member.code)) group.edits.emplace_back(Erase<CodeSetMember>{key});
  for (const auto& [key, link] : study.table<Crosswalk>())
    if (codes.contains(link.older) || codes.contains(link.newer))
      group.edits.emplace_back(Erase<Crosswalk>{key});
}

// What the code came from, or became, is said of `into`; kept queries ask for that.
void move_links(const Study& study, const CodeId& code, const CodeId& into, EditGroup& group) {
  for (const auto& [key, link] : study.table<Crosswalk>()) {
    Crosswalk moved = link;
    if (moved.older == code) moved.older = into;
    if (moved.newer == code) moved.newer = into;
    // One that would close a circle goes.
    if (moved.key() != key && moved.older != moved.newer &&
        !study.table<Crosswalk>().contains(moved.key()) &&
        !leads_to(study, moved.newer, moved.older, Alike{code, into}))
      group.edits.emplace_back(Put<Crosswalk>{moved});
  }
  const std::string gone = "#" + code.to_string();
  for (const auto& [id, query] : study.table<KeptQuery>()) {
    KeptQuery moved = query;
    for (std::size_t at = 0; (at = moved.text.find(gone, at)) != std::string::npos;)
      moved.text.replace(at, gone.size(), "#" + into.to_string());
    if (moved.text != query.text) group.edits.emplace_back(Put<KeptQuery>{moved});
  }
}

}  // namespace

bool means_the_same(const Code& a, const Code& b) {
  return a.short_definition == b.short_definition && a.definition == b.definition &&
         a.when_to_use == b.when_to_use && a.when_not_to_use == b.when_not_to_use;
}

const Code& code_of(const Study& study, const CodeId& id) {
  if (const Code* code = study.codes().find(id)) return *code;
  throw EditError(say("De code is er niet meer.", "The code is not there any more."));
}

EditGroup add_code(const Study& study, Code code) {
  code.name = clean_name(code.name);
  if (code.id == CodeId{}) code.id = CodeId::make();
  if (code.colour.rgb == 0) code.colour = next_colour(study);
  check_shortcut(study, code);
  const auto siblings = children(study, code.parent);
  code.position = siblings.empty() ? 0 : position_after(siblings.back()->position);
  EditGroup group{"code book", say("Code {} gemaakt", "Code {} made", code.name), std::nullopt, {}};
  group.edits.emplace_back(Put<Code>{std::move(code)});
  return group;
}

EditGroup change_code(const Study& study, const Code& code, Timestamp when) {
  const Code& old = code_of(study, code.id);
  Code changed = code;
  changed.name = clean_name(code.name);
  changed.defined = means_the_same(old, changed) ? old.defined : when;
  if (changed.shortcut != old.shortcut) check_shortcut(study, changed);
  EditGroup group{"code book", say("Code {} gewijzigd", "Code {} changed", old.name), {}, {}};
  if (changed.name != old.name)
    group.title = say("Code {} hernoemd naar {}", "Code {} renamed to {}", old.name, changed.name);
  group.edits.emplace_back(Put<Code>{std::move(changed)});
  return group;
}

EditGroup move_code(const Study& study, const CodeId& code, std::optional<CodeId> parent,
                    std::optional<CodeId> before) {
  const Code& moved = code_of(study, code);
  if (parent) {
    const auto below = with_descendants(study, code);
    if (std::find(below.begin(), below.end(), *parent) != below.end())
      throw EditError(
          say("{} kan niet onder zichzelf liggen.", "{} cannot lie below itself.", moved.name));
  }
  std::vector<const Code*> siblings = children(study, parent);
  std::erase(siblings, &moved);
  const auto place = std::find_if(siblings.begin(), siblings.end(), [&](const Code* sibling) {
    return before && sibling->id == *before;
  });
  siblings.insert(place, &moved);
  EditGroup group{"code book", say("Code {} verplaatst", "Code {} moved", moved.name), {}, {}};
  arrange(siblings, parent, group);
  return group;
}

EditGroup merge_codes(const Study& study, const CodeId& code, const CodeId& into) {
  const Code& gone = code_of(study, code);
  const Code& kept = code_of(study, into);
  const auto below = with_descendants(study, code);
  if (std::find(below.begin(), below.end(), into) != below.end())
    throw EditError(
        say("{} kan niet opgaan in zichzelf of in een code eronder. Verplaats die eerst.",
            "{} cannot merge into itself or a code below it. Move that one first.", gone.name));
  EditGroup group{
      "code book",
      say("Code {} samengevoegd met {}", "Code {} merged into {}", gone.name, kept.name),
      {},
      {}};
  each_coding_of(study, {code}, [&](Coding coding) {
    coding.code = into;
    put_or_collapse(study, coding, group);
  });
  std::vector<const Code*> siblings = children(study, into);
  for (const Code* child : children(study, code)) siblings.push_back(child);
  arrange(siblings, into, group);
  for (const auto& [id, memo] : study.memos()) {
    if (memo.owner_kind != OwnerKind::Code || memo.owner != code.guid) continue;
    Memo moved = memo;
    moved.owner = into.guid;
    group.edits.emplace_back(Put<Memo>{moved});
  }
  move_links(study, code, into, group);
  erase_links_of(study, {code}, group);
  group.edits.emplace_back(Erase<Code>{code});
  return group;
}

EditGroup split_code(const Study& study, const CodeId& code, std::string_view new_name,
                     const std::vector<CodingId>& codings) {
  Code made = code_of(study, code);
  made.id = CodeId::make();
  made.name = clean_name(new_name);
  made.colour = next_colour(study);
  made.shortcut.clear();
  EditGroup group = add_code(study, made);
  group.title =
      say("Code {} gesplitst: {}", "Code {} split: {}", code_of(study, code).name, made.name);
  const std::set<CodingId> chosen(codings.begin(), codings.end());
  each_coding_of(study, {code}, [&](Coding coding) {
    if (!chosen.contains(coding.id)) return;
    coding.code = made.id;
    group.edits.emplace_back(Put<Coding>{coding});
  });
  return group;
}

DeletedWithCode deleted_with(const Study& study, const CodeId& code) {
  return deleted_with(study, std::vector{code});
}

EditGroup delete_code(const Study& study, const CodeId& code) {
  const DeletedWithCode deleted = deleted_with(study, code);
  EditGroup group{
      "code book",
      say("Code {0} verwijderd, met {1}", "Code {0} deleted, with {2}", code_of(study, code).name,
          transcripts::counted(deleted.codings, "codering", "coderingen"),
          transcripts::counted(deleted.codings, "coding", "codings")),
      {},
      {}};
  const auto codes = with_descendants(study, code);
  std::set<Guid> erased;
  each_coding_of(study, {codes.begin(), codes.end()}, [&](const Coding& coding) {
    erased.insert(coding.id.guid);
    group.edits.emplace_back(Erase<Coding>{coding.key()});
  });
  for (const CodeId& id : codes) erased.insert(id.guid);
  for (const auto& [id, memo] : study.memos())
    if ((memo.owner_kind == OwnerKind::Coding || memo.owner_kind == OwnerKind::Code) &&
        erased.contains(memo.owner))
      group.edits.emplace_back(Erase<Memo>{id});
  erase_kept(study, erased, group);
  erase_links_of(study, {codes.begin(), codes.end()}, group);
  for (auto id = codes.rbegin(); id != codes.rend(); ++id)
    group.edits.emplace_back(Erase<Code>{*id});
  return group;
}

EditGroup create_code_and_coding(const Study& study, Code code, const TranscriptId& transcript,
                                 const Span& span, const By& by) {
  code.id = CodeId::make();
  const CodeId id = code.id;
  GroupBuilder builder(study);
  builder.add(add_code(study, std::move(code)));
  builder.add(add_coding(builder.study(), transcript, span, id, by));
  const std::string& name = builder.study().codes().find(id)->name;
  Message title = say("Gecodeerd als nieuwe code {}", "Coded as new code {}", name);
  return std::move(builder).finish("code", std::move(title), by.coder);
}

}  // namespace coding
