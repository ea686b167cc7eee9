#include "coding/known_attributes.h"

#include <algorithm>
#include <array>

#include "transcripts/unicode.h"

namespace coding {
namespace {

using transcripts::fold;
using transcripts::Language;

struct KnownAttribute {
  OwnerKind owner;
  std::string_view english;
  std::string_view dutch;
  AttributeType type;
};
constexpr std::array<KnownAttribute, 11> kAttributes = {
    {{OwnerKind::Transcript, "date", "datum", AttributeType::Date},
     {OwnerKind::Transcript, "source", "bron", AttributeType::Choice},
     {OwnerKind::Transcript, "year", "jaar", AttributeType::Number},
     {OwnerKind::Transcript, "place", "plaats", AttributeType::Text},
     {OwnerKind::Participant, "role", "rol", AttributeType::Choice},
     {OwnerKind::Participant, "organisation", "organisatie", AttributeType::Text},
     {OwnerKind::Participant, "function", "functie", AttributeType::Text},
     {OwnerKind::Pps, "type", "type", AttributeType::Choice},
     {OwnerKind::Pps, "province", "provincie", AttributeType::Choice},
     {OwnerKind::Pps, "sector", "sector", AttributeType::Choice},
     {OwnerKind::Pps, "start year", "startjaar", AttributeType::Number}}};

// Folded spellings of the types of source, beside what is kept and what Dutch readers see.
struct Source {
  std::string_view english;
  std::string_view dutch;
  std::array<std::string_view, 6> spellings;
};
constexpr std::array<Source, 3> kSources = {
    {{"interview", "interview", {"interviews", "gesprek", "groepsgesprek"}},
     {"survey", "enquête", {"enquete", "vragenlijst", "questionnaire", "enquêtes", "surveys"}},
     {"peer review",
      "peer review",
      {"peerreview", "peer-review", "collegiale toetsing", "peer reviews"}}}};
constexpr std::array<std::string_view, 3> kYears = {"2017", "2021", "2025"};

bool is_source(OwnerKind owner, std::string_view attribute) {
  return owner == OwnerKind::Transcript && attribute == "source";
}

}  // namespace

std::optional<AttributeType> known_type(OwnerKind owner, std::string_view name) {
  for (const KnownAttribute& known : kAttributes)
    if (known.owner == owner && known.english == name) return known.type;
  return std::nullopt;
}

std::string canonical_value(OwnerKind owner, std::string_view attribute, std::string_view value) {
  if (!is_source(owner, attribute)) return std::string(value);
  const std::string folded = fold(value);
  for (const Source& source : kSources) {
    const auto& also = source.spellings;
    if (folded == source.english || folded == fold(source.dutch) ||
        std::any_of(also.begin(), also.end(),
                    [&](auto word) { return !word.empty() && folded == fold(word); }))
      return std::string(source.english);
  }
  return std::string(value);
}

std::string shown_value(OwnerKind owner, std::string_view attribute, std::string_view value,
                        Language language) {
  if (language == Language::Dutch && is_source(owner, attribute))
    for (const Source& source : kSources)
      if (value == source.english) return std::string(source.dutch);
  return std::string(value);
}

std::vector<std::string> offered_values(OwnerKind owner, std::string_view attribute) {
  std::vector<std::string> values;
  if (is_source(owner, attribute))
    for (const Source& source : kSources) values.emplace_back(source.english);
  if (owner == OwnerKind::Transcript && attribute == "year")
    values.assign(kYears.begin(), kYears.end());
  return values;
}

std::string canonical_attribute(std::string_view name) {
  const std::string folded = fold(name);
  for (const KnownAttribute& known : kAttributes)
    if (folded == known.dutch || folded == known.english) return std::string(known.english);
  if (folded == "start_year") return "start year";
  return std::string(name);
}

std::string dutch_attribute(std::string_view name) {
  for (const KnownAttribute& known : kAttributes)
    if (name == known.english) return std::string(known.dutch);
  return std::string(name);
}

std::string shown_attribute(std::string_view name, Language language) {
  return language == Language::Dutch ? dutch_attribute(name) : std::string(name);
}

}  // namespace coding
