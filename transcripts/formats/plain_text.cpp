#include "transcripts/formats/plain_text.h"

#include <algorithm>

#include "transcripts/file_messages.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {

std::string decoded_text(std::string_view bytes, std::string_view file_name, Warnings& warnings) {
  constexpr std::size_t kMostBytesPerByte = 2;  // UTF-16 of ASCII
  if (bytes.size() > kMostBytesPerByte * kMaxTextBytes) throw ImportError(text_too_long(file_name));
  auto decoded = decode(bytes);
  if (decoded.encoding == "windows-1252") {
    warnings.push_back(
        say("{} is gelezen als Windows-1252; kijk na of letters als é en € kloppen.",
            "{} was read as Windows-1252; check that letters like é and € are right.", file_name));
  }
  warn_of_replaced(decoded.replaced, file_name, warnings);
  return std::move(decoded.text);
}

std::vector<std::string> read_plain_text(std::string_view bytes, std::string_view file_name,
                                         Warnings& warnings) {
  const auto text = decoded_text(bytes, file_name, warnings);
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = trimmed(std::string_view(text).substr(begin, end - begin));
    const bool second_blank = line.empty() && !lines.empty() && lines.back().empty();
    if (!second_blank) lines.emplace_back(line);
    begin = end + 1;
  }
  return lines;
}

}  // namespace transcripts
