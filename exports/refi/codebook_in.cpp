#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "coding/codebook.h"
#include "exports/code_words.h"
#include "exports/occurrences.h"
#include "exports/refi/codebook.h"
#include "exports/refi/codebook_file.h"
#include "exports/refi/description.h"
#include "exports/refi/names_given.h"
#include "exports/safe_file.h"

namespace exports::refi {
namespace {

using coding::Code;
using coding::CodeId;
using coding::CodeSet;
using coding::CodeSetId;
using coding::CodeSetMember;
using coding::Erase;
using coding::Guid;
using coding::Put;
using coding::Study;
using transcripts::say;

std::string place_of(const std::optional<CodeId>& parent) {
  return parent ? parent->to_string() : std::string();
}

bool same(const Code& a, const Code& b) {
  const auto values = [](const Code& code) {
    return std::tie(code.parent, code.position, code.name, code.colour, code.codable, code.kind,
                    code.short_definition, code.definition, code.when_to_use, code.when_not_to_use,
                    code.example, code.origin, code.shortcut);
  };
  return values(a) == values(b);
}

void clear_described(Code& code) {
  for (const TextField& field : text_fields()) (code.*field.member).clear();
  code.kind = Code{}.kind;
  code.origin = Code{}.origin;
}

// A file on its way into a study.
class CodebookMerge {
 public:
  CodebookMerge(const Study& study, const CodebookFile& file)
      : study_(study), file_(file), coloured_(study) {}

  void run() {
    find_by_guid();
    for (const auto& [id, code] : study_.codes()) {
      auto& last = last_position_.try_emplace(code.parent, code.position).first->second;
      last = std::max(last, code.position);
      if (!by_guid_.contains(id.guid)) names_.hold(place_of(code.parent), code.name, id.guid);
    }
    for (std::size_t i = 0; i < file_.codes.size(); ++i) take_code(i);
    take_sets();
  }

  // What was done, with the file's own warnings first.
  CodebookImport finish(std::string_view file_name) &&;

 private:
  // The first code of the file with a GUID has it; a second one goes by its name.
  void find_by_guid() {
    ids_.resize(file_.codes.size());
    for (std::size_t i = 0; i < file_.codes.size(); ++i) {
      const auto& guid = file_.codes[i].guid;
      if (!guid) continue;
      if (by_guid_.insert(*guid).second) {
        ids_[i] = CodeId{*guid};
      } else {
        double_guids_.add(file_.codes[i].name);
      }
    }
  }

  void take_code(std::size_t index) {
    const FileCode& from = file_.codes[index];
    const std::optional<CodeId> parent = from.parent ? ids_[*from.parent] : std::nullopt;
    NamesGiven::Given given;
    if (ids_[index]) {
      given = names_.unique(place_of(parent), from.name);
    } else {
      given = names_.known_or_unique(place_of(parent), from.name);
      ids_[index] = given.holder ? CodeId{*given.holder} : CodeId::make();
    }
    if (!given.holder && given.name != from.name) renamed_.add(given.name);
    const Code* old = study_.codes().find(*ids_[index]);
    Code code = old != nullptr ? *old : Code{};
    code.id = *ids_[index];
    code.name = given.name;
    if (old == nullptr || old->parent != parent) place_last(code, parent);
    if (old != nullptr && old->parent != parent) moved_.add(code.name);
    code.codable = from.codable.value_or(code.codable);
    if (from.whole) clear_described(code);
    take_description(from.description, code);
    set_colour(code, from, old == nullptr);
    if (old != nullptr && same(*old, code)) return;
    ++(old != nullptr ? result_.changed : result_.codes);
    result_.group.edits.emplace_back(Put<Code>{std::move(code)});
  }

  void place_last(Code& code, const std::optional<CodeId>& parent) {
    const auto [last, first] = last_position_.try_emplace(parent, 0);
    if (!first) ++last->second;
    code.parent = parent;
    code.position = last->second;
  }

  void set_colour(Code& code, const FileCode& from, bool made) {
    if (from.colour) {
      code.colour = *from.colour;
    } else if (made) {
      code.colour = coding::next_colour(coloured_);
    }
    if (made) coloured_.load(code);
  }

  void take_sets() {
    std::set<Guid> in_file;
    for (const FileSet& set : file_.sets)
      if (set.guid) in_file.insert(*set.guid);
    NamesGiven names;
    for (const auto& [id, set] : study_.table<CodeSet>())
      if (!in_file.contains(id.guid)) names.hold("", set.name, id.guid);
    for (const FileSet& from : file_.sets) {
      // Once out of the list: a second set with the same GUID goes by its name.
      const bool own = from.guid && in_file.erase(*from.guid) > 0;
      const auto given = own ? names.unique("", from.name) : names.known_or_unique("", from.name);
      if (!given.holder && given.name != from.name) renamed_.add(given.name);
      CodeSet set{CodeSetId::make(), given.name};
      if (own) set.id = CodeSetId{*from.guid};
      if (given.holder) set.id = CodeSetId{*given.holder};
      const CodeSet* old = study_.table<CodeSet>().find(set.id);
      if (old == nullptr || old->name != set.name)
        result_.group.edits.emplace_back(Put<CodeSet>{set});
      take_members(set.id, from);
    }
  }

  // The file decides about the codes it has; others stay in the study's set.
  void take_members(const CodeSetId& set, const FileSet& from) {
    std::set<CodeId> wanted;
    for (const auto& guid : from.members) {
      if (guid && by_guid_.contains(*guid)) {
        wanted.insert(CodeId{*guid});
      } else {
        strangers_.add(from.name);
      }
    }
    const auto& members = study_.table<CodeSetMember>().rows();
    for (auto member = members.lower_bound({set, {}});
         member != members.end() && member->first.first == set; ++member) {
      const CodeId& code = member->second.code;
      if (wanted.erase(code) == 0 && by_guid_.contains(code.guid))
        result_.group.edits.emplace_back(Erase<CodeSetMember>{member->first});
    }
    for (const CodeId& code : wanted)
      result_.group.edits.emplace_back(Put<CodeSetMember>{{set, code}});
  }

  const Study& study_;
  const CodebookFile& file_;
  std::set<Guid> by_guid_;                  // the codes of the file that have one of their own
  std::vector<std::optional<CodeId>> ids_;  // of the file's codes, once known
  NamesGiven names_;
  std::map<std::optional<CodeId>, std::int64_t> last_position_;
  Study coloured_;  // with the new codes so far, for choosing colours
  CodebookImport result_;
  Occurrences double_guids_;
  Occurrences renamed_;
  Occurrences moved_;
  Occurrences strangers_;
};

CodebookImport CodebookMerge::finish(std::string_view file_name) && {
  auto& warnings = result_.warnings;
  warnings = file_.warnings;
  if (double_guids_.count > 0)
    warnings.push_back(
        say("{}: codes met de GUID van een andere, herkend aan hun naam: {} (de "
            "eerste: {}).",
            "{}: codes with the GUID of another, known by their name: {} (the first: "
            "{}).",
            file_name, double_guids_.count, double_guids_.first));
  if (renamed_.count > 0)
    warnings.push_back(
        say("{}: namen die er op dezelfde plaats al waren en een nummer kregen: {} "
            "(de eerste: {}). Geef ze een andere naam of voeg ze samen.",
            "{}: names that were there already in the same place and got a number: {} "
            "(the first: {}). Give them another name or merge them.",
            file_name, renamed_.count, renamed_.first));
  if (moved_.count > 0)
    warnings.push_back(
        say("{}: codes verplaatst naar waar het bestand ze heeft: {} (de eerste: {}).",
            "{}: codes moved to where the file has them: {} (the first: {}).", file_name,
            moved_.count, moved_.first));
  if (strangers_.count > 0)
    warnings.push_back(
        say("{}: leden van sets die geen code uit het bestand zijn, niet overgenomen: "
            "{} (de eerste in de set {}).",
            "{}: members of sets that are no code of the file, not taken over: {} "
            "(the first in the set {}).",
            file_name, strangers_.count, strangers_.first));
  result_.group.kind = "import codebook";
  result_.group.title = say("Codeboek ingelezen: {}", "Codebook imported: {}", file_name);
  return std::move(result_);
}

}  // namespace

CodebookImport merge_codebook(const Study& study, const CodebookFile& file,
                              std::string_view file_name) {
  CodebookMerge merge(study, file);
  merge.run();
  return std::move(merge).finish(file_name);
}

CodebookImport read_codebook(const Study& study, std::string_view bytes,
                             std::string_view file_name) {
  CodebookImport result = merge_codebook(study, read_codebook_file(bytes, file_name), file_name);
  try {
    Study(study).change(result.group);
  } catch (const coding::EditError& error) {
    throw ExportError(
        transcripts::Message{fmt::format("{} is niet ingelezen: {}", file_name, error.message().nl),
                             fmt::format("{} was not read: {}", file_name, error.message().en)});
  }
  return result;
}

}  // namespace exports::refi
