#include "coding/frequency_columns.h"

#include <algorithm>
#include <cstdlib>

#include "coding/cases.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

constexpr auto kByGuid = [](const auto& a, const auto& b) { return a.first < b.first; };

template <class Value>
auto range_of(const FlatMap<Value>& map, const Guid& guid) {
  return std::equal_range(map.begin(), map.end(), std::pair{guid, Value{}}, kByGuid);
}

// Link tables are sorted by their first id, as a FlatMap is.
template <class Link>
FlatMap<Guid> flat(const Table<Link>& links) {
  FlatMap<Guid> map;
  map.reserve(links.size());
  for (const auto& [key, link] : links) map.emplace_back(key.first.guid, key.second.guid);
  return map;
}

std::vector<std::string> sorted_values(const Study& study, const Attribute& attribute) {
  std::vector<std::string> values;
  for (const auto& [key, row] : study.attribute_values())
    if (key.first == attribute.id) values.push_back(row.value);
  const bool numbers = attribute.type == AttributeType::Number;
  std::sort(values.begin(), values.end(), [numbers](const std::string& a, const std::string& b) {
    if (numbers) {
      const double left = std::strtod(a.c_str(), nullptr);
      const double right = std::strtod(b.c_str(), nullptr);
      if (left != right) return left < right;
    }
    const int order = transcripts::compare_names(a, b);
    return order != 0 ? order < 0 : a < b;
  });
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

ColumnChoice::Level::Level(const Study& study, const ColumnsBy& by, const Filter& filter) {
  if (by.by != GroupBy::Attribute) {
    make_things(study, by.by, filter);
    return;
  }
  const Attribute* attribute = by.attribute ? study.attributes().find(*by.attribute) : nullptr;
  if (attribute == nullptr)
    throw EditError(say("Kies eerst het kenmerk waarnaar de kolommen gaan.",
                        "First choose the attribute that the columns follow."));
  make_values(study, *attribute);
  restricted = std::any_of(filter.attributes.begin(), filter.attributes.end(),
                           [&](const auto& f) { return f.attribute == attribute->id; });
}

void ColumnChoice::Level::make_things(const Study& study, GroupBy by, const Filter& filter) {
  switch (by) {
    case GroupBy::Pps:
      subject = Subject::Pps;
      restricted = !filter.pps.empty();
      add_things(pps_in_order(study));
      break;
    case GroupBy::Participant:
      subject = Subject::Participant;
      restricted = !filter.participants.empty();
      add_things(participants_in_order(study));
      break;
    case GroupBy::Transcript:
      subject = Subject::Transcript;
      restricted = !filter.transcripts.empty();
      add_things(transcripts_in_order(study));
      break;
    default: {
      subject = Subject::Coder;
      std::vector<const Coder*> coders = coders_in_order(study);
      const std::vector<CoderId>& chosen = filter.coders;
      std::erase_if(coders, [&chosen](const Coder* coder) {
        return !chosen.empty() &&
               std::find(chosen.begin(), chosen.end(), coder->id) == chosen.end();
      });
      add_things(coders);
    }
  }
}

template <class Row>
void ColumnChoice::Level::add_things(const std::vector<const Row*>& rows) {
  for (const Row* row : rows) {
    column_of_.emplace_back(row->id.guid, static_cast<std::uint32_t>(columns.size()));
    columns.push_back({row->name, row->id.guid});
  }
  std::sort(column_of_.begin(), column_of_.end());
}

void ColumnChoice::Level::make_values(const Study& study, const Attribute& attribute) {
  subject = attribute.owner == OwnerKind::Transcript    ? Subject::Transcript
            : attribute.owner == OwnerKind::Participant ? Subject::Participant
                                                        : Subject::Pps;
  const std::vector<std::string> values = sorted_values(study, attribute);
  for (const std::string& value : values) columns.push_back({value, std::nullopt});
  without_value = static_cast<std::uint32_t>(columns.size());
  columns.push_back({kWithoutValue, std::nullopt});
  for (const auto& [key, row] : study.attribute_values()) {
    if (key.first != attribute.id) continue;
    const auto column = std::find(values.begin(), values.end(), row.value) - values.begin();
    column_of_.emplace_back(key.second, static_cast<std::uint32_t>(column));
  }
}

std::uint32_t ColumnChoice::Level::column_of(const Guid* thing) const {
  if (thing == nullptr) return without_value;
  const auto [first, last] = range_of(column_of_, *thing);
  return first == last ? without_value : first->second;
}

std::pair<std::uint32_t, std::uint32_t> ColumnChoice::Level::of(const Speech& speech) const {
  if (subject == Subject::Coder) return {0, static_cast<std::uint32_t>(columns.size())};
  const std::uint32_t column = column_of(subject == Subject::Transcript    ? &speech.transcript
                                         : subject == Subject::Participant ? speech.participant
                                                                           : speech.pps);
  return column == kNone ? std::pair(0U, 0U) : std::pair(column, column + 1);
}

ColumnChoice::ColumnChoice(const Study& study, const FrequencyQuery& query)
    : inner_(study, {query.by, query.attribute}, query.filter) {
  if (query.within) outer_.emplace(study, *query.within, query.filter);
  if (!outer_)
    for (const ColumnKey& key : inner_.columns) columns_.push_back({key});
  else
    for (const ColumnKey& outer : outer_->columns)
      for (const ColumnKey& inner : inner_.columns)
        columns_.push_back({{inner.name, inner.id, outer.name, outer.id}});
  if (!has(Level::Subject::Pps)) return;
  pps_of_participant_ = flat(study.table<ParticipantPps>());
  pps_of_transcript_ = flat(study.table<TranscriptPps>());
}

bool ColumnChoice::has(Level::Subject subject) const {
  return inner_.subject == subject || (outer_ && outer_->subject == subject);
}

std::uint32_t ColumnChoice::find(const ColumnKey& key) const {
  for (std::uint32_t at = 0; at < columns_.size(); ++at)
    if (columns_[at] == key) return at;
  return kNone;
}

bool ColumnChoice::stays_when_empty(std::size_t column) const {
  return !outer_ && !inner_.restricted && column != inner_.without_value;
}

bool ColumnChoice::by_coder() const {
  return has(Level::Subject::Coder);
}

bool ColumnChoice::is_of_coder(std::size_t column, const CoderId& coder) const {
  if (inner_.subject == Level::Subject::Coder && columns_[column].id != coder.guid) return false;
  return !outer_ || outer_->subject != Level::Subject::Coder ||
         columns_[column].outer_id == coder.guid;
}

void ColumnChoice::add_of(const Speech& speech, std::size_t start,
                          std::vector<std::uint32_t>& out) const {
  const auto inner = inner_.of(speech);
  const auto outer = outer_ ? outer_->of(speech) : std::pair(0U, 1U);
  for (std::uint32_t a = outer.first; a < outer.second; ++a)
    for (std::uint32_t b = inner.first; b < inner.second; ++b) {
      const auto column = static_cast<std::uint32_t>(a * inner_.columns.size() + b);
      const auto begin = out.begin() + static_cast<std::ptrdiff_t>(start);
      if (std::find(begin, out.end(), column) == out.end()) out.push_back(column);
    }
}

void ColumnChoice::add_columns(const TranscriptId& transcript,
                               const std::optional<ParticipantId>& participant,
                               std::vector<std::uint32_t>& out) const {
  const std::size_t start = out.size();
  Speech speech{transcript.guid, participant ? &participant->guid : nullptr, nullptr};
  // The rule of pps_of_speech(), over flat copies of its tables. What is looked at for one PPS
  // stays with that PPS at both levels.
  auto range = range_of(pps_of_participant_, participant ? participant->guid : Guid{});
  if (!participant || range.first == range.second)
    range = range_of(pps_of_transcript_, transcript.guid);
  if (range.first == range.second) add_of(speech, start, out);
  for (auto link = range.first; link != range.second; ++link) {
    speech.pps = &link->second;
    add_of(speech, start, out);
  }
}

}  // namespace coding
