// The list of people who were removed for good: so that importing them again is told.
//
// The list holds no names but a slow hash of each (Argon2id, salted with the project's GUID). It
// tells nobody who was removed; somebody who guesses a name can find out whether the guess is
// right. Files are kept by the SHA-256 that a transcript has anyway.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

// Under which field of the drafts (SCHEMA.md) it is kept that this person or file was withdrawn.
std::string withdrawn_person(const Study& study, std::string_view name);
std::string withdrawn_file(std::string_view sha256);

// Names and files that the group brings in, which `before` has not.
struct BroughtIn {
  std::set<std::string> names;
  std::set<std::string> files;  // SHA-256
};
BroughtIn brought_in(const Study& before, const EditGroup& group);

}  // namespace coding
