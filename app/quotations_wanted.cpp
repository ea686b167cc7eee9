#include "app/quotations_wanted.h"

#include <algorithm>
#include <utility>

#include "coding/codebook.h"
#include "coding/kept_queries.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using coding::CodeId;
using coding::FoundPassage;
using coding::Study;

std::vector<CodeId> codes_meant(const Study& study, const QuotationsWanted& wanted) {
  if (!wanted.with_subcodes) return wanted.codes;
  std::vector<CodeId> codes;
  for (const CodeId& code : wanted.codes) {
    codes.push_back(code);
    if (!study.codes().contains(code)) continue;
    for (const CodeId& below : coding::with_descendants(study, code))
      if (std::find(codes.begin(), codes.end(), below) == codes.end()) codes.push_back(below);
  }
  return codes;
}

bool says(const Study& study, const FoundPassage& passage, const std::vector<std::string>& folded) {
  if (!passage.owner.speaker) return false;
  const std::string& label = study.text(passage.transcript).speakers()[*passage.owner.speaker];
  return std::find(folded.begin(), folded.end(), transcripts::fold(label)) != folded.end();
}

bool is_there(const Study& study, const coding::PassageExpression& expression) {
  if (expression.code && !study.codes().contains(*expression.code)) return false;
  if (expression.coder && !study.coders().contains(*expression.coder)) return false;
  return std::all_of(expression.parts.begin(), expression.parts.end(),
                     [&](const auto& part) { return is_there(study, part); });
}

}  // namespace

void keep_valid(QuotationsWanted& wanted, const Study& study) {
  std::erase_if(wanted.codes, [&](const CodeId& id) { return !study.codes().contains(id); });
  if (wanted.expression && !is_there(study, *wanted.expression)) wanted.expression.reset();
  const auto gone = [&study](const coding::AttributeId& id) {
    return !study.attributes().contains(id);
  };
  // What a query finds has no code, no coder and no day, and is no good quote.
  coding::QuotationArrangement& shown = wanted.arrangement;
  if (wanted.expression &&
      (shown.by == coding::QuotationsBy::Code || shown.by == coding::QuotationsBy::Coder))
    shown.by = coding::QuotationsBy::Nothing;
  if (wanted.expression && (shown.order == coding::QuotationOrder::Good ||
                            shown.order == coding::QuotationOrder::Newest))
    shown.order = coding::QuotationOrder::Reading;
  std::erase_if(wanted.filter.attributes, [&](const auto& each) { return gone(each.attribute); });
  if (wanted.arrangement.attribute && gone(*wanted.arrangement.attribute)) wanted.arrangement = {};
}

coding::PassageQuery passage_query(const QuotationsWanted& wanted) {
  return {*wanted.expression, wanted.filter, wanted.speakers, wanted.with_interviewers};
}

QuotationsWanted with_query(QuotationsWanted wanted, coding::PassageQuery query) {
  wanted.expression = std::move(query.expression);
  wanted.filter = std::move(query.filter);
  wanted.speakers = std::move(query.speakers);
  wanted.with_interviewers = query.with_interviewers;
  return wanted;
}

namespace {

template <class Read>
QueryRead read_query(Read read) {
  try {
    return {read(), std::nullopt};
  } catch (const coding::EditError& error) {
    return {std::nullopt, error.message()};
  }
}

}  // namespace

QueryRead read_typed_query(const Study& study, const std::string& typed) {
  return read_query([&] {
    coding::PassageQuery query;
    query.expression = coding::read_expression(study, typed);
    return query;
  });
}

QueryRead read_kept_query(const Study& study, const coding::KeptQueryId& id) {
  const auto* kept = study.table<coding::KeptQuery>().find(id);
  if (kept == nullptr) return {};
  return read_query([&] { return coding::read_kept(study, kept->text); });
}

QuotationsWanted wanted_behind_cell(const Study& study, const coding::FrequencyQuery& query,
                                    const CodeId& code, const coding::ColumnKey* column) {
  QuotationsWanted wanted;
  wanted.codes = {code};
  wanted.with_subcodes = query.with_subcodes;
  wanted.with_interviewers = query.with_interviewers;
  wanted.filter = query.filter;
  if (column != nullptr) narrow_to(study, query, *column, wanted.filter);
  return wanted;
}

std::vector<FoundPassage> quotations_found(const Study& study, const QuotationsWanted& wanted,
                                           const std::stop_token& stop) {
  if (wanted.expression && !is_there(study, *wanted.expression))
    throw coding::EditError(transcripts::say("De vraag noemt een code of codeur die er niet is.",
                                             "The query names a code or coder that is not there."));
  if (wanted.expression) return coding::find_passages(study, passage_query(wanted), stop);
  coding::QuotationQuery query;
  query.codes = codes_meant(study, wanted);
  query.filter = wanted.filter;
  query.with_interviewers = wanted.with_interviewers;
  query.good_only = wanted.good_only;
  std::vector<FoundPassage> found = coding::quoted_passages(study, query);
  if (wanted.speakers.empty()) return found;
  std::vector<std::string> folded;
  for (const std::string& label : wanted.speakers) folded.push_back(transcripts::fold(label));
  std::erase_if(found, [&](const FoundPassage& passage) { return !says(study, passage, folded); });
  return found;
}

std::vector<coding::QuotationGroup> quotation_groups(const Study& study,
                                                     const QuotationsWanted& wanted) {
  return coding::grouped(study, quotations_found(study, wanted), wanted.arrangement);
}

QuotationsMade make_quotations(Study study, const QuotationsWanted& wanted, std::uint64_t revision,
                               const std::stop_token& stop) {
  QuotationsMade made;
  made.wanted = wanted;
  made.revision = revision;
  made.study = std::move(study);
  try {
    const std::vector<FoundPassage> found = quotations_found(made.study, wanted, stop);
    if (stop.stop_requested()) return made;
    made.count = found.size();
    made.reach = coding::reach_of(found);
    made.of = coding::reach_of_all(made.study, wanted.filter);
    made.groups = coding::group_beginnings(made.study, found, wanted.arrangement, kMostInGroup);
  } catch (const coding::EditError& error) {
    made.refusal = error.message();
  }
  return made;
}

}  // namespace app
