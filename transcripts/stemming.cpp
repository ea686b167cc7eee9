#include "transcripts/stemming.h"

#include <libstemmer.h>

#include "transcripts/message.h"

namespace transcripts {
namespace {

constexpr std::string_view kVowels = "aeiouy";

bool is_consonant(char c) {
  return c >= 'a' && c <= 'z' && kVowels.find(c) == std::string_view::npos;
}

std::string_view without_apostrophe(std::string_view word) {
  if (word.ends_with("'s")) return word.substr(0, word.size() - 2);
  if (word.ends_with('\'')) return word.substr(0, word.size() - 1);
  return word;
}

}  // namespace

struct DutchStemmer::Library {
  sb_stemmer* stemmer = sb_stemmer_new("dutch", "UTF_8");
  Library() = default;
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() { sb_stemmer_delete(stemmer); }
};

DutchStemmer::DutchStemmer() : library_(std::make_unique<Library>()) {
  if (library_->stemmer == nullptr)
    throw Error(say("De bibliotheek voor woordstammen (libstemmer) kent hier geen Nederlands.",
                    "The library for word stems (libstemmer) knows no Dutch here."));
}

DutchStemmer::~DutchStemmer() = default;

std::string DutchStemmer::stem(std::string_view folded) const {
  const std::string_view word = without_apostrophe(folded);
  const auto* symbols =
      sb_stemmer_stem(library_->stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (symbols == nullptr) return std::string(word);  // no memory
  std::string stem(reinterpret_cast<const char*>(symbols),
                   static_cast<std::size_t>(sb_stemmer_length(library_->stemmer)));
  if (stem.size() > 2 && stem.back() == stem[stem.size() - 2] && is_consonant(stem.back()))
    stem.pop_back();
  return stem;
}

std::string_view lasting_part(std::string_view stem) {
  std::size_t last = stem.find_last_of(kVowels);
  if (last == std::string_view::npos) return stem.substr(0, 1);
  while (last > 0 && kVowels.find(stem[last - 1]) != std::string_view::npos) --last;
  return stem.substr(0, last + 1);
}

}  // namespace transcripts
