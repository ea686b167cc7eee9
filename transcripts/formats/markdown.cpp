#include "transcripts/formats/markdown.h"

#include <algorithm>
#include <exception>

#include <md4c.h>

#include "transcripts/formats/html_entities.h"
#include "transcripts/formats/left_out.h"
#include "transcripts/formats/paragraph_builder.h"
#include "transcripts/formats/plain_text.h"
#include "transcripts/formats/wrapped_lines.h"
#include "transcripts/unicode.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

// The line that begins at `from`, without its end.
std::string_view line_at(std::string_view text, std::size_t from) {
  return text.substr(from, text.find('\n', from) - from);
}

// The bytes of the front matter with its last line end: from --- to --- or ..., each alone on a
// line, the first one at the top.
std::size_t front_matter(std::string_view text) {
  constexpr int kMostLines = 1'000;
  if (line_at(text, 0) != "---") return 0;
  std::size_t at = 4;
  for (int lines = 0; at < text.size() && lines < kMostLines; ++lines) {
    const auto line = trimmed(line_at(text, at));
    if (lines == 0 && line.empty()) return 0;  // a rule, for front matter has no blank first line
    at += line_at(text, at).size() + 1;
    if (line == "---" || line == "...") return std::min(at, text.size());
  }
  return 0;
}

// "[R1]: ja" defines where the link [R1] points to, by the letter of Markdown, and would vanish.
// Only what can be an address is left to that.
bool hides_words(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t>*+-"), line.size()));
  if (!line.starts_with('[')) return false;
  const auto end = line.find("]:");
  if (end == std::string_view::npos) return false;
  const auto target = trimmed(line.substr(end + 2));
  const bool address = target.find("://") != std::string_view::npos ||
                       target.starts_with("mailto:") || target.starts_with("www.") ||
                       target.starts_with('#') || target.starts_with('/') ||
                       target.starts_with("./") || target.starts_with('<');
  return !address;
}

std::string with_words_kept(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto line = line_at(text, at);
    if (hides_words(line)) {
      const auto bracket = line.find('[');
      out.append(line.substr(0, bracket)).append("\\").append(line.substr(bracket));
    } else {
      out += line;
    }
    out += '\n';
    at += line.size() + 1;
  }
  return out;
}

// What md4c calls while it reads; `this` is its userdata.
class Reader {
 public:
  explicit Reader(std::string_view file_name) : builder_(file_name) {}

  std::vector<std::string> read(const std::string& text, Warnings& warnings) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS |
                   MD_FLAG_NOHTMLBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* reader) {
      return self(reader).guarded([&] { self(reader).enter(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* reader) {
      return self(reader).guarded([&] { self(reader).leave(type); });
    };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = parser.enter_span;
    parser.text = [](MD_TEXTTYPE type, const char* bytes, MD_SIZE size, void* reader) {
      return self(reader).guarded([&] { self(reader).text(type, {bytes, size}); });
    };
    md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this);
    if (failure_) std::rethrow_exception(failure_);
    return joined_where_wrapped(builder_.finish(warnings));
  }

  const LeftOut& left_out() const { return left_out_; }

 private:
  static Reader& self(void* reader) { return *static_cast<Reader*>(reader); }

  // md4c is C code, which no exception may cross.
  template <class Step>
  int guarded(Step step) {
    try {
      step();
      return 0;
    } catch (...) {
      failure_ = std::current_exception();
      return 1;
    }
  }

  void enter(MD_BLOCKTYPE type, void* detail) {
    constexpr unsigned int kHighestNumber = 99;
    switch (type) {
      case MD_BLOCK_TR:
        return builder_.begin_row();
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        return builder_.begin_cell();
      case MD_BLOCK_UL:
        numbers_.push_back(0);
        return edge();
      case MD_BLOCK_OL:
        numbers_.push_back(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
        return edge();
      case MD_BLOCK_LI:
        edge();
        if (numbers_.back() <= kHighestNumber) {
          ++left_out_.list_marks;
        } else {
          add(fmt::format("{}. ", numbers_.back()++));  // "2019. Dat was ..."
        }
        return;
      default:
        return edge();
    }
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TR) return builder_.end_row();
    edge();
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) numbers_.pop_back();
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    switch (type) {
      case MD_TEXT_NULLCHAR:
        return add("\uFFFD");
      case MD_TEXT_BR:
        return add("\n");
      case MD_TEXT_SOFTBR:
        return add(kSoftBreak);
      case MD_TEXT_ENTITY:
        return add(entities_.text_of(text));
      case MD_TEXT_HTML:
        return html(text);
      default:
        return add(text);
    }
  }

  // An element of HTML is a mark; what has only the form of one was written to be read.
  void html(std::string_view tag) {
    if (tag == "\n") return add(kSoftBreak);
    if (tag.starts_with("<!") || tag.starts_with("<?")) return;
    const auto begin = std::min(tag.find_first_not_of("</"), tag.size());
    const auto name = tag.substr(begin, tag.find_first_of(" \t\n/>", begin) - begin);
    if (!is_html_element(name)) return add(tag);
    if (fold(name) == "br") add("\n");
  }

  void add(std::string_view text) {
    builder_.begin_paragraph();
    builder_.add(text);
  }

  void edge() {
    if (!builder_.empty()) builder_.end_paragraph();
  }

  ParagraphBuilder builder_;
  LeftOut left_out_;
  HtmlEntities entities_;
  std::vector<unsigned int> numbers_;  // of the next item of each list we are in; 0 for bullets
  std::exception_ptr failure_;
};

}  // namespace

std::vector<std::string> read_markdown(std::string_view bytes, std::string_view file_name,
                                       Warnings& warnings) {
  const auto text = decoded_text(bytes, file_name, warnings);
  const auto begin = front_matter(text);
  if (begin > 0) {
    warnings.push_back(say("{}: de kenmerken bovenaan (front matter) zijn weggelaten.",
                           "{}: the properties at the top (front matter) were left out.",
                           file_name));
  }
  Reader reader(file_name);
  auto paragraphs = reader.read(with_words_kept(std::string_view(text).substr(begin)), warnings);
  warn_of_left_out(reader.left_out(), file_name, warnings);
  return paragraphs;
}

}  // namespace transcripts
