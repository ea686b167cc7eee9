// Any bytes as a .docx with a codebook become one that is compared, taken over and then differs in
// nothing, or a refusal that names the file. Bytes that are no archive are taken for the text in
// one, and what stands behind a line of "=" for its comments, since no fuzzer gets past an
// archive's checksums.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "exports/archive.h"
#include "exports/codebook/review.h"
#include "exports/docx.h"
#include "exports/docx_parts.h"
#include "exports/safe_file.h"
#include "transcripts/import.h"

namespace {

using namespace exports::codebook;

constexpr std::string_view kRelations =
    R"(<Relationships><Relationship Type="/styles" Target="styles.xml"/>)"
    R"(<Relationship Type="/comments" Target="comments.xml"/></Relationships>)";

std::string archive_of(std::string_view text) {
  const std::size_t line = text.find("\n=\n");
  auto parts = exports::docx_parts("", transcripts::Language::Dutch, exports::DocxHeadings::Plain);
  for (exports::ArchivePart& part : parts)
    if (part.name == "word/_rels/document.xml.rels") part.bytes = kRelations;
  parts.push_back({"word/document.xml", std::string(text.substr(0, line))});
  if (line != std::string_view::npos)
    parts.push_back({"word/comments.xml", std::string(text.substr(line + 3))});
  return exports::zipped(parts, "codeboek.docx");
}

void take_all_over(const ReviewedCodebook& file) {
  coding::Study study;
  study.change({"new", {}, {}, {coding::Put<coding::ProjectInfo>{{coding::Guid::make(), "x"}}}});
  const Review review = review_codebook(study, file, "codeboek.docx");
  std::set<std::size_t> all;
  for (std::size_t i = 0; i < review.changes.size(); ++i) all.insert(i);
  try {
    study.change(take_changes(study, review, all, {}, {}));
  } catch (const coding::EditError&) {
    return;
  }
  if (!review_codebook(study, file, "codeboek.docx").changes.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  ReviewedCodebook read;
  try {
    read =
        read_docx(file.starts_with("PK") ? std::string(file) : archive_of(file), "codeboek.docx");
  } catch (const transcripts::ImportError&) {
    return 0;
  } catch (const exports::ExportError&) {
    return 0;
  }
  take_all_over(read);
  return 0;
}
