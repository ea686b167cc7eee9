// Which code of the study each code of a file is, and below which it lies.
#pragma once

#include <optional>
#include <vector>

#include "coding/study.h"
#include "exports/codebook/reviewed.h"

namespace exports::codebook {

struct MatchedCode {
  const ReviewedCode* from = nullptr;  // of the file
  coding::CodeId id;                   // the study's, or a new one
  const coding::Code* ours = nullptr;  // of the study; null for a new one
  bool placed = false;                 // the file says below which it lies
  std::optional<coding::CodeId> parent;
};

struct MatchedCodes {
  std::vector<MatchedCode> codes;   // in the file's order, without doubles
  std::vector<coding::CodeId> ids;  // of each row of the file, doubles too
  std::vector<transcripts::Message> notes;
};

MatchedCodes match_codes(const coding::Study& study, const ReviewedCodebook& file,
                         std::string_view file_name);

}  // namespace exports::codebook
