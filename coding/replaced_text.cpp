#include "coding/replaced_text.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "coding/operations_parts.h"

namespace coding {
namespace {

using transcripts::Transcript;

std::string replaced(std::string_view text, const std::vector<ReplacedPiece>& pieces) {
  std::string out;
  std::size_t from = 0;
  for (const ReplacedPiece& piece : pieces) {
    out += text.substr(from, piece.span.begin.value - from);
    out += piece.text;
    from = piece.span.end.value;
  }
  out += text.substr(from);
  return out;
}

void move_codings(const Study& study, const TranscriptId& id, const PieceMap& map,
                  EditGroup& group) {
  std::map<std::tuple<Span, CodeId, CoderId>, CodingId> places;
  for (const Coding& coding : study.codings().of(id)) {
    const auto span = map.map(coding.span);
    const bool kept =
        span && places.try_emplace({*span, coding.code, coding.coder}, coding.id).second;
    if (!kept) {
      erase_memos(study, OwnerKind::Coding, coding.id.guid, group);
      group.edits.emplace_back(Erase<Coding>{coding.key()});
    } else if (*span != coding.span) {
      Coding moved = coding;
      moved.span = *span;
      group.edits.emplace_back(Put<Coding>{moved});
    }
  }
}

}  // namespace

PieceMap::PieceMap(const std::vector<ReplacedPiece>& pieces) {
  std::int64_t shift = 0;
  for (const ReplacedPiece& piece : pieces) {
    changes_.push_back({piece.span, static_cast<std::uint32_t>(piece.text.size())});
    shifts_.push_back(shift);
    shift += std::int64_t{changes_.back().inserted} - std::int64_t{piece.span.size()};
  }
  shifts_.push_back(shift);
}

ByteOffset PieceMap::map(ByteOffset offset, transcripts::SpanEnd end) const {
  const auto change = std::lower_bound(
      changes_.begin(), changes_.end(), offset,
      [](const transcripts::TextChange& one, ByteOffset at) { return one.replaced.end < at; });
  const auto index = static_cast<std::size_t>(change - changes_.begin());
  const ByteOffset moved =
      change == changes_.end() ? offset : transcripts::map_offset(offset, end, *change);
  return {static_cast<std::uint32_t>(moved.value + shifts_[index])};
}

std::optional<Span> PieceMap::map(const Span& span) const {
  const Span moved{map(span.begin, transcripts::SpanEnd::Begin),
                   map(span.end, transcripts::SpanEnd::End)};
  if (moved.end <= moved.begin) return std::nullopt;
  return moved;
}

void add_replaced_text(const Study& study, const TranscriptId& id,
                       const std::vector<ReplacedPiece>& pieces, const AdjustTurns& adjust,
                       EditGroup& group) {
  const Transcript& text = study.text(id);
  const PieceMap map(pieces);
  std::vector<transcripts::Turn> turns;
  for (transcripts::Turn turn : text.turns()) {
    const auto span = map.map(turn.span);
    if (!span) continue;
    turn.span = *span;
    turns.push_back(std::move(turn));
  }
  std::vector<std::string> labels = text.speakers();
  adjust(turns, labels);
  move_codings(study, id, map, group);
  group.edits.emplace_back(
      Put<Text>{{id, std::make_shared<Transcript>(replaced(text.text(), pieces), std::move(turns),
                                                  std::move(labels))}});
}

}  // namespace coding
