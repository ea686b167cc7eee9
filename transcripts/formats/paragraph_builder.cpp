#include "transcripts/formats/paragraph_builder.h"

#include <algorithm>

#include "transcripts/file_messages.h"
#include "transcripts/formats/soft_hyphens.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

// A line of nothing but spaces is a blank line, also where a no-break space holds it open.
std::string_view unless_blank(std::string_view line) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  auto rest = trimmed(line);
  while (rest.starts_with(kNoBreakSpace)) rest = trimmed(rest.substr(kNoBreakSpace.size()));
  return rest.empty() ? rest : line;
}

}  // namespace

void ParagraphBuilder::count(std::size_t bytes) {
  bytes_ += bytes;
  if (bytes_ > kMaxTextBytes) throw ImportError(text_too_long(file_name_));
}

void ParagraphBuilder::add(std::string_view text) {
  count(text.size());
  line_ += text;
}

void ParagraphBuilder::begin_paragraph() {
  if (open_) flush();
}

void ParagraphBuilder::end_paragraph() {
  if (rows_.empty()) return flush();
  open_ = true;
}

void ParagraphBuilder::begin_row() {
  if (!line_.empty()) flush();
  rows_.emplace_back();
}

void ParagraphBuilder::end_row() {
  if (rows_.empty()) return;
  // A row whose last cell ends in a table of its own has nothing left to say.
  if (!line_.empty() || open_ || !rows_.back().has_paragraphs) flush();
  rows_.pop_back();
  if (!rows_.empty()) rows_.back().has_paragraphs = true;
}

void ParagraphBuilder::begin_cell() {
  if (rows_.empty()) return;
  if (!rows_.back().first_cell) add("\t");
  rows_.back().first_cell = false;
  cell_begin_ = line_.size();
  open_ = false;
}

void ParagraphBuilder::flush() {
  count(1);
  auto clean = clean_utf8(without_soft_hyphens(line_));
  line_.clear();
  cell_begin_ = 0;
  open_ = false;
  if (!rows_.empty()) rows_.back().has_paragraphs = true;
  replaced_ += clean.replaced;
  std::string_view text = clean.text;
  // A page break before or after the text makes no blank line.
  text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
  text = text.substr(0, text.find_last_not_of('\n') + 1);
  std::size_t begin = 0;
  for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', begin)) {
    paragraphs_.emplace_back(unless_blank(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  paragraphs_.emplace_back(unless_blank(text.substr(begin)));
}

std::vector<std::string> ParagraphBuilder::finish(Warnings& warnings) {
  if (!line_.empty()) flush();
  warn_of_replaced(replaced_, file_name_, warnings);
  return std::move(paragraphs_);
}

}  // namespace transcripts
