// What a document has that its text does not, counted by kind, and how the user is told.
#pragma once

#include <string_view>

#include "transcripts/import.h"

namespace transcripts {

struct LeftOut {
  int deletions = 0;  // tracked changes: a deleted name must not come back; moved text is not lost
  int hidden = 0;
  int comments = 0;  // answers to comments count as well
  int footnotes = 0;
  int endnotes = 0;
  int list_marks = 0;  // numbers and bullets that the program puts before the items of a list
  int embedded = 0;    // documents within the document
};

// One sentence for each kind that there is.
void warn(const LeftOut& left_out, std::string_view file_name, Warnings& warnings);

}  // namespace transcripts
