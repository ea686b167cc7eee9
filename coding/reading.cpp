#include "coding/reading.h"

#include <algorithm>
#include <map>

#include "coding/cases.h"
#include "transcripts/segmentation.h"

namespace coding {
namespace {

using transcripts::Transcript;

Span sentence_or(const Transcript& text, const Span& selected) {
  return selected.empty() ? transcripts::sentence_at(text, selected.begin) : selected;
}

Span turn_or(const Transcript& text, const Span& selected) {
  if (!selected.empty()) return selected;
  const transcripts::Turn* turn = text.turn_at(selected.begin);
  return turn == nullptr ? transcripts::paragraph_at(text, selected.begin) : turn->span;
}

void need_words(const Span& span) {
  if (span.empty()) throw EditError(say("Hier staat geen tekst.", "There is no text here."));
}

}  // namespace

EditGroup read_up_to(const Study& study, const TranscriptId& transcript, const Span& selected,
                     const By& by) {
  const ByteOffset end = sentence_or(study.text(transcript), selected).end;
  ByteOffset begin;
  for (const Mark* mark : marks_of(study, transcript, MarkKind::Read, by.coder))
    if (mark->span.begin < end) begin = std::min(end, std::max(begin, mark->span.end));
  if (begin == end) return {"mark", {}, by.coder, {}};
  return mark_text(study, MarkKind::Read, transcript, {begin, end}, by);
}

EditGroup not_read(const Study& study, const TranscriptId& transcript, const Span& selected,
                   const By& by) {
  const Span span = turn_or(study.text(transcript), selected);
  return unmark_text(study, MarkKind::Read, transcript, span, by);
}

EditGroup toggle_nothing_here(const Study& study, const TranscriptId& transcript,
                              const Span& selected, const By& by) {
  const Span span = turn_or(study.text(transcript), selected);
  need_words(span);
  EditGroup marked = mark_text(study, MarkKind::NothingHere, transcript, span, by);
  if (!marked.edits.empty()) return marked;
  return unmark_text(study, MarkKind::NothingHere, transcript, span, by);
}

EditGroup toggle_bookmark(const Study& study, const TranscriptId& transcript, const Span& selected,
                          const By& by) {
  const Span span = sentence_or(study.text(transcript), selected);
  need_words(span);
  for (const Mark* mark : marks_of(study, transcript, MarkKind::Bookmark, by.coder))
    if (mark->span.overlaps(span)) return remove_bookmark(study, mark->id);
  return add_bookmark(study, transcript, span, {}, by);
}

double read_share(const Study& study, const TranscriptId& transcript, const CoderId& coder) {
  std::vector<Span> done;
  for (const auto& [id, mark] : study.table<Mark>())
    if (mark.transcript == transcript && mark.coder == coder && mark.kind != MarkKind::Bookmark)
      done.push_back(mark.span);
  if (done.empty()) return 0;
  const Transcript& text = study.text(transcript);
  const std::size_t all = text.word_starts().size();
  std::size_t words = 0;
  for (const Span& span : united(std::move(done))) words += text.words_in(span);
  return all == 0 ? 0 : static_cast<double>(words) / static_cast<double>(all);
}

std::vector<const Mark*> bookmarks_in_order(const Study& study) {
  std::vector<const Mark*> bookmarks;
  std::map<TranscriptId, std::size_t> place;
  for (const TranscriptInfo* transcript : transcripts_in_order(study))
    place.emplace(transcript->id, place.size());
  for (const auto& [id, mark] : study.table<Mark>())
    if (mark.kind == MarkKind::Bookmark) bookmarks.push_back(&mark);
  std::stable_sort(bookmarks.begin(), bookmarks.end(), [&](const Mark* a, const Mark* b) {
    const std::size_t of_a = place.at(a->transcript);
    const std::size_t of_b = place.at(b->transcript);
    return of_a != of_b ? of_a < of_b : a->span < b->span;
  });
  return bookmarks;
}

}  // namespace coding
