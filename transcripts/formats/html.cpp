#include "transcripts/formats/html.h"

#include "transcripts/file_messages.h"
#include "transcripts/formats/html_body.h"
#include "transcripts/formats/html_tree.h"
#include "transcripts/formats/plain_text.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

// Pictures may stand within the page as text.
constexpr std::size_t kMostBytes = 64'000'000;

// What the page says its letters are: <meta charset="iso-8859-15">, also in a longer content="..."
// and as encoding="..." in an XML declaration. Empty where it says nothing.
std::string stated_charset(std::string_view bytes) {
  constexpr std::size_t kWhereItIsSaid = 4'096;
  const auto head = fold(clean_utf8(bytes.substr(0, kWhereItIsSaid)).text);
  for (const std::string_view word : {"charset=", "encoding="}) {
    const auto found = head.find(word);
    if (found == std::string::npos) continue;
    auto begin = found + word.size();
    while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'')) ++begin;
    const auto end = head.find_first_of("\"'/>; ", begin);
    return head.substr(begin, end - begin);
  }
  return {};
}

// Valid UTF-8 is believed before what the page says, for pages are saved in another encoding than
// they were written in.
std::string decoded_page(std::string_view bytes, std::string_view file_name, Warnings& warnings) {
  if (bytes.size() > kMostBytes) throw ImportError(text_too_long(file_name));
  auto decoded = decode(bytes);
  if (decoded.encoding == "windows-1252") {
    const auto charset = stated_charset(bytes);
    if (charset.empty() || charset == "utf-8") return decoded_text(bytes, file_name, warnings);
    // What calls itself ISO 8859-1 is Windows-1252 by the HTML standard.
    const bool latin = charset == "iso-8859-1" || charset == "us-ascii" || charset == "latin1";
    if (!latin) decoded = decode_as(bytes, charset);
  }
  warn_of_replaced(decoded.replaced, file_name, warnings);
  return std::move(decoded.text);
}

}  // namespace

std::vector<std::string> read_html(std::string_view bytes, std::string_view file_name,
                                   Warnings& warnings) {
  const HtmlTree tree(decoded_page(bytes, file_name, warnings), file_name);
  ParagraphBuilder builder(file_name);
  const auto left_out = walk_html(tree.root(), builder);
  auto paragraphs = builder.finish(warnings);
  warn_of_left_out(left_out, file_name, warnings);
  return paragraphs;
}

}  // namespace transcripts
