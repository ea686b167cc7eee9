#include "coding/past.h"

#include <algorithm>
#include <string_view>

namespace coding {
namespace {

using History = std::vector<HistoryEntry>;
using State = HistoryEntry::State;

bool undoable(const HistoryEntry& entry) {
  return entry.state == State::Applied && !forgets(entry);
}

// The entries that stand, brought from one entry of the history to the next.
class Standing {
 public:
  explicit Standing(const History& history) : history_(history) {}

  // Gives true where more than the top has changed, which only a damaged history does.
  bool take(std::size_t place) {
    const HistoryEntry& entry = history_[place];
    if (!entry.of) {
      places.push_back(place);
      return false;
    }
    const auto of = place_of(history_, *entry.of);
    if (!of) return true;
    if (entry.kind == "redo") {
      places.push_back(*of);
      return false;
    }
    if (!places.empty() && places.back() == *of) {
      places.pop_back();
      return false;
    }
    std::erase(places, *of);
    return true;
  }

  std::vector<std::size_t> places;

 private:
  const History& history_;
};

std::size_t same_at_start(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return static_cast<std::size_t>(end - a.begin());
}

}  // namespace

Past::Past(const History& history) : history_(history), reached_(history.size()) {
  Standing all(history_);
  std::size_t whole_from = 0;  // before it the history is damaged
  for (std::size_t place = 0; place < history_.size(); ++place)
    if (all.take(place)) whole_from = place + 1;
  now_ = std::move(all.places);
  // So many of them must stand then as well: below lies what cannot be undone.
  std::size_t fixed = now_.size();
  while (fixed > 0 && undoable(history_[now_[fixed - 1]])) --fixed;
  // For each that stands then: how many from the first on are the same now, and whether all above
  // these can be redone.
  struct Level {
    std::size_t same;
    bool redoable;
  };
  std::vector<Level> levels;
  Standing then(history_);
  for (std::size_t place = 0; place < history_.size(); ++place) {
    if (then.take(place)) levels.clear();
    const auto& stands = then.places;
    if (levels.size() > stands.size()) levels.resize(stands.size());
    while (levels.size() < stands.size()) {
      const std::size_t at = levels.size();
      const Level below = levels.empty() ? Level{0, true} : levels.back();
      const bool same = below.same == at && at < now_.size() && now_[at] == stands[at];
      const bool redoable = same || (below.redoable && history_[stands[at]].state == State::Undone);
      levels.push_back({below.same + (same ? 1 : 0), redoable});
    }
    const Level top = levels.empty() ? Level{0, true} : levels.back();
    reached_[place] = place >= whole_from && top.redoable && top.same >= fixed;
  }
}

Past::Way Past::way_to(std::size_t place) const {
  Standing then(history_);
  for (std::size_t i = 0; i <= place; ++i) then.take(i);
  const std::size_t same = same_at_start(now_, then.places);
  const auto begin = static_cast<std::ptrdiff_t>(same);
  Way way;
  way.back.assign(now_.rbegin(), now_.rend() - begin);
  way.again.assign(then.places.begin() + begin, then.places.end());
  return way;
}

std::optional<std::vector<std::size_t>> Past::standing_after(std::size_t place) const {
  std::vector<std::size_t> after;
  for (auto stands = now_.rbegin(); stands != now_.rend() && *stands > place; ++stands) {
    if (!undoable(history_[*stands])) return std::nullopt;
    after.push_back(*stands);
  }
  return after;
}

std::vector<std::size_t> steps_after(const History& history, std::int64_t number) {
  const auto place = place_of(history, number);
  if (!place)
    throw ProjectError(
        say("De geschiedenis heeft geen nr. {}.", "The history has no no. {}.", number));
  auto steps = Past(history).standing_after(*place);
  if (!steps)
    throw ProjectError(
        say("Tot nr. {} terug kan niet: van een stap erna is vergeten wat hij deed.",
            "There is no way back to no. {}: what a step after it did was forgotten.", number));
  return std::move(*steps);
}

std::optional<std::size_t> place_of(const History& history, std::int64_t number) {
  const auto found = std::lower_bound(
      history.begin(), history.end(), number,
      [](const HistoryEntry& entry, std::int64_t wanted) { return entry.number < wanted; });
  if (found == history.end() || found->number != number) return std::nullopt;
  return static_cast<std::size_t>(found - history.begin());
}

std::optional<std::size_t> place_at(const History& history, Timestamp time) {
  for (std::size_t place = history.size(); place > 0; --place)
    if (history[place - 1].time <= time) return place - 1;
  return std::nullopt;
}

}  // namespace coding
