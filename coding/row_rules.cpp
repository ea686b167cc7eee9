#include "coding/row_rules.h"

#include <algorithm>
#include <set>

#include "coding/attribute_values.h"
#include "coding/crosswalk.h"
#include "coding/lookup.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

constexpr int kDeepestCode = 64;
// So many memos on codings look through all codings; after that a set is made.
constexpr int kFewMemos = 4;

struct KindName {
  std::string_view table;
  const char* nl;
  const char* en;
};
constexpr KindName kKindNames[] = {
    {"project", "project", "project"},
    {"coder", "codeur", "coder"},
    {"code", "code", "code"},
    {"code_set", "codeset", "code set"},
    {"code_set_member", "code in een codeset", "code in a code set"},
    {"pps", "PPS", "PPS"},
    {"participant", "persoon", "participant"},
    {"participant_pps", "PPS van een persoon", "PPS of a participant"},
    {"transcript", "gesprek", "transcript"},
    {"transcript_text", "tekst", "text"},
    {"transcript_pps", "PPS van een gesprek", "PPS of a transcript"},
    {"speaker", "spreker", "speaker"},
    {"attribute", "kenmerk", "attribute"},
    {"attribute_value", "waarde van een kenmerk", "value of an attribute"},
    {"coding", "codering", "coding"},
    {"memo", "memo", "memo"},
    {"codebook_version", "versie van het codeboek", "version of the codebook"},
    {"codebook_version_code", "code in een versie van het codeboek", "code in a codebook version"},
    {"mark", "markering", "mark"},
    {"kept_query", "bewaarde vraag", "kept query"},
    {"crosswalk", "verband tussen codes", "link between codes"},
};

const KindName& kind_name(std::string_view table) {
  return *std::find_if(std::begin(kKindNames), std::end(kKindNames),
                       [&](const KindName& name) { return name.table == table; });
}

[[noreturn]] void dangling(const char* from, const char* to) {
  const KindName& what = kind_name(from);
  const KindName& lacks = kind_name(to);
  throw EditError(Message{fmt::format("Een {} heeft geen {} (meer).", what.nl, lacks.nl),
                          fmt::format("A {} has no {} (any more).", what.en, lacks.en)});
}

void check_name(std::string_view name) {
  if (transcripts::fold(name).find_first_not_of(' ') == std::string::npos)
    throw EditError(say("Een naam mag niet leeg zijn.", "A name must not be empty."));
}

template <class Kind>
void check_kind(Kind value, Kind last) {
  if (value < Kind{} || value > last)
    throw EditError(say("Een rij heeft een soort ({}) die deze Zwerm niet kent.",
                        "A row has a kind ({}) that this Zwerm does not know.",
                        static_cast<int>(value)));
}

// Where a name must be unique: among siblings, among the attributes of one kind of owner, or in the
// whole table.
std::string place_of(const Code& row) {
  return row.parent ? row.parent->to_string() : "";
}
std::string place_of(const Attribute& row) {
  return std::to_string(static_cast<int>(row.owner));
}
template <class Row>
std::string place_of(const Row&) {
  return "";
}

}  // namespace

void RowRules::check_utf8(std::string_view text) {
  if (!transcripts::is_utf8(text))
    throw EditError(say("Een naam of tekst bevat tekens die niet te lezen zijn (geen UTF-8).",
                        "A name or text holds characters that cannot be read (not UTF-8)."));
}

template <class From, class To>
void RowRules::need(const typename To::Key& key) const {
  if (!study_.table<To>().contains(key)) dangling(From::kTable, To::kTable);
}

bool RowRules::has_coding(const CodingId& id) {
  if (++asked_for_codings_ <= kFewMemos) return study_.codings().find(id) != nullptr;
  if (codings_.empty())
    for (const auto& [transcript, list] : study_.codings().by_transcript())
      for (const Coding& coding : *list) codings_.insert(coding.id);
  return codings_.contains(id);
}

bool RowRules::has_code(const CodeId& id) {
  if (codes_.empty())
    for (const auto& [key, code] : study_.codes()) codes_.insert(key);
  return codes_.contains(id);
}

template <class From>
void RowRules::need_owner(OwnerKind kind, const Guid& owner) {
  check_kind(kind, OwnerKind::Mark);
  switch (kind) {
    case OwnerKind::Project:
      return;
    case OwnerKind::Transcript:
      return need<From, TranscriptInfo>({owner});
    case OwnerKind::Participant:
      return need<From, Participant>({owner});
    case OwnerKind::Pps:
      return need<From, Pps>({owner});
    case OwnerKind::Code:
      return need<From, Code>({owner});
    case OwnerKind::Coding:
      if (!has_coding({owner})) dangling(From::kTable, Coding::kTable);
      return;
    case OwnerKind::Mark:
      return need<From, Mark>({owner});
  }
}

void RowRules::check_row(const ProjectInfo& row) {
  check_name(row.name);
}
void RowRules::check_row(const Coder& row) {
  check_name(row.name);
}
void RowRules::check_row(const CodeSet& row) {
  check_name(row.name);
}
void RowRules::check_row(const Pps& row) {
  check_name(row.name);
}
void RowRules::check_row(const Participant& row) {
  check_name(row.name);
}

void RowRules::check_row(const TranscriptInfo& row) {
  check_name(row.name);
  need<TranscriptInfo, Text>(row.id);
}

void RowRules::check_row(const Code& row) {
  check_name(row.name);
  check_kind(row.kind, CodeKind::Topic);
  check_kind(row.origin, Origin::InVivo);
  if (row.parent) need<Code, Code>(*row.parent);
}

void RowRules::check_row(const CodeSetMember& row) {
  need<CodeSetMember, CodeSet>(row.set);
  need<CodeSetMember, Code>(row.code);
}

void RowRules::check_row(const ParticipantPps& row) {
  need<ParticipantPps, Participant>(row.participant);
  need<ParticipantPps, Pps>(row.pps);
}

void RowRules::check_row(const TranscriptPps& row) {
  need<TranscriptPps, TranscriptInfo>(row.transcript);
  need<TranscriptPps, Pps>(row.pps);
}

// That codings and speakers still fit the text is checked from their side.
void RowRules::check_row(const Text& row) {
  need<Text, TranscriptInfo>(row.transcript);
}

void RowRules::check_row(const Speaker& row) {
  need<Speaker, Text>(row.transcript);
  const auto& labels = study_.text(row.transcript).speakers();
  if (std::find(labels.begin(), labels.end(), row.label) == labels.end())
    throw EditError(say("\"{}\" is geen spreker in dit gesprek.",
                        "\"{}\" is no speaker in this transcript.", row.label));
  if (row.participant) need<Speaker, Participant>(*row.participant);
}

void RowRules::check_row(const Attribute& row) {
  check_name(row.name);
  check_kind(row.type, AttributeType::Choice);
  if (row.owner != OwnerKind::Transcript && row.owner != OwnerKind::Participant &&
      row.owner != OwnerKind::Pps)
    throw EditError(say("Kenmerken zijn er voor gesprekken, personen en PPS'en.",
                        "Attributes belong to transcripts, participants and PPS."));
}

void RowRules::check_row(const AttributeValue& row) {
  need<AttributeValue, Attribute>(row.attribute);
  const Attribute& attribute = *study_.attributes().find(row.attribute);
  need_owner<AttributeValue>(attribute.owner, row.owner);
  if (!fits(attribute.type, row.value))
    throw EditError(
        say("\"{0}\" past niet bij het kenmerk {1}. Een getal is bijvoorbeeld 2025, een "
            "datum 2025-11-24.",
            "\"{0}\" does not fit the attribute {2}. A number is 2025, a date "
            "2025-11-24.",
            row.value, dutch_attribute(attribute.name), attribute.name));
}

void RowRules::check_span(const char* what, const TranscriptId& transcript,
                          const Span& span) const {
  const std::string_view text = study_.text(transcript).text();
  if (span.end > span.begin && span.end.value <= text.size() &&
      transcripts::is_grapheme_boundary(text, span.begin) &&
      transcripts::is_grapheme_boundary(text, span.end))
    return;
  const TranscriptInfo* info = study_.transcripts().find(transcript);
  const std::string name = info != nullptr ? info->name : transcript.to_string();
  throw EditError(say("Een {0} in \"{2}\" ligt niet op hele tekens van het gesprek.",
                      "A {1} in \"{2}\" does not lie on whole characters of the transcript.",
                      kind_name(what).nl, kind_name(what).en, name));
}

void RowRules::check_weight(const Coding& row) {
  if (row.weight && (*row.weight < 0 || *row.weight > 100))
    throw EditError(say("Een gewicht loopt van 0 tot en met 100.", "A weight goes from 0 to 100."));
}

void RowRules::throw_double(const Coding& row) const {
  const Code* code = study_.codes().find(row.code);
  throw EditError(say("Deze codeur heeft de code \"{}\" al op precies deze woorden.",
                      "This coder has the code \"{}\" on exactly these words already.",
                      code != nullptr ? code->name : row.code.to_string()));
}

// Codings of one transcript are sorted, so that doubles lie in one run of equal spans.
void RowRules::check_row(const Coding& row) {
  need<Coding, Text>(row.transcript);
  need<Coding, Code>(row.code);
  need<Coding, Coder>(row.coder);
  check_span(Coding::kTable, row.transcript, row.span);
  check_weight(row);
  const auto all = study_.codings().of(row.transcript);
  auto other = std::lower_bound(all.begin(), all.end(), row, [](const Coding& a, const Coding& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  for (; other != all.end() && other->span == row.span; ++other)
    if (other->id != row.id && other->code == row.code && other->coder == row.coder)
      throw_double(row);
}

void RowRules::check_row(const Memo& row) {
  need_owner<Memo>(row.owner_kind, row.owner);
  if (row.coder) need<Memo, Coder>(*row.coder);
}

void RowRules::check_row(const CodebookVersion& row) {
  check_name(row.name);
  if (row.coder) need<CodebookVersion, Coder>(*row.coder);
}

// The parent and the code itself may be gone since.
void RowRules::check_row(const VersionedCode& row) {
  need<VersionedCode, CodebookVersion>(row.version);
  check_name(row.code.name);
  check_kind(row.code.kind, CodeKind::Topic);
  check_kind(row.code.origin, Origin::InVivo);
}

void RowRules::check_row(const Mark& row) {
  check_kind(row.kind, MarkKind::NothingHere);
  need<Mark, Text>(row.transcript);
  need<Mark, Coder>(row.coder);
  check_span(Mark::kTable, row.transcript, row.span);
}

void RowRules::check_row(const KeptQuery& row) {
  constexpr std::size_t kLongest = 100'000;
  check_name(row.name);
  if (row.text.size() > kLongest)
    throw EditError(say("De vraag {} is te lang.", "The query {} is too long.", row.name));
  if (row.coder) need<KeptQuery, Coder>(*row.coder);
}

void RowRules::check_row(const Crosswalk& row) {
  check_kind(row.comparability, Comparability::Not);
  need<Crosswalk, Code>(row.older);
  need<Crosswalk, Code>(row.newer);
  if (row.older == row.newer || leads_to(study_, row.newer, row.older))
    throw EditError(say("Een code kan niet haar eigen voorloper zijn, ook niet langs een omweg.",
                        "A code cannot be its own forerunner, not by a detour either."));
}

// The owner may be of any kind, or gone.
void RowRules::check_row(const KeptElement&) {}
void RowRules::check_row(const KeptFile& row) {
  if (!row.bytes)
    throw EditError(say("Van het bestand {} is de inhoud er niet.",
                        "The content of the file {} is not there.", row.file_name));
}

void RowRules::codings_of(const TranscriptId& transcript, const Tell<Coding>& tell) {
  const Text* text = study_.table<Text>().find(transcript);
  std::set<std::pair<CodeId, CoderId>> seen;  // on the span that is looked at
  const Coding* before = nullptr;
  for (const Coding& row : study_.codings().of(transcript)) {
    if (before == nullptr || before->span != row.span) seen.clear();
    before = &row;
    try {
      if (text == nullptr) dangling(Coding::kTable, Text::kTable);
      if (!has_code(row.code)) dangling(Coding::kTable, Code::kTable);
      need<Coding, Coder>(row.coder);
      check_span(Coding::kTable, transcript, row.span);
      check_weight(row);
      if (!seen.emplace(row.code, row.coder).second) throw_double(row);
    } catch (const EditError& error) {
      tell(row, error.message());
    }
  }
}

void RowRules::code_tree(const Tell<Code>& tell) {
  for (const auto& [id, code] : study_.codes()) {
    int depth = 0;
    for (const Code* above = &code; above != nullptr && above->parent && depth <= kDeepestCode;
         ++depth)
      above = study_.codes().find(*above->parent);
    if (depth > kDeepestCode)
      tell(code, say("\"{}\" kan niet onder zichzelf of dieper dan {} lagen liggen.",
                     "\"{}\" cannot lie below itself or deeper than {} levels.", code.name,
                     kDeepestCode));
  }
}

template <class Row>
void RowRules::names(const Tell<Row>& tell) {
  std::unordered_set<std::string> taken;
  for (const auto& [key, row] : study_.table<Row>())
    if (!taken.insert(place_of(row) + '\n' + transcripts::fold(row.name)).second)
      tell(row, say("De naam \"{}\" bestaat al. Kies een andere.",
                    "The name \"{}\" exists already. Choose another.", row.name));
}

template void RowRules::names(const Tell<Coder>& tell);
template void RowRules::names(const Tell<Code>& tell);
template void RowRules::names(const Tell<CodeSet>& tell);
template void RowRules::names(const Tell<Pps>& tell);
template void RowRules::names(const Tell<Participant>& tell);
template void RowRules::names(const Tell<TranscriptInfo>& tell);
template void RowRules::names(const Tell<Attribute>& tell);
template void RowRules::names(const Tell<CodebookVersion>& tell);
template void RowRules::names(const Tell<KeptQuery>& tell);

}  // namespace coding
