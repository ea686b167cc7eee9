#include "transcripts/regex_literals.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

using Literals = std::vector<std::string>;

constexpr std::size_t kShortest = 2;
constexpr std::size_t kMost = 20;
constexpr int kDeepest = 20;

bool is_plain(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ' ';
}

// Thrown and caught in here: something that this does not know, as (?x) or \Q.
struct NotKnown {};

// Reads a pattern by its outer form. What it does not know for sure it does not claim.
class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  Literals run() {
    Literals found = alternatives();
    if (at_ != pattern_.size()) throw NotKnown{};  // a ) too many
    return found;
  }

 private:
  bool at_end() const { return at_ >= pattern_.size(); }
  char peek() const { return at_end() ? '\0' : pattern_[at_]; }

  // a|b|c up to ) or the end. Each needs literals of its own.
  Literals alternatives() {
    if (++depth_ > kDeepest) throw NotKnown{};
    Literals all;
    bool each = true;
    for (;;) {
      const Literals of_this = sequence();
      each = each && !of_this.empty();
      all.insert(all.end(), of_this.begin(), of_this.end());
      if (peek() != '|' || at_end()) break;
      ++at_;
    }
    --depth_;
    return each && all.size() <= kMost ? all : Literals();
  }

  // The best of what stands one after the other: that whose shortest literal is longest.
  Literals sequence() {
    Literals best;
    std::string run;
    while (!at_end() && peek() != '|' && peek() != ')') {
      const std::size_t before = at_;
      const bool letter = is_plain(peek()) || is_latin(pattern_.substr(at_, 2));
      Literals group;
      if (peek() == '(')
        group = this->group();
      else if (letter)
        skip_character();
      else
        skip_other();
      const std::string_view one = pattern_.substr(before, at_ - before);
      const bool repeated = quantifier();
      if (letter && !repeated) {
        run += one;
        continue;
      }
      take(best, {run});
      run.clear();
      if (!repeated) take(best, std::move(group));
    }
    take(best, {run});
    return best;
  }

  static bool is_latin(std::string_view character) {
    if (character.size() != 2) return false;
    const auto c = static_cast<char32_t>((static_cast<unsigned char>(character[0]) & 0x1FU) << 6 |
                                         (static_cast<unsigned char>(character[1]) & 0x3FU));
    return c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7;
  }
  void skip_character() {
    ++at_;
    while (!at_end() && (static_cast<unsigned char>(peek()) & 0xC0) == 0x80) ++at_;
  }

  static std::size_t weight(const Literals& literals) {
    std::size_t shortest = literals.empty() ? 0 : literals.front().size();
    for (const std::string& literal : literals) shortest = std::min(shortest, literal.size());
    return shortest;
  }

  static void take(Literals& best, Literals literals) {
    for (std::string& literal : literals) {
      const std::size_t first = literal.find_first_not_of(' ');
      literal = first == std::string::npos
                    ? std::string()
                    : literal.substr(first, literal.find_last_not_of(' ') - first + 1);
    }
    if (weight(literals) >= kShortest && weight(literals) > weight(best))
      best = std::move(literals);
  }

  // ( … ), of which what it must hold is known only where it is no look around.
  Literals group() {
    ++at_;
    bool counts = true;
    if (peek() == '?') {
      ++at_;
      const char kind = peek();
      if (kind == ':' || kind == '>') {
        ++at_;
      } else if (kind == '<' && at_ + 1 < pattern_.size() &&
                 std::isalpha(static_cast<unsigned char>(pattern_[at_ + 1])) != 0) {
        at_ = std::min(pattern_.find('>', at_), pattern_.size() - 1) + 1;
      } else if (kind == '=' || kind == '!' || kind == '<') {
        counts = false;
        at_ += kind == '<' ? 2 : 1;
      } else {
        throw NotKnown{};  // flags, a comment
      }
    }
    Literals inside = alternatives();
    if (peek() != ')') throw NotKnown{};
    ++at_;
    return counts ? inside : Literals();
  }

  // One thing that is no literal: a set, an escape, an anchor, a sign.
  void skip_other() {
    const char c = peek();
    if (c == '[') return skip_set();
    if (c == '\\') return skip_escape();
    if (c == '*' || c == '+' || c == '?' || c == '{') throw NotKnown{};
    skip_character();
  }

  void skip_escape() {
    ++at_;
    const char kind = peek();
    if (at_end()) throw NotKnown{};
    if ((kind == 'p' || kind == 'P') && at_ + 1 < pattern_.size() && pattern_[at_ + 1] == '{') {
      at_ = std::min(pattern_.find('}', at_), pattern_.size() - 1) + 1;
      return;
    }
    constexpr std::string_view kSimple = "bBdDwWsShHvRnrtAzZGX";
    if (std::isalnum(static_cast<unsigned char>(kind)) != 0 &&
        kSimple.find(kind) == std::string_view::npos)
      throw NotKnown{};
    skip_character();
  }

  void skip_set() {
    int open = 0;
    do {
      const char c = peek();
      if (at_end()) throw NotKnown{};
      if (c == '\\') {
        ++at_;
        if (peek() == 'Q') throw NotKnown{};
      }
      if (c == '[') ++open;
      // A ] that comes first means itself.
      const std::string_view more = pattern_.substr(at_);
      if (more.starts_with("[]") || more.starts_with("[^]")) throw NotKnown{};
      if (c == ']') --open;
      if (!at_end()) skip_character();
    } while (open > 0);
  }

  // Behind a thing: whether something says that it may be missing or stands more than once.
  bool quantifier() {
    const char c = peek();
    if (at_end() || (c != '*' && c != '+' && c != '?' && c != '{')) return false;
    if (c == '{') {
      at_ = pattern_.find('}', at_);
      if (at_ == std::string_view::npos) throw NotKnown{};
    }
    ++at_;
    if (!at_end() && (peek() == '?' || peek() == '+')) ++at_;
    return true;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

std::vector<std::string> required_literals(std::string_view pattern) {
  const std::string normal = to_nfc(pattern);
  Literals found;
  try {
    found = Reader(normal).run();
  } catch (const NotKnown&) {
    return {};
  }
  for (std::string& literal : found) literal = fold(literal);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace transcripts
