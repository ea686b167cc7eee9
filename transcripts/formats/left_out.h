// What a document holds that a transcript does not: nobody said it, or it was taken back.
#pragma once

#include <string_view>

#include "transcripts/import.h"

namespace transcripts {

// How many pieces of each kind were left out.
struct LeftOut {
  int deletions = 0;  // tracked deletions with text in them; moved text is not lost
  int hidden = 0;
  int comments = 0;  // answers to comments count as well
  int footnotes = 0;
  int endnotes = 0;
  int embedded = 0;  // a document within the document
};

// One sentence for each kind that there is.
void warn_of_left_out(const LeftOut& left_out, std::string_view file_name, Warnings& warnings);

}  // namespace transcripts
