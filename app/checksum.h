// The checksum by which a file is known again.
#pragma once

#include <string>
#include <string_view>

namespace app {

// SHA-256 in hexadecimal.
std::string sha256(std::string_view bytes);

}  // namespace app
