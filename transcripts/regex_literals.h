// What stands literally in every match of a regular expression: looking for that first is many
// times as fast as ICU on the whole text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace transcripts {

// Letters, digits and single spaces, at least two together; every match holds at least one of them
// when both are folded. Empty where nothing can be said: then every line has to be looked at. Of
// zorg\w*|(leer|werk)gemeenschap it is zorg and gemeenschap.
std::vector<std::string> required_literals(std::string_view pattern);

}  // namespace transcripts
