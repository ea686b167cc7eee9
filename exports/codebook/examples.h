// Which quotations show best what a code means.
#pragma once

#include <vector>

#include "coding/retrieval.h"
#include "coding/study.h"
#include "exports/codebook/document.h"

namespace exports::codebook {

// Of these, which are all of one code, as many and as long as was chosen.
std::vector<Example> chosen_examples(const coding::Study& study,
                                     const std::vector<coding::Quotation>& quotations,
                                     const DocumentChoices& choices);

}  // namespace exports::codebook
