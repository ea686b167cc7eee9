#include "app/views/edit_code_dialog.h"

#include <algorithm>
#include <charconv>

#include "app/views/menu.h"

namespace app {
namespace {

using coding::Code;

struct TextOfCode {
  const char* field;  // of a draft: "code/<guid>/definition"
  std::string Code::*text;
  Phrase label;
  float lines;  // 0: one line, among the names
};
constexpr TextOfCode kTexts[] = {
    {"name", &Code::name, {"Naam", "Name"}, 0},
    {"short_definition", &Code::short_definition, {"Korte definitie", "Short definition"}, 0},
    {"definition", &Code::definition, {"Definitie", "Definition"}, 4},
    {"when_to_use", &Code::when_to_use, {"Wel coderen", "When to use"}, 3},
    {"when_not_to_use", &Code::when_not_to_use, {"Niet coderen", "When not to use"}, 3},
    {"example", &Code::example, {"Voorbeeld", "Example"}, 3},
};

// To tell apart, also for the colour-blind; text stays readable on their tints.
constexpr std::uint32_t kPalette[] = {0xD9703A, 0xB8A13A, 0x6FA457, 0x2E9E8F, 0x4A7FCB,
                                      0x9A62B5, 0xC75B7A, 0x8C6B4F, 0x5B7083, 0xE0A030,
                                      0x3F8F4F, 0x3AA0C8, 0x6B5BC7, 0xB0453A};

std::string hex_of(coding::Colour colour) {
  return fmt::format("#{:06X}", colour.rgb);
}

std::optional<coding::Colour> colour_from(std::string_view hex) {
  if (hex.starts_with("#")) hex.remove_prefix(1);
  std::uint32_t rgb = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), rgb, 16);
  if (hex.size() != 6 || error != std::errc() || end != hex.data() + hex.size())
    return std::nullopt;
  return coding::Colour{rgb};
}

// One of several words, side by side.
template <class Value, std::size_t N>
void one_of(Ui& ui, const char* id, Value& value, const std::pair<Value, Phrase> (&choices)[N]) {
  for (std::size_t i = 0; i < N; ++i) {
    if (i > 0) ImGui::SameLine(0, ui.px(4));
    const auto& [choice, words] = choices[i];
    if (button(ui, std::string(id) + "/" + std::to_string(i), say(words, ui.language),
               value == choice ? Look::Chosen : Look::Plain))
      value = choice;
  }
}

}  // namespace

EditCodeDialog::EditCodeDialog(const Workspace& workspace)
    : code_(*workspace.study().codes().find(*workspace.code())), hex_(hex_of(code_.colour)) {
  for (const TextOfCode& text : kTexts) {
    texts_.emplace_back(workspace, "code/" + code_.id.to_string() + "/" + text.field,
                        code_.*text.text);
    restored_ |= texts_.back().restored();
  }
}

void EditCodeDialog::closing(Actions& actions) {
  for (Draft& text : texts_) text.drop(actions);
}

Code EditCodeDialog::typed() const {
  Code code = code_;
  for (std::size_t i = 0; i < std::size(kTexts); ++i) code.*kTexts[i].text = texts_[i].text;
  return code;
}

void EditCodeDialog::names(DialogCall& call) {
  for (std::size_t i = 0; i < std::size(kTexts); ++i) {
    if (kTexts[i].lines > 0) continue;
    const char* label = say(kTexts[i].label, call.ui.language);
    field_label(call.ui, label);
    const Field field =
        text_field(call.ui, std::string("field/") + kTexts[i].field, label, texts_[i].text,
                   ImGui::GetContentRegionAvail().x, call.fresh && i == 0);
    texts_[i].keep(field.changed, ImGui::GetTime(), call.actions);
  }
}

void EditCodeDialog::colours(Ui& ui) {
  field_label(ui, ui.say("Kleur", "Colour"));
  const float size = ui.px(26);
  for (const std::uint32_t rgb : kPalette) {
    const std::string hex = hex_of({rgb});
    ImGui::PushID(hex.c_str());
    if (ImGui::InvisibleButton("##colour", {size, size})) {
      code_.colour = {rgb};
      hex_ = hex;
    }
    ImGui::PopID();
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 centre(min.x + size / 2, min.y + size / 2);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (code_.colour.rgb == rgb)
      list->AddRect(min, ImGui::GetItemRectMax(), ui.theme.text, ui.px(6), 0, ui.px(1.5F));
    draw_swatch(list, centre, size - ui.px(8), colour_of({rgb}));
    describe_item(ui, "colour/" + hex, hex, "button", code_.colour.rgb == rgb ? "on" : "");
    ImGui::SameLine(0, ui.px(2));
  }
  ImGui::SameLine(0, ui.px(12));
  if (text_field(ui, "field/colour", "#RRGGBB", hex_, ui.px(96)).changed)
    if (const auto colour = colour_from(hex_)) code_.colour = *colour;
}

void EditCodeDialog::choices(Ui& ui) {
  using coding::CodeKind;
  using coding::Origin;
  static constexpr std::pair<CodeKind, Phrase> kKinds[] = {
      {CodeKind::Theme, {"Thema", "Theme"}},
      {CodeKind::Topic, {"Onderwerp uit de leidraad", "Topic of the interview guide"}}};
  static constexpr std::pair<Origin, Phrase> kOrigins[] = {
      {Origin::Deductive, {"Deductief", "Deductive"}},
      {Origin::Inductive, {"Inductief", "Inductive"}},
      {Origin::InVivo, {"In vivo", "In vivo"}}};
  field_label(ui, ui.say("Soort", "Kind"));
  one_of(ui, "kind", code_.kind, kKinds);
  field_label(ui, ui.say("Herkomst", "Origin"));
  one_of(ui, "origin", code_.origin, kOrigins);
  field_label(ui, ui.say("Sneltoets", "Shortcut"));
  text_field(ui, "field/shortcut", ui.say("geen", "none"), code_.shortcut, ui.px(96));
}

void EditCodeDialog::texts(DialogCall& call) {
  const float line = call.ui.fonts.ui->FontSize;
  for (std::size_t i = 0; i < std::size(kTexts); ++i) {
    if (kTexts[i].lines == 0) continue;
    field_label(call.ui, say(kTexts[i].label, call.ui.language));
    const Field field =
        text_area(call.ui, std::string("field/") + kTexts[i].field, texts_[i].text,
                  ImGui::GetContentRegionAvail().x, line * kTexts[i].lines + call.ui.px(12));
    texts_[i].keep(field.changed, ImGui::GetTime(), call.actions);
  }
}

void EditCodeDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Code bewerken", "Edit the code"));
  if (restored_)
    wrapped(ui, ui.fonts.small, ui.theme.accent,
            ui.say("Wat u de vorige keer half had getypt, staat er weer.",
                   "What you had half typed the last time is back."));
  const float height = std::min(ui.px(640), ImGui::GetIO().DisplaySize.y * 0.72F);
  ImGui::BeginChild("fields", {0, height});
  names(call);
  texts(call);
  colours(ui);
  choices(ui);
  ImGui::EndChild();
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && texts_[0].text.empty())
    why_not = ui.say("Geef de code eerst een naam.", "Name the code first.");
  if (why_not == nullptr && !colour_from(hex_))
    why_not = ui.say("Een kleur is # met zes cijfers of letters a–f, zoals #D9703A.",
                     "A colour is # with six digits or letters a–f, such as #D9703A.");
  if (!dialog_buttons(call, {.label = ui.say("Opslaan", "Save"), .why_not = why_not})) return;
  for (Draft& text : texts_) text.keep_now(call.actions);
  call.submit(ChangeCode{typed()});
}

}  // namespace app
