#include "transcripts/name_tokens.h"

#include <algorithm>

#include "transcripts/name_words.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace transcripts {
namespace {

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u02BC' || c == U'\u00B4' || c == U'`';
}
bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'\u2010' || c == U'\u2011';
}
bool ends_sentence(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U':' || c == U'\u2026' || c == U'\n' ||
         c == U'"' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u2018' ||
         c == U'(' || c == U'[' || c == U'\u2022' || c == U'\u2013' || c == U'\u2014';
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<NameToken> run() {
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      const char32_t c = next_code_point(text_, at_);
      if (kind_of_character(c) == CharacterKind::Other) {
        gap(begin, c);
        continue;
      }
      at_ = begin;
      word();
    }
    return std::move(tokens_);
  }

 private:
  void gap(std::size_t begin, char32_t c) {
    const bool point = c == U'.' && !tokens_.empty() && after_abbreviation();
    if (ends_sentence(c) && !point) starts_ = true;
    if (c != U' ' && c != U'\n' && c != U'\u00A0' && !point) joined_ = false;
    apostrophe_ = is_apostrophe(c);
    apostrophe_at_ = {static_cast<std::uint32_t>(begin)};
  }
  bool after_abbreviation() const {
    const NameToken& last = tokens_.back();
    return last.span.end.value + 1 == at_ &&
           (last.initial ||
            (is_name_word(NameWord::Title, last.folded) && last.folded.size() <= 4));
  }

  // Letters and digits, with apostrophes and hyphens between them, and the points of initials.
  std::size_t end_of_word() {
    std::size_t end = at_;
    for (std::size_t next = at_; next < text_.size();) {
      const char32_t c = next_code_point(text_, next);
      if (kind_of_character(c) != CharacterKind::Other) {
        end = next;
        continue;
      }
      if (!is_apostrophe(c) && !is_hyphen(c)) break;
      std::size_t after = next;
      if (after == text_.size() ||
          kind_of_character(next_code_point(text_, after)) == CharacterKind::Other)
        break;
    }
    return end;
  }

  // In the first part of a compound: "AI-model", "HIP'er", "M1".
  static bool is_acronym(std::string_view word) {
    int upper = 0;
    for (std::size_t at = 0; at < word.size();) {
      const char32_t c = next_code_point(word, at);
      if (is_hyphen(c)) return true;  // "M-fregatten" as well
      if (is_apostrophe(c)) break;
      const CharacterKind kind = kind_of_character(c);
      if (kind == CharacterKind::Digit) return true;
      if (kind != CharacterKind::Upper) return false;
      ++upper;
    }
    return upper >= 2;
  }

  // 's-Hertogenbosch, 't Hart-Bos: the capital comes after the hyphen.
  void open_with_apostrophe(NameToken& token, std::string_view written) const {
    if (!apostrophe_ || token.capital || written.size() < 3 || written[1] != '-') return;
    std::size_t at = 2;
    if (kind_of_character(next_code_point(written, at)) != CharacterKind::Upper) return;
    token.capital = true;
    token.span.begin = apostrophe_at_;
    token.folded.insert(0, 1, '\'');
  }

  void word() {
    NameToken token;
    const std::size_t begin = at_;
    std::size_t end = end_of_word();
    at_ = end;
    const std::string_view written = text_.substr(begin, end - begin);
    std::size_t first = 0;
    token.capital = kind_of_character(next_code_point(written, first)) == CharacterKind::Upper;
    token.initial = token.capital && first == written.size();
    token.acronym = !token.initial && token.capital && is_acronym(written);
    token.folded = fold(written);
    if (token.folded.size() > 3 && token.folded.ends_with("'s")) {
      token.folded.resize(token.folded.size() - 2);
      token.possessive = true;
    }
    token.span = make_span(begin, end);
    open_with_apostrophe(token, written);
    // 's Ochtends: the capital comes after.
    const bool clitic = apostrophe_ && written.size() == 1 && !token.capital;
    token.starts = starts_;
    token.joined = joined_ && !tokens_.empty();
    starts_ = clitic && starts_;
    joined_ = true;
    apostrophe_ = false;
    tokens_.push_back(std::move(token));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool starts_ = true;
  bool joined_ = false;
  bool apostrophe_ = false;  // just before
  ByteOffset apostrophe_at_;
  std::vector<NameToken> tokens_;
};

}  // namespace

std::vector<NameToken> name_tokens(std::string_view text) {
  return Reader(text).run();
}

}  // namespace transcripts
