#include "app/views/code_dialogs.h"

#include <algorithm>

#include "app/views/menu.h"
#include "coding/codebook.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using coding::CodeId;

std::int64_t number(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

// The selected code. The dialogs open only with one.
const coding::Code& selected(const Workspace& workspace) {
  return *workspace.study().codes().find(*workspace.code());
}

}  // namespace

bool code_choice(Ui& ui, std::string_view id, std::string_view words, ImU32 colour, bool chosen) {
  const float height = ui.px(28);
  const Row line = row(ui, id, words, chosen, height);
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_swatch(list, {line.min.x + ui.px(14), line.min.y + height / 2}, ui.px(11), colour);
  draw_cut(list, ui.fonts.ui,
           {line.min.x + ui.px(28), line.min.y + (height - ui.fonts.ui->FontSize) / 2},
           ui.theme.text, words, line.max.x - line.min.x - ui.px(36));
  return line.clicked;
}

NewCodeDialog::NewCodeDialog(const Workspace& workspace) {
  if (!workspace.code()) return;
  under_ = workspace.code();
  beside_ = selected(workspace).parent;
  // A group takes the new code in; a code among others gets it beside itself.
  parent_ = coding::children(workspace.study(), under_).empty() ? beside_ : under_;
}

void NewCodeDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const coding::Study& study = call.workspace.study();
  dialog_title(ui, ui.say("Nieuwe code", "New code"));
  field_label(ui, ui.say("Naam", "Name"));
  text_field(ui, "field/name", ui.say("Naam van de code", "Name of the code"), name_,
             ImGui::GetContentRegionAvail().x, call.fresh);
  field_label(ui, ui.say("Plaats", "Place"));
  const auto place = [&](const char* id, const std::optional<CodeId>& parent) {
    const coding::Code* above = parent ? study.codes().find(*parent) : nullptr;
    if (parent && above == nullptr) return;
    const std::string words =
        above == nullptr ? std::string(ui.say("Bovenaan, in geen groep", "At the top, in no group"))
                         : ui.say({"Onder {0}", "Under {0}"}, {std::string_view(above->name)});
    if (code_choice(ui, id, words, above == nullptr ? ui.theme.faint : colour_of(above->colour),
                    parent_ == parent))
      parent_ = parent;
  };
  if (under_) place("parent/selected", under_);
  if (beside_) place("parent/beside", beside_);
  place("parent/top", std::nullopt);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && name_.empty())
    why_not = ui.say("Geef de code eerst een naam.", "Name the code first.");
  if (dialog_buttons(call, {.label = ui.say("Maken", "Make"), .why_not = why_not}))
    call.submit(AddCode{name_, parent_});
}

std::string codes_called(const coding::Study& study, const Ui& ui,
                         const std::vector<CodeId>& codes) {
  if (codes.size() != 1) return ui.say({"{0} codes", "{0} codes"}, {number(codes.size())});
  const coding::Code* code = study.codes().find(codes.front());
  return code == nullptr ? std::string() : code->name;
}

void DeleteCodeDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const coding::Study& study = call.workspace.study();
  const std::string codes = codes_called(study, ui, codes_);
  if (codes.empty()) return;  // gone in this frame's OK; the dialog closes in the next
  const auto& goes =
      goes_.get(call.workspace.revision(), [&] { return coding::deleted_with(study, codes_); });
  dialog_title(ui, codes_.size() == 1
                       ? ui.say({"Code {0} verwijderen?", "Delete the code {0}?"}, {codes})
                       : ui.say({"{0} verwijderen?", "Delete {0}?"}, {codes}));
  const std::string what = ui.say(
      {"{0, plural, =0 {Er zijn geen coderingen mee.} one {Daarmee verdwijnt # codering} "
       "other {Daarmee verdwijnen # coderingen}}{0, plural, =0 {} other { in {1, plural, one {# "
       "gesprek} other {# gesprekken}}.}}",
       "{0, plural, =0 {There are no codings with it.} one {With it goes # coding} other "
       "{With it go # codings}}{0, plural, =0 {} other { in {1, plural, one {# transcript} other "
       "{# transcripts}}.}}"},
      {number(goes.codings), number(goes.transcripts)});
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "delete/codings", what, "text");
  const std::size_t chosen = coding::topmost(study, codes_).size();
  if (goes.codes > chosen) {
    const std::string below = ui.say(
        {"{0, plural, one {De subcode eronder gaat} other {De # subcodes eronder gaan}} mee.",
         "{0, plural, one {The subcode below it goes too} other {The # subcodes below it go "
         "too}}."},
        {number(goes.codes - chosen)});
    wrapped(ui, ui.fonts.ui, ui.theme.text, below);
    describe_item(ui, "delete/codes", below, "text");
  }
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          ui.say("U kunt het daarna ongedaan maken.", "You can undo it afterwards."));
  if (dialog_buttons(call, {.label = ui.say("Verwijderen", "Delete"),
                            .look = Look::Danger,
                            .why_not = why_read_only(call.workspace, ui)}))
    call.submit(DeleteCodes{codes_});
}

CodeList::CodeList(const coding::Study& study, const std::vector<CodeId>& without) {
  for (const auto& entry : coding::in_order(study)) {
    if (std::find(without.begin(), without.end(), entry.code->id) != without.end()) continue;
    std::string path = coding::path_of(study, entry.code->id);
    std::string folded = transcripts::fold(path);
    targets_.push_back({entry.code->id, std::move(path), std::move(folded), entry.code->colour});
  }
}

bool CodeList::draw(Ui& ui, const std::string& ids, bool fresh, float height) {
  const Field field = text_field(ui, ids + "filter", ui.say("Zoek een code…", "Find a code…"),
                                 filter_, ImGui::GetContentRegionAvail().x, fresh);
  const std::string wanted = transcripts::fold(filter_);
  const Target* first = nullptr;
  ImGui::BeginChild("targets", {0, height > 0 ? height : list_height(ui, 280, 260)}, true);
  for (const Target& target : targets_) {
    if (target.folded.find(wanted) == std::string::npos) continue;
    if (first == nullptr) first = &target;
    if (code_choice(ui, ids + target.id.to_string(), target.path, colour_of(target.colour),
                    chosen_ == target.id))
      chosen_ = target.id;
  }
  ImGui::EndChild();
  if (field.changed)
    chosen_ = first != nullptr && !wanted.empty() ? std::optional(first->id) : std::nullopt;
  return field.active || field.entered;
}

namespace {

// What cannot be merged into: what lies below the codes, and a code that is alone itself.
std::vector<CodeId> no_target(const coding::Study& study, const std::vector<CodeId>& codes) {
  std::vector<CodeId> without = coding::with_descendants(study, codes);
  if (codes.size() > 1)
    for (const CodeId& code : coding::topmost(study, codes)) std::erase(without, code);
  return without;
}

}  // namespace

MergeCodeDialog::MergeCodeDialog(const Workspace& workspace)
    : codes_(workspace.codes()), list_(workspace.study(), no_target(workspace.study(), codes_)) {
  list_.choose(workspace.merge_into());
}

std::string MergeCodeDialog::told(const coding::Study& study, Ui& ui,
                                  const coding::MergedInto& merged) const {
  const coding::Code* into = study.codes().find(*list_.chosen());
  std::vector<CodeId> gone = codes_;
  std::erase(gone, *list_.chosen());
  std::string what = ui.say(
      {"{0, plural, =0 {Geen coderingen gaan} one {# codering gaat} other {# coderingen gaan}} "
       "naar {1}; {2} {3, plural, one {verdwijnt} other {verdwijnen}}.",
       "{0, plural, =0 {No codings go} one {# coding goes} other {# codings go}} to {1}; {2} "
       "{3, plural, one {disappears} other {disappear}}."},
      {number(merged.codings), std::string_view(into->name), codes_called(study, ui, gone),
       number(gone.size())});
  if (merged.doubles > 0)
    what += ui.say({" {0, plural, one {# dubbele valt} other {# dubbele vallen}} samen met wat er "
                    "al is.",
                    " {0, plural, one {# double falls} other {# doubles fall}} together with what "
                    "is there."},
                   {number(merged.doubles)});
  if (merged.subcodes > 0)
    what +=
        ui.say({" {0, plural, one {# subcode komt} other {# subcodes komen}} eronder te liggen.",
                " {0, plural, one {# subcode comes} other {# subcodes come}} to lie below it."},
               {number(merged.subcodes)});
  return what;
}

void MergeCodeDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const coding::Study& study = call.workspace.study();
  const bool there = std::all_of(codes_.begin(), codes_.end(),
                                 [&](const CodeId& code) { return study.codes().contains(code); });
  if (!there) return;  // merged in this frame's OK; the dialog closes in the next
  dialog_title(
      ui, ui.say({"{0} samenvoegen met…", "Merge {0} into…"}, {codes_called(study, ui, codes_)}));
  list_.draw(ui, "merge/", call.fresh);
  const auto& into = list_.chosen();
  const std::string what =
      !into ? std::string(ui.say("Kies de code die blijft.", "Choose the code that stays."))
            : told(study, ui, merged_.get({call.workspace.revision(), *into}, [&] {
                return coding::merged_into(study, codes_, *into);
              }));
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "merge/what", what, "text");
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && !into)
    why_not = ui.say("Kies eerst de code die blijft.", "Choose first the code that stays.");
  if (dialog_buttons(call, {.label = ui.say("Samenvoegen", "Merge"), .why_not = why_not}))
    call.submit(MergeCodes{codes_, *into});
}

MoveCodeDialog::MoveCodeDialog(const Workspace& workspace)
    : codes_(workspace.codes()),
      list_(workspace.study(), coding::with_descendants(workspace.study(), codes_)) {}

void MoveCodeDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const coding::Study& study = call.workspace.study();
  dialog_title(
      ui, ui.say({"{0} verplaatsen naar…", "Move {0} to…"}, {codes_called(study, ui, codes_)}));
  if (code_choice(ui, "move/top", ui.say("Bovenaan, in geen groep", "At the top, in no group"),
                  ui.theme.faint, top_)) {
    top_ = true;
    list_.choose(std::nullopt);
  }
  list_.draw(ui, "move/", call.fresh);
  if (list_.chosen()) top_ = false;
  const auto& along =
      along_.get(call.workspace.revision(), [&] { return coding::deleted_with(study, codes_); });
  const std::string what =
      ui.say({"{0, plural, one {# code gaat} other {# codes gaan}} mee, met {1, plural, one {# "
              "codering} other {# coderingen}}; die veranderen niet.",
              "{0, plural, one {# code goes} other {# codes go}} along, with {1, plural, one {# "
              "coding} other {# codings}}, which do not change."},
             {number(along.codes), number(along.codings)});
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "move/what", what, "text");
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && !top_ && !list_.chosen())
    why_not = ui.say("Kies eerst waarheen.", "Choose first where to.");
  if (dialog_buttons(call, {.label = ui.say("Verplaatsen", "Move"), .why_not = why_not}))
    call.submit(MoveCodes{codes_, list_.chosen(), std::nullopt});
}

}  // namespace app
