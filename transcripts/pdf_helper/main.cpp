// zwerm-pdf: the words of a pdf and where they stand, in a process of its own under limits, since a
// pdf may come from anybody and poppler is written in C++.
//
// Reads the pdf from standard input. Writes, a line each: "P width height" for a page, "N" for one
// that cannot be read, "W left top right bottom size turned space text" for a word on the page
// before (points from the top left; quarter turns; whether a space follows), "E" at the end.
// Exit status: status.h. Opens no file but those of poppler itself; runs nothing in the pdf.
#include <cstdio>
#include <memory>
#include <string>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>
#include <unistd.h>

#include "transcripts/pdf_helper/confine.h"
#include "transcripts/pdf_helper/status.h"

namespace {

constexpr std::size_t kMostBytesOfText = 20'000'000;

std::string standard_input() {
  constexpr std::size_t kStep = 1'048'576;
  std::string bytes;
  for (;;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kStep);
    const ssize_t got = read(STDIN_FILENO, bytes.data() + size, kStep);
    bytes.resize(size + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got <= 0) return bytes;
  }
}

std::string on_one_line(const poppler::ustring& text) {
  const auto utf8 = text.to_utf8();
  std::string line(utf8.data(), utf8.size());
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') c = ' ';
  return line;
}

// How many bytes of text there were.
std::size_t write_page(const poppler::page& page) {
  const auto area = page.page_rect();
  std::printf("P %.1f %.1f\n", area.width(), area.height());
  std::size_t bytes = 0;
  for (const auto& word : page.text_list(poppler::page::text_list_include_font)) {
    const auto box = word.bbox();
    const auto text = on_one_line(word.text());
    bytes += text.size();
    std::printf("W %.1f %.1f %.1f %.1f %.1f %d %d %s\n", box.left(), box.top(), box.right(),
                box.bottom(), word.has_font_info() ? word.get_font_size() : box.height(),
                word.rotation(), word.has_space_after() ? 1 : 0, text.c_str());
  }
  return bytes;
}

int write_document(const poppler::document& document) {
  std::size_t bytes = 0;
  for (int i = 0; i < document.pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document.create_page(i));
    if (page == nullptr) {
      std::puts("N");
    } else {
      bytes += write_page(*page);
    }
    if (bytes > kMostBytesOfText) return pdf_helper::kTooLong;
  }
  std::puts("E");
  return std::fflush(stdout) == 0 ? 0 : pdf_helper::kUnreadable;
}

}  // namespace

int main() {
  if (!pdf_helper::confine()) return pdf_helper::kNotConfined;
  // What poppler complains of may quote the pdf.
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::string bytes = standard_input();
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr) return pdf_helper::kUnreadable;
  if (document->is_locked()) return pdf_helper::kLocked;
  return write_document(*document);
}
