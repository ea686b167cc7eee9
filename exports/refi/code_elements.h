// The Code and Set elements of a codebook, alike in a .qdc and in a project.
#pragma once

#include <functional>

#include "coding/study.h"
#include "exports/refi/xml_writer.h"

namespace exports::refi {

// What a caller adds to the elements.
struct CodeExtras {
  std::function<void(const coding::Code&)> inside;  // behind the Description, before subcodes
  std::function<void(const coding::Code&)> close;   // closes the element that is open
  // The Description; description_of() where not given.
  std::function<std::string(const coding::Code&)> description = {};
};

// In the codebook's order, subcodes in the codes they belong to, inside the element that is open.
void write_codes(const coding::Study& study, XmlWriter& xml, const CodeExtras& extras = {});

// The code sets. The two schemas call what a MemberCode says its code with by different names
// (`member_guid`). `close` closes each, where given.
void write_sets(const coding::Study& study, XmlWriter& xml, std::string_view member_guid,
                const std::function<void(const coding::CodeSet&)>& close = {});

}  // namespace exports::refi
