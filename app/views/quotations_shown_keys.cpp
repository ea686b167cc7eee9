// The list of Citaten by keyboard, and what can be done with a quotation.
#include <algorithm>
#include <iterator>
#include <utility>

#include <GLFW/glfw3.h>

#include "app/views/quotations_shown.h"
#include "exports/quotations_page.h"

namespace app {
namespace {

bool is_good_key(const Key& key) {
  return (key.code == 'G' && !key.ctrl) || key.code == GLFW_KEY_KP_MULTIPLY ||
         (key.code == '8' && key.shift);
}
bool is_wider_key(const Key& key) {
  return !key.ctrl &&
         (key.code == GLFW_KEY_EQUAL || key.code == GLFW_KEY_KP_ADD || key.code == GLFW_KEY_RIGHT);
}
bool is_narrower_key(const Key& key) {
  return !key.ctrl && (key.code == GLFW_KEY_MINUS || key.code == GLFW_KEY_KP_SUBTRACT ||
                       key.code == GLFW_KEY_LEFT);
}

}  // namespace

bool QuotationsShown::take_key(const Key& key) {
  constexpr int kOwn[] = {GLFW_KEY_UP,  GLFW_KEY_DOWN,  GLFW_KEY_HOME,
                          GLFW_KEY_END, GLFW_KEY_ENTER, GLFW_KEY_KP_ENTER};
  const bool plain = !key.ctrl && !key.alt &&
                     std::find(std::begin(kOwn), std::end(kOwn), key.code) != std::end(kOwn);
  const bool copies = key.code == 'C' && key.ctrl && !key.shift && !key.alt;
  if (!plain && !copies && !is_good_key(key) && !is_wider_key(key) && !is_narrower_key(key))
    return false;
  pressed_ = key;
  return true;
}

// So many quotations further, or as far as it goes.
void QuotationsShown::step(const List& list, int quotations) {
  std::vector<const Line*> all;
  for (const Line& line : list.lines)
    if (line.passage != nullptr) all.push_back(&line);
  if (all.empty()) return;
  const auto at = std::find_if(all.begin(), all.end(),
                               [this](const Line* line) { return line->id == chosen_; });
  const std::ptrdiff_t from = at == all.end() ? -1 : at - all.begin();
  const auto last = static_cast<std::ptrdiff_t>(all.size()) - 1;
  chosen_ =
      all[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + quotations, 0, last))]->id;
  reveal_ = true;
}

void QuotationsShown::carry_out_key(const Workspace& workspace, const List& list,
                                    Actions& actions) {
  if (!pressed_) return;
  const Key key = *std::exchange(pressed_, std::nullopt);
  constexpr int kFar = 1'000'000;
  if (key.code == GLFW_KEY_UP) return step(list, -1);
  if (key.code == GLFW_KEY_DOWN) return step(list, 1);
  if (key.code == GLFW_KEY_HOME) return step(list, -kFar);
  if (key.code == GLFW_KEY_END) return step(list, kFar);
  const auto line = std::find_if(list.lines.begin(), list.lines.end(), [this](const Line& one) {
    return one.passage != nullptr && one.id == chosen_;
  });
  if (line == list.lines.end()) return;
  if (is_good_key(key)) return toggle_good(workspace, *line, actions);
  if (is_wider_key(key)) return widen(*line, 1);
  if (is_narrower_key(key)) return widen(*line, -1);
  if (key.code == 'C') return copy(*line, actions);
  actions.push(GoTo{line->passage->transcript, line->passage->span});
}

bool QuotationsShown::is_good(const Workspace& workspace, const Line& line) {
  const auto* now =
      workspace.study().codings().find({line.passage->transcript, line.passage->coding->id});
  return now != nullptr && now->good_quote;
}

void QuotationsShown::toggle_good(const Workspace& workspace, const Line& line,
                                  Actions& actions) const {
  if (line.passage->coding == nullptr)
    return actions.push(Tell{
        transcripts::say("Alleen een codering kan een goed citaat zijn. Codeer de passages eerst.",
                         "Only a coding can be a good quote. Code the passages first.")});
  if (workspace.read_only()) return actions.push(Tell{workspace.read_only_reason()});
  actions.push(MarkGoodQuotes{{line.passage->coding->id}, !is_good(workspace, line)});
}

void QuotationsShown::copy(const Line& line, Actions& actions) const {
  const coding::Study& study = made_->study;
  const std::string_view words = study.text(line.passage->transcript).slice(line.passage->span);
  const std::string copied =
      "“" + std::string(words) + "” (" + exports::reference_of(study, *line.passage) + ")";
  ImGui::SetClipboardText(copied.c_str());
  actions.push(
      Tell{transcripts::say("Gekopieerd, met verwijzing.", "Copied, with its reference.")});
}

void QuotationsShown::widen(const Line& line, int steps) {
  if (steps > 0 ? !line.more : !line.narrower) return;
  std::uint32_t& now = context_[line.id];
  now = steps > 0 ? now + 1 : now - 1;
  if (now == 0) context_.erase(line.id);
  ++changes_;
  reveal_ = chosen_ == line.id;
}

}  // namespace app
