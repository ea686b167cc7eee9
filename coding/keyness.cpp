#include "coding/keyness.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace coding {
namespace {

// o ln(o / e), which goes to 0 with o.
double term(double o, double e) {
  return o > 0 ? o * std::log(o / e) : 0;
}

// Most frequent first; the spelling of the group that says the form more.
std::vector<WordForm> forms_of_both(const std::vector<WordForm>& a,
                                    const std::vector<WordForm>& b) {
  struct Both {
    WordForm sum;
    std::uint64_t most = 0;
  };
  std::map<std::string_view, Both> by_form;
  for (const auto* forms : {&a, &b})
    for (const WordForm& form : *forms) {
      Both& both = by_form[form.form];
      both.sum.count += form.count;
      if (form.count <= both.most) continue;
      both.most = form.count;
      both.sum.form = form.form;
      both.sum.spelling = form.spelling;
    }
  std::vector<WordForm> made;
  made.reserve(by_form.size());
  for (auto& [form, both] : by_form) made.push_back(std::move(both.sum));
  std::stable_sort(made.begin(), made.end(),
                   [](const WordForm& x, const WordForm& y) { return x.count > y.count; });
  return made;
}

void check(const Keyness& made) {
  if (made.of.words != 0 && made.against.words != 0) return;
  if (made.of.words == 0)
    throw EditError(say("De groep zegt niets: kies een ander filter.",
                        "The group says nothing: choose another filter."));
  throw EditError(
      say("Er is niets om mee te vergelijken: de andere groep zegt niets. Kies een ander filter.",
          "There is nothing to compare with: the other group says nothing. Choose another "
          "filter."));
}

class Comparison {
 public:
  Comparison(const KeynessQuery& query, WordTally of, WordTally against)
      : query_(query), of_(std::move(of)), against_(std::move(against)) {
    made_.of = of_.base;
    made_.against = against_.base;
    check(made_);
  }

  Keyness run() && {
    compare_all();
    made_.compared = made_.words.size();
    for (KeyWord& word : made_.words)
      if (query_.bonferroni) word.p = std::min(1.0, word.p * static_cast<double>(made_.compared));
    std::erase_if(made_.words, [this](const KeyWord& word) {
      return query_.most_p < 1 && word.p >= query_.most_p;
    });
    sort_and_cut();
    return std::move(made_);
  }

 private:
  // Both are sorted by family.
  void compare_all() {
    auto a = of_.words.cbegin();
    auto b = against_.words.cbegin();
    while (a != of_.words.cend() || b != against_.words.cend()) {
      const bool in_a =
          a != of_.words.cend() && (b == against_.words.cend() || a->family <= b->family);
      const bool in_b =
          b != against_.words.cend() && (a == of_.words.cend() || b->family <= a->family);
      compare(in_a ? *a : TalliedWord{}, in_b ? *b : TalliedWord{});
      if (in_a) ++a;
      if (in_b) ++b;
    }
  }

  void compare(const TalliedWord& a, const TalliedWord& b) {
    if (a.reach.words + b.reach.words < query_.least_count) return;
    KeyWord word{{}, a.reach, b.reach, 0, 0, 1, false, forms_of_both(a.forms, b.forms)};
    word.word = word.forms.front().spelling;
    const std::uint64_t c = of_.base.words;
    const std::uint64_t d = against_.base.words;
    word.g2 = log_likelihood(a.reach.words, b.reach.words, c, d);
    word.log_ratio = log_ratio(a.reach.words, b.reach.words, c, d);
    word.p = p_of_log_likelihood(word.g2);
    word.over_used = a.reach.words * d > b.reach.words * c;
    made_.words.push_back(std::move(word));
  }

  void sort_and_cut() {
    std::sort(made_.words.begin(), made_.words.end(), [](const KeyWord& a, const KeyWord& b) {
      if (a.over_used != b.over_used) return a.over_used;
      if (a.g2 != b.g2) return a.g2 > b.g2;
      return a.forms.front().form < b.forms.front().form;
    });
    if (!query_.top) return;
    std::size_t over = 0;
    std::size_t under = 0;
    std::erase_if(made_.words, [&](const KeyWord& word) {
      return (word.over_used ? over : under)++ >= *query_.top;
    });
  }

  const KeynessQuery& query_;
  WordTally of_;
  WordTally against_;
  Keyness made_;
};

}  // namespace

double log_likelihood(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
  const auto in = [](std::uint64_t count) { return static_cast<double>(count); };
  const double all = in(c) + in(d);
  const double rate = in(a + b) / all;
  const double other_rate = (in(c - a) + in(d - b)) / all;
  const double sum = term(in(a), in(c)*rate) + term(in(b), in(d)*rate) +
                     term(in(c - a), in(c)*other_rate) + term(in(d - b), in(d)*other_rate);
  return std::max(0.0, 2 * sum);  // rounding may leave less than nothing
}

double log_ratio(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
  const auto rate = [](std::uint64_t count, std::uint64_t of) {
    return (count == 0 ? 0.5 : static_cast<double>(count)) / static_cast<double>(of);
  };
  return std::log2(rate(a, c) / rate(b, d));
}

double p_of_log_likelihood(double g2) {
  return std::erfc(std::sqrt(g2 / 2));
}

Keyness keyness(const Study& study, const KeynessQuery& query, const std::stop_token& stop) {
  const WordScope of{{query.base, query.of}, {}, query.with_interviewers};
  WordScope against{{query.base}, {query.of}, query.with_interviewers};
  if (query.against) against.within.push_back(*query.against);
  WordTally said = tally_words(study, of, query.choice, stop);
  WordTally other = tally_words(study, against, query.choice, stop);
  if (stop.stop_requested()) return {};
  return Comparison(query, std::move(said), std::move(other)).run();
}

}  // namespace coding
