#include "exports/refi/names_given.h"

#include <fmt/format.h>

#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

std::string key_of(const std::string& place, std::string_view name) {
  return place + '\n' + transcripts::fold(name);
}

}  // namespace

void NamesGiven::hold(const std::string& place, std::string_view name, const coding::Guid& holder) {
  entries_.insert_or_assign(key_of(place, name), Entry{std::string(name), holder});
}

NamesGiven::Given NamesGiven::unique(const std::string& place, std::string_view name) {
  return give(place, name, false);
}

NamesGiven::Given NamesGiven::known_or_unique(const std::string& place, std::string_view name) {
  return give(place, name, true);
}

// A name that cannot be given now cannot be given later to the same kind of asker, so that `next`
// only rises.
NamesGiven::Given NamesGiven::give(const std::string& place, std::string_view name,
                                   bool to_holder) {
  for (std::size_t& next = next_[to_holder ? 1 : 0][key_of(place, name)];;) {
    ++next;
    const std::string candidate =
        next == 1 ? std::string(name) : fmt::format("{} ({})", name, next);
    const auto [entry, made] = entries_.try_emplace(key_of(place, candidate), Entry{candidate, {}});
    if (made) return {candidate, std::nullopt};
    if (to_holder && entry->second.holder) {
      Given given{entry->second.name, entry->second.holder};
      entry->second.holder.reset();
      return given;
    }
  }
}

}  // namespace exports::refi
