#include "transcripts/identifiers.h"

#include <algorithm>

#include "transcripts/digits.h"
#include "transcripts/white_space.h"

namespace transcripts {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}
char small(char c) {
  return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
// Part of a word, as far as a number or address cares.
bool in_word(char c) {
  return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

// A number so long is no identifier; it also keeps a text of nothing but digits linear.
constexpr std::size_t kLongestNumber = 40;
constexpr std::size_t kLongestAddress = 254;  // RFC 5321, section 4.5.3

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Identifier> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      std::size_t end = 0;
      if (c == '@') {
        end = email();
      } else if (begins_word() && (c == 'h' || c == 'H' || c == 'w' || c == 'W')) {
        end = url();
      } else if (begins_word() && is_upper(c)) {
        end = iban();
      } else if ((is_digit(c) && begins_word()) || c == '+') {
        end = number();
      }
      at_ = end > at_ ? end : at_ + 1;
    }
    return std::move(found_);
  }

 private:
  bool begins_word() const { return at_ == 0 || !in_word(text_[at_ - 1]); }
  bool ends_word(std::size_t end) const { return end == text_.size() || !in_word(text_[end]); }
  char at(std::size_t where) const { return where < text_.size() ? text_[where] : '\0'; }

  std::size_t add(std::size_t begin, std::size_t end, NameKind kind, std::string key,
                  bool likely = true) {
    if (!found_.empty() && found_.back().span.end.value > begin) return 0;
    found_.push_back({make_span(begin, end), kind, std::move(key), likely});
    return end;
  }
  std::string small_slice(std::size_t begin, std::size_t end) const {
    std::string key(text_.substr(begin, end - begin));
    std::transform(key.begin(), key.end(), key.begin(), small);
    return key;
  }

  std::size_t email() {
    const auto of_local = [](char c) {
      return in_word(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
    };
    const auto of_domain = [](char c) { return in_word(c) || c == '.' || c == '-'; };
    std::size_t begin = at_;
    while (begin > 0 && at_ - begin < kLongestAddress && of_local(text_[begin - 1])) --begin;
    while (begin < at_ && !in_word(text_[begin])) ++begin;
    std::size_t end = at_ + 1;
    while (end < text_.size() && end - at_ < kLongestAddress && of_domain(text_[end])) ++end;
    while (end > at_ + 1 && !in_word(text_[end - 1])) --end;
    const std::size_t point = text_.substr(0, end).find('.', at_);
    if (begin == at_ || point == std::string_view::npos || point == at_ + 1) return 0;
    return add(begin, end, NameKind::Email, small_slice(begin, end));
  }

  std::size_t url() {
    const std::string head = small_slice(at_, std::min(text_.size(), at_ + 8));
    const bool web = head.starts_with("http://") || head.starts_with("https://") ||
                     (head.starts_with("www.") && in_word(at(at_ + 4)));
    if (!web) return 0;
    std::size_t end = at_;
    while (end < text_.size() && static_cast<unsigned char>(text_[end]) > ' ') ++end;
    constexpr std::string_view kAfter = ".,;:!?)]}\"'>";
    while (end > at_ && kAfter.find(text_[end - 1]) != std::string_view::npos) --end;
    return add(at_, end, NameKind::Url, small_slice(at_, end));
  }

  // Letters as numbers from 10 on, the first four characters last; the rest by 97 is one.
  static bool is_iban(std::string_view key) {
    unsigned rest = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
      const char c = key[(i + 4) % key.size()];
      rest = is_digit(c) ? (rest * 10 + static_cast<unsigned>(c - '0')) % 97
                         : (rest * 100 + static_cast<unsigned>(c - 'A' + 10)) % 97;
    }
    return rest == 1;
  }
  std::size_t iban() {
    if (!is_upper(at(at_ + 1)) || !is_digit(at(at_ + 2)) || !is_digit(at(at_ + 3))) return 0;
    constexpr std::size_t kShortest = 15;
    constexpr std::size_t kLongest = 34;
    std::string key;
    std::size_t best = 0;
    std::string best_key;
    for (std::size_t end = at_; key.size() <= kLongest; ++end) {
      if (key.size() >= kShortest && ends_word(end) && is_iban(key)) best = end, best_key = key;
      if (at(end) == ' ' && end > at_ && at(end - 1) != ' ') continue;
      if (!is_upper(at(end)) && !is_digit(at(end))) break;
      key += at(end);
    }
    return best == 0 ? 0 : add(at_, best, NameKind::Iban, best_key);
  }

  static bool is_bsn(std::string_view digits) {
    if (digits.size() != 9 || digits == "000000000") return false;
    int sum = -(digits[8] - '0');
    for (int i = 0; i < 8; ++i) sum += (9 - i) * (digits[static_cast<std::size_t>(i)] - '0');
    return sum % 11 == 0;
  }
  // Ten digits with a zero in front, after +31 and 0031 were put back to that; or + and a country.
  static std::optional<std::string> telephone(std::string_view number, bool plus) {
    std::string digits(number);
    if (!plus && digits.starts_with("00")) plus = true, digits.erase(0, 2);
    if (plus && digits.starts_with("31")) {
      digits.erase(0, 2);
      if (!digits.starts_with('0')) digits.insert(0, 1, '0');
      plus = false;
    }
    if (plus)
      return digits.size() >= 8 && digits.size() <= 15 ? std::optional("+" + digits) : std::nullopt;
    const bool dutch = digits.size() == 10 && digits[0] == '0' && digits[1] != '0';
    return dutch ? std::optional(digits) : std::nullopt;
  }

  std::size_t postcode(std::size_t digits_end) {
    if (digits_end - at_ != 4 || text_[at_] == '0') return 0;
    std::size_t letters = digits_end;
    const bool spaced = at(letters) == ' ' || text_.substr(letters, 2) == "\u00A0";
    if (spaced) letters += at(letters) == ' ' ? 1 : 2;
    if (!is_upper(at(letters)) || !is_upper(at(letters + 1)) || !ends_word(letters + 2)) return 0;
    const std::string_view pair = text_.substr(letters, 2);
    if (pair == "SA" || pair == "SD" || pair == "SS") return 0;  // never given out
    // "in 2025 AI" looks like one too.
    const bool year = spaced && (text_.substr(at_, 2) == "19" || text_.substr(at_, 2) == "20");
    return add(at_, letters + 2, NameKind::Postcode,
               std::string(text_.substr(at_, 4)) + std::string(pair), !year);
  }

  // Digits with single signs between them: "06-12 34 56 78", "+31 (0)6 …".
  std::size_t number() {
    const bool plus = text_[at_] == '+';
    std::string digits;
    std::size_t best = 0;
    std::optional<Identifier> found;
    std::size_t end = at_ + (plus ? 1 : 0);
    const std::size_t plain_end = text_.find_first_not_of("0123456789", end);
    if (!plus)
      if (const auto code = postcode(std::min(plain_end, text_.size())); code != 0) return code;
    int between = 0;
    for (; end < text_.size() && digits.size() < kLongestNumber && between <= 2; ++end) {
      if (!is_digit(text_[end])) {
        if (std::string_view(" -./()").find(text_[end]) == std::string_view::npos) break;
        ++between;
        continue;
      }
      between = 0;
      digits += text_[end];
      if (is_digit(at(end + 1)) || !ends_word(end + 1)) continue;
      const Span span = make_span(at_, end + 1);
      if (const auto key = telephone(digits, plus)) {
        found = {span, NameKind::Telephone, *key};
      } else if (!plus && is_bsn(digits)) {
        found = {span, NameKind::Bsn, digits};
      }
      if (found && found->span == span) best = end + 1;
    }
    if (found) return add(at_, best, found->kind, found->key);
    return std::min(plain_end, text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Identifier> found_;
};

}  // namespace

std::vector<Identifier> find_identifiers(std::string_view text) {
  return Finder(text).run();
}

std::optional<std::string> identifier_key(std::string_view text) {
  const std::string_view one = trimmed(text);
  auto found = find_identifiers(one);
  if (found.size() != 1 || found[0].span != make_span(0, one.size())) return std::nullopt;
  return std::move(found[0].key);
}

}  // namespace transcripts
