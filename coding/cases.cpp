#include "coding/cases.h"

#include <algorithm>

#include "transcripts/unicode.h"

namespace coding {
namespace {

template <class Row>
std::vector<const Row*> sorted(const Table<Row>& table, auto before) {
  std::vector<const Row*> rows;
  for (const auto& [key, row] : table) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(),
                   [&before](const Row* a, const Row* b) { return before(*a, *b); });
  return rows;
}

constexpr auto kByPosition = [](const auto& a, const auto& b) { return a.position < b.position; };
constexpr auto kByName = [](const auto& a, const auto& b) {
  return transcripts::compare_names(a.name, b.name) < 0;
};

template <class Link, class Id>
std::vector<PpsId> linked_pps(const Table<Link>& links, const Id& id) {
  std::vector<PpsId> found;
  const auto& rows = links.rows();
  for (auto link = rows.lower_bound({id, PpsId{}}); link != rows.end() && link->first.first == id;
       ++link)
    found.push_back(link->second.pps);
  return found;
}

}  // namespace

SpeakerRoles::SpeakerRoles(const Study& study, const TranscriptId& transcript) {
  const std::vector<std::string>& labels = study.text(transcript).speakers();
  roles_.resize(labels.size());
  const auto& rows = study.speakers().rows();
  for (auto row = rows.lower_bound({transcript, std::string()});
       row != rows.end() && row->first.first == transcript; ++row) {
    const auto label = std::find(labels.begin(), labels.end(), row->first.second);
    if (label == labels.end()) continue;
    Role& role = roles_[static_cast<std::size_t>(label - labels.begin())];
    role.interviewer = row->second.interviewer();
    role.participant = row->second.participant;
  }
  for (std::uint32_t i = 0; i < roles_.size(); ++i) {
    std::uint32_t& first = roles_[i].first_label;
    first = 0;
    while (first < i && !(participant(i) && participant(i) == participant(first))) ++first;
  }
}

bool SpeakerRoles::weigh_as(const SpeakerRoles& other) const {
  return std::equal(roles_.begin(), roles_.end(), other.roles_.begin(), other.roles_.end(),
                    [](const Role& a, const Role& b) {
                      return a.interviewer == b.interviewer && a.first_label == b.first_label;
                    });
}

OwnerSweep::OwnerSweep(const transcripts::Transcript& text, const SpeakerRoles& roles,
                       ByteOffset from)
    : text_(text),
      roles_(roles),
      turns_(text.stretches()),
      turn_(from == ByteOffset{} ? 0 : text.first_turn_after(from)) {}

std::uint32_t OwnerSweep::winner(const Span& span) {
  // Two steps that the processor need not guess, then the rare further ones.
  turn_ += turns_[turn_].span.end <= span.begin ? 1 : 0;
  turn_ += turns_[turn_].span.end <= span.begin ? 1 : 0;
  while (turns_[turn_].span.end <= span.begin) ++turn_;
  if (turns_[turn_].span.begin >= span.end) return kNobody;
  if (turns_[turn_ + 1].span.begin < span.end) return heaviest(span);
  const std::uint32_t only = turns_[turn_].speaker;
  return roles_.interviewer(only) ? kInterviewers : only;
}

// Most spans are decided by how many bytes lie in each turn and how many code points the whole
// turns have, without a look at the text: at 94 MB that look is what takes time.
std::uint32_t OwnerSweep::heaviest(const Span& span) {
  weigh(span, false);
  if (weights_.empty()) return kInterviewers;
  if (const Weight* winner = clear_winner()) return winner->speaker;
  weigh(span, true);
  return clear_winner()->speaker;
}

void OwnerSweep::weigh(const Span& span, bool exactly) {
  weights_.clear();
  for (std::size_t i = turn_; turns_[i].span.begin < span.end; ++i) {
    const Stretch& turn = turns_[i];
    if (roles_.interviewer(turn.speaker)) continue;
    const Span part{std::max(span.begin, turn.span.begin), std::min(span.end, turn.span.end)};
    // At most all bytes are letters; at least those beyond what the whole turn has in excess.
    const std::uint32_t excess = turn.span.size() - turn.code_points;
    std::uint32_t at_most = std::min(part.size(), turn.code_points);
    std::uint32_t at_least = part.size() > excess ? part.size() - excess : 0;
    if (exactly && at_least != at_most) {
      const auto range = text_.units().to_code_points(part);
      at_least = at_most = range.end.value - range.start.value;
    }
    const auto same = std::find_if(weights_.begin(), weights_.end(), [&](const Weight& weight) {
      return roles_.same_person(weight.speaker, turn.speaker);
    });
    if (same != weights_.end()) {
      same->at_least += at_least;
      same->at_most += at_most;
    } else {
      weights_.push_back({turn.speaker, at_least, at_most});
    }
  }
}

// The one with the most, the first on a tie; null where the bytes do not tell.
const OwnerSweep::Weight* OwnerSweep::clear_winner() const {
  const auto best =
      std::max_element(weights_.begin(), weights_.end(),
                       [](const Weight& a, const Weight& b) { return a.at_least < b.at_least; });
  for (auto other = weights_.begin(); other != weights_.end(); ++other)
    if (other != best && other->at_most + (other < best ? 1 : 0) > best->at_least) return nullptr;
  return &*best;
}

Ownership owner_of(const transcripts::Transcript& text, const SpeakerRoles& roles,
                   const Span& span) {
  return roles.ownership(OwnerSweep(text, roles, span.begin).winner(span));
}

Ownership SpeakerRoles::ownership(std::uint32_t winner) const {
  if (winner == OwnerSweep::kNobody) return {};
  if (winner == OwnerSweep::kInterviewers) return {{}, {}, true};
  return {participant(winner), winner, false};
}

std::uint32_t SpeakerRoles::voice_of(std::uint32_t winner) const {
  const auto nobody = static_cast<std::uint32_t>(size());
  if (winner == OwnerSweep::kNobody) return nobody;
  return winner == OwnerSweep::kInterviewers ? nobody + 1 : winner;
}

Ownership SpeakerRoles::ownership_of_voice(std::uint32_t voice) const {
  if (voice < size()) return {participant(voice), voice, false};
  return {{}, {}, voice > size()};
}

std::vector<PpsId> pps_of(const Study& study, const ParticipantId& participant) {
  return linked_pps(study.table<ParticipantPps>(), participant);
}

std::vector<PpsId> pps_of(const Study& study, const TranscriptId& transcript) {
  return linked_pps(study.table<TranscriptPps>(), transcript);
}

std::vector<PpsId> pps_of_speech(const Study& study, const TranscriptId& transcript,
                                 const std::optional<ParticipantId>& participant) {
  std::vector<PpsId> own;
  if (participant) own = pps_of(study, *participant);
  return own.empty() ? pps_of(study, transcript) : own;
}

const std::string* value_of(const Study& study, const AttributeId& attribute, const Guid& owner) {
  const AttributeValue* value = study.attribute_values().find({attribute, owner});
  return value == nullptr ? nullptr : &value->value;
}

std::vector<const TranscriptInfo*> transcripts_in_order(const Study& study) {
  return sorted(study.transcripts(), kByPosition);
}
std::vector<const Pps*> pps_in_order(const Study& study) {
  return sorted(study.pps(), kByPosition);
}
std::vector<const Participant*> participants_in_order(const Study& study) {
  return sorted(study.participants(), kByName);
}
std::string coder_name(const Study& study, const std::optional<CoderId>& id) {
  const Coder* coder = id ? study.coders().find(*id) : nullptr;
  return coder == nullptr ? std::string() : coder->name;
}

std::vector<const Coder*> coders_in_order(const Study& study) {
  return sorted(study.coders(), kByName);
}

std::vector<const Attribute*> attributes_in_order(const Study& study, OwnerKind owner) {
  std::vector<const Attribute*> all = sorted(study.attributes(), kByPosition);
  std::erase_if(all, [owner](const Attribute* attribute) { return attribute->owner != owner; });
  return all;
}

std::vector<Span> united(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> joined;
  for (const Span& span : spans) {
    if (!joined.empty() && span.begin <= joined.back().end) {
      joined.back().end = std::max(joined.back().end, span.end);
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}

double coded_share(const Study& study, const TranscriptId& transcript,
                   const std::vector<CoderId>& coders) {
  std::vector<Span> spans;
  for (const Coding& coding : study.codings().of(transcript))
    if (coders.empty() || std::find(coders.begin(), coders.end(), coding.coder) != coders.end())
      spans.push_back(coding.span);
  const std::vector<Span> passages = united(std::move(spans));
  const transcripts::Transcript& text = study.text(transcript);
  const SpeakerRoles roles(study, transcript);
  std::uint64_t all = 0;
  std::uint64_t coded = 0;
  auto passage = passages.begin();
  for (const transcripts::Turn& turn : text.turns()) {
    if (roles.interviewer(turn.speaker)) continue;
    all += text.words_in(turn.span);
    while (passage != passages.end() && passage->end <= turn.span.begin) ++passage;
    for (auto p = passage; p != passages.end() && p->begin < turn.span.end; ++p)
      coded +=
          text.words_in({std::max(p->begin, turn.span.begin), std::min(p->end, turn.span.end)});
  }
  return all == 0 ? 0 : static_cast<double>(coded) / static_cast<double>(all);
}

}  // namespace coding
