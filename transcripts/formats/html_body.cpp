#include "transcripts/formats/html_body.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace transcripts {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

enum class Kind { Inline, Block, Skipped, Break, Preformatted, Row, Cell, ListItem };

// What is no text, or text that a browser does not show.
constexpr std::array kSkipped{
    GUMBO_TAG_HEAD,     GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE,
    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT, GUMBO_TAG_AUDIO,
    GUMBO_TAG_VIDEO,    GUMBO_TAG_CANVAS,   GUMBO_TAG_SVG,    GUMBO_TAG_BUTTON,
    GUMBO_TAG_SELECT,   GUMBO_TAG_DATALIST, GUMBO_TAG_RT,     GUMBO_TAG_RP};

// What begins on a line of its own and ends there.
constexpr std::array kBlocks{
    GUMBO_TAG_HTML,   GUMBO_TAG_BODY,       GUMBO_TAG_ARTICLE,    GUMBO_TAG_SECTION,
    GUMBO_TAG_NAV,    GUMBO_TAG_ASIDE,      GUMBO_TAG_H1,         GUMBO_TAG_H2,
    GUMBO_TAG_H3,     GUMBO_TAG_H4,         GUMBO_TAG_H5,         GUMBO_TAG_H6,
    GUMBO_TAG_HGROUP, GUMBO_TAG_HEADER,     GUMBO_TAG_FOOTER,     GUMBO_TAG_ADDRESS,
    GUMBO_TAG_P,      GUMBO_TAG_HR,         GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_OL,
    GUMBO_TAG_UL,     GUMBO_TAG_DL,         GUMBO_TAG_DT,         GUMBO_TAG_DD,
    GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN,       GUMBO_TAG_DIV,
    GUMBO_TAG_CENTER, GUMBO_TAG_TABLE,      GUMBO_TAG_CAPTION,    GUMBO_TAG_THEAD,
    GUMBO_TAG_TBODY,  GUMBO_TAG_TFOOT,      GUMBO_TAG_FORM,       GUMBO_TAG_FIELDSET,
    GUMBO_TAG_LEGEND, GUMBO_TAG_DETAILS,    GUMBO_TAG_SUMMARY};

template <class Tags>
bool has(const Tags& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

Kind kind_of(GumboTag tag) {
  if (has(kSkipped, tag)) return Kind::Skipped;
  if (has(kBlocks, tag)) return Kind::Block;
  switch (tag) {
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

// A tracked change says when or why it was made; a plain <del> is how pandoc strikes words through.
bool is_deletion(const GumboElement& element) {
  return element.tag == GUMBO_TAG_DEL &&
         (gumbo_get_attribute(&element.attributes, "datetime") != nullptr ||
          gumbo_get_attribute(&element.attributes, "cite") != nullptr);
}

enum class Note { None, Footnote, Endnote, Comment, Text };

bool starts_with_then_digit(std::string_view text, std::string_view begin) {
  return text.starts_with(begin) && text.size() > begin.size() && text[begin.size()] >= '0' &&
         text[begin.size()] <= '9';
}

// The references to notes and the notes themselves, as three programs write them: Word
// (<a href="#_ftn1">, <div id="ftn1">; comments: <a href="#_msocom_1">, <div id="_com_1">),
// LibreOffice (<a class="sdfootnoteanc">, <div id="sdfootnote1">), pandoc (<a role="doc-noteref">,
// <section role="doc-endnotes">). The header and footer of a page, as LibreOffice writes them, are
// left out in the same way.
Note note(const GumboElement& element) {
  if (element.attributes.length == 0) return Note::None;
  const auto name = attribute(element, "class");
  if (element.tag == GUMBO_TAG_A) {
    const auto target = attribute(element, "href");
    if (name == "sdfootnoteanc" || starts_with_then_digit(target, "#_ftn") ||
        attribute(element, "role") == "doc-noteref") {
      return Note::Footnote;
    }
    if (starts_with_then_digit(target, "#_msocom_")) return Note::Comment;
    const bool endnote = name == "sdendnoteanc" || starts_with_then_digit(target, "#_edn");
    return endnote ? Note::Endnote : Note::None;
  }
  const auto id = attribute(element, "id");
  for (const std::string_view begin : {"ftn", "edn", "sdfootnote", "sdendnote", "_com_"}) {
    if (element.tag == GUMBO_TAG_DIV && starts_with_then_digit(id, begin)) return Note::Text;
  }
  const auto title = attribute(element, "title");
  const bool furniture = element.tag == GUMBO_TAG_DIV && (title == "header" || title == "footer");
  const bool notes = attribute(element, "role") == "doc-endnotes";
  return furniture || notes ? Note::Text : Note::None;
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
    if (is_deletion(element)) return count_if_text(node, left_out_.deletions);
    if (hidden(element)) return count_if_text(node, left_out_.hidden);
    switch (note(element)) {
      case Note::Footnote:
        ++left_out_.footnotes;
        return;
      case Note::Endnote:
        ++left_out_.endnotes;
        return;
      case Note::Comment:
        ++left_out_.comments;
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

  // White space in a row is one space, at the start of a line none. A no-break space is one that
  // stays: editors in a browser write it for the second of two spaces and behind a time.
  void text(std::string_view text) {
    if (preformatted_ > 0) {
      builder_.begin_paragraph();
      return builder_.add(text);
    }
    std::string out;
    bool after_space = builder_.empty() || builder_.last() == ' ' || builder_.last() == '\n';
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
      if (text.substr(i).starts_with(kNoBreakSpace)) {
        out += ' ';
        i += kNoBreakSpace.size() - 1;
      } else if (!space) {
        out += c;
      } else if (!after_space) {
        out += ' ';
      }
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
