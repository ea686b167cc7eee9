// What each command pushes.
#include <algorithm>
#include <cstdlib>

#include "app/commands.h"
#include "coding/cases.h"
#include "transcripts/segmentation.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using transcripts::ByteOffset;
using transcripts::Span;
using transcripts::Transcript;

// Moves of the selection, from the selection as it is.
struct Mover {
  const Transcript& text;
  Selection now;

  Selection over(const Span& span) const { return {span.begin, span.end}; }
  Selection to(ByteOffset caret, bool extend) const { return {extend ? now.anchor : caret, caret}; }

  Selection next_sentence() const {
    if (now.span().empty()) {
      const Span here = transcripts::sentence_at(text, now.caret);
      if (!here.empty()) return over(here);
    }
    const Span selected = now.span();
    return over(transcripts::next_sentence(
        text, selected.empty() ? now.caret : ByteOffset{selected.end.value - 1}));
  }
  Selection previous_sentence() const {
    return over(transcripts::previous_sentence(text, now.span().begin));
  }
  Selection extend_sentence() const {
    const Span selected = now.span();
    if (selected.empty()) return next_sentence();
    const Span here = transcripts::sentence_at(text, {selected.end.value - 1});
    if (here.end > selected.end) return {selected.begin, here.end};
    return {selected.begin, transcripts::next_sentence(text, here.begin).end};
  }
  Selection shrink_sentence() const {
    const Span selected = now.span();
    if (selected.empty()) return previous_sentence();
    const Span last = transcripts::sentence_at(text, {selected.end.value - 1});
    const Span before = transcripts::previous_sentence(text, last.begin);
    if (before.end <= selected.begin || before == last) return over(last);
    return {selected.begin, before.end};
  }
  Selection turn() const {
    const auto* turn = text.turn_at(now.span().begin);
    return turn == nullptr ? over(transcripts::paragraph_at(text, now.caret)) : over(turn->span);
  }
  Selection character(bool forward, bool extend) const {
    return to(forward ? transcripts::next_grapheme(text.text(), now.caret)
                      : transcripts::previous_grapheme(text.text(), now.caret),
              extend);
  }
  Selection word(bool forward) const {
    const auto& starts = text.word_starts();
    if (forward) {
      const auto next = std::upper_bound(starts.begin(), starts.end(), now.caret.value);
      if (next == starts.end()) return to({static_cast<std::uint32_t>(text.text().size())}, true);
      const Span word = transcripts::word_at(text, now.caret);
      return to(word.end > now.caret ? word.end : transcripts::word_at(text, {*next}).end, true);
    }
    const auto next = std::lower_bound(starts.begin(), starts.end(), now.caret.value);
    return to({next == starts.begin() ? 0 : *(next - 1)}, true);
  }

  std::optional<Selection> after(Command command) const {
    switch (command) {
      case Command::NextSentence:
        return next_sentence();
      case Command::PreviousSentence:
        return previous_sentence();
      case Command::ExtendSentence:
        return extend_sentence();
      case Command::ShrinkSentence:
        return shrink_sentence();
      case Command::SelectTurn:
        return turn();
      case Command::NextCharacter:
        return character(true, false);
      case Command::PreviousCharacter:
        return character(false, false);
      case Command::ExtendCharacter:
        return character(true, true);
      case Command::ShrinkCharacter:
        return character(false, true);
      case Command::ExtendWord:
        return word(true);
      case Command::ShrinkWord:
        return word(false);
      default:
        return std::nullopt;
    }
  }
};

// The transcript so many places further in the list.
void go_by(const Workspace& workspace, int steps, Actions& actions) {
  const auto order = coding::transcripts_in_order(workspace.study());
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i]->id != workspace.transcript()) continue;
    const auto to = static_cast<std::ptrdiff_t>(i) + steps;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(order.size()))
      actions.push(SelectTranscript{order[static_cast<std::size_t>(to)]->id});
  }
}

void code_in_vivo(const Workspace& workspace, Actions& actions) {
  constexpr std::size_t kLongestName = 60;
  const std::string_view words =
      workspace.study().text(*workspace.transcript()).slice(workspace.selection().span());
  std::string name;
  for (const char c : words.substr(0, words.find('\n'))) name += c;
  if (name.size() > kLongestName) {
    std::size_t end = name.rfind(' ', kLongestName);
    if (end == std::string::npos) end = kLongestName;
    while (!transcripts::is_grapheme_boundary(name, {static_cast<std::uint32_t>(end)})) --end;
    name = name.substr(0, end) + "…";
  }
  actions.push(AddCodingWithNewCode{name, coding::Origin::InVivo});
}

void unselect(const Workspace& workspace, Actions& actions) {
  if (workspace.palette() != Palette::Closed) {
    actions.push(ShowPalette{Palette::Closed});
  } else {
    const ByteOffset caret = workspace.selection().caret;
    actions.push(SelectText{{caret, caret}, false, {}});
  }
}

Dialog dialog_of(Command command) {
  switch (command) {
    case Command::NewProject:
      return Dialog::New;
    case Command::OpenProject:
      return Dialog::Open;
    case Command::Import:
      return Dialog::Import;
    case Command::ExportCodebook:
      return Dialog::ExportCodebook;
    case Command::ExportQuotations:
      return Dialog::ExportQuotations;
    case Command::ExportFrequencies:
      return Dialog::ExportFrequencies;
    case Command::ExportTranscripts:
      return Dialog::ExportTranscripts;
    case Command::ExportParticipants:
      return Dialog::ExportParticipants;
    case Command::ExportPps:
      return Dialog::ExportPps;
    case Command::Restore:
      return Dialog::Restore;
    case Command::RenameTranscript:
      return Dialog::RenameTranscript;
    case Command::TranscriptPps:
      return Dialog::TranscriptPps;
    case Command::DeleteTranscript:
      return Dialog::DeleteTranscript;
    case Command::ReplaceAll:
      return Dialog::ReplaceAll;
    case Command::NewVersion:
      return Dialog::NewVersion;
    case Command::NewCode:
      return Dialog::NewCode;
    case Command::EditCode:
      return Dialog::EditCode;
    case Command::MergeCode:
      return Dialog::MergeCode;
    case Command::DeleteCode:
      return Dialog::DeleteCode;
    case Command::Pseudonyms:
      return Dialog::Pseudonyms;
    case Command::ForgetOriginals:
      return Dialog::ForgetOriginals;
    case Command::EraseParticipant:
      return Dialog::EraseParticipant;
    case Command::CodeHits:
      return Dialog::CodeHits;
    case Command::ShowKeys:
      return Dialog::Keys;
    default:
      return Dialog::None;
  }
}

// Commands on the study and its texts; needs a project.
void perform_on_study(Command command, const Workspace& w, Actions& actions) {
  switch (command) {
    case Command::ProjectMemo:
      return actions.push(EditMemo{coding::OwnerKind::Project, w.study().info().id});
    case Command::TranscriptMemo:
      return actions.push(EditMemo{coding::OwnerKind::Transcript, w.transcript()->guid});
    case Command::CodeMemo:
      return actions.push(EditMemo{coding::OwnerKind::Code, w.code()->guid});
    case Command::CodingMemo:
      return actions.push(EditMemo{coding::OwnerKind::Coding, w.codings().front().guid});
    case Command::CorrectText:
      return actions.push(SetEditing{!w.editing()});
    case Command::ChooseCode:
      return actions.push(ShowPalette{Palette::Code});
    case Command::Recode:
      return actions.push(ShowPalette{Palette::Recode});
    case Command::CodeAgain:
      return actions.push(AddCoding{w.recent_codes().front()});
    case Command::InVivo:
      return code_in_vivo(w, actions);
    case Command::RemoveCoding:
      return actions.push(RemoveCodings{w.codings()});
    case Command::NextTranscript:
      return go_by(w, 1, actions);
    case Command::PreviousTranscript:
      return go_by(w, -1, actions);
    case Command::Unselect:
      return unselect(w, actions);
    default:
      break;
  }
  const Mover mover{w.study().text(*w.transcript()), w.selection()};
  if (const auto selection = mover.after(command)) actions.push(SelectText{*selection, true, {}});
}

}  // namespace

std::filesystem::path free_demo_path() {
  const char* home = std::getenv("HOME");
  const std::filesystem::path folder = home != nullptr ? home : ".";
  for (int number = 1;; ++number) {
    std::string name = "PPS-demo";
    if (number > 1) name += " " + std::to_string(number);
    std::filesystem::path path = folder / (name + ".zwerm");
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return path;
  }
}

void perform(Command command, const Workspace& w, Actions& actions) {
  if (const auto reason = why_not(command, w)) return actions.push(Tell{*reason});
  if (const Dialog dialog = dialog_of(command); dialog != Dialog::None)
    return actions.push(ShowDialog{dialog});
  constexpr float kStep = 0.1F;
  switch (command) {
    case Command::MakeDemo:
      return actions.push(NewDemo{free_demo_path()});
    case Command::BackUp:
      return actions.push(BackUp{});
    case Command::OldCopies:
      return actions.push(LookForCopies{});
    case Command::Quit:
      return actions.push(Quit{});
    case Command::Undo:
      return actions.push(Undo{});
    case Command::Redo:
      return actions.push(Redo{});
    case Command::Find:
      return actions.push(FocusSearch{});
    case Command::ShowCoding:
      return actions.push(ShowView{View::Coding});
    case Command::ShowFigures:
      return actions.push(ShowView{View::Figures});
    case Command::ShowPeople:
      return actions.push(ShowView{View::People});
    case Command::SwitchTheme:
      return actions.push(ChooseTheme{!w.config().dark});
    case Command::SwitchLanguage:
      return actions.push(
          ChooseLanguage{w.language() == Language::Dutch ? Language::English : Language::Dutch});
    case Command::Bigger:
      return actions.push(ChooseScale{w.config().scale + kStep});
    case Command::Smaller:
      return actions.push(ChooseScale{w.config().scale - kStep});
    case Command::NormalSize:
      return actions.push(ChooseScale{1.0F});
    default:
      return perform_on_study(command, w, actions);
  }
}

}  // namespace app
