#include "exports/chart/words.h"

#include <array>
#include <charconv>
#include <cmath>

#include "coding/known_attributes.h"

namespace exports::chart {
namespace {

using coding::CountOf;
using coding::GroupBy;
using coding::ShownAs;

// In English and Dutch one and more.
struct Noun {
  std::string_view one_nl, more_nl, one_en, more_en;
};

const Noun& noun_of(CountOf of) {
  static constexpr std::array<Noun, 5> kNouns = {
      {{"passage", "passages", "passage", "passages"},
       {"codering", "coderingen", "coding", "codings"},
       {"persoon", "personen", "participant", "participants"},
       {"gesprek", "gesprekken", "transcript", "transcripts"},
       {"woord", "woorden", "word", "words"}}};
  return kNouns[static_cast<std::size_t>(of)];
}

std::string noun(double count, CountOf of, Language language) {
  const Noun& names = noun_of(of);
  if (language == Language::Dutch) return std::string(count == 1 ? names.one_nl : names.more_nl);
  return std::string(count == 1 ? names.one_en : names.more_en);
}

std::string grouped(std::string digits, Language language) {
  for (std::size_t at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, 1, language == Language::Dutch ? '.' : ',');
  return digits;
}

std::string with_decimals(double value, int decimals, Language language) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  const std::size_t point = text.find('.');
  return grouped(text.substr(0, point), language) + (language == Language::Dutch ? "," : ".") +
         text.substr(point + 1);
}

std::string whole(double value, Language language) {
  return grouped(std::to_string(std::llround(value)), language);
}

bool of_people_or_texts(CountOf of) {
  return of == CountOf::Participants || of == CountOf::Transcripts;
}

template <class Row, class Id>
std::string names_of(const coding::Table<Row>& table, const std::vector<Id>& ids,
                     const char* between) {
  std::string out;
  for (const Id& id : ids)
    if (const Row* row = table.find(id)) out += (out.empty() ? "" : between) + row->name;
  return out;
}

std::string thing_name(const coding::Study& study, const coding::ColumnsBy& columns,
                       Language language) {
  const bool nl = language == Language::Dutch;
  switch (columns.by) {
    case GroupBy::Pps:
      return "PPS";
    case GroupBy::Participant:
      return nl ? "persoon" : "participant";
    case GroupBy::Transcript:
      return nl ? "gesprek" : "transcript";
    case GroupBy::Coder:
      return nl ? "codeur" : "coder";
    case GroupBy::Attribute:
      break;
  }
  const coding::Attribute* by =
      columns.attribute ? study.attributes().find(*columns.attribute) : nullptr;
  return by == nullptr ? std::string() : coding::shown_attribute(by->name, language);
}

std::string value_name(const coding::Study& study, const coding::ColumnsBy& columns,
                       const std::string& value, Language language) {
  const coding::Attribute* by = columns.by == GroupBy::Attribute && columns.attribute
                                    ? study.attributes().find(*columns.attribute)
                                    : nullptr;
  return by == nullptr ? value : coding::shown_value(by->owner, by->name, value, language);
}

}  // namespace

std::string figure_text(double value, ShownAs as, Language language) {
  if (value == 0) return "0";
  if (as == ShownAs::Absolute || as == ShownAs::Binary) return whole(value, language);
  if (as == ShownAs::Per1000) return with_decimals(value, 2, language);
  if (as == ShownAs::Expected) return with_decimals(value, 1, language);
  if (as == ShownAs::Residual)
    return (value > 0 ? "+" : "−") + with_decimals(std::abs(value), 2, language);
  return share_text(value / 100, language);
}

std::string share_text(double share, Language language) {
  if (share == 0) return language == Language::Dutch ? "0 %" : "0%";
  return with_decimals(share * 100, 1, language) + (language == Language::Dutch ? " %" : "%");
}

std::string counted_text(double count, CountOf of, Language language) {
  return whole(count, language) + " " + noun(count, of, language);
}

std::uint32_t base_of(const coding::FrequencyQuery& query, const coding::Base& base) {
  if (query.count == CountOf::Transcripts) return base.transcripts;
  if (query.count == CountOf::Words || query.as == ShownAs::Per1000) return base.words;
  return base.participants;
}

std::string base_name(const coding::FrequencyQuery& query, Language language) {
  const bool nl = language == Language::Dutch;
  if (query.count == CountOf::Transcripts) return nl ? "Gesprekken" : "Transcripts";
  if (query.count == CountOf::Words || query.as == ShownAs::Per1000)
    return nl ? "Woorden gesproken" : "Words spoken";
  return nl ? "Personen gesproken" : "Participants who spoke";
}

std::string out_of(double value, const coding::FrequencyQuery& query, const coding::Base& base,
                   Language language) {
  const bool nl = language == Language::Dutch;
  if (query.as != ShownAs::Absolute && query.as != ShownAs::Percent && query.as != ShownAs::Per1000)
    return figure_text(value, query.as, language) + " (" + unit_name(query, language) + ")";
  const double all = base_of(query, base);
  const CountOf base_noun = query.count == CountOf::Transcripts ? CountOf::Transcripts
                            : query.count == CountOf::Words || query.as == ShownAs::Per1000
                                ? CountOf::Words
                                : CountOf::Participants;
  const bool share_of_base = of_people_or_texts(query.count) || query.count == CountOf::Words;
  if (share_of_base && query.as != ShownAs::Per1000) {
    const double count = query.as == ShownAs::Percent ? value * all / 100 : value;
    std::string text =
        whole(count, language) + (nl ? " van " : " of ") + counted_text(all, base_noun, language);
    if (query.as == ShownAs::Percent) text += " (" + figure_text(value, query.as, language) + ")";
    return text;
  }
  std::string text = figure_text(value, query.as, language);
  if (query.as == ShownAs::Absolute) text = counted_text(value, query.count, language);
  if (query.as == ShownAs::Percent)
    text += (nl ? " van de " : " of the ") + noun(2, query.count, language);
  if (query.as == ShownAs::Per1000)
    text = fmt::format(fmt::runtime(nl ? "{} {} per 1.000 woorden" : "{} {} per 1,000 words"), text,
                       noun(2, query.count, language));
  return text + ", " + counted_text(all, base_noun, language) + (nl ? " gesproken" : " spoken");
}

std::string dimension_name(const coding::Study& study, const coding::FrequencyQuery& query,
                           Language language) {
  const std::string inner = thing_name(study, {query.by, query.attribute}, language);
  if (!query.within) return inner;
  return inner + (language == Language::Dutch ? " binnen " : " within ") +
         thing_name(study, *query.within, language);
}

std::string column_name(const coding::Study& study, const coding::FrequencyQuery& query,
                        const coding::ColumnKey& column, Language language) {
  const std::string inner = value_name(study, {query.by, query.attribute}, column.name, language);
  if (!query.within) return inner;
  return value_name(study, *query.within, column.outer, language) + " · " + inner;
}

std::string unit_name(const coding::FrequencyQuery& query, Language language) {
  const bool nl = language == Language::Dutch;
  const std::string what = noun(2, query.count, language);
  if (query.as == ShownAs::Absolute) return (nl ? "aantal " : "number of ") + what;
  if (query.as == ShownAs::Per1000)
    return what + (nl ? " per 1.000 gesproken woorden" : " per 1,000 words spoken");
  if (query.as == ShownAs::RowPercent)
    return (nl ? "% van de " : "% of the ") + what + (nl ? " van de rij" : " of the row");
  if (query.as == ShownAs::Binary)
    return nl ? "1 waar het ter sprake komt, 0 waar niet" : "1 where it comes up, 0 where not";
  if (query.as == ShownAs::Expected)
    return (nl ? "verwacht aantal " : "expected number of ") + what +
           (nl ? ", was de code overal even gewoon" : ", were the code as common everywhere");
  if (query.as == ShownAs::Residual)
    return (nl ? "standaardafwijkingen tussen geteld en verwacht aantal "
               : "standard deviations between counted and expected number of ") +
           what;
  switch (query.count) {
    case CountOf::Participants:
      return nl ? "% van de personen die spraken" : "% of the participants who spoke";
    case CountOf::Transcripts:
      return nl ? "% van de gesprekken" : "% of the transcripts";
    case CountOf::Words:
      return nl ? "% van de gesproken woorden" : "% of the words spoken";
    default:
      return (nl ? "% van alle " : "% of all ") + what +
             (nl ? " daar, over alle codes" : " there, over all codes");
  }
}

std::string filter_parts(const coding::Study& study, const coding::Filter& filter,
                         Language language) {
  const bool nl = language == Language::Dutch;
  const char* either = nl ? " of " : " or ";
  std::string parts;
  const auto add = [&parts](const std::string& name, const std::string& values,
                            const char* sign = "=") {
    if (!values.empty()) parts += (parts.empty() ? "" : "; ") + name + " " + sign + " " + values;
  };
  add(nl ? "gesprek" : "transcript", names_of(study.transcripts(), filter.transcripts, either));
  add(nl ? "persoon" : "participant", names_of(study.participants(), filter.participants, either));
  add("PPS", names_of(study.pps(), filter.pps, either));
  add(nl ? "codeur" : "coder", names_of(study.coders(), filter.coders, either));
  add(nl ? "gesprek" : "transcript",
      names_of(study.transcripts(), filter.without_transcripts, either), "≠");
  add(nl ? "persoon" : "participant",
      names_of(study.participants(), filter.without_participants, either), "≠");
  add("PPS", names_of(study.pps(), filter.without_pps, either), "≠");
  for (const auto& part : filter.attributes) {
    const coding::Attribute* by = study.attributes().find(part.attribute);
    if (by == nullptr) continue;
    std::string values;
    for (const std::string& value : part.values)
      values += (values.empty() ? "" : either) +
                coding::shown_value(by->owner, by->name, value, language);
    constexpr std::array<const char*, 4> kSigns = {"=", "≠", "≥", "≤"};  // as coding::Compare
    add(coding::shown_attribute(by->name, language), values,
        kSigns[static_cast<std::size_t>(part.compare)]);
  }
  if (const std::string days = coded_in_words(filter, language); !days.empty())
    parts += (parts.empty() ? "" : "; ") + days;
  return parts;
}

std::string filter_in_words(const coding::Study& study, const coding::Filter& filter,
                            Language language) {
  const std::string parts = filter_parts(study, filter, language);
  if (parts.empty()) return language == Language::Dutch ? "Zonder filter." : "No filter.";
  return "Filter: " + parts + ".";
}

std::string coded_in_words(const coding::Filter& filter, Language language) {
  const std::string coded = language == Language::Dutch ? "gecodeerd" : "coded";
  const std::string from = day_in_words(filter.coded_from, language);
  const std::string until = day_in_words(filter.coded_until, language);
  if (!from.empty() && from == until) return coded + " = " + from;
  std::string words = from.empty() ? std::string() : coded + " ≥ " + from;
  if (!until.empty()) words += (words.empty() ? "" : "; ") + coded + " ≤ " + until;
  return words;
}

std::string day_in_words(const std::string& day, Language language) {
  static constexpr std::array<std::pair<const char*, const char*>, 12> kMonths = {
      {{"januari", "January"},
       {"februari", "February"},
       {"maart", "March"},
       {"april", "April"},
       {"mei", "May"},
       {"juni", "June"},
       {"juli", "July"},
       {"augustus", "August"},
       {"september", "September"},
       {"oktober", "October"},
       {"november", "November"},
       {"december", "December"}}};
  constexpr std::size_t kMonthAt = 5;
  constexpr std::size_t kDayAt = 8;
  if (day.size() != kDayAt + 2) return day;
  unsigned month = 0;
  unsigned number = 0;
  std::from_chars(day.data() + kMonthAt, day.data() + kMonthAt + 2, month);
  std::from_chars(day.data() + kDayAt, day.data() + day.size(), number);
  if (month < 1 || month > kMonths.size() || number == 0) return day;
  const auto& [nl, en] = kMonths[month - 1];
  return fmt::format("{} {} {}", number, language == Language::Dutch ? nl : en, day.substr(0, 4));
}

std::string made_with(const coding::Study& study, const std::string& day, Language language) {
  std::string line = study.info().name;
  const auto add = [&line](const std::string& part) {
    if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
  };
  add(day_in_words(day, language));
  add(language == Language::Dutch ? "Berekend met Zwerm." : "Worked out with Zwerm.");
  return line;
}

}  // namespace exports::chart
