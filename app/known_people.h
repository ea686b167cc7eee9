// Who a speaker of a new transcript may be, by what the project knows of others.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/study.h"

namespace app {

class KnownPeople {
 public:
  explicit KnownPeople(const coding::Study& study);

  struct Person {
    coding::ParticipantId id;
    std::string name;
    std::string folded;
  };
  // As a Dutch reader sorts.
  const std::vector<Person>& people() const { return people_; }
  const Person* find(const coding::ParticipantId& id) const;

  // The participant who is called as the label, or as the label without its role, or to whom that
  // label belongs in every other conversation where somebody is behind it. "R1" and "Spreker 2" are
  // somebody else in each conversation and suggest nobody.
  const Person* suggested(std::string_view label) const;

 private:
  std::vector<Person> people_;
  std::map<std::string, std::size_t> by_name_;                  // folded
  std::map<std::string, std::optional<std::size_t>> by_label_;  // folded; nothing: several
};

}  // namespace app
