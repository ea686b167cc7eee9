#include "transcripts/names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "transcripts/name_occurrences.h"
#include "transcripts/name_tokens.h"
#include "transcripts/name_words.h"
#include "transcripts/pseudonyms.h"
#include "transcripts/speaker_words.h"
#include "transcripts/unicode.h"

namespace transcripts {
namespace {

// What lies under what was found already, in order.
class Covered {
 public:
  void add(const Span& span) { spans_.push_back(span); }
  void sort() { std::sort(spans_.begin(), spans_.end()); }
  bool covers(const Span& span) const {
    auto next = std::upper_bound(spans_.begin(), spans_.end(), span);
    if (next != spans_.end() && next->overlaps(span)) return true;
    return next != spans_.begin() && std::prev(next)->overlaps(span);
  }

 private:
  std::vector<Span> spans_;
};

class NameFinder {
 public:
  NameFinder(const std::vector<std::string_view>& texts, const std::vector<KnownName>& known)
      : texts_(texts), known_(known), table_(rows_of(known)), found_(known.size()) {}

  std::vector<NameSuggestion> run(Watch& watch) {
    for (std::size_t i = 0; i < known_.size(); ++i)
      found_[i].name = known_[i].name, found_[i].kind = known_[i].kind;
    watch.begin(Stage::Looking, texts_.size());
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      read(i);
      watch.step();
    }
    gather();
    std::erase_if(found_, [](const NameSuggestion& one) { return one.places.empty(); });
    for (NameSuggestion& one : found_)
      std::sort(one.places.begin(), one.places.end(), [](const auto& a, const auto& b) {
        return a.text != b.text ? a.text < b.text : a.span < b.span;
      });
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) {
      if (a.kind != b.kind) return a.kind < b.kind;
      if (a.likely != b.likely) return a.likely;
      if (a.places.size() != b.places.size()) return a.places.size() > b.places.size();
      return compare_names(a.name, b.name) < 0;
    });
    return std::move(found_);
  }

 private:
  static std::vector<Pseudonym> rows_of(const std::vector<KnownName>& known) {
    std::vector<Pseudonym> rows;
    rows.reserve(known.size());
    for (const KnownName& name : known) rows.push_back({name.name, {}});
    return rows;
  }

  void read(std::uint32_t number) {
    const std::string_view text = texts_[number];
    Covered covered;
    for (const NameMatch& match : table_.find(text)) {
      found_[match.row].places.push_back({number, match.span});
      covered.add(match.span);
    }
    covered.sort();
    Covered all = covered;
    for (const Identifier& identifier : find_identifiers(text)) {
      if (covered.covers(identifier.span)) continue;
      add_identifier(number, identifier);
      all.add(identifier.span);
    }
    all.sort();
    std::vector<NameToken> tokens = name_tokens(text);
    std::erase_if(tokens, [&all](const NameToken& token) { return all.covers(token.span); });
    for (const NameToken& token : tokens)
      if (!token.capital) ++small_[token.folded];
    for (NameOccurrence& one : name_occurrences(number, text, tokens)) {
      if (one.sure) ++sure_[one.key];
      for (std::string& part : one.parts) parts_.insert(std::move(part));
      occurrences_.push_back(std::move(one));
    }
  }

  void add_identifier(std::uint32_t number, const Identifier& identifier) {
    const auto [at, made] =
        identifiers_.try_emplace({identifier.kind, identifier.key}, found_.size());
    if (made)
      found_.push_back(
          {std::string(texts_[number].substr(identifier.span.begin.value, identifier.span.size())),
           identifier.kind,
           identifier.likely,
           {}});
    found_[at->second].places.push_back({number, identifier.span});
  }

  // Under which key an occurrence counts; nothing where it is no name.
  std::optional<std::string> settled(NameOccurrence& one) const {
    if (one.longer && sure_.contains(one.longer->second)) {
      one.place.span = one.longer->first;
      one.key = one.longer->second;
    }
    if (one.shorter && sure_.contains(one.shorter->second) && !sure_.contains(one.opening) &&
        !parts_.contains(one.opening)) {
      one.place.span = one.shorter->first;
      one.key = one.shorter->second;
    }
    const bool seen = sure_.contains(one.key) || parts_.contains(one.key);
    const bool alone = one.comma && !small_.contains(one.key);
    if (!one.sure && !seen && !alone) return std::nullopt;
    // "Ronalds" where "Ronald" is spoken of too.
    if (one.key.size() > 3 && one.key.ends_with('s')) {
      std::string without = one.key.substr(0, one.key.size() - 1);
      if (sure_.contains(without)) return without;
    }
    return one.key;
  }

  void gather() {
    struct Name {
      std::map<std::string, int> spellings;
      std::vector<NamePlace> places;
      int sure = 0;
      bool person = false;
    };
    std::map<std::string, Name> names;
    for (NameOccurrence& one : occurrences_) {
      const auto key = settled(one);
      if (!key) continue;
      Name& name = names[*key];
      name.places.push_back(one.place);
      name.sure += one.sure ? 1 : 0;
      name.person = name.person || one.person;
      const std::string_view written =
          texts_[one.place.text].substr(one.place.span.begin.value, one.place.span.size());
      const bool as_it_is = one.key == *key && !one.possessive;
      name.spellings[as_it_is ? std::string(written) : capitalised(*key)] += as_it_is ? 1 : 0;
    }
    for (auto& [key, name] : names) {
      const auto most =
          std::max_element(name.spellings.begin(), name.spellings.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
      const bool place = is_name_word(NameWord::Place, key);
      const auto small = small_.find(key);
      const bool common = small != small_.end() && small->second >= name.sure;
      const NameKind kind = name.person ? NameKind::Person
                            : place     ? NameKind::Place
                                        : NameKind::Name;
      found_.push_back({most->first, kind, name.person || (!place && !common && name.sure > 0),
                        std::move(name.places)});
    }
  }

  const std::vector<std::string_view>& texts_;
  const std::vector<KnownName>& known_;
  PseudonymTable table_;
  std::vector<NameSuggestion> found_;  // the known ones first, in their order
  std::map<std::pair<NameKind, std::string>, std::size_t> identifiers_;
  std::vector<NameOccurrence> occurrences_;
  std::unordered_map<std::string, int> small_;  // words written with a small letter
  std::unordered_map<std::string, int> sure_;   // keys of names that stand where only a name can
  std::set<std::string> parts_;                 // name words within longer names
};

std::string without_brackets(std::string_view name) {
  std::string out;
  int depth = 0;
  for (const char c : name) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return out;
}

}  // namespace

std::vector<NameSuggestion> find_names(const std::vector<std::string_view>& texts,
                                       const std::vector<KnownName>& known, Watch& watch) {
  return NameFinder(texts, known).run(watch);
}

std::vector<std::string> forms_of_name(std::string_view full_name) {
  const std::string name = without_brackets(full_name);
  std::vector<NameToken> words = name_tokens(name);
  while (!words.empty() && is_name_word(NameWord::Title, words.front().folded))
    words.erase(words.begin());
  if (words.empty()) return {};
  const auto from = [&](std::size_t first, std::size_t last) {
    const std::uint32_t begin = words[first].span.begin.value;
    return name.substr(begin, words[last].span.end.value - begin);
  };
  std::vector<std::string> forms = {from(0, words.size() - 1)};
  const auto add = [&](std::string form) {
    const std::string folded = fold(form);
    if (folded.size() > 1 && !is_name_word(NameWord::Common, folded) &&
        !is_word(WordKind::Speaker, folded) && !is_word(WordKind::Role, folded) &&
        std::find(forms.begin(), forms.end(), form) == forms.end())
      forms.push_back(std::move(form));
  };
  const auto is_particle = [](const NameToken& word) {
    return is_name_word(NameWord::Particle, word.folded);
  };
  // "Respondent 12" goes by that alone: there may be 12 of anything, and other respondents.
  if (words.size() < 2 || name.find_first_of("0123456789") != std::string::npos) return forms;
  if (!words[0].initial && !is_particle(words[0])) add(from(0, 0));
  std::size_t surname = words.size() - 1;
  while (surname > 1 && is_particle(words[surname - 1])) --surname;
  add(from(surname, words.size() - 1));
  add(from(words.size() - 1, words.size() - 1));
  return forms;
}

std::optional<std::string> first_name_of(std::string_view full_name) {
  const std::string name = without_brackets(full_name);
  if (name.find_first_of("0123456789") != std::string::npos) return std::nullopt;
  for (const NameToken& word : name_tokens(name)) {
    if (is_name_word(NameWord::Title, word.folded)) continue;
    if (word.initial || word.folded.size() < 2 || is_name_word(NameWord::Particle, word.folded) ||
        is_word(WordKind::Speaker, word.folded) || is_word(WordKind::Role, word.folded))
      break;
    return name.substr(word.span.begin.value, word.span.size());
  }
  return std::nullopt;
}

}  // namespace transcripts
