#include "transcripts/formats/docx_body.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "transcripts/formats/soft_hyphens.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::string_view kNoBreakHyphen = "\u2011";

enum class Kind {
  Container,  // what is in it counts: w:ins, w:hyperlink, w:sdtContent, mc:Choice ...
  Skipped,
  Paragraph,
  Row,
  Cell,
  TextBox,
  Alternatives,
  Run,
  Text,
  Tab,
  Break,
  NoBreakHyphen,
  FieldMark,
  Deletion,
  Comment,
  Footnote,
  Endnote,
  Embedded,
};

const std::unordered_map<std::string_view, Kind>& kinds() {
  static const std::unordered_map<std::string_view, Kind> by_element{
      {"p", Kind::Paragraph},
      {"tr", Kind::Row},
      {"tc", Kind::Cell},
      {"txbxContent", Kind::TextBox},
      {"r", Kind::Run},
      {"t", Kind::Text},
      {"tab", Kind::Tab},
      {"ptab", Kind::Tab},
      {"br", Kind::Break},
      {"cr", Kind::Break},
      {"noBreakHyphen", Kind::NoBreakHyphen},
      {"fldChar", Kind::FieldMark},
      {"del", Kind::Deletion},
      {"commentReference", Kind::Comment},
      {"footnoteReference", Kind::Footnote},
      {"endnoteReference", Kind::Endnote},
      {"altChunk", Kind::Embedded},
      {"moveFrom", Kind::Skipped},  // its text stands elsewhere in w:moveTo
      {"instrText", Kind::Skipped},
      {"delText", Kind::Skipped},
      {"delInstrText", Kind::Skipped},
      {"rt", Kind::Skipped},  // the reading aid above a ruby's base text
      {"pPr", Kind::Skipped},
      {"rPr", Kind::Skipped},
      {"tblPr", Kind::Skipped},
      {"tblPrEx", Kind::Skipped},
      {"trPr", Kind::Skipped},
      {"tcPr", Kind::Skipped},
      {"sdtPr", Kind::Skipped},
      {"sectPr", Kind::Skipped},
  };
  return by_element;
}

class Walker {
 public:
  explicit Walker(std::string_view prefix) : prefix_(prefix) {}

  DocxBody read(pugi::xml_node document) {
    walk_children(document);
    if (!line_.empty()) end_paragraph();
    walk_boxes();
    return std::move(body_);
  }

 private:
  enum class Field { Instruction, Result };

  // DrawingML has p, r and t of its own (a:p), so the prefix must be the root's.
  Kind kind_of(std::string_view name) const {
    if (name == "mc:AlternateContent") return Kind::Alternatives;
    if (!name.starts_with(prefix_)) return Kind::Container;
    const auto found = kinds().find(name.substr(prefix_.size()));
    return found == kinds().end() ? Kind::Container : found->second;
  }

  pugi::xml_node child(pugi::xml_node node, std::string_view name) const {
    return node.child((prefix_ + std::string(name)).c_str());
  }
  std::string_view attribute(pugi::xml_node node, std::string_view name) const {
    return node.attribute((prefix_ + std::string(name)).c_str()).value();
  }

  void walk_children(pugi::xml_node node) {
    for (const auto& inner : node.children()) walk(inner);
  }

  void walk(pugi::xml_node node) {
    switch (kind_of(node.name())) {
      case Kind::Container:
        return walk_children(node);
      case Kind::Skipped:
        return;
      case Kind::Paragraph:
        return paragraph(node);
      case Kind::Row:
        return row(node);
      case Kind::Cell:
        return cell(node);
      case Kind::TextBox:
        return boxes_.push_back(node);
      case Kind::Alternatives:
        return alternatives(node);
      case Kind::Run:
        return run(node);
      case Kind::Text:
        return add(node.text().get());
      case Kind::Tab:
        return add("\t");
      case Kind::Break:
        return add("\n");
      case Kind::NoBreakHyphen:
        return add(kNoBreakHyphen);
      case Kind::FieldMark:
        return field_mark(attribute(node, "fldCharType"));
      case Kind::Deletion:
        return count_if_text(node, body_.left_out.deletions);
      case Kind::Comment:
        ++body_.left_out.comments;
        return;
      case Kind::Footnote:
        ++body_.left_out.footnotes;
        return;
      case Kind::Endnote:
        ++body_.left_out.endnotes;
        return;
      case Kind::Embedded:
        ++body_.left_out.embedded;
        return;
    }
  }

  // The alternatives say the same, for newer and older programs; only the first is read.
  void alternatives(pugi::xml_node node) {
    const auto choice = node.child("mc:Choice");
    walk_children(choice ? choice : node.child("mc:Fallback"));
  }

  void paragraph(pugi::xml_node node) {
    if (cell_has_paragraph_) end_paragraph();
    const auto fields_before = fields_.size();
    walk_children(node);
    end_instructions(fields_before);
    const auto mark = child(child(node, "pPr"), "rPr");
    if (child(mark, "del") || child(mark, "moveFrom")) return;  // goes on in the next paragraph
    if (in_row_) {
      cell_has_paragraph_ = true;
    } else if (!line_.empty() || boxes_.empty()) {
      end_paragraph();  // a paragraph that only holds a text box is no blank line
    }
    walk_boxes();
  }

  // A text box stands inside a run; its paragraphs come after the one it stands in.
  void walk_boxes() {
    const auto boxes = std::move(boxes_);
    boxes_.clear();
    for (const auto& box : boxes) walk_children(box);
  }

  // The last paragraph of a cell stays open, so that a tab and the next cell can follow it.
  void row(pugi::xml_node node) {
    if (child(child(node, "trPr"), "del")) return count_if_text(node, body_.left_out.deletions);
    if (!line_.empty()) end_paragraph();
    const bool nested = in_row_;
    in_row_ = true;
    first_cell_ = true;
    cell_has_paragraph_ = false;
    walk_children(node);
    end_paragraph();
    in_row_ = nested;
    first_cell_ = false;
  }

  void cell(pugi::xml_node node) {
    if (child(child(node, "tcPr"), "cellDel")) {
      return count_if_text(node, body_.left_out.deletions);
    }
    if (!first_cell_) line_ += '\t';
    first_cell_ = false;
    cell_has_paragraph_ = false;
    walk_children(node);
  }

  void run(pugi::xml_node node) {
    const auto vanish = child(child(node, "rPr"), "vanish");
    const auto value = attribute(vanish, "val");
    const bool hidden = vanish && value != "0" && value != "false" && value != "off";
    if (hidden) return count_if_text(node, body_.left_out.hidden);
    walk_children(node);
  }

  // Between its begin and its separator a field holds its instruction, then its result.
  void field_mark(std::string_view type) {
    if (type == "begin") {
      fields_.push_back(Field::Instruction);
      ++instructions_;
    } else if (!fields_.empty() && (type == "separate" || type == "end")) {
      if (fields_.back() == Field::Instruction) --instructions_;
      fields_.back() = Field::Result;
      if (type == "end") fields_.pop_back();
    }
  }

  // An instruction never crosses a paragraph; a broken one would swallow the rest of the document.
  void end_instructions(std::size_t fields_before) {
    if (instructions_ == 0) return;
    const auto first = std::min(fields_before, fields_.size());
    std::fill(fields_.begin() + static_cast<std::ptrdiff_t>(first), fields_.end(), Field::Result);
    instructions_ = 0;
  }

  void add(std::string_view text) {
    if (instructions_ == 0) line_ += text;
  }

  void count_if_text(pugi::xml_node node, int& count) const {
    const auto text = prefix_ + "t";
    const auto deleted = prefix_ + "delText";
    const auto found = node.find_node([&](const pugi::xml_node& inner) {
      return (text == inner.name() || deleted == inner.name()) && !inner.text().empty();
    });
    if (found) ++count;
  }

  void end_paragraph() {
    auto clean = clean_utf8(without_soft_hyphens(line_));
    line_.clear();
    cell_has_paragraph_ = false;
    body_.replaced += clean.replaced;
    std::string_view text = clean.text;
    // A page break before or after the text makes no blank line.
    text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
    text = text.substr(0, text.find_last_not_of('\n') + 1);
    std::size_t begin = 0;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', begin)) {
      body_.paragraphs.emplace_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    body_.paragraphs.emplace_back(text.substr(begin));
  }

  std::string prefix_;  // "w:"
  DocxBody body_;
  std::string line_;           // the paragraph being read
  std::vector<Field> fields_;  // those we are in
  int instructions_ = 0;       // how many of these are in their instruction
  std::vector<pugi::xml_node> boxes_;
  bool in_row_ = false;
  bool first_cell_ = false;
  bool cell_has_paragraph_ = false;  // one that is still in line_
};

}  // namespace

DocxBody read_body(pugi::xml_node document) {
  const std::string_view name = document.name();
  return Walker(name.substr(0, name.find(':') + 1)).read(document);
}

}  // namespace transcripts
