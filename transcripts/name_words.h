// The words that tell names from other capitalised words. All are asked in folded form (unicode.h).
//
// The lists are short on purpose: what a project's own conversations write with a small letter is
// known as a common word without any list.
#pragma once

#include <string_view>

namespace transcripts {

enum class NameWord {
  Title,     // stands before the name of a person: "mevrouw", "dhr"
  Office,    // a title that is also an office: "minister" (van Financiën)
  Particle,  // stands within a name: "van", "de"
  Common,    // written with a capital without being a name: languages, months, products, the field
  Place,     // well-known: provinces, towns, countries, regions of the Netherlands and around
};

bool is_name_word(NameWord kind, std::string_view folded);

}  // namespace transcripts
