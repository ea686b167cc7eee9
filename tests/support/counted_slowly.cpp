#include "tests/support/counted_slowly.h"

#include <algorithm>

#include "coding/cases.h"
#include "coding/codebook.h"

namespace tests {

using namespace coding;

namespace {

// Who speaks the byte at `at`: nothing, or a label with the row that says who that is, if any.
struct Voice {
  std::string label;
  const Speaker* speaker = nullptr;
  bool interviewer() const { return speaker != nullptr && speaker->interviewer(); }
};

std::optional<Voice> voice_at(const Study& study, const TranscriptId& id, std::size_t at) {
  const transcripts::Transcript& text = study.text(id);
  for (const transcripts::Turn& turn : text.turns()) {
    if (at < turn.span.begin.value || at >= turn.span.end.value) continue;
    const std::string& label = text.speakers()[turn.speaker];
    return Voice{label, study.speakers().find({id, label})};
  }
  return {};
}

// Does a word that begins at `at` count in any cell?
bool word_counts(const Study& study, const FrequencyQuery& query, const TranscriptId& id,
                 std::size_t at) {
  if (study.text(id).turns().empty()) return true;
  const auto voice = voice_at(study, id, at);
  return voice && (query.with_interviewers || !voice->interviewer());
}

bool starts_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

}  // namespace

CountedSlowly::CountedSlowly(const Study& study, const FrequencyQuery& query)
    : study_(study), query_(query) {
  for (const auto& [id, info] : study.transcripts()) {
    count_base(id);
    count_codings(id);
  }
}

Base CountedSlowly::base(const std::string& column) const {
  const auto found = bases_.find(column);
  if (found == bases_.end()) return {};
  return {static_cast<std::uint32_t>(found->second.people.size()),
          static_cast<std::uint32_t>(found->second.transcripts.size()), found->second.words};
}

Names CountedSlowly::used_columns() const {
  Names names;
  for (const auto& [column, base] : bases_) names.insert(column);
  for (const auto& [key, chosen] : codings_) names.insert(key.second);
  return names;
}

std::string CountedSlowly::value_or_dash(const ColumnsBy& columns, const Look& look) const {
  const OwnerKind kind = study_.attributes().find(*columns.attribute)->owner;
  std::optional<Guid> of;
  if (kind == OwnerKind::Transcript) of = look.transcript.guid;
  if (kind == OwnerKind::Participant && look.owner.person) of = look.owner.person->guid;
  if (kind == OwnerKind::Pps && look.pps) of = look.pps->guid;
  const std::string* value = of ? value_of(study_, *columns.attribute, *of) : nullptr;
  return value == nullptr ? "–" : *value;
}

CountedSlowly::Owner CountedSlowly::owner_of_span(const TranscriptId& id, const Span& span) const {
  struct Weight {
    std::string key;  // the participant, or the label of somebody unknown
    std::optional<ParticipantId> person;
    int letters = 0;
  };
  std::vector<Weight> weights;  // the first to speak first
  bool interviewers = false;
  for (std::size_t at = span.begin.value; at < span.end.value; ++at) {
    const auto voice = voice_at(study_, id, at);
    if (!voice || !starts_letter(study_.text(id).text()[at])) continue;
    interviewers = interviewers || voice->interviewer();
    if (voice->interviewer()) continue;
    Weight one{voice->label, {}, 0};
    if (voice->speaker != nullptr)
      one = {voice->speaker->participant->to_string(), voice->speaker->participant, 0};
    auto weight = std::find_if(weights.begin(), weights.end(),
                               [&](const Weight& other) { return other.key == one.key; });
    if (weight == weights.end()) weight = weights.insert(weight, one);
    ++weight->letters;
  }
  if (weights.empty()) return {interviewers, {}};
  return {false,
          std::max_element(weights.begin(), weights.end(), [](const Weight& a, const Weight& b) {
            return a.letters < b.letters;
          })->person};
}

Names CountedSlowly::names_of(const ColumnsBy& columns, const Look& look) const {
  Names names;
  if (columns.by == GroupBy::Attribute) names.insert(value_or_dash(columns, look));
  if (columns.by == GroupBy::Transcript)
    names.insert(study_.transcripts().find(look.transcript)->name);
  if (columns.by == GroupBy::Participant && look.owner.person)
    names.insert(study_.participants().find(*look.owner.person)->name);
  if (columns.by == GroupBy::Pps && look.pps) names.insert(study_.pps().find(*look.pps)->name);
  // Speech is what every coder was given.
  if (columns.by == GroupBy::Coder)
    for (const auto& [id, row] : study_.coders())
      if (look.coder == nullptr || *look.coder == id) names.insert(row.name);
  return names;
}

Names CountedSlowly::columns_of(const TranscriptId& transcript, const Owner& owner,
                                const CoderId* coder) const {
  std::vector<std::optional<PpsId>> all;
  for (const PpsId& id : pps_of_speech(study_, transcript, owner.person)) all.emplace_back(id);
  if (all.empty()) all.emplace_back();
  Names names = {kTotal};
  for (const auto& pps : all) {
    const Look look{transcript, owner, pps, coder};
    for (const std::string& inner : names_of({query_.by, query_.attribute}, look)) {
      if (!query_.within) names.insert(inner);
      if (query_.within)
        for (const std::string& outer : names_of(*query_.within, look))
          names.insert(name_of({inner, {}, outer, {}}));
    }
  }
  return names;
}

void CountedSlowly::count_base(const TranscriptId& id) {
  const transcripts::Transcript& text = study_.text(id);
  const std::set<std::uint32_t> words(text.word_starts().begin(), text.word_starts().end());
  for (std::uint32_t at = 0; at < text.text().size(); ++at) {
    const auto voice = voice_at(study_, id, at);
    if (!voice && !text.turns().empty()) continue;
    if (voice && voice->interviewer()) continue;
    Owner owner;
    if (voice && voice->speaker != nullptr) owner.person = voice->speaker->participant;
    if (!passes(study_, query_.filter, id, owner.person)) continue;
    for (const std::string& column : columns_of(id, owner, nullptr)) {
      Met& met = bases_[column];
      met.transcripts.insert(id);
      if (owner.person) met.people.insert(*owner.person);
      met.words += words.contains(at) ? 1 : 0;
    }
  }
}

void CountedSlowly::count_codings(const TranscriptId& id) {
  const std::vector<CoderId>& coders = query_.filter.coders;
  for (const Coding& coding : study_.codings().of(id)) {
    if (!coders.empty() && std::find(coders.begin(), coders.end(), coding.coder) == coders.end())
      continue;
    const Owner owner = owner_of_span(id, coding.span);
    if (owner.interviewers && !query_.with_interviewers) continue;
    if (!passes(study_, query_.filter, id, owner.person)) continue;
    for (const std::string& column : columns_of(id, owner, &coding.coder))
      codings_[{coding.code, column}].push_back({&coding, owner});
  }
}

// Passages and words.
double CountedSlowly::marked(const Codes& codes, const std::string& column) const {
  double found = 0;
  for (const auto& [id, info] : study_.transcripts()) {
    const transcripts::Transcript& text = study_.text(id);
    std::vector<bool> marks(text.text().size() + 1);
    for (const CodeId& code : codes) {
      const auto chosen = codings_.find({code, column});
      if (chosen == codings_.end()) continue;
      for (const Chosen& one : chosen->second)
        for (std::uint32_t at = one.coding->span.begin.value;
             one.coding->transcript == id && at < one.coding->span.end.value; ++at)
          marks[at] = true;
    }
    if (query_.count == CountOf::Words) {
      for (const std::uint32_t start : text.word_starts())
        found += marks[start] && word_counts(study_, query_, id, start) ? 1 : 0;
    } else {
      for (std::size_t at = 0; at + 1 < marks.size(); ++at)
        found += marks[at] && !marks[at + 1] ? 1 : 0;
    }
  }
  return found;
}

double CountedSlowly::absolute(const Codes& codes, const std::string& column) const {
  if (query_.count == CountOf::Passages || query_.count == CountOf::Words)
    return marked(codes, column);
  std::set<CodingId> ids;
  Met met;
  for (const CodeId& code : codes) {
    const auto chosen = codings_.find({code, column});
    if (chosen == codings_.end()) continue;
    for (const Chosen& one : chosen->second) {
      ids.insert(one.coding->id);
      met.transcripts.insert(one.coding->transcript);
      if (one.owner.person) met.people.insert(*one.owner.person);
    }
  }
  return static_cast<double>(query_.count == CountOf::Codings        ? ids.size()
                             : query_.count == CountOf::Participants ? met.people.size()
                                                                     : met.transcripts.size());
}

double CountedSlowly::value(const CodeId& code, const std::string& column) const {
  const Codes codes = query_.with_subcodes ? with_descendants(study_, code) : Codes{code};
  const double count = absolute(codes, column);
  if (query_.as == ShownAs::Absolute) return count;
  const Base of = base(column);
  double all = of.words;
  if (query_.as == ShownAs::Percent) {
    if (query_.count == CountOf::Participants) all = of.participants;
    if (query_.count == CountOf::Transcripts) all = of.transcripts;
    if (query_.count == CountOf::Passages || query_.count == CountOf::Codings) {
      all = 0;
      for (const auto& [id, row] : study_.codes()) all += absolute({id}, column);
    }
  }
  return all == 0 ? 0 : count * (query_.as == ShownAs::Percent ? 100 : 1000) / all;
}

}  // namespace tests
