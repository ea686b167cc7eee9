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

DeleteCodeDialog::DeleteCodeDialog(const Workspace& workspace) : code_(*workspace.code()) {}

void DeleteCodeDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const coding::Study& study = call.workspace.study();
  const coding::Code* code = study.codes().find(code_);
  if (code == nullptr) return;  // it is gone in this frame's OK; the dialog closes in the next
  const auto& goes =
      goes_.get(call.workspace.revision(), [&] { return coding::deleted_with(study, code_); });
  const std::string title =
      ui.say({"Code {0} verwijderen?", "Delete the code {0}?"}, {std::string_view(code->name)});
  dialog_title(ui, title);
  const std::string what = ui.say(
      {"{0, plural, =0 {Er zijn geen coderingen met deze code.} one {Daarmee verdwijnt # codering} "
       "other {Daarmee verdwijnen # coderingen}}{0, plural, =0 {} other { in {1, plural, one {# "
       "gesprek} other {# gesprekken}}.}}",
       "{0, plural, =0 {There are no codings with this code.} one {With it goes # coding} other "
       "{With it go # codings}}{0, plural, =0 {} other { in {1, plural, one {# transcript} other "
       "{# transcripts}}.}}"},
      {number(goes.codings), number(goes.transcripts)});
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "delete/codings", what, "text");
  if (goes.codes > 1) {
    const std::string below = ui.say(
        {"{0, plural, one {De subcode eronder gaat} other {De # subcodes eronder gaan}} mee.",
         "{0, plural, one {The subcode below it goes too} other {The # subcodes below it go "
         "too}}."},
        {number(goes.codes - 1)});
    wrapped(ui, ui.fonts.ui, ui.theme.text, below);
    describe_item(ui, "delete/codes", below, "text");
  }
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          ui.say("U kunt het daarna ongedaan maken.", "You can undo it afterwards."));
  if (dialog_buttons(call, {.label = ui.say("Verwijderen", "Delete"),
                            .look = Look::Danger,
                            .why_not = why_read_only(call.workspace, ui)}))
    call.submit(DeleteCode{code_});
}

MergeCodeDialog::MergeCodeDialog(const Workspace& workspace) : code_(*workspace.code()) {
  const coding::Study& study = workspace.study();
  const std::vector<CodeId> below = coding::with_descendants(study, code_);
  for (const auto& entry : coding::in_order(study)) {
    if (std::find(below.begin(), below.end(), entry.code->id) != below.end()) continue;
    std::string path = coding::path_of(study, entry.code->id);
    std::string folded = transcripts::fold(path);
    targets_.push_back({entry.code->id, std::move(path), std::move(folded), entry.code->colour});
  }
  for (const auto& [transcript, list] : study.codings().by_transcript())
    codings_ += static_cast<std::size_t>(std::count_if(
        list->begin(), list->end(), [&](const coding::Coding& c) { return c.code == code_; }));
}

void MergeCodeDialog::choose(Ui& ui, bool fresh) {
  const Field field = text_field(ui, "merge/filter", ui.say("Zoek een code…", "Find a code…"),
                                 filter_, ImGui::GetContentRegionAvail().x, fresh);
  const std::string wanted = transcripts::fold(filter_);
  const Target* first = nullptr;
  ImGui::BeginChild("targets", {0, ui.px(280)}, true);
  for (const Target& target : targets_) {
    if (target.folded.find(wanted) == std::string::npos) continue;
    if (first == nullptr) first = &target;
    if (code_choice(ui, "merge/" + target.id.to_string(), target.path, colour_of(target.colour),
                    into_ == target.id))
      into_ = target.id;
  }
  ImGui::EndChild();
  if (field.changed)
    into_ = first != nullptr && !wanted.empty() ? std::optional(first->id) : std::nullopt;
}

void MergeCodeDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const coding::Study& study = call.workspace.study();
  const coding::Code* code = study.codes().find(code_);
  if (code == nullptr) return;  // merged in this frame's OK; the dialog closes in the next
  dialog_title(ui,
               ui.say({"{0} samenvoegen met…", "Merge {0} into…"}, {std::string_view(code->name)}));
  choose(ui, call.fresh);
  const coding::Code* into = into_ ? study.codes().find(*into_) : nullptr;
  const std::string what =
      into == nullptr
          ? std::string(ui.say("Kies de code die blijft.", "Choose the code that stays."))
          : ui.say({"{0, plural, =0 {Geen coderingen gaan} one {# codering gaat} other {# "
                    "coderingen gaan}} naar {1}; de code {2} verdwijnt. Wat dubbel is, wordt één "
                    "codering.",
                    "{0, plural, =0 {No codings go} one {# coding goes} other {# codings go}} to "
                    "{1}; the code {2} disappears. Doubles become one coding."},
                   {number(codings_), std::string_view(into->name), std::string_view(code->name)});
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "merge/what", what, "text");
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && into == nullptr)
    why_not = ui.say("Kies eerst de code die blijft.", "Choose first the code that stays.");
  if (dialog_buttons(call, {.label = ui.say("Samenvoegen", "Merge"), .why_not = why_not}))
    call.submit(MergeCodes{code_, *into_});
}

}  // namespace app
