#include "exports/people_in.h"

#include <algorithm>
#include <set>

#include "coding/cases.h"
#include "coding/lookup.h"
#include "coding/operations_parts.h"
#include "exports/attributes_in.h"
#include "exports/columns_in.h"
#include "exports/name_index.h"

namespace exports {
namespace {

using coding::EditError;
using coding::OwnerKind;
using coding::Put;
using transcripts::Message;
using transcripts::say;

struct PeopleColumns {
  std::size_t name = 0;
  std::optional<std::size_t> pps, transcript, speaker;
};

PeopleColumns columns_of(ColumnsIn& table, OwnerKind kind) {
  PeopleColumns columns;
  const Message name{"naam", "name"};
  if (kind == OwnerKind::Pps) {
    columns.name = table.need(name, {"naam", "name", "pps"});
    return columns;
  }
  if (kind == OwnerKind::Transcript) {
    columns.name = table.need(name, {"naam", "name", "gesprek", "transcript", "document"});
    columns.pps = table.find({"pps", "pps'en"});
    return columns;
  }
  columns.name = table.need(
      name, {"naam", "name", "persoon", "participant", "deelnemer", "geïnterviewde", "respondent"});
  columns.pps = table.find({"pps", "pps'en"});
  columns.transcript = table.find({"gesprek", "transcript", "document"});
  columns.speaker = table.find({"spreker", "speaker", "label"});
  return columns;
}

// One table: each row is looked at whole before any of it is kept.
class PeopleIn {
 public:
  PeopleIn(const coding::Study& study, OwnerKind kind, const Table& table,
           std::string_view file_name, transcripts::Watch& watch)
      : study_(study),
        kind_(kind),
        table_(table, file_name),
        columns_(columns_of(table_, kind)),
        attributes_(study, kind, table_, table_.unknown(), watch),
        pps_(study.pps()),
        participants_(study.participants()),
        transcripts_(study.transcripts()) {
    for (const auto& [id, row] : study.pps()) position_ = std::max(position_, row.position);
    for (const auto& [id, row] : study.transcripts())
      if (!row.file_name.empty()) transcript_files_.emplace(transcripts::fold(row.file_name), id);
  }

  TableImport run(std::string_view file_name, const coding::By& by, transcripts::Watch& watch) && {
    watch.begin(transcripts::Stage::Looking, table_.rows());
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      watch.step();
      result_.results.push_back({table_.number(row), table_.text(row, columns_.name), {}});
      try {
        result_.results.back().what = take(row);
        ++result_.rows;
      } catch (const EditError& error) {
        wrong(row, columns_.name, error.message());
      } catch (const CellError& error) {
        wrong(row, error.column, error.what);
      }
    }
    for (const auto& [key, person] : speakers_)
      edits_.emplace_back(Put<coding::Speaker>{{key.first, key.second, person}});
    attributes_.finish(edits_);
    result_.group = {"import table", say("Tabel ingelezen: {}", "Table imported: {}", file_name),
                     by.coder, std::move(edits_)};
    result_.columns = table_.uses();
    attributes_.describe(result_.columns, result_.notes);
    return std::move(result_);
  }

 private:
  using What = RowResult::What;

  // What a row asks for beside its attributes.
  struct Wish {
    std::string name;
    std::vector<std::string> pps;
    std::vector<std::pair<coding::TranscriptId, std::string>> speakers;
  };

  void wrong(std::size_t row, std::size_t column, const Message& what) {
    result_.results.back().what = What::Wrong;
    result_.errors.push_back(table_.at(row, table_.header(column), what));
  }

  What take(std::size_t row) {
    Wish wish;
    wish.name = name_from(table_.view(row, columns_.name));
    if (wish.name.empty()) throw EditError(say("de naam is leeg", "the name is empty"));
    std::vector<CellError> odd;
    const auto values = attributes_.values(row, odd);
    wish.pps = names_in(row);
    wish.speakers = speakers_in(row);
    bool is_new = false;
    const coding::Guid owner = owner_called(wish.name, is_new);
    bool changed = set_pps(owner, wish.pps);
    for (const auto& [transcript, label] : wish.speakers)
      changed |= map_speaker({transcript, label}, {owner});
    changed |= attributes_.keep(owner, values);
    for (const CellError& cell : odd)
      result_.cells.push_back({row, table_.at(row, table_.header(cell.column), cell.what)});
    return is_new ? What::New : changed ? What::Changed : What::Same;
  }

  std::vector<std::string> names_in(std::size_t row) const {
    const std::string text = table_.text(row, columns_.pps);
    if (pps_.find(text) != nullptr) return {text};
    std::vector<std::string> names;
    for (const std::string& name : split_names(text))
      if (std::string cleaned = name_from(name); !cleaned.empty())
        names.push_back(std::move(cleaned));
    return names;
  }

  // Looking for the nearest names takes long where there are many, and after some lines it helps
  // nobody.
  const coding::TranscriptId& transcript_called(const std::string& name) const {
    if (const auto* id = transcripts_.find(name)) return *id;
    const auto file = transcript_files_.find(transcripts::fold(name));
    if (file != transcript_files_.end()) return file->second;
    constexpr std::size_t kHelpful = 20;
    if (result_.errors.size() < kHelpful) return coding::transcript_named(study_, name).id;
    throw EditError(say("Er is geen gesprek \"{}\".", "There is no transcript \"{}\".", name));
  }

  std::vector<std::pair<coding::TranscriptId, std::string>> speakers_in(std::size_t row) const {
    const std::string where = table_.text(row, columns_.transcript);
    const std::string labels = table_.text(row, columns_.speaker);
    if (where.empty() || labels.empty()) return {};
    try {
      if (transcripts_.find(where) != nullptr) return labels_in(where, labels);
      const auto many = split_names(where);
      if (many.size() < 2) return labels_in(many.empty() ? where : many.front(), labels);
      const auto each = split_names(labels);
      if (each.size() != many.size())
        throw EditError(say("er zijn {} gesprekken en {} sprekers; geef er van beide evenveel",
                            "there are {} transcripts and {} speakers; give as many of both",
                            many.size(), each.size()));
      std::vector<std::pair<coding::TranscriptId, std::string>> found;
      for (std::size_t i = 0; i < many.size(); ++i)
        found.push_back(one_label(transcript_called(many[i]), each[i]));
      return found;
    } catch (const EditError& error) {
      throw CellError{*columns_.speaker, error.message()};
    }
  }

  std::pair<coding::TranscriptId, std::string> one_label(const coding::TranscriptId& transcript,
                                                         const std::string& label) const {
    return {transcript, coding::speaker_named(study_, transcript, label)};
  }

  // One label, or several with ";" between them.
  std::vector<std::pair<coding::TranscriptId, std::string>> labels_in(
      const std::string& where, const std::string& labels) const {
    const coding::TranscriptId transcript = transcript_called(where);
    const auto& known = study_.text(transcript).speakers();
    if (std::find(known.begin(), known.end(), labels) != known.end()) return {{transcript, labels}};
    std::vector<std::pair<coding::TranscriptId, std::string>> found;
    for (const std::string& label : split_names(labels))
      found.push_back(one_label(transcript, label));
    return found;
  }

  coding::Guid owner_called(const std::string& name, bool& is_new) {
    if (kind_ == OwnerKind::Transcript) return transcript_called(name).guid;
    if (kind_ == OwnerKind::Pps) {
      const auto* known = pps_.find(name);
      is_new = known == nullptr;
      return is_new ? new_pps(name).guid : known->guid;
    }
    if (const auto* known = participants_.find(name)) return known->guid;
    is_new = true;
    const coding::Participant made{coding::ParticipantId::make(), name};
    participants_.add(name, made.id);
    edits_.emplace_back(Put<coding::Participant>{made});
    return made.id.guid;
  }

  coding::PpsId new_pps(const std::string& name) {
    position_ = coding::position_after(position_);
    const coding::Pps made{coding::PpsId::make(), position_, name};
    pps_.add(name, made.id);
    edits_.emplace_back(Put<coding::Pps>{made});
    return made.id;
  }

  bool set_pps(const coding::Guid& owner, const std::vector<std::string>& names) {
    if (names.empty()) return false;
    std::set<coding::PpsId> wanted;
    for (const std::string& name : names) {
      const auto* known = pps_.find(name);
      if (known == nullptr) result_.new_pps.push_back(name);
      wanted.insert(known != nullptr ? *known : new_pps(name));
    }
    return kind_ == OwnerKind::Transcript
               ? set_links<coding::TranscriptPps>(coding::TranscriptId{owner}, wanted)
               : set_links<coding::ParticipantPps>(coding::ParticipantId{owner}, wanted);
  }

  // A later row about the same owner says anew which PPS it has.
  template <class Link, class Owner>
  bool set_links(const Owner& owner, const std::set<coding::PpsId>& wanted) {
    auto set = links_.find(owner.guid);
    if (set == links_.end()) {
      const auto ids = coding::pps_of(study_, owner);
      set = links_.emplace(owner.guid, std::set<coding::PpsId>(ids.begin(), ids.end())).first;
    }
    if (set->second == wanted) return false;
    for (const coding::PpsId& id : set->second)
      if (!wanted.contains(id)) edits_.emplace_back(coding::Erase<Link>{{owner, id}});
    for (const coding::PpsId& id : wanted)
      if (!set->second.contains(id)) edits_.emplace_back(Put<Link>{{owner, id}});
    set->second = wanted;
    return true;
  }

  bool map_speaker(const coding::Speaker::Key& key, const coding::ParticipantId& person) {
    const coding::Speaker* stored = study_.speakers().find(key);
    const auto before = speakers_.find(key);
    if (before != speakers_.end() ? before->second == person
                                  : stored != nullptr && stored->participant == person)
      return false;
    speakers_.insert_or_assign(key, person);
    return true;
  }

  const coding::Study& study_;
  OwnerKind kind_;
  ColumnsIn table_;
  PeopleColumns columns_;
  AttributesIn attributes_;
  NameIndex<coding::Pps> pps_;
  NameIndex<coding::Participant> participants_;
  NameIndex<coding::TranscriptInfo> transcripts_;
  std::unordered_map<std::string, coding::TranscriptId> transcript_files_;
  std::unordered_map<coding::Guid, std::set<coding::PpsId>, coding::GuidHash> links_;
  std::map<coding::Speaker::Key, coding::ParticipantId> speakers_;
  std::int64_t position_ = -1;
  std::vector<coding::Edit> edits_;
  TableImport result_;
};

}  // namespace

TableImport import_people(const coding::Study& study, OwnerKind kind, const Table& table,
                          std::string_view file_name, const coding::By& by,
                          transcripts::Watch& watch) {
  return PeopleIn(study, kind, table, file_name, watch).run(file_name, by, watch);
}

}  // namespace exports
