// The colours that codes are given: sixteen that people who are colour-blind can tell apart, from
// the sets that Masataka Okabe and Kei Ito (2008) and Paul Tol (technical note SRON/EPS/TN/09-002)
// made for that.
//
// Chosen from those sets so that each two are far apart for normal sight and for the three kinds of
// dichromacy, and each is seen as a stripe on white and on the dark ground. As the ground of text
// they are mixed (app/window/theme.h). The order is that in which new codes take them.
#pragma once

#include <array>

#include "coding/rows.h"

namespace coding {

inline constexpr std::array<Colour, 16> kPalette = {{{0xD55E00},
                                                     {0x0072B2},
                                                     {0x44BB99},
                                                     {0xAA3377},
                                                     {0xDDCC77},
                                                     {0x88CCEE},
                                                     {0x117733},
                                                     {0xEE3377},
                                                     {0x999933},
                                                     {0x004488},
                                                     {0xFFAABB},
                                                     {0x663333},
                                                     {0x6699CC},
                                                     {0xBBCC33},
                                                     {0xCC79A7},
                                                     {0xEE8866}}};

}  // namespace coding
