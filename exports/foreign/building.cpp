#include "exports/foreign/building.h"

#include "exports/refi/values_in.h"
#include "exports/refi/xml_text.h"

namespace exports::foreign {

std::optional<Guid> Coders::of(const std::string& name) {
  if (refi::without_blank_ends(name).empty()) return std::nullopt;
  const auto [known, first] = known_.try_emplace(name, guids_.of("coder", name));
  if (first) project_.users.emplace_back(known->second, name);
  return known->second;
}

std::string time_of(std::string_view text, std::string_view zone) {
  std::string time(refi::without_blank_ends(text));
  constexpr std::size_t kDay = 10;
  if (time.size() == kDay) time += "T00:00:00";
  if (time.size() > kDay && time[kDay] == ' ') time[kDay] = 'T';
  time += zone;
  return refi::time_from(time) ? time : std::string();
}

void tell(Project& project, const std::string& file_name, const Occurrences& met,
          const transcripts::Message& what) {
  if (met.count == 0) return;
  project.warnings.push_back(transcripts::say("{0}: {1}: {2} (het eerst: {4}).",
                                              "{0}: {3}: {2} (first: {4}).", file_name, what.nl,
                                              met.count, what.en, met.first));
}

void settle_parents(std::vector<Code>& codes) {
  constexpr int kDeepest = 200;
  for (Code& code : codes) {
    int depth = 0;
    for (auto above = code.parent; above && depth <= kDeepest; above = codes[*above].parent)
      ++depth;
    if (depth > kDeepest) code.parent.reset();
  }
}

}  // namespace exports::foreign
