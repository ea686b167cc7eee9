// Text in html and XML.
#pragma once

#include <string>
#include <string_view>

namespace exports {

// As the content of an element, or between quotes.
std::string escaped(std::string_view text);

}  // namespace exports
