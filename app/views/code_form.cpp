#include "app/views/code_form.h"

#include <algorithm>

#include "app/views/dialog_frame.h"
#include "app/views/menu.h"
#include "app/window/flow.h"
#include "coding/codebook.h"
#include "coding/palette.h"
#include "exports/code_words.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using coding::Code;

struct TextOfCode {
  const char* field;  // of a draft: "code/<guid>/definition"
  std::string Code::*text;
  Phrase label;
  float lines;  // 0: one line
};
constexpr TextOfCode kTexts[] = {
    {"name", &Code::name, {"Naam", "Name"}, 0},
    {"short_definition", &Code::short_definition, {"Korte definitie", "Short definition"}, 0},
    {"definition", &Code::definition, {"Definitie", "Definition"}, 4},
    {"when_to_use", &Code::when_to_use, {"Wel coderen", "When to use"}, 3},
    {"when_not_to_use", &Code::when_not_to_use, {"Niet coderen", "When not to use"}, 3},
    {"example", &Code::example, {"Voorbeeld", "Example"}, 3},
};

constexpr float kNarrow = 420;

std::string hex_of(coding::Colour colour) {
  return fmt::format("#{:06X}", colour.rgb);
}

// One of several words, side by side where there is room.
template <class Value, std::size_t N>
void one_of(Ui& ui, const std::string& id, Value& value,
            const std::pair<Value, Phrase> (&choices)[N]) {
  start_flow();
  for (std::size_t i = 0; i < N; ++i) {
    const auto& [choice, words] = choices[i];
    if (next_button(ui, id + "/" + std::to_string(i), say(words, ui.language),
                    value == choice ? Look::Chosen : Look::Plain))
      value = choice;
  }
}

}  // namespace

std::optional<coding::Colour> colour_choice(Ui& ui, std::string_view ids,
                                            std::optional<coding::Colour> chosen) {
  std::optional<coding::Colour> clicked;
  const float size = ui.px(26);
  start_flow();
  for (const coding::Colour colour : coding::kPalette) {
    const std::string hex = hex_of(colour);
    flow(size, ui.px(2));
    ImGui::PushID(hex.c_str());
    if (ImGui::InvisibleButton("##colour", {size, size})) clicked = colour;
    ImGui::PopID();
    const ImVec2 min = ImGui::GetItemRectMin();
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (chosen == colour)
      list->AddRect(min, ImGui::GetItemRectMax(), ui.theme.text, ui.px(6), 0, ui.px(1.5F));
    draw_swatch(list, {min.x + size / 2, min.y + size / 2}, size - ui.px(8), colour_of(colour));
    describe_item(ui, std::string(ids) + hex, hex, "button", chosen == colour ? "on" : "");
  }
  return clicked;
}

CodeForm::CodeForm(const Workspace& workspace, const coding::CodeId& code, std::string ids)
    : ids_(std::move(ids)),
      revision_(workspace.revision()),
      was_(*workspace.study().codes().find(code)),
      chosen_(was_),
      hex_(hex_of(was_.colour)) {
  for (const TextOfCode& text : kTexts) {
    texts_.emplace_back(workspace, "code/" + was_.id.to_string() + "/" + text.field,
                        was_.*text.text);
    restored_ |= texts_.back().restored();
  }
}

void CodeForm::drop(Actions& actions) {
  for (Draft& text : texts_) text.drop(actions);
}

void CodeForm::keep_now(Actions& actions) {
  for (Draft& text : texts_) text.keep_now(actions);
}

Code CodeForm::typed(const coding::Study& study) const {
  const Code* now = study.codes().find(was_.id);
  Code code = now == nullptr ? was_ : *now;
  for (std::size_t i = 0; i < std::size(kTexts); ++i) {
    const auto text = kTexts[i].text;
    if (texts_[i].text == was_.*text) continue;
    code.*text = kTexts[i].lines > 0 ? texts_[i].text : transcripts::on_one_line(texts_[i].text);
  }
  const auto take = [&](auto Code::*field) {
    if (!(chosen_.*field == was_.*field)) code.*field = chosen_.*field;
  };
  take(&Code::colour), take(&Code::kind), take(&Code::origin), take(&Code::shortcut);
  take(&Code::codable);
  return code;
}

bool CodeForm::changed() const {
  for (std::size_t i = 0; i < std::size(kTexts); ++i)
    if (texts_[i].text != was_.*kTexts[i].text) return true;
  return chosen_.colour != was_.colour || chosen_.kind != was_.kind ||
         chosen_.origin != was_.origin || chosen_.shortcut != was_.shortcut ||
         chosen_.codable != was_.codable;
}

// Fields that were left alone become what the study has.
void CodeForm::follow(const Workspace& workspace) {
  if (revision_ == workspace.revision()) return;
  revision_ = workspace.revision();
  const Code* now = workspace.study().codes().find(was_.id);
  if (now == nullptr) return;
  for (std::size_t i = 0; i < std::size(kTexts); ++i) {
    const auto text = kTexts[i].text;
    if (texts_[i].text == was_.*text) texts_[i].text = now->*text;
  }
  const auto take = [&](auto Code::*field) {
    if (chosen_.*field == was_.*field) chosen_.*field = now->*field;
  };
  if (chosen_.colour == was_.colour) hex_ = hex_of(now->colour);
  take(&Code::colour), take(&Code::kind), take(&Code::origin), take(&Code::shortcut);
  take(&Code::codable);
  was_ = *now;
}

bool CodeForm::text(Actions& actions, Ui& ui, std::size_t at, bool focus) {
  const TextOfCode& field = kTexts[at];
  const char* label = say(field.label, ui.language);
  field_label(ui, label);
  const float width = ImGui::GetContentRegionAvail().x;
  const std::string id = ids_ + field.field;
  // In the narrow panel beside the text a sentence takes two lines.
  const bool narrow = width < ui.px(kNarrow) && field.text == &Code::short_definition;
  const float lines = narrow ? 2 : field.lines;
  const Field typed = lines == 0 ? text_field(ui, id, label, texts_[at].text, width, focus)
                                 : text_area(ui, id, label, texts_[at].text, width,
                                             ui.fonts.ui->FontSize * lines + ui.px(12), focus);
  texts_[at].keep(typed.changed, ImGui::GetTime(), actions);
  if (field.text == &Code::example &&
      button(ui, ids_ + "choose-example", ui.say("Uit coderingen…", "From codings…"),
             Look::Quiet)) {
    keep_now(actions);
    actions.push(ShowDialog{Dialog::ChooseExample});
  }
  return typed.entered;
}

void CodeForm::colours(Ui& ui) {
  field_label(ui, ui.say("Kleur", "Colour"));
  if (const auto clicked = colour_choice(ui, ids_ + "colour/", chosen_.colour)) {
    chosen_.colour = *clicked;
    hex_ = hex_of(*clicked);
  }
  if (text_field(ui, ids_ + "colour", "#RRGGBB", hex_, ui.px(96)).changed)
    if (const auto colour = exports::colour_from(hex_)) chosen_.colour = *colour;
}

void CodeForm::choices(const Workspace& workspace, Ui& ui) {
  using coding::CodeKind;
  using coding::Origin;
  static constexpr std::pair<CodeKind, Phrase> kKinds[] = {
      {CodeKind::Theme, {"Thema", "Theme"}}, {CodeKind::Topic, {"Onderwerp", "Topic"}}};
  static constexpr std::pair<Origin, Phrase> kOrigins[] = {
      {Origin::Deductive, {"Deductief", "Deductive"}},
      {Origin::Inductive, {"Inductief", "Inductive"}},
      {Origin::InVivo, {"In vivo", "In vivo"}}};
  field_label(ui, ui.say("Soort", "Kind"));
  one_of(ui, ids_ + "kind", chosen_.kind, kKinds);
  field_label(ui, ui.say("Herkomst", "Origin"));
  one_of(ui, ids_ + "origin", chosen_.origin, kOrigins);
  field_label(ui, ui.say("Sneltoets", "Shortcut"));
  text_field(ui, ids_ + "shortcut", ui.say("geen", "none"), chosen_.shortcut, ui.px(96));
  const char* clash = why_not(workspace, ui);
  const std::string told =
      clash != nullptr && !clash_.empty() ? clash_
      : coding::is_key(chosen_.shortcut)
          ? ui.say({"Alt+{0} codeert de selectie.", "Alt+{0} codes the selection."},
                   {transcripts::uppercased(chosen_.shortcut)})
          : std::string(ui.say("Eén letter of cijfer: met Alt codeert die de selectie.",
                               "One letter or digit: with Alt it codes the selection."));
  wrapped(ui, ui.fonts.small, clash_.empty() ? ui.theme.muted : ui.theme.error, told);
  describe_item(ui, ids_ + "shortcut-told", told, "text");
  check_box(ui, ids_ + "codable", ui.say("Om mee te coderen", "To code with"), chosen_.codable);
}

const char* CodeForm::why_not(const Workspace& workspace, Ui& ui) const {
  clash_.clear();
  if (const char* reason = why_read_only(workspace, ui)) return reason;
  for (const Code* other : coding::codes_with_shortcut(workspace.study(), chosen_.shortcut))
    if (other->id != was_.id && chosen_.shortcut != was_.shortcut &&
        coding::is_key(chosen_.shortcut))
      clash_ = ui.say({"Deze sneltoets is al van de code {0}.",
                       "This shortcut belongs to the code {0} already."},
                      {std::string_view(other->name)});
  if (!clash_.empty()) return clash_.c_str();
  if (texts_[0].text.empty()) return ui.say("Geef de code eerst een naam.", "Name the code first.");
  if (!exports::colour_from(hex_))
    return ui.say("Een kleur is # met zes cijfers of letters a–f, zoals #D9703A.",
                  "A colour is # with six digits or letters a–f, such as #D9703A.");
  return nullptr;
}

bool CodeForm::draw(const Workspace& workspace, Actions& actions, Ui& ui, std::string_view focus) {
  follow(workspace);
  bool entered = false;
  for (std::size_t i = 0; i < std::size(kTexts); ++i)
    entered |= text(actions, ui, i, focus == kTexts[i].field);
  colours(ui);
  choices(workspace, ui);
  return entered;
}

}  // namespace app
