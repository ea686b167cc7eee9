#include "app/perform_passages.h"

#include <algorithm>

#include "app/coding_ends.h"
#include "coding/passage_steps.h"
#include "coding/reading.h"

namespace app {
namespace {

using coding::Direction;
using coding::Span;
using transcripts::Message;
using transcripts::say;
using transcripts::SpanEnd;

Message nothing_further(Direction direction, const Message& what) {
  const bool forward = direction == Direction::Forward;
  return say("Er is {0} {1} in dit gesprek.", "There is no {3} {2} in this transcript.",
             forward ? "verderop geen" : "hiervoor geen", what.nl,
             forward ? "further on" : "before", what.en);
}

// Selects the passage, with the codings on it that are shown.
void select(const Workspace& w, const Span& passage, Actions& actions) {
  SelectText wanted{{passage.begin, passage.end}, true, {}};
  const ShownCodings shown(w.study(), *w.transcript(), w.filter());
  for (const coding::Coding* coding : shown.on(passage))
    if (passage.begin <= coding->span.begin && coding->span.end <= passage.end)
      wanted.codings.push_back(coding->id);
  actions.push(std::move(wanted));
}

void go(const Workspace& w, const std::vector<Span>& passages, Direction direction,
        const Message& what, Actions& actions) {
  const auto next = coding::step(passages, w.selection().span(), direction);
  if (!next) return actions.push(Tell{nothing_further(direction, what)});
  select(w, passages[*next], actions);
}

std::string names_of(const coding::Study& study, const std::vector<coding::CoderId>& coders) {
  std::vector<std::string> names;
  for (const auto& id : coders) names.push_back(study.coders().find(id)->name);
  std::sort(names.begin(), names.end());
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

void go_to_disagreement(const Workspace& w, Direction direction, Actions& actions) {
  const auto all = coding::disagreements(w.study(), *w.transcript());
  std::vector<Span> spans;
  for (const auto& one : all) spans.push_back(one.span);
  const auto next = coding::step(spans, w.selection().span(), direction);
  if (!next)
    return actions.push(Tell{nothing_further(
        direction, say("plek waar codeurs verschillen", "place where coders disagree"))});
  const Span place = spans[*next];
  SelectText wanted{{place.begin, place.end}, true, {}};
  Message told;
  for (const auto& one : all) {
    if (one.span != place) continue;
    for (const auto& coding : w.study().codings().of(*w.transcript()))
      if (coding.code == one.code && coding.span.overlaps(place))
        wanted.codings.push_back(coding.id);
    const std::string& code = w.study().codes().find(one.code)->name;
    const Message here = say("{0}: {1} wel, {2} niet", "{0}: {1} did, {2} did not", code,
                             names_of(w.study(), one.with), names_of(w.study(), one.without));
    told.nl += (told.nl.empty() ? "" : " · ") + here.nl;
    told.en += (told.en.empty() ? "" : " · ") + here.en;
  }
  actions.push(std::move(wanted));
  actions.push(Tell{told});
}

// Bookmarks go on in the next transcript.
void go_to_bookmark(const Workspace& w, Direction direction, Actions& actions) {
  const auto all = coding::bookmarks_in_order(w.study());
  const auto order = coding::transcripts_in_order(w.study());
  const auto place = [&](const coding::TranscriptId& id) {
    return std::find_if(order.begin(), order.end(),
                        [&](const auto* info) { return info->id == id; }) -
           order.begin();
  };
  const auto here = std::pair(place(*w.transcript()), w.selection().span());
  const coding::Mark* to = nullptr;
  for (const coding::Mark* mark : all) {
    const auto there = std::pair(place(mark->transcript), mark->span);
    const bool at_caret =
        here.second.empty() && there.first == here.first && there.second.begin == here.second.begin;
    if (direction == Direction::Forward && (there > here || at_caret)) {
      to = mark;
      break;
    }
    if (direction == Direction::Back && there < here && !at_caret) to = mark;
  }
  if (to != nullptr) return actions.push(GoTo{to->transcript, to->span});
  actions.push(Tell{all.empty()
                        ? say("Er zijn nog geen bladwijzers. Zet er een met Lezen > {0}{2}.",
                              "There are no bookmarks yet. Put one by Reading > {1}{2}.",
                              info_of(Command::Bookmark).name.nl,
                              info_of(Command::Bookmark).name.en, key_hint(Command::Bookmark, w))
                        : say("Er is {0} geen bladwijzer.", "There is no bookmark {1}.",
                              direction == Direction::Forward ? "verderop" : "hiervoor",
                              direction == Direction::Forward ? "further on" : "before")});
}

// Goes through the codings at the selection or caret, also where none was picked out yet.
void choose_next_here(const Workspace& w, Actions& actions) {
  const auto& picked = w.codings();
  if (w.coding()) {
    const auto at = std::find(picked.begin(), picked.end(), *w.coding());
    return actions.push(ChooseCoding{at + 1 == picked.end() ? picked.front() : *(at + 1)});
  }
  SelectText wanted{w.selection(), false, {}};
  const ShownCodings shown(w.study(), *w.transcript(), w.filter());
  for (const coding::Coding* coding : shown.on(w.selection().span()))
    wanted.codings.push_back(coding->id);
  if (wanted.codings.empty())
    return actions.push(Tell{say("Hier is niets gecodeerd.", "Nothing is coded here.")});
  actions.push(std::move(wanted));
}

void move_end(const Workspace& w, SpanEnd end, By by, Actions& actions) {
  const auto& coding = *w.study().codings().find({*w.transcript(), *w.coding()});
  const Span span = with_end_moved(w.study().text(*w.transcript()), coding.span, end, by);
  actions.push(SetSpan{coding.id, span});
}

// Between two words, as near to the caret as can be.
void split(const Workspace& w, Actions& actions) {
  const auto& coding = *w.study().codings().find({*w.transcript(), *w.coding()});
  coding::ByteOffset at = w.selection().caret;
  if (coding.span.begin < at && at < coding.span.end)
    at = word_edge_near(w.study().text(*w.transcript()), at, SpanEnd::Begin);
  actions.push(SplitCoding{coding.id, at});
}

bool step_to(Command command, const Workspace& w, Actions& actions) {
  const bool back = command == Command::PreviousCoded || command == Command::PreviousUncoded ||
                    command == Command::PreviousDisagreement ||
                    command == Command::PreviousBookmark;
  const Direction direction = back ? Direction::Back : Direction::Forward;
  switch (command) {
    case Command::NextCoded:
    case Command::PreviousCoded: {
      const ShownCodings shown(w.study(), *w.transcript(), w.filter());
      go(w, coding::coded_passages(shown.all()), direction,
         say("gecodeerde passage", "coded passage"), actions);
      return true;
    }
    case Command::NextUncoded:
    case Command::PreviousUncoded:
      go(w, coding::uncoded_stretches(w.study(), *w.transcript(), w.coder()), direction,
         say("ongecodeerd stuk", "uncoded stretch"), actions);
      return true;
    case Command::NextDisagreement:
    case Command::PreviousDisagreement:
      go_to_disagreement(w, direction, actions);
      return true;
    case Command::NextBookmark:
    case Command::PreviousBookmark:
      go_to_bookmark(w, direction, actions);
      return true;
    default:
      return false;
  }
}

}  // namespace

bool is_on_passages(Command command) {
  switch (command) {
    case Command::NextCodingHere:
    case Command::WeighCoding:
    case Command::SplitCoding:
    case Command::StretchEnd:
    case Command::ShrinkEnd:
    case Command::StretchBegin:
    case Command::ShrinkBegin:
    case Command::ReadUpTo:
    case Command::NotRead:
    case Command::NothingHere:
    case Command::Bookmark:
    case Command::FilterText:
    case Command::ClearFilter:
    case Command::NextCoded:
    case Command::PreviousCoded:
    case Command::NextUncoded:
    case Command::PreviousUncoded:
    case Command::NextDisagreement:
    case Command::PreviousDisagreement:
    case Command::NextBookmark:
    case Command::PreviousBookmark:
      return true;
    default:
      return false;
  }
}

bool perform_on_passages(Command command, const Workspace& w, Actions& actions) {
  if (step_to(command, w, actions)) return true;
  switch (command) {
    case Command::NextCodingHere:
      choose_next_here(w, actions);
      return true;
    case Command::SplitCoding:
      split(w, actions);
      return true;
    case Command::StretchEnd:
      move_end(w, SpanEnd::End, By::Forward, actions);
      return true;
    case Command::ShrinkEnd:
      move_end(w, SpanEnd::End, By::Back, actions);
      return true;
    case Command::StretchBegin:
      move_end(w, SpanEnd::Begin, By::Back, actions);
      return true;
    case Command::ShrinkBegin:
      move_end(w, SpanEnd::Begin, By::Forward, actions);
      return true;
    case Command::ReadUpTo:
      actions.push(ReadUpTo{});
      return true;
    case Command::NotRead:
      actions.push(NotRead{});
      return true;
    case Command::NothingHere:
      actions.push(ToggleNothingHere{});
      return true;
    case Command::Bookmark:
      actions.push(ToggleBookmark{});
      return true;
    case Command::ClearFilter:
      actions.push(FilterText{});
      return true;
    default:
      return false;
  }
}

}  // namespace app
