#include "exports/redaction.h"

#include <set>

#include <fmt/format.h>

#include "coding/cases.h"
#include "coding/pseudonymise.h"
#include "transcripts/speaker_names.h"

namespace exports {
namespace {

using coding::EditGroup;
using coding::Erase;
using coding::Put;
using coding::Study;
using transcripts::counted;
using transcripts::Message;
using transcripts::NameKind;
using transcripts::say;
using transcripts::Watch;

bool identifies(const coding::NameSuggestion& name) {
  switch (name.kind) {
    case NameKind::Organisation:
    case NameKind::Name:
    case NameKind::Place:
      return false;
    case NameKind::Person:
    case NameKind::Email:
    case NameKind::Telephone:
    case NameKind::Postcode:
    case NameKind::Bsn:
    case NameKind::Iban:
    case NameKind::Url:
      return true;
  }
  return true;
}

// "P-017" and "Docent 1" name nobody.
bool is_pseudonym(const std::string& name) {
  return transcripts::form_of_name(name) == transcripts::NameForm::Speaker;
}

class Redactor {
 public:
  Redactor(const Study& study, const Redaction& redaction) : study_(study), how_(redaction) {}

  Study run(Watch& watch) && {
    drop_all<coding::KeptElement>(), drop_all<coding::KeptFile>();
    drop_file_names();
    if (how_.no_memos) drop_all<coding::Memo>();
    if (how_.no_coders) rename_coders();
    if (how_.no_times) drop_times();
    // Last, since what is gone need not be read.
    if (how_.pseudonyms) pseudonymise(watch);
    return std::move(study_);
  }

 private:
  void change(std::vector<coding::Edit> edits) {
    if (!edits.empty()) study_.change({"redact", {}, {}, std::move(edits)});
  }

  template <class Row>
  void drop_all() {
    std::vector<coding::Edit> edits;
    for (const auto& [key, row] : study_.table<Row>()) edits.emplace_back(Erase<Row>{key});
    change(std::move(edits));
  }

  // Each row of the kind, changed by `work`.
  template <class Row, class Work>
  void each(const Work& work) {
    std::vector<coding::Edit> edits;
    for (const auto& [key, row] : study_.table<Row>()) {
      Row changed = row;
      work(changed);
      edits.emplace_back(Put<Row>{std::move(changed)});
    }
    change(std::move(edits));
  }

  void drop_file_names() {
    each<coding::TranscriptInfo>([](coding::TranscriptInfo& info) {
      info.file_name.clear();
      info.file_sha256.clear();
    });
  }

  void rename_coders() {
    int number = 0;
    each<coding::Coder>(
        [&number](coding::Coder& coder) { coder.name = fmt::format("Codeur {}", ++number); });
  }

  void drop_times() {
    each<coding::Memo>([](coding::Memo& memo) { memo.changed = {}; });
    each<coding::Mark>([](coding::Mark& mark) { mark.made = {}; });
    each<coding::CodebookVersion>([](coding::CodebookVersion& version) { version.made = {}; });
    each<coding::Code>([](coding::Code& code) { code.defined = {}; });
    each<coding::KeptQuery>([](coding::KeptQuery& query) { query.changed = {}; });
    each<coding::Text>([](coding::Text& text) { text.content = without_times(*text.content); });
    std::vector<coding::Edit> edits;
    for (const auto& [transcript, list] : study_.codings().by_transcript())
      for (coding::Coding coding : *list) {
        coding.made = {};
        coding.checked = {};
        edits.emplace_back(Put<coding::Coding>{coding});
      }
    change(std::move(edits));
  }

  static transcripts::TranscriptPtr without_times(const transcripts::Transcript& text) {
    std::vector<transcripts::Turn> turns = text.turns();
    for (transcripts::Turn& turn : turns) {
      turn.time.reset();
      turn.cut.clear();
    }
    return std::make_shared<transcripts::Transcript>(std::string(text.text()), std::move(turns),
                                                     text.speakers());
  }

  // By what a person is in the project and not by the name, which a number made of it would give
  // away: so that all files that go out call somebody the same. Who joins later changes nothing.
  std::vector<coding::Pseudonym> numbers_of_people() const {
    constexpr std::uint64_t kFew = 500;
    const std::uint64_t first = study_.participants().size() < kFew ? 100 : 1000;
    std::set<std::string> taken;
    for (const auto& [id, person] : study_.participants()) taken.insert(person.name);
    std::vector<coding::Pseudonym> rows;
    for (const auto& [id, person] : study_.participants()) {
      if (is_pseudonym(person.name)) continue;
      std::uint64_t number = (id.guid.half(0) ^ id.guid.half(1)) % (9 * first);
      std::string pseudonym;
      do {
        pseudonym = fmt::format("P-{}", first + number);
        number = (number + 1) % (9 * first);
      } while (!taken.insert(pseudonym).second);
      rows.push_back({person.name, pseudonym});
    }
    return rows;
  }

  void pseudonymise(Watch& watch) {
    std::vector<coding::NameSuggestion> names;
    for (coding::NameSuggestion& name : coding::names_in(study_, watch).names)
      if (identifies(name) && !is_pseudonym(name.name)) names.push_back(std::move(name));
    const auto pseudonyms = coding::propose_pseudonyms(study_, names, numbers_of_people());
    std::vector<coding::Pseudonym> rows;
    for (std::size_t i = 0; i < names.size(); ++i) rows.push_back({names[i].name, pseudonyms[i]});
    study_.change(
        coding::pseudonymise(study_, transcripts::PseudonymTable(std::move(rows)), {}, watch)
            .group);
  }

  Study study_;
  Redaction how_;
};

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

template <class Row>
std::vector<std::string> names_of(const coding::Table<Row>& rows) {
  std::vector<std::string> names;
  for (const auto& [id, row] : rows) names.push_back(row.name);
  return names;
}

// Labels that may be a name, of which nobody said whose.
std::vector<std::string> unknown_speakers(const Study& study) {
  std::vector<std::string> unknown;
  for (const coding::TranscriptInfo* info : coding::transcripts_in_order(study))
    for (const std::string& label : study.text(info->id).speakers())
      if (!is_pseudonym(label) && !study.speakers().contains({info->id, label}))
        unknown.push_back(label);
  return unknown;
}

}  // namespace

Study redacted(const Study& study, const Redaction& redaction, Watch& watch) {
  if (!redaction.of_study()) return study;
  return Redactor(study, redaction).run(watch);
}

std::vector<Message> what_leaves(const Study& leaving) {
  std::vector<Message> all;
  const auto tell = [&all](std::size_t count, const char* one_nl, const char* more_nl,
                           const char* one_en, const char* more_en, const std::string& names) {
    if (count == 0) return;
    const std::string end = names.empty() ? "" : ": " + names;
    all.push_back({counted(count, one_nl, more_nl) + end, counted(count, one_en, more_en) + end});
  };
  std::size_t words = 0;
  for (const auto& [id, text] : leaving.table<coding::Text>())
    words += text.content->word_starts().size();
  tell(leaving.transcripts().size(), "gesprek", "gesprekken", "transcript", "transcripts",
       joined(names_of(leaving.transcripts())));
  tell(words, "woord daarin", "woorden daarin", "word in them", "words in them", {});
  const std::vector<std::string> unknown = unknown_speakers(leaving);
  tell(unknown.size(), "spreker van wie niet bekend is wie het is",
       "sprekers van wie niet bekend is wie het zijn", "speaker of whom is not known who it is",
       "speakers of whom is not known who they are", joined(unknown));
  tell(leaving.participants().size(), "persoon", "personen", "person", "people",
       joined(names_of(leaving.participants())));
  tell(leaving.pps().size(), "PPS", "PPS", "PPS", "PPS", joined(names_of(leaving.pps())));
  tell(leaving.attributes().size(), "kenmerk", "kenmerken", "attribute", "attributes",
       joined(names_of(leaving.attributes())));
  tell(leaving.coders().size(), "codeur", "codeurs", "coder", "coders",
       joined(names_of(leaving.coders())));
  tell(leaving.codes().size(), "code", "codes", "code", "codes", {});
  tell(leaving.codings().size(), "codering", "coderingen", "coding", "codings", {});
  tell(leaving.memos().size(), "memo", "memo's", "memo", "memos", {});
  tell(leaving.table<coding::KeptElement>().size(), "element van een ander programma",
       "elementen van andere programma's", "element of another program",
       "elements of other programs", {});
  return all;
}

}  // namespace exports
