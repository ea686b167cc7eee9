#include "coding/passage_steps.h"

#include <algorithm>
#include <map>
#include <set>

#include "coding/cases.h"
#include "coding/operations.h"

namespace coding {
namespace {

using transcripts::Transcript;

bool comes_before(const Span& a, const Span& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

// Without white space around it; none where no word is left.
std::optional<Span> with_words(const Transcript& text, Span span) {
  const std::string_view all = text.text();
  const auto is_space = [&](std::uint32_t i) { return all[i] == ' ' || all[i] == '\n'; };
  while (span.begin < span.end && is_space(span.begin.value)) ++span.begin.value;
  while (span.begin < span.end && is_space(span.end.value - 1)) --span.end.value;
  if (text.words_in(span) == 0) return std::nullopt;
  return span;
}

// What is to be coded: participants' turns, or the lines of a text that has no turns.
std::vector<Span> to_code(const Study& study, const TranscriptId& id) {
  const Transcript& text = study.text(id);
  std::vector<Span> stretches;
  if (text.turns().empty()) {
    const std::string_view all = text.text();
    for (std::size_t begin = 0; begin < all.size();) {
      const std::size_t end = std::min(all.find('\n', begin), all.size());
      stretches.push_back(transcripts::make_span(begin, end));
      begin = end + 1;
    }
    return stretches;
  }
  const SpeakerRoles roles(study, id);
  for (const transcripts::Turn& turn : text.turns())
    if (!roles.interviewer(turn.speaker)) stretches.push_back(turn.span);
  return stretches;
}

// What the coder has dealt with, or anybody has.
std::vector<Span> done_by(const Study& study, const TranscriptId& id,
                          const std::optional<CoderId>& coder) {
  std::vector<Span> done;
  for (const Coding& coding : study.codings().of(id))
    if (!coder || coding.coder == *coder) done.push_back(coding.span);
  for (const auto& [key, mark] : study.table<Mark>())
    if (mark.transcript == id && mark.kind == MarkKind::NothingHere &&
        (!coder || mark.coder == *coder))
      done.push_back(mark.span);
  return united(std::move(done));
}

// What each coder gave one code.
using ByCoder = std::map<CoderId, std::vector<Span>>;

std::vector<ByteOffset> edges_of(const ByCoder& by_coder) {
  std::vector<ByteOffset> edges;
  for (const auto& [coder, spans] : by_coder)
    for (const Span& span : spans) edges.push_back(span.begin), edges.push_back(span.end);
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

// Adds where not all of `coders` gave the code; `by_coder` has united spans.
void add_disagreements(const Transcript& text, const CodeId& code, const ByCoder& by_coder,
                       const std::set<CoderId>& coders, std::vector<Disagreement>& found) {
  const std::vector<ByteOffset> edges = edges_of(by_coder);
  std::map<CoderId, std::size_t> at;
  std::optional<Disagreement> open;
  const auto close = [&] {
    if (!open) return;
    if (const auto span = with_words(text, open->span)) {
      open->span = *span;
      found.push_back(std::move(*open));
    }
    open.reset();
  };
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    Disagreement here{code, {edges[i], edges[i + 1]}, {}, {}};
    for (const CoderId& coder : coders) {
      const auto spans = by_coder.find(coder);
      std::size_t& next = at[coder];
      if (spans != by_coder.end())
        while (next < spans->second.size() && spans->second[next].end <= here.span.begin) ++next;
      const bool gave = spans != by_coder.end() && next < spans->second.size() &&
                        spans->second[next].begin <= here.span.begin;
      (gave ? here.with : here.without).push_back(coder);
    }
    if (open && open->with == here.with && open->span.end == here.span.begin) {
      open->span.end = here.span.end;
      continue;
    }
    close();
    if (!here.with.empty() && !here.without.empty()) open = std::move(here);
  }
  close();
}

}  // namespace

std::vector<Span> coded_passages(std::span<const Coding> codings) {
  std::map<CodeId, std::vector<Span>> by_code;
  for (const Coding& coding : codings) by_code[coding.code].push_back(coding.span);
  std::vector<Span> passages;
  for (auto& [code, spans] : by_code)
    for (const Span& span : united(std::move(spans))) passages.push_back(span);
  std::sort(passages.begin(), passages.end(), comes_before);
  passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
  return passages;
}

std::vector<Span> uncoded_stretches(const Study& study, const TranscriptId& transcript,
                                    const std::optional<CoderId>& coder) {
  const Transcript& text = study.text(transcript);
  const std::vector<Span> done = done_by(study, transcript, coder);
  std::vector<Span> stretches;
  const auto add = [&](ByteOffset begin, ByteOffset end) {
    if (begin >= end) return;
    if (const auto span = with_words(text, {begin, end})) stretches.push_back(*span);
  };
  auto past = done.begin();
  for (const Span& whole : to_code(study, transcript)) {
    ByteOffset from = whole.begin;
    while (past != done.end() && past->end <= whole.begin) ++past;
    for (auto here = past; here != done.end() && here->begin < whole.end; ++here) {
      add(from, here->begin);
      from = std::max(from, here->end);
    }
    add(from, whole.end);
  }
  return stretches;
}

std::vector<Disagreement> disagreements(const Study& study, const TranscriptId& transcript) {
  std::set<CoderId> coders;
  std::map<CodeId, ByCoder> by_code;
  for (const Coding& coding : study.codings().of(transcript)) {
    coders.insert(coding.coder);
    by_code[coding.code][coding.coder].push_back(coding.span);
  }
  std::vector<Disagreement> found;
  if (coders.size() < 2) return found;
  for (auto& [code, by_coder] : by_code) {
    for (auto& [coder, spans] : by_coder) spans = united(std::move(spans));
    add_disagreements(study.text(transcript), code, by_coder, coders, found);
  }
  std::stable_sort(found.begin(), found.end(), [](const Disagreement& a, const Disagreement& b) {
    return comes_before(a.span, b.span);
  });
  return found;
}

std::optional<std::size_t> step(std::span<const Span> stretches, const Span& from,
                                Direction direction) {
  if (direction == Direction::Back) {
    const auto first =
        std::partition_point(stretches.begin(), stretches.end(), [&](const Span& span) {
          return from.empty() ? span.begin < from.begin : comes_before(span, from);
        });
    if (first == stretches.begin()) return std::nullopt;
    return static_cast<std::size_t>(first - stretches.begin()) - 1;
  }
  const auto next = std::partition_point(stretches.begin(), stretches.end(), [&](const Span& span) {
    return from.empty() ? span.begin < from.begin : !comes_before(from, span);
  });
  if (next == stretches.end()) return std::nullopt;
  return static_cast<std::size_t>(next - stretches.begin());
}

}  // namespace coding
