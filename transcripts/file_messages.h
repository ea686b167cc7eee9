// What is said of a file by more than one of those that read it.
#pragma once

#include <cstdint>
#include <string_view>

#include "transcripts/import.h"

namespace transcripts {

Message protected_by_password(std::string_view file_name);

// Over kMaxTextBytes.
Message text_too_long(std::string_view file_name);

// Adds a sentence where `count` characters became U+FFFD; none where none did.
void warn_of_replaced(std::uint32_t count, std::string_view file_name, Warnings& warnings);

}  // namespace transcripts
