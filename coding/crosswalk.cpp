#include "coding/crosswalk.h"

#include <algorithm>
#include <array>

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

std::vector<Forerunner> forerunners(const Study& study, const CodeId& code) {
  std::vector<Forerunner> found = {{code, Comparability::Comparable}};
  for (std::size_t at = 0; at < found.size(); ++at)
    for (const auto& [key, link] : study.table<Crosswalk>()) {
      if (link.newer != found[at].code) continue;
      const Comparability worst = std::max(found[at].comparability, link.comparability);
      const auto known = std::find_if(found.begin(), found.end(),
                                      [&](const Forerunner& f) { return f.code == link.older; });
      if (known == found.end()) found.push_back({link.older, worst});
    }
  found.erase(found.begin());
  return found;
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
