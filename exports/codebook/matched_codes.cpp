#include "exports/codebook/matched_codes.h"

#include <map>
#include <set>
#include <unordered_map>

#include "coding/codebook.h"
#include "exports/occurrences.h"
#include "transcripts/unicode.h"

namespace exports::codebook {
namespace {

using coding::Code;
using coding::CodeId;
using coding::Study;
using transcripts::fold;
using transcripts::say;

constexpr int kDeepest = 64;
constexpr std::size_t kLongestPath = 8'000;  // bytes

// What goes by a text, where only one does.
template <class Value>
class OnlyOne {
 public:
  void add(const std::string& text, const Value& value) {
    const auto [known, first] = values_.try_emplace(text, value);
    if (!first) known->second.reset();
  }
  std::optional<Value> find(const std::string& text) const {
    const auto found = values_.find(text);
    return found == values_.end() ? std::nullopt : found->second;
  }

 private:
  std::unordered_map<std::string, std::optional<Value>> values_;
};

class Matcher {
 public:
  Matcher(const Study& study, const ReviewedCodebook& file)
      : study_(study), file_(file), ids_(file.codes.size()) {
    for (const coding::CodebookEntry& entry : coding::in_order(study)) {
      study_paths_.add(fold(coding::path_of(study, entry.code->id)), entry.code->id);
      study_names_.add(fold(entry.code->name), entry.code->id);
      children_.try_emplace({entry.code->parent, fold(entry.code->name)}, entry.code->id);
    }
    for (std::size_t row = 0; row < file.codes.size(); ++row) {
      paths_.push_back(path_of(row));
      // A row that stands there twice is read once.
      if (file_paths_.try_emplace(fold(paths_.back()), row).second)
        file_names_.add(fold(file.codes[row].name), row);
    }
  }

  MatchedCodes run(std::string_view file_name) {
    by_id();
    by_path();
    by_place();
    by_name();
    by_place();
    for (std::size_t row = 0; row < ids_.size(); ++row)
      if (!ids_[row]) make_new(row);
    MatchedCodes matched;
    for (std::size_t row = 0; row < ids_.size(); ++row) add(row, matched);
    for (const auto& id : ids_) matched.ids.push_back(*id);
    tell(unknown_parents_,
         say("codes die zouden liggen onder een code die er niet is",
             "codes that would lie below a code that is not there"),
         file_name, matched.notes);
    tell(doubles_,
         say("codes die er op dezelfde plaats nog eens in staan, niet gelezen",
             "codes that stand in the same place once more, not read"),
         file_name, matched.notes);
    return matched;
  }

 private:
  struct Parent {
    std::optional<CodeId> code;  // none: it lies at the top
  };

  // Parents that are named by their row come before their children.
  std::string path_of(std::size_t row) const {
    const ReviewedCode& code = file_.codes[row];
    const std::string path =
        code.parent ? paths_[*code.parent] : code.parent_path.value_or(std::string());
    // Codes deeper than any study has are known by their names alone.
    return path.empty() || path.size() > kLongestPath ? code.name : path + " > " + code.name;
  }

  void take(std::size_t row, const CodeId& id) {
    if (!ids_[row] && taken_.insert(id).second) ids_[row] = id;
  }
  void by_id() {
    for (std::size_t row = 0; row < ids_.size(); ++row)
      if (const auto& id = file_.codes[row].id; id && study_.codes().contains(*id)) take(row, *id);
  }
  void by_path() {
    for (std::size_t row = 0; row < ids_.size(); ++row)
      if (const auto id = study_paths_.find(fold(paths_[row]))) take(row, *id);
  }
  // Below a code that was found; a path may name it by less than its whole path.
  void by_place() {
    bool found = true;
    for (int depth = 0; found && depth < kDeepest; ++depth) {
      found = false;
      for (std::size_t row = 0; row < ids_.size(); ++row) {
        const auto parent = ids_[row] ? std::nullopt : parent_of(row);
        if (!parent) continue;
        const auto child = children_.find({parent->code, fold(file_.codes[row].name)});
        if (child == children_.end()) continue;
        take(row, child->second);
        found |= ids_[row].has_value();
      }
    }
  }
  // Only what nothing else was found for, on both sides.
  void by_name() {
    OnlyOne<CodeId> ours;
    for (const auto& [id, code] : study_.codes())
      if (!taken_.contains(id)) ours.add(fold(code.name), id);
    OnlyOne<std::size_t> theirs;
    for (std::size_t row = 0; row < ids_.size(); ++row)
      if (!ids_[row]) theirs.add(fold(file_.codes[row].name), row);
    for (std::size_t row = 0; row < ids_.size(); ++row) {
      const std::string name = fold(file_.codes[row].name);
      if (ids_[row] || theirs.find(name) != row) continue;
      if (const auto id = ours.find(name)) take(row, *id);
    }
  }
  void make_new(std::size_t row) {
    const auto& own = file_.codes[row].id;
    if (own && !study_.codes().contains(*own)) take(row, *own);
    if (!ids_[row]) take(row, CodeId::make());
  }

  // Nothing where the file does not say it, or names what is not there or is not known yet.
  std::optional<Parent> parent_of(std::size_t row) const {
    const ReviewedCode& code = file_.codes[row];
    if (code.parent) return known(*code.parent);
    if (!code.parent_path) return std::nullopt;
    if (code.parent_path->empty()) return Parent{};
    const std::string name = fold(*code.parent_path);
    const auto by_path = file_paths_.find(name);
    const auto in_file =
        by_path == file_paths_.end() ? file_names_.find(name) : std::optional(by_path->second);
    if (in_file && *in_file != row) return known(*in_file);
    auto id = study_paths_.find(name);
    if (!id) id = study_names_.find(name);
    if (!id || id == ids_[row]) return std::nullopt;
    return Parent{id};
  }
  std::optional<Parent> known(std::size_t row) const {
    if (!ids_[row]) return std::nullopt;
    return Parent{ids_[row]};
  }

  void add(std::size_t row, MatchedCodes& matched) {
    MatchedCode code{&file_.codes[row], *ids_[row], study_.codes().find(*ids_[row]), false,
                     std::nullopt};
    if (const auto parent = parent_of(row)) {
      code.placed = true;
      code.parent = parent->code;
    } else {
      if (code.ours != nullptr) code.parent = code.ours->parent;
      if (code.from->parent_path) unknown_parents_.add(*code.from->parent_path);
    }
    const auto [first, is_first] =
        places_.try_emplace({code.parent, fold(code.from->name)}, *ids_[row]);
    if (is_first || code.ours != nullptr) {
      matched.codes.push_back(code);
    } else {
      ids_[row] = first->second;
      doubles_.add(code.from->name);
    }
  }

  const Study& study_;
  const ReviewedCodebook& file_;
  std::vector<std::optional<CodeId>> ids_;  // of the file's rows
  std::set<CodeId> taken_;
  std::vector<std::string> paths_;  // of the file's rows
  OnlyOne<CodeId> study_paths_;
  OnlyOne<CodeId> study_names_;
  std::unordered_map<std::string, std::size_t> file_paths_;  // the first with each
  OnlyOne<std::size_t> file_names_;
  using Places = std::map<std::pair<std::optional<CodeId>, std::string>, CodeId>;
  Places children_;  // of the study
  Places places_;    // of the file
  Occurrences unknown_parents_;
  Occurrences doubles_;
};

}  // namespace

MatchedCodes match_codes(const Study& study, const ReviewedCodebook& file,
                         std::string_view file_name) {
  return Matcher(study, file).run(file_name);
}

}  // namespace exports::codebook
