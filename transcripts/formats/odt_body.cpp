#include "transcripts/formats/odt_body.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace transcripts {
namespace {

// text:c="2147483647" is an attack. ParagraphBuilder bounds what repeats within repeats make.
constexpr unsigned int kMostRepeats = 1'000;

enum class Kind {
  Container,  // what is in it counts: fields, links, lists, sections ...
  Skipped,
  Paragraph,
  Span,
  Spaces,
  Tab,
  Break,
  Section,
  ListItem,
  Row,
  Cell,
  Drawing,
  Note,
  Comment,
  Hidden,
  Deletions,
};

const std::unordered_map<std::string_view, Kind>& kinds() {
  static const std::unordered_map<std::string_view, Kind> by_element{
      {"text:p", Kind::Paragraph},
      {"text:h", Kind::Paragraph},
      {"text:span", Kind::Span},
      {"text:s", Kind::Spaces},
      {"text:tab", Kind::Tab},
      {"text:line-break", Kind::Break},
      {"text:section", Kind::Section},
      {"text:list-item", Kind::ListItem},
      {"table:table-row", Kind::Row},
      {"table:table-cell", Kind::Cell},
      {"table:covered-table-cell", Kind::Cell},
      {"text:note", Kind::Note},
      {"office:annotation", Kind::Comment},
      {"text:hidden-text", Kind::Hidden},
      {"text:hidden-paragraph", Kind::Hidden},
      {"text:tracked-changes", Kind::Deletions},
      {"text:ruby-text", Kind::Skipped},
      {"text:number", Kind::Skipped},  // the number of a heading, said once more
      {"text:script", Kind::Skipped},
      {"office:forms", Kind::Skipped},
      {"svg:title", Kind::Skipped},
      {"svg:desc", Kind::Skipped},
  };
  return by_element;
}

Kind kind_of(std::string_view name) {
  if (name.starts_with("draw:") && name != "draw:a") return Kind::Drawing;
  const auto found = kinds().find(name);
  return found == kinds().end() ? Kind::Container : found->second;
}

unsigned int repeats(pugi::xml_node node, const char* attribute) {
  return std::clamp(node.attribute(attribute).as_uint(1), 1U, kMostRepeats);
}

// Whether something in it would be read.
bool has_text(pugi::xml_node node) {
  return !!node.find_node([](const pugi::xml_node& inner) {
    return inner.type() == pugi::node_pcdata &&
           std::string_view(inner.value()).find_first_not_of(" \t\r\n") != std::string_view::npos;
  });
}

class Walker {
 public:
  Walker(const HiddenStyles& styles, ParagraphBuilder& builder)
      : styles_(styles), builder_(builder) {}

  LeftOut walk_text(pugi::xml_node text) {
    walk_children(text);
    return left_out_;
  }

 private:
  using Display = HiddenStyles::Display;

  void walk_children(pugi::xml_node node) {
    for (const auto& inner : node.children()) {
      if (inner.type() == pugi::node_element) {
        walk(inner);
      } else if (in_paragraph_) {
        add(inner.value());
      }
    }
  }

  void walk(pugi::xml_node node) {
    switch (kind_of(node.name())) {
      case Kind::Container:
        return walk_children(node);
      case Kind::Skipped:
        return;
      case Kind::Paragraph:
        return paragraph(node);
      case Kind::Span:
        return span(node);
      case Kind::Spaces:
        if (!hidden_) builder_.add(std::string(repeats(node, "text:c"), ' '));
        return;
      case Kind::Tab:
        if (!hidden_) builder_.add("\t");
        return;
      case Kind::Break:
        if (!hidden_) builder_.add("\n");
        return;
      case Kind::Section:
        return section(node);
      case Kind::ListItem:
        if (has_text(node.child("text:p")) || has_text(node.child("text:h"))) {
          ++left_out_.list_marks;
        }
        return walk_children(node);
      case Kind::Row:
        return row(node);
      case Kind::Cell:
        return cell(node);
      case Kind::Drawing:
        return drawing(node);
      case Kind::Note:
        ++(std::string_view(node.attribute("text:note-class").value()) == "endnote"
               ? left_out_.endnotes
               : left_out_.footnotes);
        return;
      case Kind::Comment:
        ++left_out_.comments;
        return;
      case Kind::Hidden:
        return hidden_field(node);
      case Kind::Deletions:
        return deletions(node);
    }
  }

  void paragraph(pugi::xml_node node) {
    builder_.begin_paragraph();
    const auto fields = node.children("text:hidden-paragraph");
    const bool hidden = std::any_of(fields.begin(), fields.end(), [](const auto& field) {
      return field.attribute("text:is-hidden").as_bool();
    });
    if (hidden && has_text(node)) {
      ++left_out_.hidden;
      return;
    }
    hidden_ =
        styles_.display("paragraph", node.attribute("text:style-name").value()) == Display::Hidden;
    const bool all_hidden = hidden_;
    in_paragraph_ = true;
    piece_counted_ = false;
    walk_children(node);
    in_paragraph_ = false;
    hidden_ = false;
    // A paragraph that was hidden, or only holds a text box, is no blank line.
    if (!builder_.empty() || (boxes_.empty() && !all_hidden)) builder_.end_paragraph();
    walk_boxes();
  }

  void span(pugi::xml_node node) {
    const auto display = styles_.display("text", node.attribute("text:style-name").value());
    const bool outside = hidden_;
    if (display != Display::Unsaid) hidden_ = display == Display::Hidden;
    if (hidden_ != outside) piece_counted_ = false;
    walk_children(node);
    if (hidden_ != outside) piece_counted_ = false;
    hidden_ = outside;
  }

  void section(pugi::xml_node node) {
    const std::string_view display = node.attribute("text:display").value();
    const bool hidden = display == "none" ||
                        (display == "condition" && node.attribute("text:is-hidden").as_bool(true));
    if (!hidden) return walk_children(node);
    if (has_text(node)) ++left_out_.hidden;
  }

  void row(pugi::xml_node node) {
    for (auto times = repeats(node, "table:number-rows-repeated"); times > 0; --times) {
      builder_.begin_row();
      walk_children(node);
      builder_.end_row();
    }
  }

  void cell(pugi::xml_node node) {
    for (auto times = repeats(node, "table:number-columns-repeated"); times > 0; --times) {
      builder_.begin_cell();
      walk_children(node);
    }
  }

  // A text box comes after the paragraph it stands in; a picture and its description not at all.
  void drawing(pugi::xml_node node) {
    if (node.child("draw:object") || node.child("draw:object-ole")) {
      ++left_out_.embedded;
    } else if (in_paragraph_) {
      if (has_text(node)) boxes_.push_back(node);
    } else {
      walk_children(node);
    }
  }

  void walk_boxes() {
    const auto boxes = std::move(boxes_);
    boxes_.clear();
    for (const auto& box : boxes) walk_children(box);
  }

  void hidden_field(pugi::xml_node node) {
    if (node.attribute("text:is-hidden").as_bool(true)) {
      if (has_text(node)) ++left_out_.hidden;
    } else {
      walk_children(node);
    }
  }

  // What was deleted stands here, before the text; the text itself has only a mark of it.
  void deletions(pugi::xml_node node) {
    for (const auto& region : node.children("text:changed-region")) {
      const auto deletion = region.child("text:deletion");
      const auto parts = deletion.children();
      const bool words = std::any_of(parts.begin(), parts.end(), [](const auto& part) {
        return std::string_view(part.name()) != "office:change-info" && has_text(part);
      });
      if (words) ++left_out_.deletions;
    }
  }

  // White space in a row is one space, at the start of a paragraph none (ODF 1.3 part 3, 6.1.2).
  void add(std::string_view text) {
    if (hidden_) {
      if (!piece_counted_ && text.find_first_not_of(" \t\r\n") != std::string_view::npos) {
        ++left_out_.hidden;
        piece_counted_ = true;
      }
      return;
    }
    std::string out;
    bool after_space = builder_.empty() || builder_.last() == ' ' || builder_.last() == '\n';
    for (const char c : text) {
      const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      if (!space) out += c;
      if (space && !after_space) out += ' ';
      after_space = space;
    }
    builder_.add(out);
  }

  const HiddenStyles& styles_;
  ParagraphBuilder& builder_;
  LeftOut left_out_;
  bool in_paragraph_ = false;
  bool hidden_ = false;
  bool piece_counted_ = false;  // the hidden piece we are in
  std::vector<pugi::xml_node> boxes_;
};

}  // namespace

LeftOut walk_odt(pugi::xml_node text, const HiddenStyles& styles, ParagraphBuilder& builder) {
  return Walker(styles, builder).walk_text(text);
}

}  // namespace transcripts
