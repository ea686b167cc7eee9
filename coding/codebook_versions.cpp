#include "coding/codebook_versions.h"

#include <algorithm>
#include <map>
#include <set>

#include "coding/codebook.h"

namespace coding {
namespace {

constexpr int kDeepest = 64;

// A version's codes are kept as they were and checked by no rule: its tree may be broken.
bool leads_to_the_top(const std::map<CodeId, const Code*>& codes, const Code& code) {
  const Code* at = &code;
  for (int depth = 0; at->parent; ++depth) {
    const auto above = codes.find(*at->parent);
    if (above == codes.end() || depth == kDeepest) return false;
    at = above->second;
  }
  return true;
}

// The most codes of `before` that stand in the same order in `after`: the others were moved.
std::set<CodeId> kept_order(const std::vector<CodeId>& before, const std::vector<CodeId>& after) {
  std::map<CodeId, std::size_t> place;
  for (std::size_t i = 0; i < before.size(); ++i) place[before[i]] = i;
  // The longest rising row of places; `tails[n]` is the end of the best one of n + 1 codes.
  std::vector<std::size_t> tails;
  std::vector<std::optional<std::size_t>> earlier(after.size());
  const auto place_of = [&](std::size_t i) { return place.at(after[i]); };
  for (std::size_t i = 0; i < after.size(); ++i) {
    const auto tail = std::lower_bound(
        tails.begin(), tails.end(), place_of(i),
        [&](std::size_t end, std::size_t wanted) { return place_of(end) < wanted; });
    if (tail != tails.begin()) earlier[i] = *(tail - 1);
    if (tail == tails.end())
      tails.push_back(i);
    else
      *tail = i;
  }
  std::set<CodeId> kept;
  std::optional<std::size_t> at = tails.empty() ? std::nullopt : std::optional(tails.back());
  for (; at; at = earlier[*at]) kept.insert(after[*at]);
  return kept;
}

// The codes that have the same parent in both states and another place among those.
std::set<CodeId> moved_among_siblings(const Study& before, const Study& after) {
  using Siblings = std::map<std::optional<CodeId>, std::vector<CodeId>>;
  const auto siblings = [](const Study& study, const Study& other) {
    Siblings all;
    for (const CodebookEntry& entry : in_order(study)) {
      const Code* twin = other.codes().find(entry.code->id);
      if (twin != nullptr && twin->parent == entry.code->parent)
        all[entry.code->parent].push_back(entry.code->id);
    }
    return all;
  };
  const Siblings were = siblings(before, after);
  std::set<CodeId> moved;
  for (const auto& [parent, now] : siblings(after, before)) {
    const auto kept = kept_order(were.at(parent), now);
    for (const CodeId& id : now)
      if (!kept.contains(id)) moved.insert(id);
  }
  return moved;
}

class Comparison {
 public:
  Comparison(const Study& before, const Study& after)
      : before_(before), after_(after), moved_(moved_among_siblings(before, after)) {
    std::optional<CodeId> behind;
    for (const CodebookEntry& entry : in_order(before)) {
      if (after.codes().contains(entry.code->id))
        behind = entry.code->id;
      else
        gone_behind_[behind].push_back(entry.code);
    }
  }

  std::vector<CodeDifference> all() {
    add_gone(std::nullopt);
    for (const CodebookEntry& entry : in_order(after_)) {
      add(*entry.code);
      add_gone(entry.code->id);
    }
    return std::move(differences_);
  }

 private:
  void add(const Code& now) {
    CodeDifference difference;
    const Code* was = before_.codes().find(now.id);
    if (was != nullptr) {
      difference.changed = changed_fields(*was, now);
      if (moved_.contains(now.id)) {
        const auto behind = std::find_if(difference.changed.begin(), difference.changed.end(),
                                         [](CodeField field) { return field > CodeField::Order; });
        difference.changed.insert(behind, CodeField::Order);
      }
      if (difference.changed.empty()) return;
      difference.before = *was;
      difference.path_before = path_of(before_, now.id);
    }
    difference.after = now;
    difference.path_after = path_of(after_, now.id);
    differences_.push_back(std::move(difference));
  }
  void add_gone(const std::optional<CodeId>& behind) {
    for (const Code* gone : gone_behind_[behind])
      differences_.push_back({*gone, std::nullopt, path_of(before_, gone->id), {}, {}});
  }

  const Study& before_;
  const Study& after_;
  std::set<CodeId> moved_;
  std::map<std::optional<CodeId>, std::vector<const Code*>> gone_behind_;
  std::vector<CodeDifference> differences_;
};

const auto& rows_of(const Study& study) {
  return study.table<VersionedCode>().rows();
}

// Each field that is a value of the code's own.
template <class Visit>
void each_value(Visit visit) {
  visit(CodeField::Name, &Code::name);
  visit(CodeField::Parent, &Code::parent);
  visit(CodeField::ShortDefinition, &Code::short_definition);
  visit(CodeField::Definition, &Code::definition);
  visit(CodeField::WhenToUse, &Code::when_to_use);
  visit(CodeField::WhenNotToUse, &Code::when_not_to_use);
  visit(CodeField::Example, &Code::example);
  visit(CodeField::Kind, &Code::kind);
  visit(CodeField::Origin, &Code::origin);
  visit(CodeField::Colour, &Code::colour);
  visit(CodeField::Codable, &Code::codable);
  visit(CodeField::Shortcut, &Code::shortcut);
}

template <class Visit>
void each_code(const Study& study, const CodebookVersionId& version, Visit visit) {
  for (auto row = rows_of(study).lower_bound({version, {}});
       row != rows_of(study).end() && row->first.first == version; ++row)
    visit(row->second.code);
}

}  // namespace

std::vector<CodeField> changed_fields(const Code& before, const Code& after) {
  std::vector<CodeField> changed;
  each_value([&](CodeField field, auto member) {
    if (!(before.*member == after.*member)) changed.push_back(field);
  });
  return changed;
}

void copy_field(CodeField wanted, const Code& from, Code& to) {
  each_value([&](CodeField field, auto member) {
    if (field == wanted) to.*member = from.*member;
  });
}

Study codebook_at(const Study& study, const CodebookVersionId& version) {
  if (!study.table<CodebookVersion>().contains(version))
    throw EditError(say("Deze versie van het codeboek is er niet meer.",
                        "This version of the codebook is not there any more."));
  std::map<CodeId, const Code*> codes;
  each_code(study, version, [&](const Code& code) { codes[code.id] = &code; });
  Study state;
  for (const auto& [id, code] : codes) {
    Code kept = *code;
    if (!leads_to_the_top(codes, kept)) kept.parent.reset();
    state.load(std::move(kept));
  }
  return state;
}

std::size_t codes_in(const Study& study, const CodebookVersionId& version) {
  std::size_t count = 0;
  each_code(study, version, [&](const Code&) { ++count; });
  return count;
}

std::vector<const CodebookVersion*> versions_in_order(const Study& study) {
  std::vector<const CodebookVersion*> versions;
  for (const auto& [id, version] : study.table<CodebookVersion>()) versions.push_back(&version);
  std::stable_sort(versions.begin(), versions.end(),
                   [](const auto* a, const auto* b) { return a->made < b->made; });
  return versions;
}

std::vector<CodeDifference> compare_codebooks(const Study& before, const Study& after) {
  return Comparison(before, after).all();
}

}  // namespace coding
