// Two conversations side by side: opening the second pane, going from one to the other, closing.
#include <algorithm>
#include <utility>

#include "app/workspace_run.h"
#include "coding/cases.h"

namespace app {
namespace {

using coding::TranscriptId;

// The next in the list, at its end the one before; the same where there is no other.
TranscriptId next_to(const coding::Study& study, const TranscriptId& id) {
  const auto order = coding::transcripts_in_order(study);
  const auto at =
      std::find_if(order.begin(), order.end(), [&](const auto* info) { return info->id == id; });
  if (at == order.end() || order.size() == 1) return id;
  return at + 1 == order.end() ? (*(at - 1))->id : (*(at + 1))->id;
}

}  // namespace

void Workspace::Run::operator()(const ShowBeside& action) const {
  if (!w.pane_.transcript || !w.study().transcripts().contains(action.id)) return;
  if (w.beside_ && w.beside_->transcript == action.id) return;
  Pane pane;
  if (!w.beside_ && w.closed_ && w.closed_->transcript == action.id) pane = *w.closed_;
  pane.transcript = action.id;
  pane.filter.codes = w.pane_.filter.codes;
  pane.filter.coders = w.pane_.filter.coders;
  keep_valid(pane, w.study());
  w.beside_ = std::move(pane);
  w.set_status({}, false);
}

// What comes is a guess, so the list goes on to choose for that pane.
void Workspace::Run::operator()(const ShowTwo& action) const {
  if (action.on == w.beside_.has_value() || !w.pane_.transcript) return;
  if (action.on) {
    const auto& last = w.closed_ ? w.closed_->transcript : std::nullopt;
    const bool another = last && last != w.pane_.transcript;
    (*this)(ShowBeside{another ? *last : next_to(w.study(), *w.pane_.transcript)});
    (*this)(ChoosePane{Side::Right});
    return;
  }
  (*this)(ChoosePane{Side::Left});
  w.closed_ = std::exchange(w.beside_, std::nullopt);
  w.set_status({}, false);
}

void Workspace::Run::operator()(const ChoosePane& action) const {
  if (!w.beside_ || action.side == w.side_) return;
  std::swap(w.pane_, *w.beside_);
  w.side_ = action.side;
  w.editing_ = false;
  w.palette_ = Palette::Closed;
  w.codebook_focus_ = false;
  w.pick(std::move(w.pane_.codings), w.pane_.coding);  // some may have gone meanwhile
}

// Where the conversation of one pane goes, that pane closes and the other is left alone.
void Workspace::close_gone_panes() {
  const auto gone = [this](const Pane& pane) {
    return pane.transcript && !study().transcripts().contains(*pane.transcript);
  };
  if (closed_ && gone(*closed_)) closed_.reset();
  if (beside_ && gone(*beside_)) beside_.reset();
  if (gone(pane_)) {
    Pane left;
    left.filter.codes = pane_.filter.codes;
    left.filter.coders = pane_.filter.coders;
    pane_ = beside_ ? std::move(*beside_) : std::move(left);
    beside_.reset();
    editing_ = false;
  }
  if (!beside_) side_ = Side::Left;
}

// In the same conversation, what is selected in the other pane stays on its words.
void Workspace::typed_beside(const transcripts::TextChange& change) {
  if (!beside_ || beside_->transcript != pane_.transcript) return;
  for (transcripts::ByteOffset* end : {&beside_->selection.anchor, &beside_->selection.caret})
    *end = transcripts::map_offset(*end, transcripts::SpanEnd::Begin, change);
}

}  // namespace app
