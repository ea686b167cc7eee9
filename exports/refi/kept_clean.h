// An element of another program, as it was kept, made such that Project.xsd allows it: what the
// schema does not know goes, and so do attributes of the wrong form; children are put in order.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "exports/refi/kept_report.h"

namespace exports::refi {

enum class KeptAs {
  Whole,  // an element that stands by itself
  Shell   // what an element of ours gets added to it: required attributes and children may lack
};

// What the file is called now that a path names; none where it is gone.
using FileNow = std::function<std::optional<std::string>(std::string_view name)>;

// False where no such element can be: nothing of it is to be written. What goes is counted in
// `report`. Without `file_now` paths stay as they are.
bool clean_kept(pugi::xml_node node, KeptAs as, const FileNow& file_now, KeptReport& report);

}  // namespace exports::refi
