#include "transcripts/word_pattern.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

std::vector<std::string> split(const std::string& word) {
  std::vector<std::string> pieces(1);
  for (const char c : word) {
    if (c == '*')
      pieces.emplace_back();
    else
      pieces.back() += c;
  }
  return pieces;
}

std::string common_begin(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return {a.begin(), end};
}

}  // namespace

WordPattern::WordPattern(std::string word, WordForms forms, const DutchStemmer* stemmer)
    : word_(std::move(word)), forms_(forms), stemmer_(stemmer), pieces_(split(word_)) {
  if (pieces_.size() > 1) forms_ = WordForms::Same;
  literal_ = *std::max_element(
      pieces_.begin(), pieces_.end(),
      [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  if (forms_ == WordForms::Same) return;
  stem_ = stemmer_->stem(word_);
  literal_ = common_begin(lasting_part(stem_), word_);
}

bool WordPattern::fits(std::string_view word) {
  const auto known = known_.find(word);
  if (known != known_.end()) return known->second;
  const bool answer = fits_folded(fold(word, InnerHyphens::Dropped));
  known_.emplace(word, answer);
  return answer;
}

bool WordPattern::fits_folded(const std::string& folded) const {
  if (pieces_.size() > 1) return fits_filled_in(folded);
  if (folded == word_) return true;
  if (forms_ == WordForms::Same) return false;
  const std::string stem = stemmer_->stem(folded);
  return stem == stem_ || (forms_ == WordForms::Compounds && is_compound_of(folded, stem));
}

// The first piece at the begin, the last at the end, those between one after the other.
bool WordPattern::fits_filled_in(std::string_view folded) const {
  const std::string& first = pieces_.front();
  const std::string& last = pieces_.back();
  if (folded.size() < first.size() + last.size() || !folded.starts_with(first) ||
      !folded.ends_with(last))
    return false;
  std::string_view left = folded.substr(first.size(), folded.size() - first.size() - last.size());
  for (std::size_t i = 1; i + 1 < pieces_.size(); ++i) {
    const std::size_t found = left.find(pieces_[i]);
    if (found == std::string_view::npos) return false;
    left.remove_prefix(found + pieces_[i].size());
  }
  return true;
}

bool WordPattern::is_compound_of(std::string_view folded, std::string_view stem) const {
  const auto either_end = [](std::string_view compound, std::string_view part) {
    return part.size() >= kShortestPart && (compound.starts_with(part) || compound.ends_with(part));
  };
  return either_end(folded, word_) || either_end(stem, stem_);
}

}  // namespace transcripts
