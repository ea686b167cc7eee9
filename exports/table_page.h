// A table as a page to read: html that prints well and runs nothing, or Markdown.
#pragma once

#include <string>
#include <vector>

#include "exports/table.h"
#include "transcripts/message.h"

namespace exports {

struct TablePage {
  std::string title;
  std::vector<std::string> caption;  // a line each
  Table table;
  transcripts::Language language = transcripts::Language::Dutch;
};

// Escaped, with a content security policy, styles inside.
std::string table_html(const TablePage& page);
std::string table_markdown(const TablePage& page);

}  // namespace exports
