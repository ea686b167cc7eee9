// A study of 2017 and one of 2025 in one project: of PPS Hout both years (Anna and Bram; Anna and
// Cas), of Zorg only 2025 (Dora).
//
// Codes Geld, Subsidie, Gat. Subsidie lies on Anna and Bram in "Toen"; Geld on Anna in "Nu"; Gat on
// Dora in "Zorggesprek". Each says three words a conversation: "een twee drie", the second speaker
// "vier vijf zes".
#pragma once

#include "tests/support/study_builder.h"

namespace tests {

StudyBuilder two_studies();

}  // namespace tests
