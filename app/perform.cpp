// What each command pushes.
#include <algorithm>
#include <cstdlib>

#include "app/commands.h"
#include "app/perform_passages.h"
#include "app/selection_moves.h"
#include "coding/cases.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using transcripts::ByteOffset;
using transcripts::Transcript;

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

// From another view it only goes to the two that are there already.
void show_two(const Workspace& workspace, Actions& actions) {
  if (workspace.view() == View::Coding) return actions.push(ShowTwo{!workspace.beside()});
  actions.push(ShowView{View::Coding});
  actions.push(ShowTwo{});
}

void unselect(const Workspace& workspace, Actions& actions) {
  if (workspace.palette() != Palette::Closed) {
    actions.push(ShowPalette{Palette::Closed});
  } else {
    const ByteOffset caret = workspace.selection().caret;
    actions.push(SelectCodings{});
    actions.push(SelectText{{caret, caret}, false, {}});
  }
}

// Commands on the codebook; false where it is none.
bool perform_on_codebook(Command command, const Workspace& w, Actions& actions) {
  switch (command) {
    case Command::EditCodeHere:
      actions.push(EditCodeHere{});
      return true;
    case Command::ReviewOlder:
      actions.push(ReviewOlder{});
      return true;
    case Command::CheckCoding:
      actions.push(CheckCodings{{*w.coding()}});
      return true;
    case Command::CodeHistory:
      actions.push(LookAtCodeHistory{});
      return true;
    case Command::FocusCodebook:
      actions.push(ShowView{View::Coding});
      actions.push(FocusCodebook{!w.codebook_focus()});
      return true;
    case Command::CountOwn:
      actions.push(ChooseCounts{!w.config().count_own});
      return true;
    default:
      return false;
  }
}

// Those that show a page of Cijfers; none for all others.
std::optional<FiguresPage> page_of(Command command) {
  switch (command) {
    case Command::FiguresTable:
      return FiguresPage::Matrix;
    case Command::FiguresYears:
      return FiguresPage::Years;
    case Command::FiguresSources:
      return FiguresPage::Sources;
    case Command::FiguresDominance:
      return FiguresPage::Dominance;
    case Command::FiguresTogether:
      return FiguresPage::Together;
    case Command::FiguresSaturation:
      return FiguresPage::Saturation;
    case Command::FiguresCourse:
      return FiguresPage::Course;
    case Command::FiguresWords:
      return FiguresPage::Words;
    default:
      return std::nullopt;
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
      return actions.push(EditMemo{coding::OwnerKind::Coding, w.coding()->guid});
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
      return actions.push(RemoveCodings{{*w.coding()}});
    case Command::SideBySide:
      return show_two(w, actions);
    case Command::OtherPane:
      return actions.push(ChoosePane{other(w.side())});
    case Command::NextTranscript:
      return go_by(w, 1, actions);
    case Command::PreviousTranscript:
      return go_by(w, -1, actions);
    case Command::Unselect:
      return unselect(w, actions);
    default:
      break;
  }
  if (perform_on_passages(command, w, actions)) return;
  const Transcript& text = w.study().text(*w.transcript());
  if (const auto selection = moved_selection(command, text, w.selection()))
    actions.push(SelectText{*selection, true, {}});
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

namespace {

// None where the command does not change it.
std::optional<ReadingLook> changed_look(Command command, ReadingLook look) {
  switch (command) {
    case Command::BiggerText:
      look.size += 0.1F;
      return look;
    case Command::SmallerText:
      look.size -= 0.1F;
      return look;
    case Command::WiderColumn:
      look.characters += 5;
      return look;
    case Command::NarrowerColumn:
      look.characters -= 5;
      return look;
    case Command::MoreSpacing:
      look.spacing += 0.1F;
      return look;
    case Command::LessSpacing:
      look.spacing -= 0.1F;
      return look;
    case Command::NormalReading:
      return ReadingLook{};
    default:
      return std::nullopt;
  }
}

}  // namespace

void perform(Command command, const Workspace& w, Actions& actions) {
  if (const auto reason = why_not(command, w)) return actions.push(Tell{*reason});
  if (const Dialog dialog = info_of(command).dialog; dialog != Dialog::None)
    return actions.push(ShowDialog{dialog});
  if (const auto look = changed_look(command, w.config().reading))
    return actions.push(ChooseReading{*look});
  if (const auto page = page_of(command)) return actions.push(ShowFiguresPage{*page});
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
    case Command::FindCommand:
      return actions.push(ShowPalette{Palette::Commands});
    case Command::Find:
      return actions.push(FocusSearch{});
    case Command::ShowCoding:
      return actions.push(ShowView{View::Coding});
    case Command::ShowFigures:
      return actions.push(ShowView{View::Figures});
    case Command::ShowQuotations:
      return actions.push(ShowView{View::Quotations});
    case Command::ShowPeople:
      return actions.push(ShowView{View::People});
    case Command::ShowExports:
      return actions.push(ShowView{View::Exports});
    case Command::ShowMemos:
      return actions.push(ShowView{View::Memos});
    case Command::ShowHistory:
      return actions.push(ShowView{View::History});
    case Command::ShowPast:
      return actions.push(ShowPast{w.entry()->number});
    case Command::ShowPresent:
      return actions.push(ShowPresent{});
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
      if (!perform_on_codebook(command, w, actions)) perform_on_study(command, w, actions);
  }
}

}  // namespace app
