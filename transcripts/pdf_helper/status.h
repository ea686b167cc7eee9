// The exit statuses of zwerm-pdf, for it and for who runs it; 0 is well done.
#pragma once

namespace pdf_helper {

inline constexpr int kUnreadable = 3;
inline constexpr int kLocked = 4;
inline constexpr int kTooLong = 5;
inline constexpr int kNotConfined = 6;

}  // namespace pdf_helper
