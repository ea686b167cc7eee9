#include "transcripts/pseudonyms.h"

#include <algorithm>
#include <optional>

#include "transcripts/identifiers.h"
#include "transcripts/name_words.h"
#include "transcripts/unicode.h"
#include "transcripts/utf8.h"

namespace transcripts {
namespace {

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_of_word(char32_t c) {
  return kind_of_character(c) != CharacterKind::Other;
}

// The runs of letters and digits.
std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool of_word = is_of_word(next_code_point(text, at));
    if (of_word && !inside) words.push_back({begin, at});
    if (of_word) words.back().end = at;
    inside = of_word;
  }
  return words;
}

CharacterKind first_kind(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? CharacterKind::Other : kind_of_character(next_code_point(text, at));
}

bool one_letter(std::string_view word) {
  std::size_t at = 0;
  if (!word.empty()) next_code_point(word, at);
  return at == word.size();
}

// What stands between two words of a name, so that "J.P. de Wit" meets "J. P. de Wit", and
// "anouk_ubels" in the name of a file "Anouk Ubels".
std::string between_words(std::string_view before, std::string_view between) {
  std::string kept;
  for (const char c : between)
    if (c != ' ' && c != '_' && (c != '.' || !one_letter(before))) kept += c;
  return kept.empty() ? " " : kept;
}

enum class Ending { None, Genitive, Diminutive };
struct Stem {
  std::string word;
  Ending ending = Ending::None;
};

void add_diminutives(std::string_view word, std::vector<Stem>& stems) {
  constexpr std::size_t kShortest = 3;
  for (const std::string_view suffix : {"je", "tje", "etje", "pje"}) {
    if (!word.ends_with(suffix) || word.size() < suffix.size() + kShortest) continue;
    const std::string rest(word.substr(0, word.size() - suffix.size()));
    stems.push_back({rest, Ending::Diminutive});
    // Tommetje, Annaatje: the last letter is written twice.
    if (rest.size() > kShortest && rest[rest.size() - 1] == rest[rest.size() - 2])
      stems.push_back({rest.substr(0, rest.size() - 1), Ending::Diminutive});
  }
}

// What a word of the text may be a form of.
std::vector<Stem> stems_of(const std::string& word) {
  std::vector<Stem> stems = {{word, Ending::None}};
  add_diminutives(word, stems);
  if (word.size() < 3 || word.back() != 's') return stems;
  const std::string without = word.substr(0, word.size() - 1);
  stems.push_back({without, Ending::Genitive});
  add_diminutives(without, stems);
  return stems;
}

bool in_capitals(std::string_view text) {
  int upper = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CharacterKind kind = kind_of_character(next_code_point(text, at));
    if (kind == CharacterKind::Lower) return false;
    if (kind == CharacterKind::Upper) ++upper;
  }
  return upper >= 2;
}

std::string as_found(std::string_view pseudonym, std::string_view found, std::string_view ending) {
  std::string out = in_capitals(found) ? uppercased(pseudonym) : std::string(pseudonym);
  const bool number = !pseudonym.empty() && pseudonym.back() >= '0' && pseudonym.back() <= '9';
  if (!ending.empty()) out += number ? "'s" : ending;
  return out;
}

}  // namespace

PseudonymTable::PseudonymTable(std::vector<Pseudonym> rows) : rows_(std::move(rows)) {
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    if (auto key = identifier_key(rows_[row].name)) by_identifier_.try_emplace(*key, row);
    const std::string folded = fold(rows_[row].name);
    Name name;
    name.row = row;
    const std::vector<Word> words = words_in(folded);
    const std::vector<Word> written = words_in(rows_[row].name);
    std::size_t from = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view between = std::string_view(folded).substr(from, words[i].begin - from);
      name.between.push_back(i == 0 ? std::string(between)
                                    : between_words(name.words.back(), between));
      name.words.push_back(folded.substr(words[i].begin, words[i].end - words[i].begin));
      const bool capital =
          i < written.size() &&
          first_kind(rows_[row].name.substr(written[i].begin)) == CharacterKind::Upper;
      name.capital.push_back(
          capital && (words.size() == 1 || !is_name_word(NameWord::Particle, name.words.back())));
      name.size += name.words.back().size() + 1;
      from = words[i].end;
    }
    if (name.words.empty()) continue;
    by_first_[name.words.front()].push_back(names_.size());
    names_.push_back(std::move(name));
  }
  for (auto& [first, names] : by_first_)
    std::stable_sort(names.begin(), names.end(), [this](std::size_t a, std::size_t b) {
      return names_[a].size > names_[b].size;
    });
}

// One text being searched for the names of a table.
class PseudonymSearch {
 public:
  PseudonymSearch(const PseudonymTable& table, std::string_view text,
                  PseudonymTable::Capitals capitals)
      : table_(table),
        text_(text),
        capitals_(capitals),
        folded_(fold_with_origin(text)),
        words_(words_in(folded_.text)) {}

  std::vector<NameMatch> run() {
    std::vector<NameMatch> found = identifiers();
    for (std::size_t i = 0; i < words_.size();) {
      const auto match = best_at(i);
      if (match) found.push_back(match->match);
      i = match ? match->next : i + 1;
    }
    std::sort(found.begin(), found.end(), [](const NameMatch& a, const NameMatch& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    ByteOffset after;
    std::erase_if(found, [&after](const NameMatch& match) {
      if (match.span.begin < after) return true;
      after = match.span.end;
      return false;
    });
    return found;
  }

 private:
  struct Found {
    NameMatch match;
    std::size_t next = 0;  // word
    std::size_t size = 0;
    Ending ending = Ending::None;
  };

  std::string word(std::size_t i) const {
    return folded_.text.substr(words_[i].begin, words_[i].end - words_[i].begin);
  }
  std::string_view between(std::size_t i) const {
    const std::size_t from = i == 0 ? 0 : words_[i - 1].end;
    return std::string_view(folded_.text).substr(from, words_[i].begin - from);
  }
  std::optional<Span> original(std::size_t begin, std::size_t end) const {
    return folded_.original(make_span(begin, end));
  }

  std::vector<NameMatch> identifiers() const {
    std::vector<NameMatch> found;
    if (table_.by_identifier_.empty()) return found;
    for (const Identifier& identifier : find_identifiers(text_)) {
      const auto row = table_.by_identifier_.find(identifier.key);
      if (row != table_.by_identifier_.end())
        found.push_back({identifier.span, row->second, table_.rows_[row->second].pseudonym});
    }
    return found;
  }

  std::optional<Found> best_at(std::size_t i) const {
    std::optional<Found> best;
    const std::vector<Stem> stems = stems_of(word(i));
    for (const Stem& stem : stems) {
      const auto names = table_.by_first_.find(stem.word);
      if (names == table_.by_first_.end()) continue;
      for (const std::size_t name : names->second) {
        if (best && table_.names_[name].size <= best->size) break;
        if (auto found = match(table_.names_[name], i, stem)) best = std::move(found);
      }
    }
    return best;
  }

  bool has_capital(std::size_t i) const {
    const auto span = original(words_[i].begin, words_[i].end);
    return span && first_kind(text_.substr(span->begin.value)) != CharacterKind::Lower;
  }

  std::optional<Found> match(const PseudonymTable::Name& name, std::size_t i,
                             const Stem& first) const {
    const std::size_t count = name.words.size();
    if (i + count > words_.size() || (count > 1 && first.ending != Ending::None))
      return std::nullopt;
    Ending ending = first.ending;
    for (std::size_t k = 0; k < count; ++k) {
      if (k > 0 && between_words(name.words[k - 1], between(i + k)) != name.between[k])
        return std::nullopt;
      if (k > 0 && k + 1 < count && word(i + k) != name.words[k]) return std::nullopt;
      if (k > 0 && k + 1 == count) {
        const auto last = last_ending(word(i + k), name.words[k]);
        if (!last) return std::nullopt;
        ending = *last;
      }
      if (capitals_ == PseudonymTable::Capitals::Needed && name.capital[k] && !has_capital(i + k))
        return std::nullopt;
    }
    return found(name, i, i + count, ending);
  }

  // Dirk-Jan is somebody else than Dirk, and has a row of his own.
  bool of_double_name(std::size_t from, std::size_t to) const {
    return (from > 0 && between(from) == "-" && has_capital(from - 1)) ||
           (to < words_.size() && between(to) == "-" && has_capital(to));
  }

  static std::optional<Ending> last_ending(const std::string& word, const std::string& name) {
    for (const Stem& stem : stems_of(word))
      if (stem.word == name) return stem.ending;
    return std::nullopt;
  }

  std::optional<Found> found(const PseudonymTable::Name& name, std::size_t from, std::size_t to,
                             Ending ending) const {
    std::size_t begin = words_[from].begin;
    const std::string& opening = name.between.front();
    if (!opening.empty() && std::string_view(folded_.text).substr(0, begin).ends_with(opening))
      begin -= opening.size();
    std::size_t end = words_[to - 1].end;
    const auto span = original(begin, end);
    if (!span || of_double_name(from, to)) return std::nullopt;
    Found out{{*span, name.row, {}}, to, name.size, ending};
    std::string written = ending == Ending::Genitive ? "s" : "";
    if (ending == Ending::None && to < words_.size() && between(to) == "'" && word(to) == "s") {
      if (const auto longer = original(begin, words_[to].end)) {
        written = "'s";
        out.match.span = *longer;
        ++out.next;
      }
    }
    Span& whole = out.match.span;
    if (!is_grapheme_boundary(text_, whole.end)) whole.end = next_grapheme(text_, whole.end);
    if (!is_grapheme_boundary(text_, whole.begin)) return std::nullopt;
    const std::string_view as_written =
        text_.substr(span->begin.value, span->size() - (ending == Ending::Genitive ? 1 : 0));
    out.match.replacement = as_found(table_.rows_[name.row].pseudonym, as_written, written);
    return out;
  }

  const PseudonymTable& table_;
  std::string_view text_;
  PseudonymTable::Capitals capitals_;
  FoldedText folded_;
  std::vector<Word> words_;
};

std::vector<NameMatch> PseudonymTable::find(std::string_view text, Capitals capitals) const {
  if (names_.empty() && by_identifier_.empty()) return {};
  return PseudonymSearch(*this, text, capitals).run();
}

std::string PseudonymTable::replace(std::string_view text, Capitals capitals) const {
  std::string out;
  std::size_t from = 0;
  for (const NameMatch& match : find(text, capitals)) {
    out += text.substr(from, match.span.begin.value - from);
    out += match.replacement;
    from = match.span.end.value;
  }
  out += text.substr(from);
  return out;
}

}  // namespace transcripts
