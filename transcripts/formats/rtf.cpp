#include "transcripts/formats/rtf.h"

#include <algorithm>
#include <optional>

#include "transcripts/file_messages.h"
#include "transcripts/formats/left_out.h"
#include "transcripts/formats/rtf_fonts.h"
#include "transcripts/formats/rtf_text.h"
#include "transcripts/formats/rtf_tokens.h"
#include "transcripts/formats/rtf_words.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

constexpr std::size_t kDeepest = 256;

enum class Destination { Text, FontTable, Suspended, Skipped };

// What a group inherits from the one around it, and forgets at its end.
struct Group {
  Destination destination = Destination::Text;
  bool opens_box = false;
  int unicode_skip = 1;  // how many characters after a \u stand for it in older programs
  bool hidden = false;
  bool deleted = false;
  int font = RtfFonts::kDefault;
};

class RtfReader {
 public:
  RtfReader(std::string_view bytes, std::string_view file_name)
      : tokens_(bytes), file_name_(file_name), is_utf8_(is_utf8(bytes)) {
    for (auto token = tokens_.next(); token.kind != RtfToken::Kind::End; token = tokens_.next()) {
      take(token);
      if (text_.bytes() > kMaxTextBytes) throw ImportError(text_too_long(file_name));
      if (groups_.empty()) break;  // what follows the last brace is no document
    }
  }

  bool cut_off() const { return !groups_.empty(); }
  const LeftOut& left_out() const { return left_out_; }
  RtfText& text() { return text_; }

 private:
  void take(const RtfToken& token) {
    switch (token.kind) {
      case RtfToken::Kind::Open:
        return open();
      case RtfToken::Kind::Close:
        return close();
      case RtfToken::Kind::Word:
        if (skipped()) return;
        take_word(token);
        break;
      case RtfToken::Kind::Symbol:
        if (token.byte == '*') {
          ignorable_ = group_begins_;
          return;
        }
        if (skipped()) return;
        if (const auto symbol = meaning_of(token.byte); symbol.meaning != RtfMeaning::None)
          apply(symbol, {});
        break;
      case RtfToken::Kind::Byte:
        if (!skipped()) add_bytes({&token.byte, 1});
        break;
      case RtfToken::Kind::Text:
        add_text(token.text);
        break;
      case RtfToken::Kind::End:
        break;
    }
    group_begins_ = ignorable_ = false;
  }

  void open() {
    if (groups_.size() >= kDeepest) {
      throw ImportError(
          say("{} is dieper genest dan een document hoort te zijn en is niet ingelezen. Bewaar het "
              "opnieuw, als .docx of .txt.",
              "{} is nested deeper than a document should be and was not read. Save it anew, as "
              ".docx or .txt.",
              file_name_));
    }
    groups_.push_back(groups_.empty() ? Group{} : groups_.back());
    groups_.back().opens_box = false;
    group_begins_ = true;
    ignorable_ = false;
    to_skip_ = 0;
  }

  void close() {
    if (groups_.empty()) return;
    if (groups_.back().opens_box) text_.end_box();
    groups_.pop_back();
    group_begins_ = ignorable_ = false;
    to_skip_ = 0;
  }

  // One of the characters that stand for the \u before them.
  bool skipped() {
    if (to_skip_ == 0) return false;
    --to_skip_;
    return true;
  }

  void take_word(const RtfToken& token) {
    const auto word = meaning_of(token.text);
    switch (word.meaning) {
      case RtfMeaning::Skipped:
      case RtfMeaning::Suspended:
      case RtfMeaning::Resumed:
      case RtfMeaning::Footnote:
      case RtfMeaning::Annotation:
      case RtfMeaning::FontTable:
        if (group_begins_) begin_destination(word.meaning, token.text);
        return;
      case RtfMeaning::None:
        // \* says that who does not know the word is to leave its group out.
        if (ignorable_ && token.text != "nesttableprops") leave_group_out(Destination::Skipped);
        return;
      default:
        return apply(word, token.number);
    }
  }

  void leave_group_out(Destination destination) {
    auto& now = groups_.back().destination;
    if (now != Destination::Skipped) now = destination;
  }

  void begin_destination(RtfMeaning meaning, std::string_view word) {
    auto& group = groups_.back();
    const bool in_text = group.destination == Destination::Text && !group.hidden && !group.deleted;
    switch (meaning) {
      case RtfMeaning::Suspended:
        return leave_group_out(Destination::Suspended);
      case RtfMeaning::Resumed:
        if (group.destination != Destination::Suspended) return;
        group.destination = Destination::Text;
        group.opens_box = word != "ud";
        if (group.opens_box) text_.begin_box();
        return;
      case RtfMeaning::FontTable:
        return leave_group_out(Destination::FontTable);
      case RtfMeaning::Footnote:
        if (in_text) ++left_out_.footnotes;
        in_footnote_ = in_text;
        break;
      case RtfMeaning::Annotation:
        if (in_text) ++left_out_.comments;
        break;
      default:
        break;
    }
    leave_group_out(Destination::Skipped);
  }

  void apply(const RtfWord& word, std::optional<int> number) {
    if (groups_.empty()) return;
    auto& group = groups_.back();
    switch (word.meaning) {
      case RtfMeaning::UnicodeSkip:
        group.unicode_skip = std::clamp(number.value_or(1), 0, 64);
        return;
      case RtfMeaning::Font:
        group.font = number.value_or(RtfFonts::kDefault);
        return;
      case RtfMeaning::Hidden:
        group.hidden = number.value_or(1) != 0;
        return;
      case RtfMeaning::Deleted:
        group.deleted = number.value_or(1) != 0;
        return;
      case RtfMeaning::Plain:
        group.hidden = false;
        group.font = RtfFonts::kDefault;
        return;
      case RtfMeaning::EndnoteMark:
        return found_endnote();
      default:
        break;
    }
    const bool in_table = group.destination == Destination::FontTable;
    if (!fonts_.take(word, number, in_table ? std::optional(group.font) : std::nullopt))
      add(word, number);
  }

  void found_endnote() {
    if (!in_footnote_) return;
    --left_out_.footnotes;
    ++left_out_.endnotes;
    in_footnote_ = false;
  }

  // Whether what comes is text that counts; counts it where it was taken back or hidden.
  bool wanted() {
    const auto& group = groups_.back();
    if (group.destination != Destination::Text) return false;
    auto* pieces = group.deleted  ? &left_out_.deletions
                   : group.hidden ? &left_out_.hidden
                                  : nullptr;
    if (pieces != nullptr && pieces != leaving_out_) ++*pieces;
    leaving_out_ = pieces;
    return pieces == nullptr;
  }

  void add(const RtfWord& word, std::optional<int> number) {
    const auto& group = groups_.back();
    if (group.destination != Destination::Text) return;
    switch (word.meaning) {
      case RtfMeaning::Characters:
        if (wanted()) text_.add_characters(word.characters);
        return;
      case RtfMeaning::Unicode:
        to_skip_ = group.unicode_skip;
        if (wanted()) text_.add_utf16(static_cast<char16_t>(number.value_or(0)));
        return;
      case RtfMeaning::Paragraph:  // where its mark is deleted it goes on in the next
        if (!group.deleted) text_.end_paragraph();
        return;
      case RtfMeaning::RowBegin:
        return text_.begin_row();
      case RtfMeaning::Cell:
        return text_.end_cell();
      case RtfMeaning::Row:
        return text_.end_row();
      default:
        return;
    }
  }

  void add_text(std::string_view bytes) {
    const auto skipped = std::min(static_cast<std::size_t>(to_skip_), bytes.size());
    bytes.remove_prefix(skipped);
    to_skip_ -= static_cast<int>(skipped);
    if (!bytes.empty()) add_bytes(bytes);
  }

  void add_bytes(std::string_view bytes) {
    if (groups_.empty() || !wanted()) return;
    // Some programs write UTF-8 into a format that has 7 bits. What is skipped after a \u is
    // counted in bytes and may cut a character.
    constexpr int kUtf8 = 65001;
    const bool beyond_ascii = is_utf8_ && bytes.size() > 1 &&
                              std::any_of(bytes.begin(), bytes.end(), [](char c) { return c < 0; });
    text_.add_bytes(bytes, beyond_ascii ? kUtf8 : fonts_.code_page_of(groups_.back().font));
  }

  RtfTokens tokens_;
  std::string_view file_name_;
  bool is_utf8_;
  std::vector<Group> groups_;
  bool group_begins_ = false;
  bool ignorable_ = false;  // \* was read
  bool in_footnote_ = false;
  int to_skip_ = 0;
  RtfFonts fonts_;
  LeftOut left_out_;
  const int* leaving_out_ = nullptr;  // which count the text just before went into
  RtfText text_;
};

}  // namespace

std::vector<std::string> read_rtf(std::string_view bytes, std::string_view file_name,
                                  Warnings& warnings) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  RtfReader reader(bytes, file_name);
  auto& text = reader.text();
  auto paragraphs = text.finish();
  if (reader.cut_off()) {
    warnings.push_back(
        say("{} is afgebroken: het einde van het document ontbreekt. Kijk na of het "
            "hele gesprek er is.",
            "{} is cut off: the end of the document is missing. Check that the whole "
            "conversation is there.",
            file_name));
  }
  warn_of_replaced(text.replaced(), file_name, warnings);
  warn_of_left_out(reader.left_out(), file_name, warnings);
  return paragraphs;
}

bool is_cut_off_rtf(std::string_view bytes) {
  RtfTokens tokens(bytes);
  std::size_t depth = 0;
  for (auto token = tokens.next(); token.kind != RtfToken::Kind::End; token = tokens.next()) {
    if (token.kind == RtfToken::Kind::Open) ++depth;
    if (token.kind == RtfToken::Kind::Close && depth > 0 && --depth == 0) return false;
  }
  return true;
}

}  // namespace transcripts
