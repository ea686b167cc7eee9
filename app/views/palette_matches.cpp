#include <algorithm>

#include "app/views/code_palette.h"
#include "coding/codebook.h"
#include "transcripts/search.h"

namespace app {
namespace {

enum class Rank { Shortcut, Beginning, Word, Inside, Meaning, None };

struct Ranked {
  PaletteMatch match;
  Rank rank = Rank::None;
};

Ranked rank_of(const coding::Code& code, std::string_view typed) {
  Ranked ranked{{&code, 0, 0}, Rank::None};
  if (!code.shortcut.empty() && transcripts::fold(code.shortcut) == transcripts::fold(typed)) {
    ranked.rank = Rank::Shortcut;
    return ranked;
  }
  for (const auto& hit : transcripts::find(code.name, {.text = std::string(typed)})) {
    const bool word = hit.begin.value > 0 && (code.name[hit.begin.value - 1] == ' ' ||
                                              code.name[hit.begin.value - 1] == '-');
    const Rank rank = hit.begin.value == 0 ? Rank::Beginning : word ? Rank::Word : Rank::Inside;
    if (rank >= ranked.rank) continue;
    ranked = {{&code, hit.begin.value, hit.size()}, rank};
  }
  if (ranked.rank == Rank::None &&
      (!transcripts::find(code.definition, {.text = std::string(typed)}).empty() ||
       !transcripts::find(code.short_definition, {.text = std::string(typed)}).empty()))
    ranked.rank = Rank::Meaning;
  return ranked;
}

}  // namespace

std::vector<PaletteMatch> palette_matches(const coding::Study& study, std::string_view typed,
                                          const std::vector<coding::CodeId>& recent) {
  std::vector<PaletteMatch> matches;
  const auto entries = coding::in_order(study);
  if (typed.empty()) {
    for (const auto& id : recent) matches.push_back({study.codes().find(id), 0, 0});
    for (const auto& entry : entries)
      if (entry.code->codable &&
          std::find(recent.begin(), recent.end(), entry.code->id) == recent.end())
        matches.push_back({entry.code, 0, 0});
    return matches;
  }
  std::vector<Ranked> ranked;
  for (const auto& entry : entries)
    if (entry.code->codable) ranked.push_back(rank_of(*entry.code, typed));
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  for (const Ranked& one : ranked)
    if (one.rank != Rank::None) matches.push_back(one.match);
  return matches;
}

}  // namespace app
