#include "coding/kept_queries.h"

#include <algorithm>

#include "coding/attribute_values.h"
#include "coding/lookup.h"
#include "coding/operations_parts.h"

namespace coding {
namespace {

constexpr std::string_view kFilter = "filter ";
constexpr std::string_view kSpeaker = "speaker ";
constexpr std::string_view kInterviewers = "with interviewers";

template <class Id>
void write(std::string_view name, const std::vector<Id>& ids, std::string& out,
           Compare compare = Compare::Is) {
  for (const Id& id : ids)
    out += fmt::format("\n{}{}{}#{}", kFilter, name, sign_of(compare), id.to_string());
}

void write_day(const std::string& day, Compare compare, std::string& out) {
  if (!day.empty()) out += fmt::format("\n{}coded{}{}", kFilter, sign_of(compare), day);
}

[[noreturn]] void gone() {
  throw EditError(
      say("Een filter van deze vraag noemt iets dat er niet meer is. Stel de vraag opnieuw op.",
          "A filter of this query names what is not there any more. Make the query anew."));
}

template <class Row>
typename Row::Key known(const Study& study, const Guid& id) {
  const typename Row::Key key{id};
  if (!study.table<Row>().contains(key)) gone();
  return key;
}

// "#<attribute>=value": the attribute by its id.
void read_attribute(const Study& study, const FilterParts& parts, Filter& filter) {
  const auto id = Guid::parse(parts.name.substr(1));
  if (!id) gone();
  const AttributeId attribute = known<Attribute>(study, *id);
  const bool joins = parts.compare == Compare::Is || parts.compare == Compare::IsNot;
  for (AttributeFilter& other : filter.attributes)
    if (joins && other.attribute == attribute && other.compare == parts.compare)
      return other.values.emplace_back(parts.value), void();
  filter.attributes.push_back({attribute, {std::string(parts.value)}, parts.compare});
}

void read_day(const FilterParts& parts, Filter& filter) {
  if (parts.compare < Compare::AtLeast || !fits(AttributeType::Date, parts.value)) gone();
  (parts.compare == Compare::AtLeast ? filter.coded_from : filter.coded_until) = parts.value;
}

void read_filter(const Study& study, std::string_view text, Filter& filter) {
  const auto parts = split_filter(text);
  if (!parts) gone();
  if (parts->name.starts_with('#')) return read_attribute(study, *parts, filter);
  if (parts->name == "coded") return read_day(*parts, filter);
  const auto id = parts->value.empty() ? std::nullopt : Guid::parse(parts->value.substr(1));
  if (!id || parts->compare > Compare::IsNot) gone();
  const bool without = parts->compare == Compare::IsNot;
  if (parts->name == "pps") {
    (without ? filter.without_pps : filter.pps).push_back(known<Pps>(study, *id));
  } else if (parts->name == "coder" && !without) {
    filter.coders.push_back(known<Coder>(study, *id));
  } else if (parts->name == "transcript") {
    (without ? filter.without_transcripts : filter.transcripts)
        .push_back(known<TranscriptInfo>(study, *id));
  } else if (parts->name == "participant") {
    (without ? filter.without_participants : filter.participants)
        .push_back(known<Participant>(study, *id));
  } else {
    gone();
  }
}

}  // namespace

std::string kept_text(const Study& study, const PassageQuery& query) {
  std::string text = text_of(study, query.expression, NamesAs::Ids);
  write("transcript", query.filter.transcripts, text);
  write("participant", query.filter.participants, text);
  write("pps", query.filter.pps, text);
  write("coder", query.filter.coders, text);
  write("transcript", query.filter.without_transcripts, text, Compare::IsNot);
  write("participant", query.filter.without_participants, text, Compare::IsNot);
  write("pps", query.filter.without_pps, text, Compare::IsNot);
  for (const AttributeFilter& attribute : query.filter.attributes)
    for (const std::string& value : attribute.values)
      text += fmt::format("\n{}#{}{}{}", kFilter, attribute.attribute.to_string(),
                          sign_of(attribute.compare), value);
  write_day(query.filter.coded_from, Compare::AtLeast, text);
  write_day(query.filter.coded_until, Compare::AtMost, text);
  for (const std::string& label : query.speakers) text += fmt::format("\n{}{}", kSpeaker, label);
  if (query.with_interviewers) text += fmt::format("\n{}", kInterviewers);
  return text;
}

PassageQuery read_kept(const Study& study, std::string_view text) {
  PassageQuery query;
  std::size_t end = text.find('\n');
  query.expression = read_expression(study, text.substr(0, end));
  while (end != std::string_view::npos) {
    const std::size_t begin = end + 1;
    end = text.find('\n', begin);
    const std::string_view line = text.substr(begin, end - begin);
    if (line.starts_with(kFilter)) {
      read_filter(study, line.substr(kFilter.size()), query.filter);
    } else if (line.starts_with(kSpeaker)) {
      query.speakers.emplace_back(line.substr(kSpeaker.size()));
    } else if (line == kInterviewers) {
      query.with_interviewers = true;
    } else {
      gone();
    }
  }
  return query;
}

std::vector<const KeptQuery*> kept_queries(const Study& study) {
  std::vector<const KeptQuery*> rows;
  for (const auto& [id, row] : study.table<KeptQuery>()) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(), [](const KeptQuery* a, const KeptQuery* b) {
    return transcripts::compare_names(a->name, b->name) < 0;
  });
  return rows;
}

EditGroup keep_query(const Study& study, std::string_view name, const PassageQuery& query,
                     const By& by) {
  KeptQuery kept{KeptQueryId::make(), clean_name(name), by.coder, by.when, kept_text(study, query)};
  for (const KeptQuery* other : kept_queries(study))
    if (transcripts::fold(other->name) == transcripts::fold(kept.name)) kept.id = other->id;
  return {"query",
          say("Vraag bewaard: {}", "Query kept: {}", kept.name),
          by.coder,
          {Put<KeptQuery>{kept}}};
}

EditGroup forget_query(const Study& study, const KeptQueryId& id) {
  const KeptQuery* kept = study.table<KeptQuery>().find(id);
  if (kept == nullptr)
    throw EditError(say("De vraag is er niet meer.", "The query is not there any more."));
  return {"query",
          say("Vraag verwijderd: {}", "Query deleted: {}", kept->name),
          std::nullopt,
          {Erase<KeptQuery>{id}}};
}

EditGroup code_passages(const Study& study, std::string_view name,
                        const std::vector<FoundPassage>& passages, const By& by) {
  if (passages.empty())
    throw EditError(say("De vraag vindt niets om te coderen.", "The query finds nothing to code."));
  Code code;
  code.name = clean_name(name);
  code.id = CodeId::make();
  EditGroup group = add_code(study, code);
  group.kind = "code";
  group.coder = by.coder;
  group.title = say("{0} gecodeerd als nieuwe code {2}", "{1} coded as new code {2}",
                    transcripts::counted(passages.size(), "passage", "passages"),
                    transcripts::counted(passages.size(), "passage", "passages"), code.name);
  for (const Edit& edit : group.edits)
    if (const auto* put = std::get_if<Put<Code>>(&edit)) code.id = put->row.id;
  for (const FoundPassage& found : passages)
    group.edits.emplace_back(
        Put<Coding>{{CodingId::make(), found.transcript, found.span, code.id, by.coder, by.when}});
  return group;
}

}  // namespace coding
