// The values of attributes in tables that leave the program.
#pragma once

#include <string>
#include <vector>

#include "coding/study.h"
#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

using transcripts::Language;

// With its owner, as the command line takes it too: "persoon.rol", "pps.type".
std::string qualified_name(const coding::Attribute& attribute, Language language);

// A number or a day as such, an empty text where there is no value.
Cell attribute_cell(const coding::Study& study, const coding::Attribute& attribute,
                    const coding::Guid& owner, Language language);
// Of several owners: their values as one text, "HIP; RIF", with – for one that has none; empty
// where none has.
Cell attribute_cell(const coding::Study& study, const coding::Attribute& attribute,
                    const std::vector<coding::Guid>& owners, Language language);

}  // namespace exports
