// Codebooks by chance from a seed: texts of what breaks programs and readers of labels; and .qdc
// files as no program should write them, with few GUIDs and names so that they clash.
#pragma once

#include <string>

#include "coding/study.h"

namespace tests {

// At least one code; every field is NFC and holds only what XML can.
coding::Study random_codebook(unsigned seed);

// Well-formed, and readable: missing, bad and double GUIDs, equal names, colours of all kinds.
std::string careless_qdc(unsigned seed);

}  // namespace tests
