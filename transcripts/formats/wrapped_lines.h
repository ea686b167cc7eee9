// Line ends within paragraphs that mean nothing: where a file was wrapped at the width of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace transcripts {

// Stands in a paragraph for a line end of which the format does not say that it means something.
inline constexpr std::string_view kSoftBreak = "\x1E";

// Each soft break becomes a space, or begins a new paragraph. A file is wrapped where its lines are
// of one width: the word that begins the next line would not have fitted. Even then a line that
// begins with a speaker's label or a time is one of its own.
std::vector<std::string> joined_where_wrapped(const std::vector<std::string>& paragraphs);

}  // namespace transcripts
