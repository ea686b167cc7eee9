#include "transcripts/formats/docx_body.h"

namespace transcripts {
namespace {

// The text alone, for a transcript.
class BuilderSink : public DocxSink {
 public:
  explicit BuilderSink(ParagraphBuilder& builder) : builder_(builder) {}
  void begin_paragraph(std::string_view) override { builder_.begin_paragraph(); }
  void add(std::string_view text) override { builder_.add(text); }
  bool empty() const override { return builder_.empty(); }
  void end_paragraph() override { builder_.end_paragraph(); }
  void begin_row() override { builder_.begin_row(); }
  void begin_cell() override { builder_.begin_cell(); }
  void end_row() override { builder_.end_row(); }

 private:
  ParagraphBuilder& builder_;
};

}  // namespace

LeftOut walk_docx(pugi::xml_node document, const DocxStyles& styles, ParagraphBuilder& builder) {
  BuilderSink sink(builder);
  return walk_docx(document, styles, sink);
}

}  // namespace transcripts
