#include "app/views/weight_dialog.h"

#include <charconv>

#include "app/views/menu.h"

namespace app {
namespace {

// Nothing where it is no number from 0 to 100.
std::optional<std::int64_t> weight_of(const std::string& typed) {
  std::int64_t weight = 0;
  const char* end = typed.data() + typed.size();
  const auto read = std::from_chars(typed.data(), end, weight);
  if (read.ec != std::errc() || read.ptr != end || weight < 0 || weight > 100) return std::nullopt;
  return weight;
}

}  // namespace

WeightDialog::WeightDialog(const Workspace& workspace) : coding_(*workspace.coding()) {
  const auto* coding = workspace.study().codings().find({*workspace.transcript(), coding_});
  if (coding == nullptr) return;
  code_ = workspace.study().codes().find(coding->code)->name;
  if (coding->weight) typed_ = std::to_string(*coding->weight);
}

void WeightDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say({"Hoe sterk speelt {0} hier?", "How strong is {0} here?"},
                          {std::string_view(code_)}));
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          ui.say("Van 0 (nauwelijks) tot 100 (heel sterk). Leeg: niet gewogen.",
                 "From 0 (hardly) to 100 (very strongly). Empty: not weighed."));
  dialog_gap(ui);
  text_field(ui, "field/weight", ui.say("0 tot 100", "0 to 100"), typed_,
             ImGui::GetContentRegionAvail().x, call.fresh);
  const char* why_not = why_read_only(call.workspace, ui);
  for (const int preset : {0, 25, 50, 75, 100}) {
    const std::string label = std::to_string(preset);
    if (preset > 0) ImGui::SameLine(0, ui.px(6));
    if (button(ui, "weight/" + label, label, typed_ == label ? Look::Chosen : Look::Plain, why_not,
               ui.px(52)))
      call.submit(SetWeight{coding_, preset});
  }
  ImGui::SameLine(0, ui.px(6));
  if (button(ui, "weight/none", ui.say("Geen", "None"), Look::Plain, why_not))
    call.submit(SetWeight{coding_, std::nullopt});
  const auto weight = weight_of(typed_);
  if (why_not == nullptr && !weight && !typed_.empty())
    why_not = ui.say("Vul een heel getal van 0 tot 100 in, of laat het leeg.",
                     "Fill in a whole number from 0 to 100, or leave it empty.");
  if (dialog_buttons(call, {.label = ui.say("Wegen", "Weigh"), .why_not = why_not}))
    call.submit(SetWeight{coding_, weight});
}

}  // namespace app
