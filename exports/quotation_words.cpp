#include "exports/quotation_words.h"

#include <fmt/format.h>

#include "exports/chart/words.h"
#include "transcripts/unicode.h"

namespace exports {

using coding::QuotationArrangement;
using coding::QuotationGroup;
using coding::QuotationsBy;
using coding::Study;

std::string clock_text(transcripts::Milliseconds time) {
  const auto seconds = time.count() / 1000;
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string first_words_of(std::string_view quotation, std::size_t most) {
  if (most == 0) return std::string(quotation);
  const std::vector<transcripts::Span> words = transcripts::words(quotation);
  if (words.size() <= most) return std::string(quotation);
  return std::string(quotation.substr(0, words[most - 1].end.value)) + " …";
}

std::string grouping_name(const Study& study, const QuotationArrangement& arrangement,
                          Language language) {
  if (arrangement.by == QuotationsBy::Nothing) return {};
  if (arrangement.by == QuotationsBy::Code) return "code";
  return chart::dimension_name(study, columns_of(arrangement), language);
}

std::string group_name(const Study& study, const QuotationArrangement& arrangement,
                       const QuotationGroup& group, Language language) {
  if (arrangement.by != QuotationsBy::Attribute) return group.name;
  return chart::column_name(study, columns_of(arrangement), {group.name, group.id, {}}, language);
}

std::string extent_of(const QuotationGroup& group, const coding::Reach& all, Language language) {
  const std::size_t count = group.quotations.size();
  return (language == Language::Dutch ? transcripts::counted(count, "citaat", "citaten")
                                      : transcripts::counted(count, "quotation", "quotations")) +
         " · " + in(reach_in_words(coding::reach_of(group.quotations), all), language);
}

}  // namespace exports
