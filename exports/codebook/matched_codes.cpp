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
    }
    for (std::size_t row = 0; row < file.codes.size(); ++row) {
      paths_.push_back(path_of(row));
      file_paths_.add(fold(paths_.back()), row);
      file_names_.add(fold(file.codes[row].name), row);
    }
  }

  MatchedCodes run(std::string_view file_name) {
    by_id();
    by_path();
    by_name();
    for (std::size_t row = 0; row < ids_.size(); ++row)
      if (!ids_[row]) make_new(row);
    MatchedCodes matched;
    for (std::size_t row = 0; row < ids_.size(); ++row) add(row, matched);
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

  // Nothing where the file does not say it, or names what is not there.
  std::optional<std::optional<CodeId>> parent_of(std::size_t row,
                                                 const std::vector<CodeId>& before) {
    const ReviewedCode& code = file_.codes[row];
    if (code.parent) return std::optional(before[*code.parent]);
    if (!code.parent_path) return std::nullopt;
    if (code.parent_path->empty()) return std::optional<CodeId>();
    const std::string name = fold(*code.parent_path);
    auto in_file = file_paths_.find(name);
    if (!in_file) in_file = file_names_.find(name);
    if (in_file && *in_file != row) return std::optional(*ids_[*in_file]);
    auto id = study_paths_.find(name);
    if (!id) id = study_names_.find(name);
    if (id && id != ids_[row]) return std::optional(*id);
    unknown_parents_.add(*code.parent_path);
    return std::nullopt;
  }

  void add(std::size_t row, MatchedCodes& matched) {
    MatchedCode code{&file_.codes[row], *ids_[row], study_.codes().find(*ids_[row]), false,
                     std::nullopt};
    if (const auto parent = parent_of(row, matched.ids)) {
      code.placed = true;
      code.parent = *parent;
    } else if (code.ours != nullptr) {
      code.parent = code.ours->parent;
    }
    const auto [first, is_first] =
        places_.try_emplace({code.parent, fold(code.from->name)}, *ids_[row]);
    const bool is_double = !is_first && code.ours == nullptr;
    matched.ids.push_back(is_double ? first->second : code.id);
    if (is_double)
      doubles_.add(code.from->name);
    else
      matched.codes.push_back(code);
  }

  const Study& study_;
  const ReviewedCodebook& file_;
  std::vector<std::optional<CodeId>> ids_;  // of the file's rows
  std::set<CodeId> taken_;
  std::vector<std::string> paths_;  // of the file's rows
  OnlyOne<CodeId> study_paths_;
  OnlyOne<CodeId> study_names_;
  OnlyOne<std::size_t> file_paths_;
  OnlyOne<std::size_t> file_names_;
  std::map<std::pair<std::optional<CodeId>, std::string>, CodeId> places_;
  Occurrences unknown_parents_;
  Occurrences doubles_;
};

}  // namespace

MatchedCodes match_codes(const Study& study, const ReviewedCodebook& file,
                         std::string_view file_name) {
  return Matcher(study, file).run(file_name);
}

}  // namespace exports::codebook
