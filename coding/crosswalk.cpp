#include "coding/crosswalk.h"

#include <algorithm>
#include <array>
#include <set>

#include "coding/operations_parts.h"

namespace coding {
namespace {

struct Named {
  Comparability comparability;
  std::string_view english;
  std::string_view dutch;
};
constexpr std::array<Named, 3> kNames = {
    {{Comparability::Comparable, "comparable", "vergelijkbaar"},
     {Comparability::Limited, "limited", "beperkt"},
     {Comparability::Not, "not", "niet"}}};

}  // namespace

EditGroup set_crosswalk(const Study& study, const CodeId& older, const CodeId& newer,
                        Comparability comparability, std::string_view note) {
  return {"crosswalk",
          say("{} van vroeger is nu {}", "{} of before is now {}", code_of(study, older).name,
              code_of(study, newer).name),
          std::nullopt,
          {Put<Crosswalk>{{older, newer, comparability, transcripts::to_nfc(note)}}}};
}

EditGroup remove_crosswalk(const Study& study, const CodeId& older, const CodeId& newer) {
  if (!study.table<Crosswalk>().contains({older, newer}))
    throw EditError(
        say("Deze twee codes zijn niet aan elkaar gekoppeld.", "These two codes are not linked."));
  return {"crosswalk",
          say("{} niet langer voorloper van {}", "{} no longer a forerunner of {}",
              code_of(study, older).name, code_of(study, newer).name),
          std::nullopt,
          {Erase<Crosswalk>{{older, newer}}}};
}

bool leads_to(const Study& study, const CodeId& from, const CodeId& to,
              const std::optional<Alike>& alike) {
  const auto one = [&alike](const CodeId& id) {
    return alike && id == alike->code ? alike->into : id;
  };
  const auto& rows = study.table<Crosswalk>().rows();
  std::vector<CodeId> found = {one(from)};
  std::set<CodeId> seen = {one(from)};
  for (std::size_t at = 0; at < found.size(); ++at) {
    std::vector<CodeId> starts = {found[at]};
    if (alike && found[at] == alike->into) starts.push_back(alike->code);
    for (const CodeId& start : starts)
      for (auto row = rows.lower_bound({start, CodeId{}});
           row != rows.end() && row->first.first == start; ++row) {
        const CodeId next = one(row->second.newer);
        if (next == one(to)) return true;
        if (seen.insert(next).second) found.push_back(next);
      }
  }
  return false;
}

LinksByNewer links_by_newer(const Study& study) {
  LinksByNewer links;
  for (const auto& [key, link] : study.table<Crosswalk>()) links.emplace(link.newer, &link);
  return links;
}

std::vector<Forerunner> forerunners(const LinksByNewer& links, const CodeId& code) {
  std::map<CodeId, Comparability> best = {{code, Comparability::Comparable}};
  std::vector<CodeId> order;
  // What turns out to be better comparable by another way is followed once more.
  std::vector<CodeId> to_follow = {code};
  for (std::size_t at = 0; at < to_follow.size(); ++at) {
    const auto [first, last] = links.equal_range(to_follow[at]);
    for (auto link = first; link != last; ++link) {
      const CodeId older = link->second->older;
      const Comparability worst = std::max(best.at(to_follow[at]), link->second->comparability);
      const auto [known, is_new] = best.try_emplace(older, worst);
      if (!is_new && known->second <= worst) continue;
      known->second = worst;
      if (is_new) order.push_back(older);
      to_follow.push_back(older);
    }
  }
  std::vector<Forerunner> found;
  for (const CodeId& older : order) found.push_back({older, best.at(older)});
  return found;
}

std::vector<Forerunner> forerunners(const Study& study, const CodeId& code) {
  return forerunners(links_by_newer(study), code);
}

std::optional<Comparability> comparability_named(std::string_view name) {
  const std::string folded = transcripts::fold(name);
  for (const Named& named : kNames)
    if (folded == named.english || folded == named.dutch) return named.comparability;
  return std::nullopt;
}

Message words_for(Comparability comparability) {
  const Named& named = kNames[static_cast<std::size_t>(comparability)];
  return {std::string(named.dutch), std::string(named.english)};
}

}  // namespace coding
