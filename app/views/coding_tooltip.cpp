#include "app/views/coding_tooltip.h"

#include <algorithm>

#include "app/window/controls.h"
#include "coding/cases.h"

namespace app {
namespace {

constexpr std::size_t kMostCodes = 8;
constexpr float kWidth = 340;

std::vector<coding::CodeId> codes_of(const std::vector<const coding::Coding*>& codings) {
  std::vector<coding::CodeId> codes;
  for (const coding::Coding* coding : codings)
    if (std::find(codes.begin(), codes.end(), coding->code) == codes.end())
      codes.push_back(coding->code);
  return codes;
}

void code_line(Ui& ui, const coding::Code& code, const std::string& by) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  draw_swatch(ImGui::GetWindowDrawList(),
              {at.x + ui.px(5), at.y + ui.fonts.small_strong->FontSize / 2}, ui.px(9),
              colour_of(code.colour));
  ImGui::SetCursorScreenPos({at.x + ui.px(15), at.y});
  text(ui, ui.fonts.small_strong, ui.theme.text, code.name);
  describe_item(ui, "hover/" + code.id.to_string(), code.name, "text", by);
  const std::string& meaning =
      code.short_definition.empty() ? code.definition : code.short_definition;
  if (!meaning.empty()) text(ui, ui.fonts.small, ui.theme.text, meaning);
  text(ui, ui.fonts.small, ui.theme.muted, by);
}

}  // namespace

std::string coding_words(const coding::Study& study, const coding::Coding& coding, bool memo,
                         const Ui& ui) {
  std::string words = coding::coder_name(study, coding.coder);
  if (coding.weight)
    words += " · " + std::string(ui.say("gewicht ", "weight ")) + std::to_string(*coding.weight);
  if (memo) words += ui.say(" · memo", " · memo");
  return words;
}

void CodingTooltip::draw(const Workspace& workspace, Ui& ui,
                         const std::vector<const coding::Coding*>& codings) {
  if (codings.empty()) return;
  const coding::Study& study = workspace.study();
  const auto& with_memo = with_memo_.get(workspace.revision(), [&study] {
    std::set<coding::Guid> owners;
    for (const auto& [id, memo] : study.memos())
      if (memo.owner_kind == coding::OwnerKind::Coding) owners.insert(memo.owner);
    return owners;
  });
  const auto codes = codes_of(codings);
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(ui.px(kWidth));
  for (std::size_t i = 0; i < std::min(codes.size(), kMostCodes); ++i) {
    std::string by;
    for (const coding::Coding* coding : codings)
      if (coding->code == codes[i])
        by += (by.empty() ? "" : "\n") +
              coding_words(study, *coding, with_memo.contains(coding->id.guid), ui);
    if (i > 0) ImGui::Dummy({0, ui.px(3)});
    code_line(ui, *study.codes().find(codes[i]), by);
  }
  if (codes.size() > kMostCodes)
    text(ui, ui.fonts.small, ui.theme.muted,
         ui.say({"en nog {0, plural, one {# code} other {# codes}}",
                 "and {0, plural, one {# code} other {# codes}} more"},
                {static_cast<std::int64_t>(codes.size() - kMostCodes)}));
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
}

}  // namespace app
