#include "app/figures_of_words.h"

#include "app/chart_files.h"
#include "coding/keyness.h"
#include "exports/chart/charts_of_relations.h"
#include "exports/chart/words.h"
#include "exports/words_table.h"

namespace app {
namespace {

namespace chart = exports::chart;
using coding::Study;
using transcripts::counted;
using transcripts::say;

constexpr std::size_t kMost = 500;     // words of a list
constexpr std::size_t kMostKey = 100;  // either way
constexpr std::uint32_t kWidth = 90;   // characters of context on either side

std::vector<std::string> forms_of(const std::vector<coding::WordForm>& forms) {
  std::vector<std::string> all;
  all.reserve(forms.size());
  for (const coding::WordForm& form : forms) all.push_back(form.form);
  return all;
}

void make_list(const Study& study, const std::stop_token& stop, FiguresMade& made) {
  const FiguresWanted& wanted = made.wanted;
  coding::WordQuery query;
  query.of.filter = wanted.figures.filter;
  query.with_interviewers = wanted.figures.with_interviewers;
  if (wanted.code) query.of.codes = {*wanted.code};
  query.choice = wanted.words.choice;
  query.top = kMost;
  const auto words = coding::count_words(study, query, stop);
  made.table = exports::words_table(words, wanted.language);
  for (const coding::CountedWord& word : words.words) made.forms.push_back(forms_of(word.forms));
  made.chart = chart::cloud_of(study, words, query, {wanted.language, {}, today()});
}

void make_key(const Study& study, const std::stop_token& stop, FiguresMade& made) {
  const FiguresWanted& wanted = made.wanted;
  if (wanted.words.group.empty()) {
    made.refusal = say("Kies eerst van welke groep: klik op + groep, bijvoorbeeld rol = werkveld.",
                       "Choose first of which group: click + group, as role = werkveld.");
    return;
  }
  if (wanted.words.against && wanted.words.against->empty()) {
    made.refusal = say("Kies ook de andere groep, of de rest.",
                       "Choose the other group as well, or the rest.");
    return;
  }
  coding::KeynessQuery query;
  query.base.filter = wanted.figures.filter;
  query.of.filter = wanted.words.group;
  if (wanted.words.against) query.against = coding::WordSelection{*wanted.words.against, {}};
  query.with_interviewers = wanted.figures.with_interviewers;
  query.choice = wanted.words.choice;
  query.top = kMostKey;
  const auto compared = coding::keyness(study, query, stop);
  made.table = exports::keyness_table(compared, wanted.language);
  for (const coding::KeyWord& word : compared.words) made.forms.push_back(forms_of(word.forms));
  made.chart = chart::keyness_of(study, compared, query, {wanted.language, {}, today()});
}

coding::ConcordanceQuery context_query(const FiguresWanted& wanted) {
  const WordsWanted& words = wanted.words;
  coding::ConcordanceQuery query;
  query.find.query.text = words.word;
  query.find.query.words = transcripts::Words::Whole;
  // A * stands for letters, and what is written so has no other forms.
  if (words.choice.join == coding::WordJoin::Stems && words.word.find('*') == std::string::npos)
    query.find.query.matching = transcripts::Matching::Inflected;
  query.find.filter = wanted.figures.filter;
  query.find.interviewers =
      wanted.figures.with_interviewers ? coding::Interviewers::With : coding::Interviewers::Without;
  query.any_of = words.forms;
  query.order = words.order;
  query.width = kWidth;
  return query;
}

// "“regie” in context: 12 plaatsen, van 5 personen in 4 gesprekken".
transcripts::Message context_title(const std::string& word, const coding::Concordance& found) {
  auto title = say("“{0}” in context: {1}, van {2} in {3}", "“{0}” in context: {4}, by {5} in {6}",
                   word, counted(found.count, "plaats", "plaatsen"),
                   counted(found.participants, "persoon", "personen"),
                   counted(found.transcripts, "gesprek", "gesprekken"),
                   counted(found.count, "place", "places"),
                   counted(found.participants, "participant", "participants"),
                   counted(found.transcripts, "transcript", "transcripts"));
  if (found.lines.size() < found.count)
    title = say("{0}; de eerste {2} staan hier", "{1}; the first {2} are here", title.nl, title.en,
                found.lines.size());
  return title;
}

void make_context(const Study& study, coding::SearchTexts& texts, const std::stop_token& stop,
                  FiguresMade& made) {
  const FiguresWanted& wanted = made.wanted;
  if (wanted.words.word.find_first_not_of(' ') == std::string::npos) {
    made.refusal = say("Typ een woord, of klik er een aan in de lijst.",
                       "Type a word, or click one in the list.");
    return;
  }
  const auto found = coding::concordance(study, context_query(wanted), texts, stop);
  if (stop.stop_requested()) return;
  made.table = exports::concordance_table(study, found, wanted.language);
  made.places.reserve(found.lines.size());
  for (const coding::ConcordanceLine& line : found.lines)
    made.places.push_back({line.transcript, line.span});
  made.title = in(context_title(wanted.words.word, found), wanted.language);
  if (found.cut_short) made.caption.push_back(in(*found.cut_short, wanted.language));
  made.caption.push_back(chart::filter_in_words(study, wanted.figures.filter, wanted.language));
  made.caption.push_back(chart::made_with(study, today(), wanted.language));
}

}  // namespace

void make_words(const Study& study, coding::SearchTexts& texts, const std::stop_token& stop,
                FiguresMade& made) {
  switch (made.wanted.words.shown) {
    case WordsShown::List:
      return make_list(study, stop, made);
    case WordsShown::Key:
      return make_key(study, stop, made);
    case WordsShown::Context:
      return make_context(study, texts, stop, made);
  }
}

}  // namespace app
