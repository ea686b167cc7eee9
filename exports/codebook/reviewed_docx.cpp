// A codebook out of a Word document: as to_docx() (pages.h) wrote it, and as Word, LibreOffice and
// those who work in them leave it. A heading is a code; the rows of a table below it are its
// fields, and so are paragraphs that begin with the name of one.
#include <algorithm>
#include <map>
#include <utility>

#include "exports/codebook/pages.h"
#include "exports/codebook/reviewed.h"
#include "exports/columns_in.h"
#include "exports/occurrences.h"
#include "transcripts/formats/docx_body.h"
#include "transcripts/formats/docx_package.h"
#include "transcripts/formats/left_out.h"
#include "transcripts/unicode.h"

namespace exports::codebook {
namespace {

using transcripts::DocxStyles;
using transcripts::say;

// Paragraphs are lines; what is in tables comes after each other.
class TextSink : public transcripts::DocxSink {
 public:
  void begin_paragraph(std::string_view) override {}
  void add(std::string_view text) override { text_ += text; }
  bool empty() const override { return text_.empty() || text_.back() == '\n'; }
  void end_paragraph() override { text_ += '\n'; }
  void begin_row() override {}
  void begin_cell() override {}
  void end_row() override {}
  std::string text() const { return trimmed(transcripts::clean_utf8(text_).text); }

 private:
  std::string text_;
};

// Where a comment stands.
struct Place {
  std::optional<std::size_t> code;
  std::string about;
};

class CodebookSink : public transcripts::DocxSink {
 public:
  CodebookSink(const DocxStyles& styles, std::string_view file_name)
      : styles_(styles), file_name_(file_name) {}

  void begin_paragraph(std::string_view style) override { style_ = style; }
  void add(std::string_view text) override {
    if (text.empty()) return;
    text_ += text;
    std::erase_if(open_, [&](const std::string& id) {
      std::string& about = places_.at(id).about;
      about += text;
      return about.size() > kMostAbout;
    });
  }
  bool empty() const override { return text_.empty(); }
  void end_paragraph() override;
  void begin_row() override {
    if (++tables_ == 1) cells_.clear();
  }
  void begin_cell() override {
    if (tables_ == 1) cells_.emplace_back();
  }
  void end_row() override {
    if (tables_ > 0 && --tables_ == 0) read_row();
  }
  void bookmark(std::string_view name) override {
    if (const auto code = code_of_bookmark(name)) bookmark_ = code;
  }
  void begin_comment(std::string_view id) override {
    place(id);
    open_.emplace_back(id);
  }
  void end_comment(std::string_view id) override { std::erase(open_, std::string(id)); }
  void comment(std::string_view id) override { place(id); }

  ReviewedCodebook finish();
  const std::map<std::string, Place, std::less<>>& places() const { return places_; }

 private:
  static constexpr std::size_t kMostAbout = 400;  // bytes of the words that a comment is on

  // A comment belongs to the heading whose paragraph it begins in, and so waits for its end.
  void place(std::string_view id) {
    if (places_.find(id) != places_.end()) return;
    check_room(places_.size(), file_name_);
    places_.emplace(std::string(id), Place{});
    here_.emplace_back(id);
  }
  void read_heading(int level, std::string_view text);
  void read_paragraph(const std::string& text);
  void read_row();
  void read_field(std::string_view label, std::string_view value);

  const DocxStyles& styles_;
  std::string_view file_name_;
  ReviewedCodebook codebook_;
  std::vector<std::pair<int, std::size_t>> above_;  // level and code of the headings we are below
  std::string style_;
  std::string text_;                        // of the paragraph
  std::optional<coding::CodeId> bookmark_;  // the last one in it
  int tables_ = 0;                          // rows within rows that we are in
  std::vector<std::string> cells_;          // of the row
  std::map<std::string, Place, std::less<>> places_;
  std::vector<std::string> open_;  // comments whose words go on
  std::vector<std::string> here_;  // comments that wait for the end of their paragraph
  Occurrences remarks_;
  Occurrences labels_;
  Occurrences values_;
};

void CodebookSink::end_paragraph() {
  const std::string text = transcripts::clean_utf8(std::exchange(text_, {})).text;
  for (const std::string& id : open_) places_.at(id).about += ' ';
  if (tables_ > 0) {
    if (!cells_.empty()) cells_.back() += (cells_.back().empty() ? "" : "\n") + text;
  } else if (const int level = styles_.heading_level(style_); level > 0) {
    read_heading(level, text);
  } else {
    read_paragraph(text);
  }
  bookmark_.reset();
  for (const std::string& id : std::exchange(here_, {}))
    if (!codebook_.codes.empty()) places_.at(id).code = codebook_.codes.size() - 1;
}

void CodebookSink::read_heading(int level, std::string_view text) {
  const std::string name = name_from(text);
  if (name.empty()) return;
  check_room(codebook_.codes.size(), file_name_);
  while (!above_.empty() && above_.back().first >= level) above_.pop_back();
  ReviewedCode& code = codebook_.codes.emplace_back();
  code.id = bookmark_;
  code.name = name;
  if (above_.empty())
    code.parent_path = "";
  else
    code.parent = above_.back().second;
  above_.emplace_back(level, codebook_.codes.size() - 1);
}

void CodebookSink::read_paragraph(const std::string& text) {
  if (codebook_.codes.empty() || trimmed(text).empty()) return;
  if (styles_.is_named(style_, "quote") || styles_.is_named(style_, "caption")) return;
  const std::size_t colon = text.find(':');
  const std::string_view label = std::string_view(text).substr(0, colon);
  if (colon != std::string::npos && field_named(label))
    read_field(label, std::string_view(text).substr(colon + 1));
  else
    remarks_.add(text);
}

void CodebookSink::read_row() {
  if (codebook_.codes.empty() || cells_.size() < 2) return;
  std::string value = cells_[1];
  for (std::size_t i = 2; i < cells_.size(); ++i)  // a cell that was split
    if (!trimmed(cells_[i]).empty()) value += "\n" + cells_[i];
  read_field(cells_[0], value);
}

void CodebookSink::read_field(std::string_view label, std::string_view value) {
  std::string name = trimmed(label);
  while (name.ends_with(':')) name.pop_back();
  const auto field = field_named(name);
  ReviewedCode& code = codebook_.codes.back();
  if (!field || field == coding::CodeField::Name) {
    if (!name.empty() || !trimmed(value).empty()) labels_.add(name);
  } else if (!put_value(code, *field, value)) {
    values_.add(trimmed(value));
  } else if (field == coding::CodeField::Parent) {
    code.parent.reset();  // deeper than headings go: what the field says
  }
}

ReviewedCodebook CodebookSink::finish() {
  codebook_.ordered = true;
  auto& notes = codebook_.notes;
  tell(remarks_,
       say("alinea's onder een code die geen veld zijn, niet gelezen",
           "paragraphs below a code that are no field, not read"),
       file_name_, notes);
  tell(labels_,
       say("rijen met een naam die geen veld is, niet gelezen",
           "rows with a name that is no field, not read"),
       file_name_, notes);
  tell(values_,
       say("woorden die hun veld niet kan hebben, niet gelezen",
           "words that their field cannot hold, not read"),
       file_name_, notes);
  check_codes(codebook_, file_name_);
  return std::move(codebook_);
}

std::string attribute(const pugi::xml_node& node, std::string_view name) {
  const std::string_view element = node.name();
  const std::string prefix(element.substr(0, element.find(':') + 1));
  return transcripts::clean_utf8(node.attribute((prefix + std::string(name)).c_str()).value()).text;
}

// In the order of the codes, those of one code as the document has them.
void read_comments(const pugi::xml_node& root, const DocxStyles& styles, const CodebookSink& sink,
                   std::string_view file_name, ReviewedCodebook& codebook) {
  for (const pugi::xml_node& node : root.children()) {
    if (!std::string_view(node.name()).ends_with("comment")) continue;
    check_room(codebook.comments.size(), file_name);
    TextSink text;
    walk_docx(node, styles, text);
    ReviewComment comment{{}, name_from(attribute(node, "author")), {}, text.text()};
    if (comment.text.empty()) continue;
    const auto place = sink.places().find(attribute(node, "id"));
    if (place != sink.places().end()) {
      comment.code = place->second.code;
      comment.about = trimmed(shortened(transcripts::clean_utf8(place->second.about).text));
    }
    codebook.comments.push_back(std::move(comment));
  }
  std::stable_sort(codebook.comments.begin(), codebook.comments.end(),
                   [](const auto& a, const auto& b) { return a.code < b.code; });
}

}  // namespace

ReviewedCodebook read_docx(std::string_view bytes, std::string_view file_name) {
  transcripts::DocxPackage package(bytes, file_name);
  CodebookSink sink(package.styles(), file_name);
  transcripts::LeftOut left_out = walk_docx(package.document(), package.styles(), sink);
  ReviewedCodebook codebook = sink.finish();
  if (const std::string part = package.related("/comments"); !part.empty()) {
    const transcripts::XmlDocument comments = package.read(part);
    read_comments(comments.root(), package.styles(), sink, file_name, codebook);
  }
  left_out.comments = 0;
  left_out.list_marks = 0;
  warn_of_left_out(left_out, file_name, codebook.notes);
  return codebook;
}

}  // namespace exports::codebook
