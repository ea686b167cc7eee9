// How a quotation is written in a list: its words in quotation marks, below them who said them
// where. Shared by Cijfers and Citaten.
#pragma once

#include <string>
#include <string_view>

#include "app/window/ui.h"
#include "coding/passage_query.h"
#include "coding/study.h"

namespace app {

// A very long one is cut.
std::string in_marks(std::string_view words);

// The participants' attribute that is said of a speaker; null where there is none.
const coding::Attribute* role_attribute(const coding::Study& study);
// "03 Maakcampus · R2 werkveld · 00:14:09 · Geld > Subsidie · AV"; the code where `with_code`, that
// and the coder of a coding alone.
std::string place_in_words(const coding::Study& study, const coding::FoundPassage& passage,
                           const coding::Attribute* role, bool with_code, const Ui& ui);

float wrapped_height(ImFont* font, std::string_view words, float width);
void draw_wrapped(ImFont* font, ImVec2 at, ImU32 colour, std::string_view words, float width);

}  // namespace app
