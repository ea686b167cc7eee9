// Which quotations show best what a code means.
#pragma once

#include <cstddef>
#include <vector>

#include "coding/retrieval.h"
#include "coding/study.h"
#include "exports/codebook/document.h"

namespace exports::codebook {

// At most `wanted` of these, which are all of one code.
std::vector<Example> chosen_examples(const coding::Study& study,
                                     const std::vector<coding::Quotation>& quotations,
                                     std::size_t wanted, Language language);

}  // namespace exports::codebook
