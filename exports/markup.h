// Text in html, XML and Markdown.
#pragma once

#include <string>
#include <string_view>

#include "transcripts/message.h"

namespace exports {

// As the content of an element, or between quotes.
std::string escaped(std::string_view text);

// A page that prints well and runs nothing: with a content security policy, and the title as its
// heading. `style` comes after what all pages share; `body` is markup.
std::string html_page(std::string_view title, transcripts::Language language,
                      std::string_view style, std::string_view body);

// As it stands, whatever Markdown would make of it.
std::string as_markdown(std::string_view text);
// A quotation: each line behind a >, with two spaces before a line's end so that it stays one.
std::string markdown_quote(std::string_view text);

}  // namespace exports
