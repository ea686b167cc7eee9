#include "transcripts/formats/docx_body.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "transcripts/formats/docx_elements.h"

namespace transcripts {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::string_view kNoBreakHyphen = "\u2011";

// Symbols of the font Wingdings that Word puts in for what people type: :) :| :( --> <--
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kWingdings = {{
    {"F04A", "\u263A"},
    {"F04B", "\U0001F610"},
    {"F04C", "\u2639"},
    {"F0E0", "\u2192"},
    {"F0DF", "\u2190"},
}};

class Walker {
 public:
  Walker(std::string_view prefix, const DocxStyles& styles, DocxSink& sink)
      : prefix_(prefix), styles_(styles), sink_(sink) {}

  LeftOut walk_document(pugi::xml_node document) {
    walk_children(document);
    if (!sink_.empty()) sink_.end_paragraph();
    walk_boxes();
    return left_out_;
  }

 private:
  enum class Field { Instruction, Result };

  // DrawingML has p, r and t of its own (a:p), so the prefix must be the root's.
  DocxElement kind_of(std::string_view name) const {
    if (name == "mc:AlternateContent") return DocxElement::Alternatives;
    if (name == "m:t") return DocxElement::Text;  // of a formula
    if (!name.starts_with(prefix_)) return DocxElement::Container;
    return docx_element(name.substr(prefix_.size()));
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
      case DocxElement::Container:
        return walk_children(node);
      case DocxElement::Skipped:
        return;
      case DocxElement::Paragraph:
        return paragraph(node);
      case DocxElement::Row:
        return row(node);
      case DocxElement::Cell:
        return cell(node);
      case DocxElement::TextBox:
        return boxes_.push_back(node);
      case DocxElement::Alternatives:
        return alternatives(node);
      case DocxElement::Run:
        return run(node);
      case DocxElement::Text:
        return add(node.text().get());
      case DocxElement::Tab:
        return add("\t");
      case DocxElement::Break:
        return add("\n");
      case DocxElement::NoBreakHyphen:
        return add(kNoBreakHyphen);
      case DocxElement::Symbol:
        return symbol(attribute(node, "char"));
      case DocxElement::FieldMark:
        return field_mark(attribute(node, "fldCharType"));
      case DocxElement::Deletion:
        return count_if_text(node, left_out_.deletions);
      case DocxElement::Comment:
        ++left_out_.comments;
        return sink_.comment(attribute(node, "id"));
      case DocxElement::CommentBegin:
        return sink_.begin_comment(attribute(node, "id"));
      case DocxElement::CommentEnd:
        return sink_.end_comment(attribute(node, "id"));
      case DocxElement::Bookmark:
        return sink_.bookmark(attribute(node, "name"));
      case DocxElement::Footnote:
        ++left_out_.footnotes;
        return;
      case DocxElement::Endnote:
        ++left_out_.endnotes;
        return;
      case DocxElement::Embedded:
        ++left_out_.embedded;
        return;
    }
  }

  // The alternatives say the same, for newer and older programs; only the first is read.
  void alternatives(pugi::xml_node node) {
    const auto choice = node.child("mc:Choice");
    walk_children(choice ? choice : node.child("mc:Fallback"));
  }

  void paragraph(pugi::xml_node node) {
    const auto properties = child(node, "pPr");
    paragraph_style_ = attribute(child(properties, "pStyle"), "val");
    sink_.begin_paragraph(paragraph_style_);
    if (in_list(properties) && has_text(node)) ++left_out_.list_marks;
    const auto fields_before = fields_.size();
    walk_children(node);
    end_instructions(fields_before);
    const auto mark = child(properties, "rPr");
    // Without its end a paragraph goes on in the next one.
    if (child(mark, "del") || child(mark, "moveFrom") || hidden(mark)) return;
    // A paragraph that only holds a text box is no blank line.
    if (in_row_ || !sink_.empty() || boxes_.empty()) sink_.end_paragraph();
    walk_boxes();
  }

  bool in_list(pugi::xml_node properties) const {
    const auto numbering = child(properties, "numPr");
    const std::string_view own = attribute(child(numbering, "numId"), "val");
    const auto list = own.empty() ? styles_.list_of(paragraph_style_) : own;
    return !list.empty() && list != "0";
  }

  // A text box stands inside a run; its paragraphs come after the one it stands in.
  void walk_boxes() {
    const auto boxes = std::move(boxes_);
    boxes_.clear();
    for (const auto& box : boxes) walk_children(box);
  }

  void row(pugi::xml_node node) {
    const auto properties = child(node, "trPr");
    if (child(properties, "del")) return count_if_text(node, left_out_.deletions);
    if (child(properties, "hidden")) return count_if_text(node, left_out_.hidden);
    const bool nested = in_row_;
    in_row_ = true;
    sink_.begin_row();
    walk_children(node);
    sink_.end_row();
    in_row_ = nested;
  }

  void cell(pugi::xml_node node) {
    if (child(child(node, "tcPr"), "cellDel")) return count_if_text(node, left_out_.deletions);
    sink_.begin_cell();
    walk_children(node);
  }

  // `properties` are those of a run or of a paragraph's mark.
  bool hidden(pugi::xml_node properties) const {
    const auto own = on_off(properties, prefix_ + "vanish", prefix_ + "val");
    if (own) return *own;
    return styles_.hides(paragraph_style_, attribute(child(properties, "rStyle"), "val"));
  }

  void run(pugi::xml_node node) {
    if (hidden(child(node, "rPr"))) return count_if_text(node, left_out_.hidden);
    walk_children(node);
  }

  // A character of a font whose letters are pictures. A known one is said in Unicode.
  void symbol(std::string_view code) {
    const auto* const known = std::find_if(kWingdings.begin(), kWingdings.end(),
                                           [&](const auto& pair) { return pair.first == code; });
    add(known == kWingdings.end() ? kReplacement : known->second);
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
    if (instructions_ == 0) sink_.add(text);
  }

  bool has_text(pugi::xml_node node) const {
    const auto text = prefix_ + "t";
    const auto deleted = prefix_ + "delText";
    return !!node.find_node([&](const pugi::xml_node& inner) {
      return (text == inner.name() || deleted == inner.name()) && !inner.text().empty();
    });
  }

  void count_if_text(pugi::xml_node node, int& count) const {
    if (has_text(node)) ++count;
  }

  std::string prefix_;  // "w:"
  const DocxStyles& styles_;
  DocxSink& sink_;
  LeftOut left_out_;
  std::string_view paragraph_style_;  // of the paragraph being read
  std::vector<Field> fields_;         // those we are in
  int instructions_ = 0;              // how many of these are in their instruction
  std::vector<pugi::xml_node> boxes_;
  bool in_row_ = false;
};

}  // namespace

LeftOut walk_docx(pugi::xml_node document, const DocxStyles& styles, DocxSink& sink) {
  const std::string_view name = document.name();
  return Walker(name.substr(0, name.find(':') + 1), styles, sink).walk_document(document);
}

}  // namespace transcripts
