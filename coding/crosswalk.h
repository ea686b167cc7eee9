// Which code of an earlier study became which one: names change, codes are split and merged from
// one year to the next.
#pragma once

#include <string_view>
#include <vector>

#include "coding/edit.h"
#include "coding/study.h"

namespace coding {

// Throws EditError where the two are the same.
EditGroup set_crosswalk(const Study& study, const CodeId& older, const CodeId& newer,
                        Comparability comparability, std::string_view note);
EditGroup remove_crosswalk(const Study& study, const CodeId& older, const CodeId& newer);

// The forerunners of a code, direct and through each other, each once, and how far counts may be
// compared: as the weakest link on the way says.
struct Forerunner {
  CodeId code;
  Comparability comparability = Comparability::Comparable;
};
std::vector<Forerunner> forerunners(const Study& study, const CodeId& code);

// "comparable", "limited", "not"; in Dutch vergelijkbaar, beperkt, niet.
std::optional<Comparability> comparability_named(std::string_view name);
Message words_for(Comparability comparability);

}  // namespace coding
