#include "tests/support/full_study.h"

#include "coding/codebook_versions.h"
#include "coding/operations.h"
#include "coding/operations_parts.h"
#include "tests/support/random_text.h"
#include "tests/support/study_by_chance.h"
#include "transcripts/unicode.h"

namespace tests {
namespace {

using namespace coding;

// 24 November 2025, 14:30, and so many milliseconds later.
Timestamp time(std::size_t later) {
  return {1'763'994'600'000 + static_cast<std::int64_t>(later)};
}

class Filler {
 public:
  explicit Filler(unsigned seed) : random_(seed), study_(study_by_chance(seed)) {}

  Study filled() {
    put(ProjectInfo{Guid::make(), name("Studie")});
    coder_ = study_.coders().begin()->first;
    fill_codebook();
    fill_people();
    const Study before = study_;
    for (const auto& [id, info] : before.transcripts()) fill_transcript(info);
    put(KeptQuery{KeptQueryId::make(), name("vraag"), coder_, time(5), "tekst gat"});
    return study_;
  }

 private:
  template <class Row>
  void put(Row row) {
    study_.change({"test", {}, {}, {Put<Row>{std::move(row)}}});
  }
  std::string text(const std::string& begin) {
    static const std::vector<std::string> kBreakers = {
        "<a href=\"x\">&amp;]]>", "\n\ttweede 'regel'\n\n", "=1+1", "\xEF\xBB\xBF", " ", "💡"};
    return transcripts::to_nfc(begin + kBreakers[random_.up_to(kBreakers.size() - 1)] +
                               random_.text(6));
  }
  // As operations keep it: on one line, without white space around it.
  std::string name(const std::string& begin) { return clean_name(text(begin)); }
  void memo(OwnerKind kind, const Guid& owner) {
    put(Memo{MemoId::make(), kind, owner,
             random_.up_to(2) == 0 ? std::nullopt : std::optional(coder_), time(random_.up_to(9)),
             text("memo ")});
  }

  void fill_codebook() {
    const CodeSetId set = CodeSetId::make();
    put(CodeSet{set, name("set")});
    put(CodeSet{CodeSetId::make(), name("lege set")});
    const CodebookVersionId version = CodebookVersionId::make();
    put(CodebookVersion{version, name("na ronde 1"), coder_, time(1)});
    std::optional<CodeId> older;
    const Study before = study_;
    for (const auto& [id, known] : before.codes()) {
      Code code = known;
      code.definition = text("definitie");
      code.defined = time(random_.up_to(3));
      code.codable = random_.up_to(3) > 0;
      code.shortcut = random_.up_to(1) == 0 ? "" : "k";
      put(code);
      put(VersionedCode{version, code});
      if (random_.up_to(1) == 0) put(CodeSetMember{set, id});
      if (older) put(Crosswalk{*older, id, Comparability::Limited, text("want ")});
      older = id;
      memo(OwnerKind::Code, id.guid);
    }
    memo(OwnerKind::Project, study_.info().id);
  }

  void attribute(OwnerKind owner, AttributeType type, const std::string& called,
                 const std::string& value, const Guid& of) {
    const AttributeId id = AttributeId::make();
    put(Attribute{id, owner, static_cast<std::int64_t>(study_.attributes().size()), called, type});
    put(AttributeValue{{id}, of, value});
  }

  void fill_people() {
    const auto pps = study_.pps().begin()->second;
    memo(OwnerKind::Pps, pps.id.guid);
    attribute(OwnerKind::Pps, AttributeType::Number, "begroting", "-1.5", pps.id.guid);
    const auto person = study_.participants().begin()->second;
    memo(OwnerKind::Participant, person.id.guid);
    attribute(OwnerKind::Participant, AttributeType::Date, "geboren", "1990-02-28", person.id.guid);
    attribute(OwnerKind::Participant, AttributeType::Choice, "sector", name("mbo"), person.id.guid);
  }

  void fill_transcript(const TranscriptInfo& info) {
    memo(OwnerKind::Transcript, info.id.guid);
    const Span whole = transcripts::make_span(0, study_.text(info.id).text().size());
    for (const MarkKind kind : {MarkKind::Bookmark, MarkKind::Read, MarkKind::NothingHere}) {
      const Mark mark{MarkId::make(), info.id, whole, kind, coder_, text("hier"), time(7)};
      put(mark);
      memo(OwnerKind::Mark, mark.id.guid);
    }
    const CodingList before = study_.codings().list_of(info.id);
    for (const Coding& known : before) {
      Coding coding = known;
      coding.made = time(random_.up_to(5));
      if (random_.up_to(2) == 0) coding.weight = static_cast<std::int64_t>(random_.up_to(100));
      coding.good_quote = random_.up_to(3) == 0;
      if (random_.up_to(3) == 0) coding.checked = time(8);
      put(coding);
      if (random_.up_to(3) == 0) memo(OwnerKind::Coding, coding.id.guid);
    }
  }

  RandomText random_;
  Study study_;
  CoderId coder_;
};

}  // namespace

Study full_study(unsigned seed) {
  return Filler(seed).filled();
}

}  // namespace tests
