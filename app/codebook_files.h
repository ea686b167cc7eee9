// The codebook to and from files, for the command line and the window alike.
#pragma once

#include <filesystem>

#include "app/export_files.h"
#include "exports/codebook/document.h"
#include "exports/codebook/review.h"

namespace app {

// As every format but qdc has it, made today.
exports::codebook::Document codebook_document(const coding::Study& study,
                                              const ExportManner& manner);

// In the format that the file's ending names: .docx, .html, .md, .xlsx, .csv or .qdc. The file is
// the old one or the new one, never half. Throws exports::ExportError: another ending, a file that
// cannot be written.
void export_codebook(const coding::Study& study, const std::filesystem::path& path,
                     const ExportManner& manner);

// What a file that came back would change. Throws ImportError or ExportError naming the file.
exports::codebook::Review review_codebook_file(const coding::Study& study,
                                               const std::filesystem::path& path);

}  // namespace app
