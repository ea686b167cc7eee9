// How codes differ between two states of the codebook, in words, field by field: for the window
// and the command line.
#pragma once

#include <string>
#include <vector>

#include "coding/codebook_versions.h"
#include "transcripts/message.h"

namespace exports {

struct FieldSides {
  coding::CodeField field = coding::CodeField::Name;
  transcripts::Message label;
  transcripts::Message before;  // empty where the code was not there or had nothing in the field
  transcripts::Message after;
};

// The fields that changed. Of a code that came or went all fields that say something.
std::vector<FieldSides> sides_of(const coding::CodeDifference& difference);
// One field of it.
FieldSides side_of(const coding::CodeDifference& difference, coding::CodeField field);

// What the field of a code at `path` (coding::path_of()) holds; empty for its place among siblings.
transcripts::Message value_of(const coding::Code& code, const std::string& path,
                              coding::CodeField field);
transcripts::Message word_for(coding::CodeField field);
// As JSON names it: "short_definition".
const char* key_for(coding::CodeField field);

}  // namespace exports
