// The names in one codebook while a file is read into it: who has which name where, and which are
// still to be had. Names are alike when they differ in nothing but case and accents.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "coding/ids.h"

namespace exports::refi {

class NamesGiven {
 public:
  // `holder` of the study has this name in `place`, the text of its parent's id.
  void hold(const std::string& place, std::string_view name, const coding::Guid& holder);

  struct Given {
    std::string name;
    std::optional<coding::Guid> holder;  // who had it and is meant
  };
  // For something with a GUID of its own: the name, or with the first number ("Regie (2)") that
  // makes it new.
  Given unique(const std::string& place, std::string_view name);
  // For something without: the holder of the name, each only once, else as unique().
  Given known_or_unique(const std::string& place, std::string_view name);

 private:
  struct Entry {
    std::string name;
    std::optional<coding::Guid> holder;  // none once the name is given out
  };
  Given give(const std::string& place, std::string_view name, bool to_holder);

  std::unordered_map<std::string, Entry> entries_;
  // Where to go on looking, so that a file of equal names takes no time squared.
  std::unordered_map<std::string, std::size_t> next_[2];
};

}  // namespace exports::refi
