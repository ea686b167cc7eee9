// Quotations as a page to read: by code, each with who said it where.
#pragma once

#include <string>
#include <vector>

#include "coding/passage_query.h"
#include "coding/retrieval.h"
#include "transcripts/message.h"

namespace exports {

// In the order of the codebook, and within a code as they are given. Good quotes are marked.
std::string quotations_html(const coding::Study& study,
                            const std::vector<coding::Quotation>& quotations,
                            transcripts::Language language);
std::string quotations_markdown(const coding::Study& study,
                                const std::vector<coding::Quotation>& quotations,
                                transcripts::Language language);

// "03 Maakcampus, R2 (Anna, werkveld), 0:14:09": how a report refers to it.
std::string reference_of(const coding::Study& study, const coding::Quotation& quotation);
std::string reference_of(const coding::Study& study, const coding::FoundPassage& passage);

}  // namespace exports
