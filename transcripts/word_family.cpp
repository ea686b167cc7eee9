#include "transcripts/word_family.h"

#include <algorithm>
#include <array>

namespace transcripts {
namespace {

constexpr std::string_view kVowels = "aeiouy";

bool is_vowel(char c) {
  return kVowels.find(c) != std::string_view::npos;
}

// Stems whose vowel is short in the singular and long in the plural (dag, dagen), though the
// spelling tells them apart as it does bom and bomen. Algemene Nederlandse Spraakkunst, 3.5.2.
constexpr std::array<std::string_view, 25> kLengthened = {
    "bad",  "blad", "dag", "dak", "dal",  "gat", "gen",  "glas", "god",
    "graf", "hof",  "hol", "lot", "mag",  "pad", "slag", "slot", "spel",
    "staf", "vat",  "weg", "zag", "kwam", "gaf", "las"};

// Plurals that change within, and their compounds.
struct Plural {
  std::string_view ending;
  std::string_view singular;
  bool whole_word;
};
constexpr std::array<Plural, 6> kIrregular = {{{"kinderen", "kind", false},
                                               {"steden", "stad", true},
                                               {"leden", "lid", true},
                                               {"sleden", "slid", false},  // bestuursleden
                                               {"mleden", "mlid", false},  // teamleden
                                               {"uren", "uur", true}}};

// Not plurals, though they end as one.
constexpr std::array<std::string_view, 4> kEndInIes = {"advies", "verlies", "precies", "servies"};

std::string with_ending(std::string_view word, std::size_t cut, std::string_view ending) {
  return std::string(word.substr(0, word.size() - cut)) += ending;
}

// The singular of plurals that Porter's stems leave alone: stages, provincies, ideeen, kinderen.
std::string singular(std::string_view word) {
  for (const Plural& plural : kIrregular)
    if (plural.whole_word ? word == plural.ending : word.ends_with(plural.ending))
      return with_ending(word, plural.ending.size(), plural.singular);
  if (word.ends_with("eeen") || word.ends_with("ieen")) return with_ending(word, 2, "");
  if (word.size() < 5) return std::string(word);
  const auto ends_so = [word](std::string_view ending) { return word.ends_with(ending); };
  if (word.ends_with("ies") && std::none_of(kEndInIes.begin(), kEndInIes.end(), ends_so))
    return with_ending(word, 1, "");
  // Not -ces, -res: proces, adres.
  constexpr std::array<std::string_view, 7> kWithE = {"ges", "tes", "zes", "des",
                                                      "ses", "fes", "ules"};
  if (std::any_of(kWithE.begin(), kWithE.end(), ends_so)) return with_ending(word, 1, "");
  return std::string(word);
}

bool has_one_syllable(std::string_view word) {
  std::size_t groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++groups;
  return groups == 1;
}

// Where landelijk and betaalbaar lose what makes them other words than land and betaal: the word up
// to the end of that.
std::string up_to_suffix(std::string_view word) {
  struct Ending {
    std::string_view ending;
    std::size_t cut;
  };
  for (const auto& [ending, cut] :
       {Ending{"lijk", 0}, Ending{"lijke", 1}, Ending{"lijks", 1}, Ending{"lijker", 2},
        Ending{"lijkste", 3}, Ending{"baar", 0}, Ending{"baarheid", 4}})
    if (word.ends_with(ending)) return std::string(word.substr(0, word.size() - cut));
  if (word.ends_with("bare")) return with_ending(word, 4, "baar");
  return {};
}

// Porter's stem, but for what it takes off too much: kans is no form of kan, landelijk none of
// land.
std::string careful_stem(const DutchStemmer& stemmer, std::string_view word) {
  if (word.ends_with('s') && !word.ends_with("'s") && has_one_syllable(word))
    return std::string(word);
  std::string stem = stemmer.stem(word);
  const std::string whole = up_to_suffix(word);
  return stem.size() + 1 < whole.size() && !stem.ends_with("lijk") ? whole : stem;
}

// A stem of one syllable that ends in one short-looking vowel and one consonant: where the vowel
// stands, else npos.
std::size_t doubtful_vowel(std::string_view stem) {
  if (stem.size() < 2 || is_vowel(stem.back())) return std::string_view::npos;
  const std::size_t vowel = stem.size() - 2;
  if (std::string_view("aeou").find(stem[vowel]) == std::string_view::npos)
    return std::string_view::npos;
  return std::none_of(stem.begin(), stem.begin() + static_cast<std::ptrdiff_t>(vowel), is_vowel)
             ? vowel
             : std::string_view::npos;
}

// Is the vowel at `at` long by the rules of Dutch spelling: doubled (vaak), or at the end of its
// syllable (ta-ken)?
bool is_long(std::string_view word, std::size_t at) {
  const auto letter = [word](std::size_t i) { return i < word.size() ? word[i] : ' '; };
  if (letter(at + 1) == letter(at)) return true;
  return letter(at + 1) != ' ' && !is_vowel(letter(at + 1)) && is_vowel(letter(at + 2));
}

}  // namespace

std::string WordFamilies::family(std::string_view folded) const {
  std::string plain(folded);
  // mkb'er, pps'en as mkb-er, pps-en, whose hyphens are gone.
  if (const std::size_t at = plain.find("'e"); at != std::string::npos) plain.erase(at, 1);
  const std::string word = singular(plain);
  std::string stem = careful_stem(stemmer_, word);
  if (stem.size() < 2) return stem;
  // A stem ends in f or s where the form with an ending has v or z.
  if (stem.size() > 2 && stem.back() == 'v') stem.back() = 'f';
  if (stem.size() > 2 && stem.back() == 'z') stem.back() = 's';
  const std::size_t vowel = doubtful_vowel(stem);
  if (vowel == std::string_view::npos) return stem;
  const bool lengthened =
      std::find(kLengthened.begin(), kLengthened.end(), stem) != kLengthened.end();
  const bool doubled = vowel + 1 < word.size() && word[vowel + 1] == word[vowel];
  if (doubled || (!lengthened && is_long(word, vowel))) stem.insert(vowel, 1, stem[vowel]);
  return stem;
}

}  // namespace transcripts
