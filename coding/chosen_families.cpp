#include "coding/chosen_families.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace coding {
namespace {

std::shared_ptr<const ChosenFamilies> choose(const WordIndex& index, const WordChoice& choice) {
  auto made = std::make_shared<ChosenFamilies>();
  made->choice = choice;
  made->of.assign(index.size(), ChosenFamilies::kLeftOut);
  const WordJudge judge(made->choice);
  for (std::uint32_t i = 0; i < index.size(); ++i)
    if (judge.counts(index.word(i))) made->spellings.push_back(i);
  const auto family = [&](std::uint32_t i) { return judge.family_of(index.word(i)); };
  std::sort(made->spellings.begin(), made->spellings.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(family(a), std::string_view(index.word(a).form), a) <
           std::tuple(family(b), std::string_view(index.word(b).form), b);
  });
  for (const std::uint32_t i : made->spellings) {
    if (made->names.empty() || made->names.back() != family(i)) made->names.push_back(family(i));
    made->of[i] = static_cast<std::uint32_t>(made->names.size() - 1);
  }
  return made;
}

}  // namespace

std::shared_ptr<const ChosenFamilies> chosen_families(const WordIndex& index,
                                                      const WordChoice& choice) {
  auto chosen = index.chosen.get();
  if (chosen && chosen->choice == choice) return chosen;
  chosen = choose(index, choice);
  index.chosen.keep(chosen);
  return chosen;
}

}  // namespace coding
