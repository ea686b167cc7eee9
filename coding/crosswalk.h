// Which code of an earlier study became which one: names change, codes are split and merged from
// one year to the next.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

// Throws EditError where the two are the same.
EditGroup set_crosswalk(const Study& study, const CodeId& older, const CodeId& newer,
                        Comparability comparability, std::string_view note);
EditGroup remove_crosswalk(const Study& study, const CodeId& older, const CodeId& newer);

// Does `from` become `to`, wholly or in part, by one link or several? With `alike` those two codes
// count as one.
struct Alike {
  CodeId code;
  CodeId into;
};
bool leads_to(const Study& study, const CodeId& from, const CodeId& to,
              const std::optional<Alike>& alike = {});

// The forerunners of a code, direct and through each other, each once, and how far counts may be
// compared: as the weakest link on the way says, where there are several ways on the best.
struct Forerunner {
  CodeId code;
  Comparability comparability = Comparability::Comparable;
};
using LinksByNewer = std::multimap<CodeId, const Crosswalk*>;
LinksByNewer links_by_newer(const Study& study);
std::vector<Forerunner> forerunners(const LinksByNewer& links, const CodeId& code);
std::vector<Forerunner> forerunners(const Study& study, const CodeId& code);

// "comparable", "limited", "not"; in Dutch vergelijkbaar, beperkt, niet.
std::optional<Comparability> comparability_named(std::string_view name);
Message words_for(Comparability comparability);

}  // namespace coding
