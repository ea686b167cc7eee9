// Several names in one text, as tables and fields have them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coding {

// "a; b" -> {"a", "b"}. A name in quotation marks may hold a semicolon: "\"a; b\"; c".
std::vector<std::string> split_names(std::string_view text);
// The way back.
std::string join_names(const std::vector<std::string>& names);

}  // namespace coding
