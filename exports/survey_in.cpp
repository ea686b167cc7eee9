#include "exports/survey_in.h"

#include <algorithm>
#include <set>

#include "coding/attribute_values.h"
#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/operations_parts.h"
#include "exports/attributes_in.h"
#include "exports/name_index.h"
#include "transcripts/turn_builder.h"

namespace exports {
namespace {

using coding::EditError;
using coding::OwnerKind;
using coding::ParticipantId;
using coding::Put;
using transcripts::say;

std::vector<std::size_t> columns_for(const std::vector<SurveyColumn>& columns, SurveyUse use) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].use == use) found.push_back(i);
  return found;
}

std::optional<std::size_t> column_for(const std::vector<SurveyColumn>& columns, SurveyUse use) {
  const auto found = columns_for(columns, use);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

// The attributes that all transcripts of the survey get.
class TranscriptAttributes {
 public:
  explicit TranscriptAttributes(const coding::Study& study) : study_(study) {
    for (const auto& [id, attribute] : study.attributes())
      position_ = std::max(position_, attribute.position);
  }

  void set(const coding::TranscriptId& transcript, const std::string& name,
           const std::string& value, std::vector<coding::Edit>& edits) {
    const coding::Attribute& attribute = attribute_called(name, edits);
    const auto read = coding::read_value(attribute.type, value);
    if (!read)
      throw EditError(say("\"{0}\" past niet bij het kenmerk {1}.",
                          "\"{0}\" does not fit the attribute {2}.", value,
                          coding::dutch_attribute(name), name));
    edits.emplace_back(Put<coding::AttributeValue>{{attribute.id, transcript.guid, *read}});
  }

 private:
  const coding::Attribute& attribute_called(const std::string& name,
                                            std::vector<coding::Edit>& edits) {
    const auto known = attributes_.find(name);
    if (known != attributes_.end()) return known->second;
    const auto* stored = coding::find_attribute(study_, OwnerKind::Transcript, name);
    coding::Attribute attribute;
    if (stored != nullptr) {
      attribute = *stored;
    } else {
      position_ = coding::position_after(position_);
      attribute = {coding::AttributeId::make(), OwnerKind::Transcript, position_, name,
                   *coding::known_type(OwnerKind::Transcript, name)};
      edits.emplace_back(Put<coding::Attribute>{attribute});
    }
    return attributes_.emplace(name, attribute).first->second;
  }

  const coding::Study& study_;
  std::map<std::string, coding::Attribute> attributes_;
  std::int64_t position_ = -1;
};

class SurveyIn {
 public:
  SurveyIn(const coding::Study& study, const Table& answers,
           const std::vector<SurveyColumn>& columns, const SurveyChoices& choices,
           std::string_view file_name, transcripts::Watch& watch)
      : study_(study),
        table_(answers, file_name),
        columns_(columns),
        choices_(choices),
        open_(columns_for(columns, SurveyUse::Open)),
        name_(column_for(columns, SurveyUse::Name)),
        pps_column_(column_for(columns, SurveyUse::Pps)),
        completed_(column_for(columns, SurveyUse::Completed)),
        attributes_(study, OwnerKind::Participant, table_,
                    columns_for(columns, SurveyUse::Attribute), watch),
        pps_(study.pps()),
        known_(study.participants()) {
    for (const auto& [id, row] : study.participants()) taken_.insert(transcripts::fold(row.name));
    for (const auto& [id, row] : study.pps()) position_ = std::max(position_, row.position);
  }

  TableImport run(const SurveyFile& file, const coding::By& by, transcripts::Watch& watch) && {
    watch.begin(transcripts::Stage::Looking, table_.rows());
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      watch.step();
      if (is_empty(row)) continue;
      ++respondents_;
      result_.results.push_back({table_.number(row), {}, {}});
      try {
        take(row, file);
        ++result_.rows;
      } catch (const EditError& error) {
        wrong(row, name_.value_or(0), error.message());
      } catch (const CellError& error) {
        wrong(row, error.column, error.what);
      }
    }
    add_transcripts();
    attributes_.finish(edits_);
    result_.group = {
        "import survey",
        say("Enquête ingelezen uit {0}: {1}", "Survey imported from {0}: {2}", file.name,
            transcripts::counted(result_.rows, "respondent", "respondenten"),
            transcripts::counted(result_.rows, "respondent", "respondents")),
        by.coder, std::move(edits_)};
    result_.columns = table_.uses();
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].use != SurveyUse::LeftOut) result_.columns[i].as = ColumnUse::As::Known;
    attributes_.describe(result_.columns, result_.notes);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const transcripts::Message of_type = result_.columns[i].why;
      result_.columns[i].why = columns_[i].why;
      if (!of_type.nl.empty())
        result_.columns[i].why = say("{0}; {1}", "{2}; {3}", columns_[i].why.nl, of_type.nl,
                                     columns_[i].why.en, of_type.en);
    }
    return std::move(result_);
  }

 private:
  // A transcript to be made, and what belongs to it.
  struct Made {
    std::string speaker;
    ParticipantId person;
    std::set<coding::PpsId> pps;
    std::string date;
  };

  void wrong(std::size_t row, std::size_t column, const transcripts::Message& what) {
    result_.results.back().what = RowResult::What::Wrong;
    result_.errors.push_back(table_.at(row, table_.header(column), what));
  }

  bool is_empty(std::size_t row) const {
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].use != SurveyUse::LeftOut && columns_[i].use != SurveyUse::Completed &&
          !table_.view(row, i).empty())
        return false;
    return true;
  }

  void take(std::size_t row, const SurveyFile& file) {
    std::vector<CellError> odd;
    const auto values = attributes_.values(row, odd);
    bool is_new = false;
    const auto [person, name] = respondent(row, is_new);
    RowResult& result = result_.results.back();
    result.name = name;
    const std::set<coding::PpsId> pps = pps_in(row);
    for (const coding::PpsId& id : pps)
      if (is_new || !study_.table<coding::ParticipantPps>().contains({person, id}))
        edits_.emplace_back(Put<coding::ParticipantPps>{{person, id}});
    attributes_.keep(person.guid, values);
    for (const CellError& cell : odd)
      result_.cells.push_back(
          {result_.results.size() - 1, table_.at(row, table_.header(cell.column), cell.what)});
    result.what = is_new ? RowResult::What::New : RowResult::What::Changed;
    auto text = transcript_of(row, name);
    if (!text) return;
    made_.push_back({name, person, pps, completed_ ? table_.text(row, completed_) : ""});
    transcripts_.push_back({name, file.name, file.sha256, std::move(text), {}});
  }

  std::pair<ParticipantId, std::string> respondent(std::size_t row, bool& is_new) {
    std::string name = name_from(table_.view(row, name_));
    if (!name.empty()) {
      const ParticipantId* known = known_.find(name);
      if (known != nullptr && met_.insert(*known).second)
        return {*known, study_.participants().find(*known)->name};
    } else {
      name = "Respondent " + std::to_string(respondents_);
    }
    is_new = true;
    std::string unique = name;
    std::size_t& last = times_.emplace(transcripts::fold(name), 1).first->second;
    while (!taken_.insert(transcripts::fold(unique)).second)
      unique = name + " (" + std::to_string(++last) + ")";
    const coding::Participant made{ParticipantId::make(), unique};
    edits_.emplace_back(Put<coding::Participant>{made});
    return {made.id, unique};
  }

  std::set<coding::PpsId> pps_in(std::size_t row) {
    std::set<coding::PpsId> ids;
    const std::string text = table_.text(row, pps_column_);
    for (const std::string& name :
         pps_.find(text) != nullptr ? std::vector<std::string>{text} : split_names(text)) {
      const std::string cleaned = name_from(name);
      if (cleaned.empty()) continue;
      if (const auto* known = pps_.find(cleaned)) {
        ids.insert(*known);
        continue;
      }
      position_ = coding::position_after(position_);
      const coding::Pps made{coding::PpsId::make(), position_, cleaned};
      pps_.add(made.name, made.id);
      edits_.emplace_back(Put<coding::Pps>{made});
      ids.insert(made.id);
    }
    return ids;
  }

  // Null where no open question was answered.
  transcripts::TranscriptPtr transcript_of(std::size_t row, const std::string& name) const {
    transcripts::TurnBuilder builder;
    bool some = false;
    for (const std::size_t column : open_) {
      std::string_view answer = table_.view(row, column);
      if (answer.empty()) continue;
      some = true;
      builder.end_turn();
      builder.add_line(name_from(table_.header(column)));
      builder.begin_turn(name, std::nullopt, {});
      while (!answer.empty()) {
        const std::size_t end = std::min(answer.find('\n'), answer.size());
        builder.add_line(trimmed(answer.substr(0, end)));
        answer.remove_prefix(std::min(end + 1, answer.size()));
      }
    }
    return some ? std::move(builder).finish() : nullptr;
  }

  void add_transcripts() {
    if (transcripts_.empty()) return;
    auto [group, ids] = coding::add_transcripts(study_, std::move(transcripts_));
    std::move(group.edits.begin(), group.edits.end(), std::back_inserter(edits_));
    TranscriptAttributes attributes(study_);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const Made& made = made_[i];
      edits_.emplace_back(Put<coding::Speaker>{{ids[i], made.speaker, made.person}});
      for (const coding::PpsId& pps : made.pps)
        edits_.emplace_back(Put<coding::TranscriptPps>{{ids[i], pps}});
      attributes.set(ids[i], "source", "survey", edits_);
      if (!choices_.year.empty()) attributes.set(ids[i], "year", choices_.year, edits_);
      if (!made.date.empty()) attributes.set(ids[i], "date", made.date, edits_);
    }
  }

  const coding::Study& study_;
  ColumnsIn table_;
  const std::vector<SurveyColumn>& columns_;
  const SurveyChoices& choices_;
  std::vector<std::size_t> open_;
  std::optional<std::size_t> name_, pps_column_, completed_;
  AttributesIn attributes_;
  NameIndex<coding::Pps> pps_;
  NameIndex<coding::Participant> known_;
  std::set<ParticipantId> met_;               // known ones that a row was about
  std::set<std::string> taken_;               // folded names of participants
  std::map<std::string, std::size_t> times_;  // the last number behind a name
  std::size_t respondents_ = 0;
  std::int64_t position_ = -1;
  std::vector<Made> made_;
  std::vector<coding::NewTranscript> transcripts_;
  std::vector<coding::Edit> edits_;
  TableImport result_;
};

}  // namespace

TableImport import_survey(const coding::Study& study, const Table& answers,
                          const std::vector<SurveyColumn>& columns, const SurveyChoices& choices,
                          const SurveyFile& file, const coding::By& by, transcripts::Watch& watch) {
  return SurveyIn(study, answers, columns, choices, file.name, watch).run(file, by, watch);
}

}  // namespace exports
