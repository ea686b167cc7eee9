#include "transcripts/formats/html_body.h"

#include <string>
#include <string_view>
#include <vector>

namespace transcripts {
namespace {

enum class Kind { Inline, Block, Skipped, Break, Preformatted, Row, Cell, ListItem, Deletion };

Kind kind_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
      return Kind::Skipped;
    case GUMBO_TAG_BR:
      return Kind::Break;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_LISTING:
      return Kind::Preformatted;
    case GUMBO_TAG_TR:
      return Kind::Row;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return Kind::Cell;
    case GUMBO_TAG_LI:
      return Kind::ListItem;
    case GUMBO_TAG_DEL:
      return Kind::Deletion;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_P:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
      return Kind::Block;
    default:
      return Kind::Inline;
  }
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool hidden(const GumboElement& element) {
  if (element.attributes.length == 0) return false;
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  std::string style;
  for (const char c : attribute(element, "style")) {
    if (c != ' ' && c != '\n') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const std::string_view rule : {"display:none", "visibility:hidden", "mso-hide:all"}) {
    if (style.find(rule) != std::string::npos) return true;
  }
  return false;
}

enum class Note { None, Footnote, Endnote, Text };

bool starts_with_then_digit(std::string_view text, std::string_view begin) {
  return text.starts_with(begin) && text.size() > begin.size() && text[begin.size()] >= '0' &&
         text[begin.size()] <= '9';
}

// The references to notes and the notes themselves, as three programs write them: Word
// (<a href="#_ftn1">, <div id="ftn1">), LibreOffice (<a class="sdfootnoteanc">,
// <div id="sdfootnote1">), pandoc (<a role="doc-noteref">, <section role="doc-endnotes">).
Note note(const GumboElement& element) {
  if (element.attributes.length == 0) return Note::None;
  const auto name = attribute(element, "class");
  if (element.tag == GUMBO_TAG_A) {
    const auto target = attribute(element, "href");
    if (name == "sdfootnoteanc" || starts_with_then_digit(target, "#_ftn") ||
        attribute(element, "role") == "doc-noteref") {
      return Note::Footnote;
    }
    const bool endnote = name == "sdendnoteanc" || starts_with_then_digit(target, "#_edn");
    return endnote ? Note::Endnote : Note::None;
  }
  const auto id = attribute(element, "id");
  for (const std::string_view begin : {"ftn", "edn", "sdfootnote", "sdendnote"}) {
    if (element.tag == GUMBO_TAG_DIV && starts_with_then_digit(id, begin)) return Note::Text;
  }
  return attribute(element, "role") == "doc-endnotes" ? Note::Text : Note::None;
}

class Walker {
 public:
  explicit Walker(ParagraphBuilder& builder) : builder_(builder) {}

  LeftOut walk(const GumboNode* root) {
    open(root);
    while (!path_.empty()) {
      Place& place = path_.back();
      const GumboVector& children = place.node->v.element.children;
      if (place.next == children.length) {
        leave(place.kind);
        path_.pop_back();
      } else {
        open(static_cast<const GumboNode*>(children.data[place.next++]));
      }
    }
    edge();
    return left_out_;
  }

 private:
  struct Place {
    const GumboNode* node;
    Kind kind;
    unsigned int next = 0;
  };

  void open(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        return text(node->v.text.text);
      case GUMBO_NODE_ELEMENT:
        return element(node);
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_COMMENT:
      case GUMBO_NODE_TEMPLATE:
        return;
    }
  }

  void element(const GumboNode* node) {
    const GumboElement& element = node->v.element;
    const auto kind = kind_of(element.tag);
    if (kind == Kind::Skipped) return;
    if (kind == Kind::Break) {
      builder_.begin_paragraph();
      return builder_.add("\n");
    }
    if (kind == Kind::Deletion) return count_if_text(node, left_out_.deletions);
    if (hidden(element)) return count_if_text(node, left_out_.hidden);
    switch (note(element)) {
      case Note::Footnote:
        ++left_out_.footnotes;
        return;
      case Note::Endnote:
        ++left_out_.endnotes;
        return;
      case Note::Text:
        return;
      case Note::None:
        break;
    }
    enter(kind);
    path_.push_back({node, kind});
  }

  void enter(Kind kind) {
    if (kind == Kind::Inline) return;
    if (kind == Kind::Cell) return builder_.begin_cell();
    edge();
    if (kind == Kind::Row) builder_.begin_row();
    if (kind == Kind::ListItem) ++left_out_.list_marks;
    if (kind == Kind::Preformatted) ++preformatted_;
  }

  void leave(Kind kind) {
    if (kind == Kind::Inline) return;
    if (kind == Kind::Row) return builder_.end_row();
    edge();
    if (kind == Kind::Preformatted) --preformatted_;
  }

  // A block begins or ends: what stands before it and after it are two paragraphs.
  void edge() {
    if (!builder_.empty()) builder_.end_paragraph();
  }

  // White space in a row is one space, at the start of a line none; a no-break space is none of it.
  void text(std::string_view text) {
    if (preformatted_ > 0) {
      builder_.begin_paragraph();
      return builder_.add(text);
    }
    std::string out;
    bool after_space = builder_.empty() || builder_.last() == ' ' || builder_.last() == '\n';
    for (const char c : text) {
      const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
      if (!space) out += c;
      if (space && !after_space) out += ' ';
      after_space = space;
    }
    if (out.empty()) return;
    builder_.begin_paragraph();
    builder_.add(out);
  }

  void count_if_text(const GumboNode* root, int& count) {
    std::vector<const GumboNode*> rest{root};
    while (!rest.empty()) {
      const GumboNode* node = rest.back();
      rest.pop_back();
      if (node->type == GUMBO_NODE_TEXT) {
        ++count;
        return;
      }
      if (node->type != GUMBO_NODE_ELEMENT) continue;
      const GumboVector& children = node->v.element.children;
      for (unsigned int i = 0; i < children.length; ++i) {
        rest.push_back(static_cast<const GumboNode*>(children.data[i]));
      }
    }
  }

  ParagraphBuilder& builder_;
  LeftOut left_out_;
  std::vector<Place> path_;  // from the root to the element we are in
  int preformatted_ = 0;
};

}  // namespace

LeftOut walk_html(const GumboNode* root, ParagraphBuilder& builder) {
  return Walker(builder).walk(root);
}

}  // namespace transcripts
