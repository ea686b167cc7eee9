// Whatever zwerm-pdf says of a file becomes paragraphs or a refusal. The input is read as a
// description, and once more as words strewn over pages, since few inputs are descriptions.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "transcripts/formats/pdf.h"

namespace {

void read(const std::string& description) {
  try {
    transcripts::Warnings warnings;
    transcripts::text_of_pdf(description, "gesprek.pdf", warnings);
  } catch (const transcripts::ImportError&) {
  }
}

std::string strewn(std::string_view bytes) {
  constexpr std::size_t kWord = 8;
  std::string out = "P 595 842\n";
  for (; bytes.size() >= kWord; bytes.remove_prefix(kWord)) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (at(0) % 32 == 0) out += "P 595 842\n";
    const int left = at(1) * 2;
    const int top = at(2) * 3;
    out += "W " + std::to_string(left) + " " + std::to_string(top) + " " +
           std::to_string(left + at(3) % 64) + " " + std::to_string(top + at(4) % 24) + " " +
           std::to_string(at(4) % 24) + " " + std::to_string(at(0) % 16 == 1 ? at(5) % 4 : 0) +
           " " + std::to_string(at(0) % 2) + " ";
    for (const char c : bytes.substr(5, 3)) out += c == '\n' ? '-' : c;
    out += '\n';
  }
  return out + "E\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  read(std::string(input));
  read(strewn(input));
  return 0;
}
