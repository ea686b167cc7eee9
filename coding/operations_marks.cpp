#include <algorithm>

#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/operations_parts.h"

namespace coding {
namespace {

const Mark& mark_of(const Study& study, const MarkId& id) {
  if (const Mark* mark = study.table<Mark>().find(id)) return *mark;
  throw EditError(say("De bladwijzer is er niet meer.", "The bookmark is not there any more."));
}

// Names where something lies for people: "in Gesprek 3".
const std::string& name_of(const Study& study, const TranscriptId& id) {
  if (const TranscriptInfo* info = study.transcripts().find(id)) return info->name;
  throw EditError(say("Het gesprek is er niet meer.", "The transcript is not there any more."));
}

Message title_of(MarkKind kind, bool marked, const std::string& transcript) {
  if (kind == MarkKind::Read)
    return marked ? say("Gelezen: {}", "Read: {}", transcript)
                  : say("Niet meer gelezen: {}", "No longer read: {}", transcript);
  return marked ? say("Niets hier: {}", "Nothing here: {}", transcript)
                : say("Niet meer \"niets hier\": {}", "No longer \"nothing here\": {}", transcript);
}

}  // namespace

EditGroup add_bookmark(const Study& study, const TranscriptId& transcript, const Span& span,
                       std::string_view label, const By& by) {
  EditGroup group{"mark",
                  say("Bladwijzer gezet in {}", "Bookmark put in {}", name_of(study, transcript)),
                  by.coder,
                  {}};
  group.edits.emplace_back(Put<Mark>{{MarkId::make(), transcript, span, MarkKind::Bookmark,
                                      by.coder, std::string(label), by.when}});
  return group;
}

EditGroup label_bookmark(const Study& study, const MarkId& bookmark, std::string_view label) {
  Mark changed = mark_of(study, bookmark);
  changed.label = label;
  EditGroup group{"mark",
                  label.empty() ? say("Naam van bladwijzer weggehaald", "Name of bookmark removed")
                                : say("Bladwijzer heet {}", "Bookmark is called {}", label),
                  std::nullopt,
                  {}};
  group.edits.emplace_back(Put<Mark>{std::move(changed)});
  return group;
}

EditGroup remove_bookmark(const Study& study, const MarkId& bookmark) {
  const Mark& mark = mark_of(study, bookmark);
  EditGroup group{"mark",
                  say("Bladwijzer weggehaald uit {}", "Bookmark removed from {}",
                      name_of(study, mark.transcript)),
                  std::nullopt,
                  {}};
  erase_memos(study, OwnerKind::Mark, bookmark.guid, group);
  group.edits.emplace_back(Erase<Mark>{bookmark});
  return group;
}

std::vector<const Mark*> marks_of(const Study& study, const TranscriptId& transcript, MarkKind kind,
                                  const CoderId& coder) {
  std::vector<const Mark*> marks;
  for (const auto& [id, mark] : study.table<Mark>())
    if (mark.transcript == transcript && mark.kind == kind && mark.coder == coder)
      marks.push_back(&mark);
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark* a, const Mark* b) { return a->span.begin < b->span.begin; });
  return marks;
}

EditGroup mark_text(const Study& study, MarkKind kind, const TranscriptId& transcript,
                    const Span& span, const By& by) {
  EditGroup group{"mark", title_of(kind, true, name_of(study, transcript)), by.coder, {}};
  Mark whole{MarkId::make(), transcript, span, kind, by.coder, {}, by.when};
  for (const Mark* mark : marks_of(study, transcript, kind, by.coder)) {
    if (mark->span.begin <= span.begin && span.end <= mark->span.end)
      return {group.kind, group.title, by.coder, {}};
    if (mark->span.end < span.begin || span.end < mark->span.begin) continue;
    whole.span.begin = std::min(whole.span.begin, mark->span.begin);
    whole.span.end = std::max(whole.span.end, mark->span.end);
    group.edits.emplace_back(Erase<Mark>{mark->id});
  }
  group.edits.emplace_back(Put<Mark>{whole});
  return group;
}

EditGroup unmark_text(const Study& study, MarkKind kind, const TranscriptId& transcript,
                      const Span& span, const By& by) {
  EditGroup group{"mark", title_of(kind, false, name_of(study, transcript)), by.coder, {}};
  for (const Mark* mark : marks_of(study, transcript, kind, by.coder)) {
    if (mark->span.end <= span.begin || span.end <= mark->span.begin) continue;
    Mark left = *mark;
    const bool before = mark->span.begin < span.begin;
    const bool after = span.end < mark->span.end;
    if (before) left.span.end = span.begin;
    if (before) group.edits.emplace_back(Put<Mark>{left});
    if (after) {
      left.span = {span.end, mark->span.end};
      if (before) left.id = MarkId::make();
      group.edits.emplace_back(Put<Mark>{left});
    }
    if (!before && !after) group.edits.emplace_back(Erase<Mark>{mark->id});
  }
  return group;
}

}  // namespace coding
