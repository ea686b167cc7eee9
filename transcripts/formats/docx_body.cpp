#include "transcripts/formats/docx_body.h"

#include <array>
#include <string_view>
#include <unordered_map>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::string_view kNoBreakHyphen = "\u2011";
constexpr std::string_view kSoftHyphen = "\u00AD";

enum class Kind {
  Other,  // a container: what is in it counts (w:ins, w:hyperlink, w:sdtContent, wps:txbx ...)
  Paragraph, Row, Cell, Run, Text, Tab, Break, Hyphen, FieldMark,
  Deletion, MovedAway, Comment, Footnote, Endnote, Embedded,
  Skipped,
};

// By local name, so that a document may call its namespace what it likes. DrawingML has p, r and t
// of its own (a:p); those are told apart by prefix.
Kind kind_of(std::string_view name, std::string_view prefix) {
  static const std::unordered_map<std::string_view, Kind> kKinds{
      {"p", Kind::Paragraph},
      {"tr", Kind::Row},
      {"tc", Kind::Cell},
      {"r", Kind::Run},
      {"t", Kind::Text},
      {"tab", Kind::Tab},
      {"ptab", Kind::Tab},
      {"br", Kind::Break},
      {"cr", Kind::Break},
      {"noBreakHyphen", Kind::Hyphen},
      {"fldChar", Kind::FieldMark},
      {"del", Kind::Deletion},
      {"moveFrom", Kind::MovedAway},
      {"commentReference", Kind::Comment},
      {"footnoteReference", Kind::Footnote},
      {"endnoteReference", Kind::Endnote},
      {"altChunk", Kind::Embedded},
      {"pPr", Kind::Skipped},
      {"rPr", Kind::Skipped},
      {"tblPr", Kind::Skipped},
      {"trPr", Kind::Skipped},
      {"tcPr", Kind::Skipped},
      {"tblPrEx", Kind::Skipped},
      {"sdtPr", Kind::Skipped},
      {"sectPr", Kind::Skipped},
      {"instrText", Kind::Skipped},
      {"delText", Kind::Skipped},
      {"delInstrText", Kind::Skipped},
      {"rt", Kind::Skipped},  // the reading aid above a ruby's base text
  };
  if (name == "mc:Fallback") return Kind::Skipped;  // the same again, for older programs
  if (!name.starts_with(prefix)) return Kind::Other;
  const auto found = kKinds.find(name.substr(prefix.size()));
  return found == kKinds.end() ? Kind::Other : found->second;
}

class Walker {
 public:
  explicit Walker(pugi::xml_node document) {
    const std::string_view name = document.name();
    prefix_ = name.substr(0, name.find(':') + 1);
    walk_children(document);
    end_paragraph(false);
  }
  DocxBody take() { return std::move(body_); }

 private:
  void walk_children(pugi::xml_node node) {
    for (const auto& child : node.children()) walk(child);
  }

  void walk(pugi::xml_node node) {
    switch (kind_of(node.name(), prefix_)) {
      case Kind::Other: walk_children(node); break;
      case Kind::Paragraph: paragraph(node); break;
      case Kind::Row: row(node); break;
      case Kind::Cell: cell(node); break;
      case Kind::Run: run(node); break;
      case Kind::Text: if (shown()) line_ += node.text().get(); break;
      case Kind::Tab: if (shown()) line_ += '\t'; break;
      case Kind::Break: if (shown()) line_ += '\n'; break;
      case Kind::Hyphen: if (shown()) line_ += kNoBreakHyphen; break;
      case Kind::FieldMark: field_mark(child_value(node, "fldCharType")); break;
      case Kind::Deletion: body_.left_out.deletions += holds_text(node) ? 1 : 0; break;
      case Kind::Comment: ++body_.left_out.comments; break;
      case Kind::Footnote: ++body_.left_out.footnotes; break;
      case Kind::Endnote: ++body_.left_out.endnotes; break;
      case Kind::Embedded: ++body_.left_out.embedded; break;
      case Kind::MovedAway:
      case Kind::Skipped: break;
    }
  }

  // A paragraph in a text box stands inside a paragraph of the text: it comes after that one.
  void paragraph(pugi::xml_node node) {
    if (in_paragraph_) {
      boxes_.push_back(node);
      return;
    }
    in_paragraph_ = true;
    walk_children(node);
    in_paragraph_ = false;
    // A field that is never closed would swallow the rest of the document.
    std::replace(fields_.begin(), fields_.end(), false, true);
    const auto mark = part(part(node, "pPr"), "rPr");
    if (part(mark, "del") || part(mark, "moveFrom")) {
      joins_next_ = true;
    } else if (row_depth_ > 0) {
      row_paragraph_open_ = true;
    } else {
      end_paragraph(true);
    }
    walk_boxes();
  }

  void walk_boxes() {
    const auto boxes = std::move(boxes_);
    boxes_.clear();
    if (boxes.empty()) return;
    // The paragraph that only holds the box is no blank line.
    if (!joins_next_ && !body_.paragraphs.empty() && body_.paragraphs.back().empty()) {
      body_.paragraphs.pop_back();
    }
    for (const auto& box : boxes) paragraph(box);
  }

  void end_paragraph(bool keep_empty) {
    if (keep_empty || !line_.empty()) add_lines();
    line_.clear();
    joins_next_ = false;
  }

  void add_lines() {
    auto clean = clean_utf8(line_);
    body_.replaced += clean.replaced;
    auto& text = clean.text;
    for (auto at = text.find(kSoftHyphen); at != std::string::npos; at = text.find(kSoftHyphen, at)) {
      text.erase(at, kSoftHyphen.size());
    }
    std::size_t begin = 0;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
      body_.paragraphs.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    body_.paragraphs.push_back(text.substr(begin));
  }

  void row(pugi::xml_node node) {
    if (part(part(node, "trPr"), "del")) {
      ++body_.left_out.deletions;
      return;
    }
  }

  void cell(pugi::xml_node node) {
    walk_children(node);
  }

  void run(pugi::xml_node node) {
    const auto vanish = part(part(node, "rPr"), "vanish");
    const std::string_view value = child_value(vanish, "val");
    if (vanish && value != "0" && value != "false" && value != "off") {
      body_.left_out.hidden += holds_text(node) ? 1 : 0;
      return;
    }
    walk_children(node);
  }

  std::string_view prefix_;
  DocxBody body_;
  std::string line_;
};

}  // namespace
}  // namespace transcripts
