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

ColumnChoice::ColumnChoice(const Study& study, const FrequencyQuery& query) {
  if (query.by != GroupBy::Attribute) {
    make_things(study, query);
  } else {
    const Attribute* attribute =
        query.attribute ? study.attributes().find(*query.attribute) : nullptr;
    if (attribute == nullptr)
      throw EditError(say("Kies eerst het kenmerk waarnaar de kolommen gaan.",
                          "First choose the attribute that the columns follow."));
    make_values(study, *attribute);
    restricted_ = std::any_of(query.filter.attributes.begin(), query.filter.attributes.end(),
                              [&](const auto& f) { return f.attribute == attribute->id; });
  }
  if (subject_ == Subject::Pps) link_pps(study);
}

void ColumnChoice::make_things(const Study& study, const FrequencyQuery& query) {
  switch (query.by) {
    case GroupBy::Pps:
      subject_ = Subject::Pps;
      restricted_ = !query.filter.pps.empty();
      add_things(pps_in_order(study));
      break;
    case GroupBy::Participant:
      subject_ = Subject::Participant;
      restricted_ = !query.filter.participants.empty();
      add_things(participants_in_order(study));
      break;
    case GroupBy::Transcript:
      subject_ = Subject::Transcript;
      restricted_ = !query.filter.transcripts.empty();
      add_things(transcripts_in_order(study));
      break;
    default: {
      subject_ = Subject::Coder;
      std::vector<const Coder*> coders = coders_in_order(study);
      const std::vector<CoderId>& chosen = query.filter.coders;
      std::erase_if(coders, [&chosen](const Coder* coder) {
        return !chosen.empty() &&
               std::find(chosen.begin(), chosen.end(), coder->id) == chosen.end();
      });
      add_things(coders);
    }
  }
}

template <class Row>
void ColumnChoice::add_things(const std::vector<const Row*>& rows) {
  for (const Row* row : rows) {
    column_of_.emplace_back(row->id.guid, static_cast<std::uint32_t>(columns_.size()));
    columns_.push_back({row->name, row->id.guid, {}});
  }
  std::sort(column_of_.begin(), column_of_.end());
}

void ColumnChoice::make_values(const Study& study, const Attribute& attribute) {
  subject_ = attribute.owner == OwnerKind::Transcript    ? Subject::Transcript
             : attribute.owner == OwnerKind::Participant ? Subject::Participant
                                                         : Subject::Pps;
  const std::vector<std::string> values = sorted_values(study, attribute);
  for (const std::string& value : values) columns_.push_back({value, std::nullopt, {}});
  without_value_ = static_cast<std::uint32_t>(columns_.size());
  columns_.push_back({"–", std::nullopt, {}});
  for (const auto& [key, row] : study.attribute_values()) {
    if (key.first != attribute.id) continue;
    const auto column = std::find(values.begin(), values.end(), row.value) - values.begin();
    column_of_.emplace_back(key.second, static_cast<std::uint32_t>(column));
  }
}

void ColumnChoice::link_pps(const Study& study) {
  pps_of_participant_ = flat(study.table<ParticipantPps>());
  pps_of_transcript_ = flat(study.table<TranscriptPps>());
}

bool ColumnChoice::stays_when_empty(std::size_t column) const {
  return !restricted_ && column != without_value_;
}

std::uint32_t ColumnChoice::column_of(const Guid& thing) const {
  const auto [first, last] = range_of(column_of_, thing);
  return first == last ? without_value_ : first->second;
}

void ColumnChoice::add_columns(const TranscriptId& transcript,
                               const std::optional<ParticipantId>& participant,
                               std::vector<std::uint32_t>& out) const {
  const std::size_t start = out.size();
  const auto add = [&out, start](std::uint32_t column) {
    const auto begin = out.begin() + static_cast<std::ptrdiff_t>(start);
    if (column != kNone && std::find(begin, out.end(), column) == out.end()) out.push_back(column);
  };
  if (subject_ == Subject::Transcript) add(column_of(transcript.guid));
  if (subject_ == Subject::Participant)
    add(participant ? column_of(participant->guid) : without_value_);
  if (subject_ != Subject::Pps) return;
  // The rule of pps_of_speech(), over flat copies of its tables.
  auto range = range_of(pps_of_participant_, participant ? participant->guid : Guid{});
  if (!participant || range.first == range.second)
    range = range_of(pps_of_transcript_, transcript.guid);
  if (range.first == range.second) add(without_value_);
  for (auto link = range.first; link != range.second; ++link) add(column_of(link->second));
}

}  // namespace coding
