#include "transcripts/name_occurrences.h"

#include "transcripts/name_words.h"

namespace transcripts {
namespace {

constexpr std::size_t kMostParticles = 3;

bool is_particle(const NameToken& token) {
  return is_name_word(NameWord::Particle, token.folded);
}

// Words that may be a name, or part of one.
bool usable(const NameToken& token) {
  return token.capital && !token.acronym && !token.initial && token.folded.size() > 1 &&
         !is_name_word(NameWord::Common, token.folded) && !is_particle(token) &&
         !is_name_word(NameWord::Title, token.folded);
}

// The words from `first` to `last`, both included.
std::string key_of(const std::vector<NameToken>& tokens, std::size_t first, std::size_t last) {
  std::string key;
  for (std::size_t i = first; i <= last; ++i) key += (i == first ? "" : " ") + tokens[i].folded;
  return key;
}

// The last word of the name whose first word by itself is `head`.
std::size_t end_of_name(const std::vector<NameToken>& tokens, std::size_t head) {
  std::size_t last = head;
  while (!tokens[last].possessive) {
    std::size_t next = last + 1;
    const auto goes_on = [&] {
      return next < tokens.size() && tokens[next].joined && !tokens[next].starts;
    };
    while (goes_on() && next <= last + kMostParticles && is_particle(tokens[next])) ++next;
    if (!goes_on() || !usable(tokens[next])) break;
    last = next;
  }
  return last;
}

class OccurrenceReader {
 public:
  OccurrenceReader(std::uint32_t number, std::string_view text,
                   const std::vector<NameToken>& tokens)
      : number_(number), text_(text), tokens_(tokens) {}

  std::vector<NameOccurrence> read() {
    for (std::size_t i = 0; i < tokens_.size();) i = name_at(i);
    return std::move(found_);
  }

 private:
  // Looks whether a name begins at token `i`; gives where to go on.
  std::size_t name_at(std::size_t i) {
    const bool titled =
        i > 0 && tokens_[i].joined && is_name_word(NameWord::Title, tokens_[i - 1].folded);
    std::size_t head = i;  // the first word that is a name by itself
    bool initials = false;
    while (head < tokens_.size() && tokens_[head].initial && (head == i || tokens_[head].joined))
      ++head, initials = true;
    // "de minister van Binnenlandse Zaken" is called by an office.
    const bool person = titled && !is_name_word(NameWord::Office, tokens_[i - 1].folded);
    const bool particle_may_open = person || initials || (tokens_[i].capital && !tokens_[i].starts);
    while (particle_may_open && head < tokens_.size() && head < i + kMostParticles &&
           (head == i || tokens_[head].joined) && is_particle(tokens_[head]))
      ++head;
    if (head >= tokens_.size() || !usable(tokens_[head]) ||
        (head > i && (!tokens_[head].joined || tokens_[head].starts)))
      return i + 1;
    const std::size_t last = end_of_name(tokens_, head);
    add(i, last, titled || initials);
    return last + 1;
  }

  void add(std::size_t first, std::size_t last, bool person) {
    NameOccurrence one;
    one.place = {number_, {tokens_[first].span.begin, tokens_[last].span.end}};
    one.key = key_of(tokens_, first, last);
    one.sure = !tokens_[first].starts || last > first || person;
    one.person = person;
    one.possessive = tokens_[last].possessive;
    const std::size_t end = one.place.span.end.value;
    one.comma = end < text_.size() && text_[end] == ',';
    if (first > 0 && tokens_[first].joined && tokens_[first - 1].starts &&
        is_particle(tokens_[first - 1]))
      one.longer = {{tokens_[first - 1].span.begin, tokens_[last].span.end},
                    key_of(tokens_, first - 1, last)};
    if (tokens_[first].starts && last > first && !person) shorten(one, first, last);
    if (!tokens_[first].starts && last > first)
      for (std::size_t i = first; i <= last; ++i)
        if (usable(tokens_[i])) one.parts.push_back(tokens_[i].folded);
    found_.push_back(std::move(one));
  }

  void shorten(NameOccurrence& one, std::size_t first, std::size_t last) const {
    std::size_t from = first + 1;
    while (from < last && is_particle(tokens_[from])) ++from;
    one.opening = tokens_[first].folded;
    one.shorter = {{tokens_[from].span.begin, tokens_[last].span.end}, key_of(tokens_, from, last)};
  }

  std::uint32_t number_;
  std::string_view text_;
  const std::vector<NameToken>& tokens_;
  std::vector<NameOccurrence> found_;
};

}  // namespace

std::vector<NameOccurrence> name_occurrences(std::uint32_t number, std::string_view text,
                                             const std::vector<NameToken>& tokens) {
  return OccurrenceReader(number, text, tokens).read();
}

}  // namespace transcripts
