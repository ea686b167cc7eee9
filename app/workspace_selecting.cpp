// Selecting text, and which codings the keys and the details are about.
#include <algorithm>
#include <tuple>

#include "app/workspace_run.h"

namespace app {

using transcripts::say;

// Of several that lie at one place: the chosen coder's own before others', then the one whose words
// are selected, then the one on the fewest words.
coding::CodingId Workspace::nearest_at_hand() const {
  const auto rank = [this](const coding::CodingId& id) {
    const auto& coding = *study().codings().find({*transcript_, id});
    return std::tuple(coding.coder != coder_, coding.span != selection_.span(), coding.span.size());
  };
  return *std::min_element(codings_.begin(), codings_.end(),
                           [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

// Those that are gone are left out. `one` stays the one at hand where it is among them.
void Workspace::pick(std::vector<coding::CodingId> codings, std::optional<coding::CodingId> one) {
  std::erase_if(codings, [&](const coding::CodingId& id) {
    return !transcript_ || study().codings().find({*transcript_, id}) == nullptr;
  });
  codings_ = std::move(codings);
  coding_ = one;
  if (!one || std::find(codings_.begin(), codings_.end(), *one) == codings_.end())
    coding_ = codings_.empty() ? std::nullopt : std::optional(nearest_at_hand());
}

void Workspace::Run::operator()(const SelectText& action) const {
  w.codebook_focus_ = false;
  if (!(w.selection_ == action.selection)) w.set_status({}, false);
  w.selection_ = action.selection;
  const coding::ByteOffset caret = action.selection.caret;
  const auto* chosen = w.coding_ ? w.study().codings().find({*w.transcript_, *w.coding_}) : nullptr;
  const bool within = chosen != nullptr && action.selection.span().empty() &&
                      chosen->span.begin <= caret && caret <= chosen->span.end;
  if (!action.codings.empty() || !within) w.pick(action.codings, w.coding_);
  w.palette_ = Palette::Closed;
  if (action.reveal) ++w.reveal_;
}

void Workspace::Run::operator()(const SelectCodings& action) const {
  w.codebook_focus_ = false;
  w.pick(action.ids);
  if (w.coding_) {
    const coding::Coding& coding = *w.study().codings().find({*w.transcript_, *w.coding_});
    w.code_ = coding.code;
    w.selection_ = {coding.span.begin, coding.span.end};
  }
  w.palette_ = Palette::Closed;
}

void Workspace::Run::operator()(const ChooseCoding& action) const {
  w.pick(w.codings_, action.id);
  if (w.coding_) w.code_ = w.study().codings().find({*w.transcript_, *w.coding_})->code;
}

void Workspace::Run::selection_moved(const SetSpan& change) const {
  const auto* coding = w.study().codings().find({*w.transcript_, change.coding});
  if (coding != nullptr && !w.selection_.span().empty())
    w.selection_ = {coding->span.begin, coding->span.end};
}

void Workspace::Run::operator()(const ShowPalette& action) const {
  if (action.palette == Palette::Code && w.selection_.span().empty())
    throw coding::EditError(
        say("Selecteer eerst tekst om te coderen.", "Select the text to code first."));
  if (action.palette == Palette::Recode && !w.coding_)
    throw coding::EditError(say("Kies eerst een codering, in de marge of in de tekst.",
                                "Choose a coding first, in the margin or the text."));
  w.palette_ = action.palette;
}

void Workspace::Run::operator()(const FilterText& action) const {
  if (!w.transcript_) return;
  w.filter_ = action.filter;
  keep_valid(w.filter_, w.study(), *w.transcript_);
  // What is out of sight is not at hand either.
  const ShownCodings shown(w.study(), *w.transcript_, w.filter_);
  const auto hidden = [&](const coding::CodingId& id) {
    const auto all = shown.all();
    return std::none_of(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
  };
  std::vector<coding::CodingId> left = w.codings_;
  std::erase_if(left, hidden);
  w.pick(std::move(left), w.coding_);
}

}  // namespace app
