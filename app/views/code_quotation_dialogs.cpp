#include "app/views/code_quotation_dialogs.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/window/flow.h"
#include "coding/cases.h"

namespace app {
namespace {

// “Het project is klaar.” (R2, 03 Maakcampus Zaan)
std::string example_of(const QuotationLine& line) {
  std::string words = line.words;
  std::replace(words.begin(), words.end(), '\n', ' ');
  const std::string who =
      line.speaker.empty() ? line.transcript : line.speaker + ", " + line.transcript;
  return "“" + words + "” (" + who + ")";
}

}  // namespace

void ExampleDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const coding::Study& study = call.workspace.study();
  const coding::Code* code = study.codes().find(code_);
  if (code == nullptr) return;
  if (!list_) list_.emplace(quotation_lines(study, code_, ui));
  dialog_title(ui, ui.say({"Voorbeeld bij {0}", "Example of {0}"}, {std::string_view(code->name)}));
  const char* why_not = why_read_only(call.workspace, ui);
  wrapped(ui, ui.fonts.ui, ui.theme.muted,
          why_not != nullptr
              ? why_not
              : ui.say("Klik op het citaat dat het voorbeeld wordt; wie het zei komt "
                       "erachter te staan.",
                       "Click the quotation that becomes the example; who said it "
                       "is put behind it."));
  const auto clicked = list_->draw(ui, "example/", list_height(ui, 480, 200), false);
  if (clicked && why_not == nullptr) {
    coding::Code changed = *code;
    changed.example = example_of(list_->lines()[*clicked]);
    call.submit(ChangeCode{std::move(changed)});
  }
  close_button(call);
}

// All, none, or those of one coder.
void SplitCodeDialog::tick_buttons(const coding::Study& study, Ui& ui) {
  const auto tick = [&](auto wanted) {
    for (QuotationLine& line : list_->lines()) line.ticked = wanted(line);
  };
  start_flow();
  if (next_button(ui, "split/all", ui.say("Alle", "All"))) tick([](const auto&) { return true; });
  if (next_button(ui, "split/none", ui.say("Geen", "None")))
    tick([](const auto&) { return false; });
  for (const coding::Coder* coder : coding::coders_in_order(study)) {
    const auto of_coder = [coder](const QuotationLine& line) { return line.coder == coder->id; };
    if (std::none_of(list_->lines().begin(), list_->lines().end(), of_coder)) continue;
    const std::string label =
        ui.say({"Die van {0}", "Those of {0}"}, {std::string_view(coder->name)});
    if (next_button(ui, "split/coder/" + coder->name, label)) tick(of_coder);
  }
}

void SplitCodeDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const coding::Study& study = call.workspace.study();
  const coding::Code* code = study.codes().find(code_);
  if (code == nullptr) return;
  if (!list_) list_.emplace(quotation_lines(study, code_, ui));
  dialog_title(ui, ui.say({"{0} splitsen", "Split {0}"}, {std::string_view(code->name)}));
  field_label(ui, ui.say("De nieuwe code ernaast", "The new code beside it"));
  text_field(ui, "split/name", ui.say("Naam van de code", "Name of the code"), name_,
             ImGui::GetContentRegionAvail().x, call.fresh);
  field_label(ui, ui.say("Wat naar de nieuwe code gaat", "What goes to the new code"));
  tick_buttons(study, ui);
  if (const auto clicked = list_->draw(ui, "split/", list_height(ui, 360, 330), true)) {
    QuotationLine& line = list_->lines()[*clicked];
    line.ticked = !line.ticked;
  }
  std::vector<coding::CodingId> codings;
  for (const QuotationLine& line : list_->lines())
    if (line.ticked) codings.push_back(line.id);
  const std::string what = ui.say(
      {"{0, plural, =0 {Geen coderingen gaan} one {# codering gaat} other {# coderingen gaan}} "
       "naar de nieuwe code; {1, plural, =0 {er blijven er geen} one {er blijft er #} other {er "
       "blijven er #}} bij {2}.",
       "{0, plural, =0 {No codings go} one {# coding goes} other {# codings go}} to the new code; "
       "{1, plural, =0 {none stay} one {# stays} other {# stay}} with {2}."},
      {static_cast<std::int64_t>(codings.size()),
       static_cast<std::int64_t>(list_->lines().size() - codings.size()),
       std::string_view(code->name)});
  wrapped(ui, ui.fonts.ui, ui.theme.text, what);
  describe_item(ui, "split/what", what, "text");
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && name_.empty())
    why_not = ui.say("Geef de nieuwe code eerst een naam.", "Name the new code first.");
  if (why_not == nullptr && codings.empty())
    why_not = ui.say("Kruis aan welke coderingen erheen gaan.", "Tick the codings that go there.");
  if (dialog_buttons(call, {.label = ui.say("Splitsen", "Split"), .why_not = why_not}))
    call.submit(SplitCode{code_, name_, std::move(codings)});
}

}  // namespace app
