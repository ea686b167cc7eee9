// Direct identifiers that have a form: e-mail and web addresses, telephone numbers, Dutch
// postcodes, citizen service numbers (BSN) and bank accounts.
//
// BSN and IBAN are told from other numbers by their checks: the eleven test, of which one in eleven
// numbers of nine digits is a false alarm, and ISO 7064 mod 97-10.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcripts/span.h"

namespace transcripts {

enum class NameKind {
  Person,        // known, or called by a title or initials
  Organisation,  // known
  Name,          // capitalised: a person, an organisation or a thing
  Place,         // a well-known one
  Email,
  Telephone,
  Postcode,
  Bsn,
  Iban,
  Url,
};

struct Identifier {
  Span span;
  NameKind kind = NameKind::Email;
  std::string key;  // the same for all ways to write it: "0612345678" for +31 (0)6-12 34 56 78
  bool likely = true;
};

// In order, not overlapping.
std::vector<Identifier> find_identifiers(std::string_view text);

// The key of a text that is one identifier and nothing else.
std::optional<std::string> identifier_key(std::string_view text);

}  // namespace transcripts
