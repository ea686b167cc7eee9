#include "exports/foreign/page_text.h"

#include <algorithm>
#include <optional>

#include "transcripts/formats/html_tree.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace exports::foreign {
namespace {

// White space that a browser makes one space of.
bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Elements that stand on lines of their own. Taguette lets p, h1 to h5, ul, ol and li through; a
// file that another program made may have more.
bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BODY:
      return true;
    default:
      return false;
  }
}

const GumboNode* next_sibling(const GumboNode* node) {
  if (node->parent == nullptr || node->parent->type == GUMBO_NODE_DOCUMENT) return nullptr;
  const GumboVector& all = node->parent->v.element.children;
  const std::size_t next = node->index_within_parent + 1;
  return next < all.length ? static_cast<const GumboNode*>(all.data[next]) : nullptr;
}

}  // namespace

class PageText::Builder {
 public:
  explicit Builder(PageText& page) : page_(page) {}

  // Without recursion: elements may be nested to any depth.
  void walk(const GumboNode* root) {
    for (const GumboNode* node = root; node != nullptr;) {
      const bool goes_in = enter(node);
      if (goes_in) {
        node = static_cast<const GumboNode*>(node->v.element.children.data[0]);
        continue;
      }
      leave(node);
      while (node != root && next_sibling(node) == nullptr) leave(node = node->parent);
      node = node == root ? nullptr : next_sibling(node);
    }
    page_.page_bytes_ = page_bytes_;
  }

 private:
  static bool has_children(const GumboNode* node) {
    return (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) &&
           node->v.element.children.length > 0;
  }

  bool enter(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
      add_valid(node->v.text.text);
    } else if (node->type == GUMBO_NODE_ELEMENT) {
      if (is_block(node->v.element.tag)) end_line();
      if (node->v.element.tag == GUMBO_TAG_BR) break_line();
    }
    return has_children(node);
  }

  void leave(const GumboNode* node) {
    if (node->type == GUMBO_NODE_ELEMENT && is_block(node->v.element.tag)) end_line();
  }

  // Gumbo makes bytes that are no character of a number like &#99999999999;.
  void add_valid(std::string_view text) {
    if (transcripts::is_utf8(text))
      add(text);
    else
      add(transcripts::decode_as(text, "UTF-8").text);
  }

  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t before = at;
      const char32_t c = transcripts::next_code_point(text, at);
      const auto begin = page_bytes_;
      page_bytes_ += static_cast<std::uint32_t>(at - before);
      if (is_space(c)) {
        if (!space_) space_ = begin;
        space_end_ = page_bytes_;
        continue;
      }
      put_what_waits();
      put(text.substr(before, at - before), begin, page_bytes_);
    }
  }

  void put(std::string_view letter, std::uint32_t begin, std::uint32_t end) {
    page_.characters_.push_back({begin, end, position_++});
    page_.text_ += letter;
  }

  // Line ends and the space before the next letter.
  void put_what_waits() {
    if (line_ends_ > 0 && !page_.text_.empty()) {
      page_.text_.append(line_ends_, '\n');
      position_ += line_ends_;
    } else if (space_ && !page_.text_.empty()) {
      put(" ", *space_, space_end_);
    }
    space_.reset();
    line_ends_ = 0;
  }

  void end_line() {
    line_ends_ = std::max<std::uint32_t>(line_ends_, 1);
    space_.reset();
  }

  void break_line() {
    ++line_ends_;
    space_.reset();
  }

  PageText& page_;
  std::uint32_t page_bytes_ = 0;
  std::uint32_t position_ = 0;
  std::uint32_t line_ends_ = 0;
  std::optional<std::uint32_t> space_;  // where the white space that waits begins
  std::uint32_t space_end_ = 0;
};

PageText::PageText(std::string_view html, std::string_view name) {
  const bool valid = transcripts::is_utf8(html);
  const transcripts::HtmlTree tree(
      valid ? std::string(html) : transcripts::decode_as(html, "UTF-8").text, name);
  Builder(*this).walk(tree.root());
}

PageText::Place PageText::place(std::int64_t start, std::int64_t end) const {
  Place place;
  place.past_the_end = start < 0 || end > page_bytes_ || end < start;
  const auto first = std::partition_point(characters_.begin(), characters_.end(),
                                          [&](const Character& c) { return c.end <= start; });
  const auto last = std::partition_point(first, characters_.end(),
                                         [&](const Character& c) { return c.begin < end; });
  if (first == last) return place;
  place.start = first->position;
  place.end = std::prev(last)->position + 1;
  return place;
}

}  // namespace exports::foreign
