// A codebook as a file has it that a reviewer or a colleague sends back, whatever its format,
// before it is held against the study (review.h).
//
// What a file does not say of a code is left open, so that it differs in nothing there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/codebook_versions.h"
#include "coding/rows.h"
#include "exports/occurrences.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports::codebook {

struct ReviewedCode {
  std::optional<coding::CodeId> id;
  std::string name;  // one line, never blank

  // Below which code it lies: one of this file, or one named by its path or name; of the last an
  // empty one is the top. Neither: the file does not say.
  std::optional<std::size_t> parent = std::nullopt;
  std::optional<std::string> parent_path = std::nullopt;

  std::vector<std::pair<std::string coding::Code::*, std::string>> texts = {};
  std::optional<std::string> description = std::nullopt;  // of REFI-QDA: refi/description.h
  std::optional<coding::CodeKind> kind = std::nullopt;
  std::optional<coding::Origin> origin = std::nullopt;
  std::optional<coding::Colour> colour = std::nullopt;
  std::optional<bool> codable = std::nullopt;
};

// A remark in the margin of a document.
struct ReviewComment {
  std::optional<std::size_t> code;  // under whose heading it stands; none: before the first
  std::string author;               // may be empty
  std::string about;                // the words that it is on; may be empty
  std::string text;                 // never blank
};

struct ReviewedCodebook {
  std::vector<ReviewedCode> codes;
  bool ordered = false;  // the order of codes is the codebook's, and not that of a sorted table
  std::vector<ReviewComment> comments = {};
  std::vector<transcripts::Message> notes = {};  // what was not read, or not understood
};

// By its content and the ending of `file_name`: .qdc, .docx, .xlsx or .csv. Throws ImportError or
// ExportError naming the file: another format, damaged, too large, without a code.
ReviewedCodebook read_codebook_file(std::string_view bytes, std::string_view file_name);

// What each format says. They throw as the above.
ReviewedCodebook read_docx(std::string_view bytes, std::string_view file_name);
ReviewedCodebook from_qdc(std::string_view bytes, std::string_view file_name);
ReviewedCodebook from_table(const Table& table, std::string_view file_name);

// --- For those that read one -------------------------------------------------------------------

// The most codes and the most comments that are read.
inline constexpr std::size_t kMaxReviewed = 10'000;
// Throws ExportError where there are that many already.
void check_room(std::size_t count, std::string_view file_name);
// "codeboek.docx: rijen zonder naam: 3 (de eerste: Bron)."; nothing where there was none.
void tell(const Occurrences& met, const transcripts::Message& what, std::string_view file_name,
          std::vector<transcripts::Message>& notes);
// Throws ExportError where there is no code, or one whose name is no name but a text: paths of such
// names would fill the memory.
inline constexpr std::size_t kLongestName = 500;  // bytes
void check_codes(const ReviewedCodebook& codebook, std::string_view file_name);

// Which field a label names, in Dutch or English, without regard to case and accents.
std::optional<coding::CodeField> field_named(std::string_view label);
// Takes up what stands behind the label; a text that comes twice goes on. False where that is no
// word that the field can hold.
bool put_value(ReviewedCode& code, coding::CodeField field, std::string_view value);

}  // namespace exports::codebook
