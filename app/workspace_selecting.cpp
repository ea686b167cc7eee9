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
    const auto& coding = *study().codings().find({*pane_.transcript, id});
    return std::tuple(coding.coder != coder_, coding.span != pane_.selection.span(),
                      coding.span.size());
  };
  return *std::min_element(pane_.codings.begin(), pane_.codings.end(),
                           [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

// Those that are gone are left out. `one` stays the one at hand where it is among them.
void Workspace::pick(std::vector<coding::CodingId> codings, std::optional<coding::CodingId> one) {
  std::erase_if(codings, [&](const coding::CodingId& id) {
    return !pane_.transcript || study().codings().find({*pane_.transcript, id}) == nullptr;
  });
  pane_.codings = std::move(codings);
  pane_.coding = one;
  if (!one || std::find(pane_.codings.begin(), pane_.codings.end(), *one) == pane_.codings.end())
    pane_.coding = pane_.codings.empty() ? std::nullopt : std::optional(nearest_at_hand());
}

void Workspace::Run::operator()(const SelectText& action) const {
  w.codebook_focus_ = false;
  if (!(w.pane_.selection == action.selection)) w.set_status({}, false);
  w.pane_.selection = action.selection;
  const coding::ByteOffset caret = action.selection.caret;
  const auto* chosen =
      w.pane_.coding ? w.study().codings().find({*w.pane_.transcript, *w.pane_.coding}) : nullptr;
  const bool within = chosen != nullptr && action.selection.span().empty() &&
                      chosen->span.begin <= caret && caret <= chosen->span.end;
  if (!action.codings.empty() || !within) w.pick(action.codings, w.pane_.coding);
  w.palette_ = Palette::Closed;
  if (action.reveal) ++w.reveal_;
}

void Workspace::Run::operator()(const SelectCodings& action) const {
  w.codebook_focus_ = false;
  w.pick(action.ids);
  if (w.pane_.coding) {
    const coding::Coding& coding =
        *w.study().codings().find({*w.pane_.transcript, *w.pane_.coding});
    w.code_ = coding.code;
    w.pane_.selection = {coding.span.begin, coding.span.end};
  }
  w.palette_ = Palette::Closed;
}

void Workspace::Run::operator()(const ChooseCoding& action) const {
  w.pick(w.pane_.codings, action.id);
  if (w.pane_.coding)
    w.code_ = w.study().codings().find({*w.pane_.transcript, *w.pane_.coding})->code;
}

void Workspace::Run::selection_moved(const SetSpan& change) const {
  const auto* coding = w.study().codings().find({*w.pane_.transcript, change.coding});
  if (coding != nullptr && !w.pane_.selection.span().empty())
    w.pane_.selection = {coding->span.begin, coding->span.end};
}

void Workspace::Run::operator()(const ShowPalette& action) const {
  if (action.palette == Palette::Code && w.pane_.selection.span().empty())
    throw coding::EditError(
        say("Selecteer eerst tekst om te coderen.", "Select the text to code first."));
  if (action.palette == Palette::Recode && !w.pane_.coding)
    throw coding::EditError(say("Kies eerst een codering, in de marge of in de tekst.",
                                "Choose a coding first, in the margin or the text."));
  w.palette_ = action.palette;
}

void Workspace::Run::operator()(const FilterText& action) const {
  if (!w.pane_.transcript) return;
  w.pane_.filter = action.filter;
  keep_valid(w.pane_.filter, w.study(), *w.pane_.transcript);
  if (w.beside_) {
    w.beside_->filter.codes = w.pane_.filter.codes;
    w.beside_->filter.coders = w.pane_.filter.coders;
  }
  // What is out of sight is not at hand either.
  const ShownCodings shown(w.study(), *w.pane_.transcript, w.pane_.filter);
  const auto hidden = [&](const coding::CodingId& id) {
    const auto all = shown.all();
    return std::none_of(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
  };
  std::vector<coding::CodingId> left = w.pane_.codings;
  std::erase_if(left, hidden);
  w.pick(std::move(left), w.pane_.coding);
}

}  // namespace app
