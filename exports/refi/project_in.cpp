#include <algorithm>

#include "exports/refi/project_reading.h"
#include "exports/safe_file.h"
#include "transcripts/file_messages.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using coding::Put;
using transcripts::Message;
using transcripts::say;

// What such rows may lead to. Codings, memos and what is kept are most of a project, and no row of
// theirs has to do with them.
coding::EditGroup those_led_to(const coding::EditGroup& group) {
  coding::EditGroup few;
  std::copy_if(group.edits.begin(), group.edits.end(), std::back_inserter(few.edits),
               [](const coding::Edit& edit) {
                 return !std::holds_alternative<Put<coding::Memo>>(edit) &&
                        !std::holds_alternative<Put<coding::KeptElement>>(edit) &&
                        !std::holds_alternative<Put<coding::KeptFile>>(edit);
               });
  return few;
}

// Rows that only Zwerm writes, on what else came of the file: the file may have been changed since,
// so that one leads nowhere any more.
class OwnRowsTaken {
 public:
  explicit OwnRowsTaken(ProjectReading& reading) : reading_(reading) {}

  // Those that the study lacks and that break no rule in it.
  template <class Row>
  void put(const std::vector<Row>& rows) {
    std::vector<Row> news;
    for (const Row& row : rows)
      if (!reading_.study.table<Row>().contains(row.key())) news.push_back(row);
    if (news.empty() || try_all(news)) return;
    for (const Row& row : news) try_all(std::vector<Row>{row});
  }

 private:
  template <class Row>
  bool try_all(const std::vector<Row>& rows) {
    coding::EditGroup group;
    for (const Row& row : rows) group.edits.emplace_back(Put<Row>{row});
    if (!after_) {
      after_ = reading_.study;
      after_->change(those_led_to(reading_.result.group));
    }
    coding::Study trial = *after_;
    try {
      trial.change(group);
    } catch (const coding::EditError&) {
      return false;
    }
    after_ = std::move(trial);
    for (const Row& row : rows) reading_.put(row);
    return true;
  }

  ProjectReading& reading_;
  std::optional<coding::Study> after_;  // made when the first row asks
};

// The texts that came with this file.
using TextsRead = ByFileGuid<const transcripts::Transcript*>;

TextsRead texts_of(const ProjectReading& reading) {
  TextsRead texts;
  for (const ReadSource& source : reading.sources)
    if (!source.other) texts.emplace(source.id.guid, source.content.get());
  return texts;
}

// Where the words of a mark or coding are, if its transcript came with this file.
std::optional<transcripts::Span> span_of(const TextsRead& texts,
                                         const coding::TranscriptId& transcript,
                                         const transcripts::CodePointRange& at) {
  const auto text = texts.find(transcript.guid);
  if (text == texts.end()) return std::nullopt;
  const auto span = text->second->units().to_bytes(at);
  if (span.empty() || !transcripts::is_grapheme_boundary(text->second->text(), span.begin) ||
      !transcripts::is_grapheme_boundary(text->second->text(), span.end))
    return std::nullopt;
  return span;
}

using Place = std::tuple<coding::TranscriptId, transcripts::Span, coding::CodeId, coding::CoderId>;

Place place_of(const coding::Coding& coding) {
  return {coding.transcript, coding.span, coding.code, coding.coder};
}

// Codings that project.qde has no place for: those in the transcript of a recording.
void take_own_codings(ProjectReading& reading, const TextsRead& texts) {
  if (reading.own->codings.empty()) return;
  FileGuids ids;
  std::set<Place> places;
  const auto add = [&](const coding::Coding& coding) {
    ids.insert(coding.id.guid);
    places.insert(place_of(coding));
  };
  for (const auto& [transcript, list] : reading.study.codings().by_transcript())
    std::for_each(list->begin(), list->end(), add);
  std::for_each(reading.codings.begin(), reading.codings.end(), add);
  for (const RowAt<coding::Coding>& coding : reading.own->codings) {
    coding::Coding row = coding.row;
    if (ids.contains(row.id.guid)) continue;
    const auto span = span_of(texts, row.transcript, coding.at);
    if (!span || reading.kept_codings.contains(row.id.guid) ||
        !reading.codes.contains(row.code.guid) || !reading.coders.contains(row.coder.guid))
      continue;
    row.span = *span;
    row.coder = reading.coders.at(row.coder.guid);
    if (!ids.insert(row.id.guid).second || !places.insert(place_of(row)).second) continue;
    reading.put(row);
    ++reading.result.taken.codings.made;
  }
}

// The order of codes, and when their meaning changed, in a study that had none.
void take_own_codes(ProjectReading& reading) {
  std::map<coding::CodeId, const coding::Code*> own;
  for (const coding::Code& code : reading.own->codes) own.emplace(code.id, &code);
  for (coding::Edit& edit : reading.result.group.edits) {
    auto* put = std::get_if<Put<coding::Code>>(&edit);
    const auto found = put != nullptr ? own.find(put->row.id) : own.end();
    if (found == own.end()) continue;
    put->row.defined = found->second->defined;
    if (reading.study.codes().empty()) put->row.position = found->second->position;
  }
}

Message sentence(const Occurrences& met, const std::string& file, const char* nl, const char* en) {
  return {fmt::format("{}: {}: {} ({}{}).", file, nl, met.count,
                      met.count == 1 ? "" : "het eerst in ", met.first),
          fmt::format("{}: {}: {} ({}{}).", file, en, met.count, met.count == 1 ? "" : "first in ",
                      met.first)};
}

void tell_sources_without_text(ProjectReading& reading) {
  constexpr std::size_t kNamed = 8;
  const auto& names = reading.without_text;
  if (names.empty()) return;
  std::string some;
  for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i)
    some += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > kNamed) some += ", …";
  reading.tell(
      say("{0}: {1} zonder tekst die Zwerm kan tonen ({2}). Ze worden met hun coderingen "
          "bewaard en gaan bij een export weer mee.",
          "{0}: {3} without a text that Zwerm can show ({2}). They are kept with their "
          "codings and go along again with an export.",
          reading.file_name, transcripts::counted(names.size(), "bron", "bronnen"), some,
          transcripts::counted(names.size(), "source", "sources")));
}

void tell_all(ProjectReading& reading) {
  tell_sources_without_text(reading);
  const auto tell = [&reading](const Occurrences& met, const char* nl, const char* en) {
    if (met.count > 0) reading.tell(sentence(met, reading.file_name, nl, en));
  };
  transcripts::warn_of_replaced(static_cast<std::uint32_t>(reading.replaced), reading.file_name,
                                reading.result.warnings);
  tell(reading.past_the_end,
       "selecties die voorbij het einde van hun tekst gaan en daar zijn afgekort",
       "selections that go past the end of their text and were cut short there");
  tell(reading.without_words, "selecties zonder woorden, bewaard en niet gecodeerd",
       "selections without words, kept and not coded");
  tell(reading.unproven,
       "selecties in een Word-document zonder platte tekst, waarvan de plaats niet zeker is; "
       "bewaard "
       "en niet gecodeerd",
       "selections in a Word document without plain text, whose place is not certain; kept and not "
       "coded");
  tell(reading.other_words, "selecties op andere woorden dan het bestand erbij noemt; kijk ze na",
       "selections on other words than the file names with them; check these");
  tell(reading.without_code,
       "coderingen met een code die niet in het bestand staat, niet "
       "overgenomen",
       "codings with a code that is not in the file, not taken over");
  tell(reading.twice, "coderingen die er al waren: zelfde code, codeur en woorden",
       "codings that were there already: the same code, coder and words");
  tell(reading.on_whole_sources,
       "coderingen op een hele bron, bewaard voor een export maar hier niet te zien",
       "codings on a whole source, kept for an export but not to be seen here");
  tell(reading.on_no_text,
       "coderingen op een vlak of een tijd in plaats van op woorden, bewaard voor een export maar "
       "hier niet te zien",
       "codings on an area or a time instead of words, kept for an export but not to be seen here");
  tell(reading.without_part, "bestanden die er niet in zitten", "files that are not in it");
}

coding::EditGroup named(coding::EditGroup group, const std::string& file, const coding::By& by) {
  group.kind = "import project";
  group.title = say("Project ingelezen: {}", "Project imported: {}", file);
  if (by.coder != coding::CoderId{}) group.coder = by.coder;
  return group;
}

// Marks that no selection is are rows that only Zwerm writes, and so is what memos are on these.
void note_memos_on_marks(ProjectReading& reading) {
  if (!reading.own) return;
  for (const coding::Memo& memo : reading.own->memos)
    if (memo.owner_kind == coding::OwnerKind::Mark)
      reading.own_memos_on_marks.emplace(memo.id.guid, memo.owner);
}

}  // namespace

void take_own_rows(ProjectReading& reading) {
  if (!reading.own) return;
  take_own_codes(reading);
  const TextsRead texts = texts_of(reading);
  take_own_codings(reading, texts);
  OwnRowsTaken rows(reading);
  rows.put(reading.own->versions);
  rows.put(reading.own->versioned_codes);
  rows.put(reading.own->queries);
  rows.put(reading.own->crosswalks);
  std::vector<coding::Mark> marks;
  for (const RowAt<coding::Mark>& mark : reading.own->marks) {
    const auto span = span_of(texts, mark.row.transcript, mark.at);
    if (!span) continue;
    marks.push_back(mark.row);
    marks.back().span = *span;
  }
  rows.put(marks);
}

namespace {

// The codings apart.
std::pair<ProjectImport, std::vector<coding::Coding>> read_all(const coding::Study& study,
                                                               std::string_view bytes,
                                                               std::string_view file_name,
                                                               const coding::By& by,
                                                               transcripts::Watch& watch) {
  ProjectArchive archive(bytes, file_name);
  ProjectReading reading(study, archive, file_name, by, watch);
  watch.begin(transcripts::Stage::Reading, 0);
  if (const auto json = archive.own_rows())
    reading.own = own_rows_in(*json, reading.result.warnings);
  note_memos_on_marks(reading);
  read_users(reading);
  find_notes(reading);
  read_codes(reading);
  read_sources(reading);
  read_cases(reading);
  make_transcripts(reading);
  take_own_rows(reading);
  read_notes(reading);
  tell_all(reading);
  reading.result.group = named(std::move(reading.result.group), reading.file_name, by);
  return {std::move(reading.result), std::move(reading.codings)};
}

}  // namespace

ProjectImport read_project(const coding::Study& study, std::string_view bytes,
                           std::string_view file_name, const coding::By& by,
                           transcripts::Watch& watch) {
  auto [result, codings] = read_all(study, bytes, file_name, by, watch);
  // In one run: many are changed and written together.
  auto& edits = result.group.edits;
  edits.reserve(edits.size() + codings.size());
  for (const coding::Coding& coding : codings) edits.emplace_back(Put<coding::Coding>{coding});
  return std::move(result);
}

}  // namespace exports::refi
