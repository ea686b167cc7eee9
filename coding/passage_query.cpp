#include "coding/passage_query.h"

#include <algorithm>

#include "coding/codebook.h"
#include "coding/voices.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

using Kind = PassageExpression::Kind;
using Spans = std::vector<Span>;  // in order, apart

// What one transcript holds for an expression.
class Finder {
 public:
  Finder(const Study& study, const PassageQuery& query, const TranscriptId& id)
      : chosen_(query.filter),
        text_(study.table<Text>().find(id)->content),
        codings_(study.codings().list_of(id)),
        roles_(study, id),
        voices_(study, query.filter, query.with_interviewers, id, roles_) {
    if (!codings_.empty() && voices_.any())
      placed_ = placed_codings(codings_, text_, roles_, query.with_interviewers);
  }

  const transcripts::Transcript& text() const { return *text_; }
  const SpeakerRoles& roles() const { return roles_; }
  const Voices& voices() const { return voices_; }

  Spans find(const Study& study, const PassageExpression& of) const {
    if (!placed_) return {};
    if (of.kind == Kind::Code || of.kind == Kind::All) return leaf(study, of);
    const Spans first = find(study, of.parts[0]);
    if (first.empty() && of.kind != Kind::Or) return {};
    const Spans second = find(study, of.parts[1]);
    return combine(of, first, second);
  }

 private:
  Spans leaf(const Study& study, const PassageExpression& of) const {
    std::vector<CodeId> codes;
    if (of.code)
      codes = of.with_subcodes ? with_descendants(study, *of.code) : std::vector{*of.code};
    Spans spans;
    for (std::size_t i = 0; i < codings_.size(); ++i) {
      const Coding& coding = codings_[i];
      if (of.kind == Kind::Code &&
          std::find(codes.begin(), codes.end(), coding.code) == codes.end())
        continue;
      if (of.coder ? coding.coder != *of.coder || !chosen_.has_day(coding) : !chosen_(coding))
        continue;
      if (voices_.counts(placed_->codings[i].voice)) spans.push_back(coding.span);
    }
    return united(std::move(spans));
  }

  Spans combine(const PassageExpression& of, const Spans& first, const Spans& second) const {
    if (of.kind == Kind::And) return both(first, second);
    if (of.kind == Kind::Or) {
      Spans all = first;
      all.insert(all.end(), second.begin(), second.end());
      return united(std::move(all));
    }
    Spans kept;
    for (const Span& span : first)
      if (lies(of, span, second)) kept.push_back(span);
    return kept;
  }

  static Spans both(const Spans& first, const Spans& second) {
    Spans shared;
    for (auto a = first.begin(), b = second.begin(); a != first.end() && b != second.end();) {
      if (a->overlaps(*b))
        shared.push_back({std::max(a->begin, b->begin), std::min(a->end, b->end)});
      if (a->end < b->end) {
        ++a;
      } else {
        ++b;
      }
    }
    return shared;
  }

  bool lies(const PassageExpression& of, const Span& span, const Spans& others) const {
    const bool itself = of.parts[0] == of.parts[1];
    const auto any = [&](auto test) {
      return std::any_of(others.begin(), others.end(), [&](const Span& other) {
        return !(itself && other == span) && test(other);
      });
    };
    switch (of.kind) {
      case Kind::Not:
        return !any([&](const Span& other) { return other.overlaps(span); });
      case Kind::Overlaps:
        return any([&](const Span& other) { return other.overlaps(span); });
      case Kind::Within:
        return any(
            [&](const Span& other) { return other.begin <= span.begin && span.end <= other.end; });
      case Kind::Near:
        return any([&](const Span& other) { return words_between(span, other) <= of.words; });
      case Kind::FollowedBy:
        return any([&](const Span& other) {
          return span.begin < other.begin && words_between(span, other) <= of.words;
        });
      case Kind::SameTurn:
        return any([&](const Span& other) { return share_a_turn(span, other); });
      default:
        return any([](const Span&) { return true; });
    }
  }

  std::uint32_t words_between(const Span& a, const Span& b) const {
    if (a.end < b.begin) return text_->words_in({a.end, b.begin});
    return b.end < a.begin ? text_->words_in({b.end, a.begin}) : 0;
  }

  bool share_a_turn(const Span& a, const Span& b) const {
    const auto& turns = text_->turns();
    if (turns.empty()) return true;
    for (std::size_t i = text_->first_turn_after(a.begin);
         i < turns.size() && turns[i].span.begin < a.end; ++i)
      if (turns[i].span.overlaps(b)) return true;
    return false;
  }

  const ChosenCodings chosen_;
  transcripts::TranscriptPtr text_;
  const CodingList& codings_;
  SpeakerRoles roles_;
  Voices voices_;
  std::shared_ptr<const PlacedCodings> placed_;
};

bool is_speaker(const PassageQuery& query, const transcripts::Transcript& text,
                const Ownership& owner) {
  if (query.speakers.empty()) return true;
  return owner.speaker &&
         std::any_of(query.speakers.begin(), query.speakers.end(), [&](const std::string& label) {
           return transcripts::fold(label) == transcripts::fold(text.speakers()[*owner.speaker]);
         });
}

}  // namespace

std::vector<FoundPassage> find_passages(const Study& study, const PassageQuery& query,
                                        const std::stop_token& stop) {
  std::vector<FoundPassage> found;
  for (const TranscriptInfo* info : transcripts_in_order(study)) {
    if (stop.stop_requested()) break;
    const Finder finder(study, query, info->id);
    OwnerSweep owners(finder.text(), finder.roles());
    for (const Span& span : finder.find(study, query.expression)) {
      const std::uint32_t winner = owners.winner(span);
      const std::uint32_t voice = finder.roles().voice_of(winner);
      const Ownership owner = finder.roles().ownership(winner);
      if (!finder.voices().counts(voice) || !is_speaker(query, finder.text(), owner)) continue;
      const transcripts::Turn* turn = finder.text().turn_at(span.begin);
      found.push_back({info->id, span, owner, pps_of_speech(study, info->id, owner.participant),
                       turn == nullptr ? std::nullopt : turn->time});
    }
  }
  return found;
}

}  // namespace coding
