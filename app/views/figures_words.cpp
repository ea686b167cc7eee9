#include "app/views/figures_words.h"

#include <cmath>

#include "exports/chart/words.h"

namespace app {
namespace {

using coding::Base;
using coding::CountOf;
using coding::GroupBy;
using coding::ShownAs;

bool dutch(Language language) {
  return language == Language::Dutch;
}

std::int64_t whole(double value) {
  return std::llround(value);
}

constexpr Phrase kParticipants = {"{0, plural, one {# persoon} other {# personen}}",
                                  "{0, plural, one {# participant} other {# participants}}"};
constexpr Phrase kTranscripts = {"{0, plural, one {# gesprek} other {# gesprekken}}",
                                 "{0, plural, one {# transcript} other {# transcripts}}"};
constexpr Phrase kWords = {"{0, plural, one {# woord} other {# woorden}}",
                           "{0, plural, one {# word} other {# words}}"};
constexpr Phrase kPassages = {"{0, plural, one {# passage} other {# passages}}",
                              "{0, plural, one {# passage} other {# passages}}"};
constexpr Phrase kCodings = {"{0, plural, one {# codering} other {# coderingen}}",
                             "{0, plural, one {# coding} other {# codings}}"};
constexpr Phrase kCodes = {"{0, plural, one {# code} other {# codes}}",
                           "{0, plural, one {# code} other {# codes}}"};
constexpr Phrase kCoders = {"{0, plural, one {# codeur} other {# codeurs}}",
                            "{0, plural, one {# coder} other {# coders}}"};
constexpr Phrase kColumns = {"{0, plural, one {# kolom} other {# kolommen}} ({1})",
                             "{0, plural, one {# column} other {# columns}} ({1})"};

const Phrase& phrase_of(CountOf count) {
  switch (count) {
    case CountOf::Passages:
      return kPassages;
    case CountOf::Codings:
      return kCodings;
    case CountOf::Participants:
      return kParticipants;
    case CountOf::Transcripts:
      return kTranscripts;
    case CountOf::Words:
      break;
  }
  return kWords;
}

std::string columns_of(const FiguresTable& table, const std::string& dimension, Language language) {
  const auto count = static_cast<std::int64_t>(table.total());
  if (table.two_deep()) return say(kColumns, language, {count, std::string_view(dimension)});
  switch (table.figures.query.by) {
    case GroupBy::Pps:
      return say({"{0} PPS", "{0} PPS"}, language, {count});
    case GroupBy::Participant:
      return say(kParticipants, language, {count});
    case GroupBy::Transcript:
      return say(kTranscripts, language, {count});
    case GroupBy::Coder:
      return say(kCoders, language, {count});
    case GroupBy::Attribute:
      break;
  }
  return say(kColumns, language, {count, std::string_view(dimension)});
}

// "AV", "AV en JB", "AV, JB en KL"; of more, how many.
std::string listed(const std::vector<std::string>& coders, Language language) {
  constexpr std::size_t kNamed = 4;
  if (coders.size() > kNamed)
    return say(kCoders, language, {static_cast<std::int64_t>(coders.size())});
  std::string list;
  for (std::size_t at = 0; at < coders.size(); ++at) {
    if (at > 0) list += at + 1 < coders.size() ? ", " : dutch(language) ? " en " : " and ";
    list += coders[at];
  }
  return list;
}

}  // namespace

std::string figure(double value, ShownAs as, Language language) {
  return exports::chart::figure_text(value, as, language);
}

std::string counted(double count, CountOf of, Language language) {
  return say(phrase_of(of), language, {whole(count)});
}

std::string base_label(const coding::FrequencyQuery& query, Language language) {
  return exports::chart::base_name(query, language);
}

std::uint32_t base_figure(const coding::FrequencyQuery& query, const Base& base) {
  return exports::chart::base_of(query, base);
}

std::string cell_sentence(const CellCounts& counts, CountOf of, const Base& base,
                          Language language) {
  std::string people = say({"{0} van {1, plural, one {# persoon} other {# personen}}, "
                            "{2} van {3, plural, one {# gesprek} other {# gesprekken}}",
                            "{0} of {1, plural, one {# participant} other {# participants}}, "
                            "{2} of {3, plural, one {# transcript} other {# transcripts}}"},
                           language,
                           {whole(counts.participants), std::int64_t{base.participants},
                            whole(counts.transcripts), std::int64_t{base.transcripts}});
  if (counts.all_pps > 0)
    people += say({", {0} van {1} PPS", ", {0} of {1} PPS"}, language,
                  {std::int64_t{counts.pps}, std::int64_t{counts.all_pps}});
  if (of == CountOf::Participants || of == CountOf::Transcripts) return people;
  return counted(counts.itself, of, language) + " · " + people;
}

std::string base_sentence(const Base& base, Language language) {
  return counted(base.participants, CountOf::Participants, language) + ", " +
         counted(base.transcripts, CountOf::Transcripts, language) + ", " +
         counted(base.words, CountOf::Words, language);
}

std::string extent(const FiguresTable& table, const std::string& dimension, Language language) {
  const Base& base = table.figures.total_base;
  const auto codes = static_cast<std::int64_t>(table.figures.rows.size());
  return say(kCodes, language, {codes}) + " × " + columns_of(table, dimension, language) + " · " +
         counted(base.participants, CountOf::Participants, language) + " · " +
         counted(base.transcripts, CountOf::Transcripts, language);
}

std::string origin(const Sources& sources, Language language) {
  if (sources.codings == 0) return dutch(language) ? "Geen coderingen" : "No codings";
  return say({"Berekend uit {0, plural, one {# codering} other {# coderingen}} van {1}",
              "Worked out from {0, plural, one {# coding} other {# codings}} by {1}"},
             language,
             {static_cast<std::int64_t>(sources.codings),
              std::string_view(listed(sources.coders, language))});
}

}  // namespace app
