// Gathers the paragraphs of a Rich Text document from bytes in code pages and UTF-16 units.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace transcripts {

class RtfText {
 public:
  // Bytes of a Windows or Macintosh code page; kSymbolCodePage for those of a symbol font.
  void add_bytes(std::string_view bytes, int code_page);
  void add_characters(std::string_view utf8);
  void add_utf16(char16_t unit);

  void end_paragraph();
  // The cells of a row become one paragraph with tabs between.
  void begin_row();
  void end_cell();
  void end_row();

  // The paragraphs of a text box come after the one in which it stands.
  void begin_box();
  void end_box();

  // All of them, once. Without a line end in them; several blank ones in a row are one.
  std::vector<std::string> finish();
  std::uint32_t replaced() const { return replaced_; }  // how many U+FFFD were put in
  std::size_t bytes() const { return bytes_ + line_.size() + pending_.size(); }

 private:
  void settle();
  void settle_words();
  void finish_line();
  void keep(std::string line, std::vector<std::string>& paragraphs);

  std::vector<std::string> paragraphs_;
  std::vector<std::string> boxes_;
  std::string line_;
  std::string line_around_;  // of the paragraph in which a box stands
  bool in_box_ = false;
  bool in_row_ = false;
  bool break_waits_ = false;  // a paragraph ended in a cell, without anything after it yet
  std::size_t cells_ = 0;     // ended, without anything after them yet
  std::string pending_;       // in code_page_
  int code_page_ = 0;
  char16_t lead_ = 0;  // the first half of a pair of surrogates
  std::size_t bytes_ = 0;
  std::uint32_t replaced_ = 0;
};

}  // namespace transcripts
