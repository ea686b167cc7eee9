// Typing in the transcript: characters, keys, the clipboard, the caret, and the bar that says so.
#include <algorithm>

#include <GLFW/glfw3.h>

#include "app/commands.h"
#include "app/views/transcript_view.h"
#include "app/window/controls.h"
#include "transcripts/utf8.h"

namespace app {

using transcripts::ByteOffset;
using transcripts::Span;

void TranscriptView::type(char32_t character) {
  transcripts::append_code_point(typed_, character);
}

bool TranscriptView::take_editing_key(const Key& key) {
  constexpr int kPlain[] = {GLFW_KEY_BACKSPACE, GLFW_KEY_DELETE,  GLFW_KEY_ENTER,
                            GLFW_KEY_LEFT,      GLFW_KEY_RIGHT,   GLFW_KEY_UP,
                            GLFW_KEY_DOWN,      GLFW_KEY_HOME,    GLFW_KEY_END,
                            GLFW_KEY_ESCAPE,    GLFW_KEY_PAGE_UP, GLFW_KEY_PAGE_DOWN};
  constexpr int kCtrl[] = {'A',
                           'C',
                           'V',
                           'X',
                           'Z',
                           'Y',
                           GLFW_KEY_LEFT,
                           GLFW_KEY_RIGHT,
                           GLFW_KEY_HOME,
                           GLFW_KEY_END,
                           GLFW_KEY_BACKSPACE,
                           GLFW_KEY_DELETE};
  const bool ours =
      key.ctrl ? std::find(std::begin(kCtrl), std::end(kCtrl), key.code) != std::end(kCtrl)
               : std::find(std::begin(kPlain), std::end(kPlain), key.code) != std::end(kPlain);
  if (ours) editing_key_ = key;
  return ours;
}

// Gives how much of the view it covers.
float TranscriptView::draw_editing(Ui& ui, const Sight& sight) const {
  const char* words = ui.say("Tekst verbeteren: coderingen blijven bij hun woorden. Esc stopt.",
                             "Correcting the text: codings stay with their words. Esc stops.");
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 min(ImGui::GetWindowPos().x, sight.view_top);
  const float height = ui.px(24);
  const ImVec2 max(sight.right, sight.view_top + height);
  list->AddRectFilled(min, max, ui.theme.accent);
  const float y = min.y + (height - ui.fonts.small->FontSize) / 2;
  draw_cut(list, ui.fonts.small, {min.x + ui.px(14), y}, ui.theme.on_accent, words,
           max.x - min.x - ui.px(28));
  ui.describe.add({id_of("edit-mode"), words, "text", min, max, true, ""});
  return height;
}

// The end of the letter or, with Ctrl, the word beside the caret.
ByteOffset TranscriptView::beside_caret(const Workspace& workspace, bool forward) const {
  const auto& text = workspace.study().text(*shown_);
  const ByteOffset caret = workspace.selection().caret;
  const auto size = static_cast<std::uint32_t>(text.text().size());
  if (!editing_key_->ctrl)
    return forward ? transcripts::next_grapheme(text.text(), caret)
                   : transcripts::previous_grapheme(text.text(), caret);
  const auto& starts = text.word_starts();
  if (forward) {
    const auto next = std::upper_bound(starts.begin(), starts.end(), caret.value);
    return {next == starts.end() ? size : *next};
  }
  const auto next = std::lower_bound(starts.begin(), starts.end(), caret.value);
  return {next == starts.begin() ? 0 : *(next - 1)};
}

// From one line to another, at the column that the caret had before the first of such steps.
ByteOffset TranscriptView::at_column(std::size_t from, std::size_t to, ByteOffset caret) {
  if (!column_) column_ = layout_->x_of(from, caret);
  return layout_->offset_at(to, *column_);
}

ByteOffset TranscriptView::line_away(ByteOffset caret, int lines) {
  const std::size_t line = layout_->line_of(caret);
  const auto to = static_cast<std::ptrdiff_t>(line) + lines;
  const auto last = static_cast<std::ptrdiff_t>(layout_->lines().size()) - 1;
  return at_column(line, static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last)), caret);
}

// A page, but for some lines that stay in sight.
ByteOffset TranscriptView::page_away(ByteOffset caret, float pages) {
  constexpr float kLinesThatStay = 4;
  const std::size_t line = layout_->line_of(caret);
  const float height = layout_->measures().line_height;
  const float page = std::max(height, ImGui::GetWindowHeight() - kLinesThatStay * height);
  return at_column(line, layout_->line_at(layout_->lines()[line].top + pages * page), caret);
}

void TranscriptView::push_edit(const Workspace& workspace, Actions& actions, const Span& span,
                               std::string text) {
  draft_->note(workspace, span, text);
  actions.push(EditText{span, std::move(text), false});
}

void TranscriptView::delete_text(const Workspace& workspace, Actions& actions, bool forward) {
  Span span = workspace.selection().span();
  if (span.empty()) {
    const ByteOffset caret = workspace.selection().caret;
    const ByteOffset to = beside_caret(workspace, forward);
    span = {std::min(caret, to), std::max(caret, to)};
  }
  if (!span.empty()) push_edit(workspace, actions, span, "");
}

void TranscriptView::edit_with_ctrl(const Workspace& workspace, Actions& actions, Ui& ui) {
  const auto& text = workspace.study().text(*shown_);
  const Span selected = workspace.selection().span();
  switch (editing_key_->code) {
    case 'A':
      return actions.push(
          SelectText{{{0}, {static_cast<std::uint32_t>(text.text().size())}}, false, {}});
    case 'Z':
      return perform(editing_key_->shift ? Command::Redo : Command::Undo, workspace, actions);
    case 'Y':
      return perform(Command::Redo, workspace, actions);
    case 'V': {
      const char* pasted = ImGui::GetClipboardText();
      if (pasted != nullptr)
        push_edit(workspace, actions, selected, ui.wide_characters.from_field(pasted));
      return;
    }
    case 'C':
    case 'X':
      if (selected.empty()) return;
      ImGui::SetClipboardText(ui.wide_characters.to_field(text.slice(selected)).c_str());
      if (editing_key_->code == 'X') push_edit(workspace, actions, selected, "");
      return;
    default:
      return;
  }
}

void TranscriptView::move_caret(const Workspace& workspace, Actions& actions) {
  const Selection now = workspace.selection();
  const auto size = static_cast<std::uint32_t>(workspace.study().text(*shown_).text().size());
  const bool plain = !editing_key_->shift && !editing_key_->ctrl && !now.span().empty();
  ByteOffset caret = now.caret;
  switch (editing_key_->code) {
    case GLFW_KEY_LEFT:
      caret = plain ? now.span().begin : beside_caret(workspace, false);
      break;
    case GLFW_KEY_RIGHT:
      caret = plain ? now.span().end : beside_caret(workspace, true);
      break;
    case GLFW_KEY_UP:
      caret = line_away(caret, -1);
      break;
    case GLFW_KEY_DOWN:
      caret = line_away(caret, 1);
      break;
    case GLFW_KEY_PAGE_UP:
      caret = page_away(caret, -1);
      break;
    case GLFW_KEY_PAGE_DOWN:
      caret = page_away(caret, 1);
      break;
    case GLFW_KEY_HOME:
      caret =
          editing_key_->ctrl ? ByteOffset{0} : layout_->lines()[layout_->line_of(caret)].span.begin;
      break;
    default:
      caret = editing_key_->ctrl ? ByteOffset{size}
                                 : layout_->lines()[layout_->line_of(caret)].span.end;
  }
  actions.push(SelectText{{editing_key_->shift ? now.anchor : caret, caret}, true, {}});
}

void TranscriptView::edit(const Workspace& workspace, Actions& actions, Ui& ui) {
  if (!typed_.empty()) {
    push_edit(workspace, actions, workspace.selection().span(), std::exchange(typed_, {}));
    column_.reset();
    return;
  }
  if (!editing_key_) return;
  const int code = editing_key_->code;
  const bool vertical = code == GLFW_KEY_UP || code == GLFW_KEY_DOWN || code == GLFW_KEY_PAGE_UP ||
                        code == GLFW_KEY_PAGE_DOWN;
  if (!vertical) column_.reset();
  if (code == GLFW_KEY_ESCAPE) {
    actions.push(SetEditing{false});
  } else if (code == GLFW_KEY_BACKSPACE || code == GLFW_KEY_DELETE) {
    delete_text(workspace, actions, code == GLFW_KEY_DELETE);
  } else if (code == GLFW_KEY_ENTER) {
    push_edit(workspace, actions, workspace.selection().span(), "\n");
  } else if (editing_key_->ctrl && code >= 'A' && code <= 'Z') {
    edit_with_ctrl(workspace, actions, ui);
  } else if (!layout_->lines().empty()) {
    move_caret(workspace, actions);
  }
  editing_key_.reset();
}

}  // namespace app
