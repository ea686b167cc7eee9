// Files that other programs wrote, in tests/samples, and what these say the text is.
#pragma once

#include <string>
#include <string_view>

namespace tests {

// The bytes of tests/samples/`name`.
std::string sample_bytes(std::string_view name);

// What two programs must agree on: the signs, without white space and without the bullets and the
// byte order mark that one of them puts in.
std::string signs_of(std::string_view text);

// The text that a sample is imported as, whole: labels and times put back before their turns.
std::string imported_text(std::string_view name);

}  // namespace tests
