#include "exports/units.h"

#include <algorithm>

#include <fmt/format.h>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/known_attributes.h"
#include "coding/name_lists.h"
#include "coding/turn_codes.h"
#include "exports/attribute_cells.h"
#include "exports/quotation_words.h"
#include "transcripts/unicode.h"

namespace exports {
namespace {

using coding::GroupBy;
using coding::OwnerKind;
using coding::Study;

std::string one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = ' ';
  return text;
}

// "v012_valley_of_death"; the number alone where nothing of the name is ASCII.
std::string variable_name(char letter, std::size_t number, std::size_t digits,
                          std::string_view from) {
  constexpr std::size_t kMost = 40;
  std::string slug;
  for (const char c : transcripts::fold(from)) {
    const bool safe = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (safe) slug += c;
    if (!safe && !slug.empty() && slug.back() != '_') slug += '_';
    if (slug.size() == kMost) break;
  }
  if (slug.ends_with('_')) slug.pop_back();
  return fmt::format("{}{:0{}}{}{}", letter, number, digits, slug.empty() ? "" : "_", slug);
}

class UnitsMaker {
 public:
  UnitsMaker(const Study& study, const UnitsQuery& query, Language language)
      : study_(study), language_(language), made_{query, {}, {}} {
    coding::FrequencyQuery& figures = made_.query.figures;
    figures.by = query.unit == UnitKind::Participant ? GroupBy::Participant
                 : query.unit == UnitKind::Pps       ? GroupBy::Pps
                                                     : GroupBy::Transcript;
    figures.as = query.counts ? coding::ShownAs::Absolute : coding::ShownAs::Binary;
    counted_ = coding::frequencies(study, figures);
  }

  UnitTable make() && {
    add_variables();
    if (made_.query.unit == UnitKind::Turn)
      add_turns();
    else
      for (std::size_t i = 0; i < counted_.columns.size(); ++i) add_unit(i);
    for (auto& row : made_.table.rows)
      for (Cell& cell : row)
        if (auto* text = std::get_if<std::string>(&cell)) *text = one_line(std::move(*text));
    for (std::size_t i = 0; i < made_.variables.size(); ++i) set_type(i);
    return std::move(made_);
  }

 private:
  std::string say(const char* nl, const char* en) const {
    return language_ == Language::Dutch ? nl : en;
  }
  void add(VariableKind kind, std::string name, const std::string& label) {
    made_.table.header.push_back(name);
    made_.variables.push_back({std::move(name), one_line(label), kind});
  }

  void add_variables() {
    const UnitKind unit = made_.query.unit;
    if (unit == UnitKind::Turn) {
      add(VariableKind::Unit, "transcript", say("gesprek", "transcript"));
      add(VariableKind::Unit, "turn", say("nummer van de beurt", "number of the turn"));
      add(VariableKind::Unit, "start", say("begin, in tekens", "start, in code points"));
      add(VariableKind::Unit, "end", say("einde, in tekens", "end, in code points"));
      add(VariableKind::Unit, "time", say("tijd in de opname", "time in the recording"));
      add(VariableKind::Unit, "speaker", say("spreker", "speaker"));
      add(VariableKind::Unit, "participant", say("persoon", "participant"));
    } else {
      add(VariableKind::Unit, "unit",
          unit == UnitKind::Participant ? say("persoon", "participant")
          : unit == UnitKind::Pps       ? "PPS"
                                        : say("gesprek", "transcript"));
    }
    if (unit != UnitKind::Pps) add(VariableKind::Unit, "pps", "PPS");
    if (unit == UnitKind::Turn || unit == UnitKind::Transcript)
      add_attributes(OwnerKind::Transcript);
    if (unit == UnitKind::Turn || unit == UnitKind::Participant)
      add_attributes(OwnerKind::Participant);
    if (unit == UnitKind::Pps) add_attributes(OwnerKind::Pps);
    add(VariableKind::Base, "words", say("woorden gesproken", "words spoken"));
    if (unit == UnitKind::Pps || unit == UnitKind::Transcript)
      add(VariableKind::Base, "participants", say("personen die spraken", "people who spoke"));
    if (unit == UnitKind::Pps || unit == UnitKind::Participant)
      add(VariableKind::Base, "transcripts", say("gesprekken", "transcripts"));
    const std::size_t digits =
        std::max<std::size_t>(3, std::to_string(counted_.rows.size()).size());
    for (std::size_t i = 0; i < counted_.rows.size(); ++i)
      add(VariableKind::Code,
          variable_name('v', i + 1, digits, study_.codes().find(counted_.rows[i].code)->name),
          coding::path_of(study_, counted_.rows[i].code));
  }

  void add_attributes(OwnerKind owner) {
    for (const coding::Attribute* attribute : coding::attributes_in_order(study_, owner)) {
      attributes_.push_back(attribute);
      add(VariableKind::Attribute,
          variable_name('a', attributes_.size(), 2, coding::canonical_attribute(attribute->name)),
          qualified_name(*attribute, language_));
    }
  }

  void add_values(std::vector<Cell>& row, OwnerKind owner,
                  const std::optional<coding::Guid>& guid) const {
    for (const coding::Attribute* attribute : attributes_)
      if (attribute->owner == owner)
        row.push_back(guid ? attribute_cell(study_, *attribute, *guid, language_) : Cell());
  }

  std::string names_of(const std::vector<coding::PpsId>& ids) const {
    std::vector<std::string> names;
    for (const coding::PpsId& id : ids) names.push_back(study_.pps().find(id)->name);
    return coding::join_names(names);
  }

  void add_unit(std::size_t column) {
    const coding::FrequencyColumn& unit = counted_.columns[column];
    bool chance = unit.base.words > 0;
    for (const auto& row : counted_.rows) chance = chance || row.values[column] != 0;
    if (!chance && left_out(unit.base)) return;
    std::vector<Cell>& row = made_.table.rows.emplace_back();
    row.emplace_back(unit.name);
    if (made_.query.unit == UnitKind::Participant) {
      row.emplace_back(names_of(coding::pps_of(study_, coding::ParticipantId{*unit.id})));
      add_values(row, OwnerKind::Participant, unit.id);
    } else if (made_.query.unit == UnitKind::Transcript) {
      row.emplace_back(names_of(coding::pps_of(study_, coding::TranscriptId{*unit.id})));
      add_values(row, OwnerKind::Transcript, unit.id);
    } else {
      add_values(row, OwnerKind::Pps, unit.id);
    }
    row.emplace_back(static_cast<double>(unit.base.words));
    if (made_.query.unit != UnitKind::Participant)
      row.emplace_back(static_cast<double>(unit.base.participants));
    if (made_.query.unit != UnitKind::Transcript)
      row.emplace_back(static_cast<double>(unit.base.transcripts));
    for (const auto& code : counted_.rows)
      row.push_back(chance ? Cell(code.values[column]) : Cell());
  }

  // Is it the filter that leaves nothing of the unit? Coders and days narrow no base.
  bool left_out(const coding::Base& base) const {
    coding::Filter filter = made_.query.figures.filter;
    filter.coders.clear();
    filter.coded_from.clear();
    filter.coded_until.clear();
    return base == coding::Base{} && !filter.empty();
  }

  void add_turns() {
    std::vector<coding::CodeId> codes;
    for (const auto& row : counted_.rows) codes.push_back(row.code);
    for (const auto& turn : coding::codes_by_turn(study_, made_.query.figures, codes))
      add_turn(turn);
  }

  void add_turn(const coding::TurnCodes& at) {
    const transcripts::Transcript& text = study_.text(at.transcript);
    const transcripts::Turn& turn = text.turns()[at.turn];
    const auto range = text.units().to_code_points(turn.span);
    if (!roles_ || roles_of_ != at.transcript) roles_.emplace(study_, at.transcript);
    roles_of_ = at.transcript;
    const auto& person = roles_->participant(turn.speaker);
    std::vector<Cell>& row = made_.table.rows.emplace_back();
    row.emplace_back(study_.transcripts().find(at.transcript)->name);
    row.emplace_back(static_cast<double>(at.turn + 1));
    row.emplace_back(static_cast<double>(range.start.value));
    row.emplace_back(static_cast<double>(range.end.value));
    row.emplace_back(turn.time ? clock_text(*turn.time) : std::string());
    row.emplace_back(text.speakers()[turn.speaker]);
    row.emplace_back(person ? study_.participants().find(*person)->name : std::string());
    row.emplace_back(names_of(coding::pps_of_speech(study_, at.transcript, person)));
    add_values(row, OwnerKind::Transcript, at.transcript.guid);
    add_values(row, OwnerKind::Participant, person ? std::optional(person->guid) : std::nullopt);
    const std::uint32_t words = text.words_in(turn.span);
    row.emplace_back(static_cast<double>(words));
    const bool chance = words > 0 || std::find(at.has.begin(), at.has.end(), true) != at.has.end();
    for (const bool has : at.has) row.push_back(chance ? Cell(has ? 1.0 : 0.0) : Cell());
  }

  // By what stands in the column, for a number of many digits is a text.
  void set_type(std::size_t column) {
    Variable& variable = made_.variables[column];
    bool numbers = variable.kind == VariableKind::Code;
    bool days = false;
    bool texts = false;
    for (const auto& row : made_.table.rows) {
      const Cell& cell = row[column];
      numbers = numbers || std::holds_alternative<double>(cell);
      days = days || std::holds_alternative<Day>(cell);
      texts = texts || (std::holds_alternative<std::string>(cell) && !text_of(cell).empty());
    }
    if (texts || numbers == days) return;
    variable.type = numbers ? VariableType::Number : VariableType::Date;
  }

  const Study& study_;
  Language language_;
  UnitTable made_;
  coding::Frequencies counted_;
  std::vector<const coding::Attribute*> attributes_;
  std::optional<coding::SpeakerRoles> roles_;
  coding::TranscriptId roles_of_;
};

const char* name_of(VariableKind kind) {
  switch (kind) {
    case VariableKind::Unit:
      return "unit";
    case VariableKind::Attribute:
      return "attribute";
    case VariableKind::Base:
      return "base";
    case VariableKind::Code:
      break;
  }
  return "code";
}

const char* name_of(VariableType type) {
  if (type == VariableType::Number) return "number";
  return type == VariableType::Date ? "date" : "text";
}

}  // namespace

UnitTable unit_table(const Study& study, const UnitsQuery& query, Language language) {
  return UnitsMaker(study, query, language).make();
}

Table unit_labels(const UnitTable& units, Language language) {
  const bool dutch = language == Language::Dutch;
  std::string values = dutch ? "0 = nee; 1 = ja" : "0 = no; 1 = yes";
  if (units.query.counts)
    values = fmt::format("{} ({})", dutch ? "aantal" : "count",
                         coding::name_of(units.query.figures.count));
  values += dutch ? "; leeg = geen woorden om te coderen" : "; empty = no words to code";
  Table labels;
  labels.header = {"variable", "label", "kind", "type", "values"};
  for (const Variable& variable : units.variables)
    labels.rows.push_back({variable.name, variable.label, name_of(variable.kind),
                           name_of(variable.type),
                           variable.kind == VariableKind::Code ? values : std::string()});
  return labels;
}

}  // namespace exports
