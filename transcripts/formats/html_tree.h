// Parses a web page with gumbo, within bounds.
//
// Gumbo has none of its own: it answers nested elements by steps that grow with their square, makes
// copies of elements that were never closed, and frees its tree by recursion, so that 100,000
// nested elements overflow the stack. Here its memory is counted, its time is watched while it asks
// for memory, and all of it is freed at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <gumbo.h>

namespace transcripts {

class HtmlTree {
 public:
  // `text` is UTF-8. Throws ImportError where the page takes more than 500 MB or 10 s to parse.
  // Elements may be nested to any depth: a walker must not recurse.
  HtmlTree(std::string text, std::string_view file_name);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;
  ~HtmlTree();

  const GumboNode* root() const { return output_->root; }

 private:
  class Memory;

  std::string text_;  // the tree points into it
  std::unique_ptr<Memory> memory_;
  GumboOutput* output_ = nullptr;
};

}  // namespace transcripts
