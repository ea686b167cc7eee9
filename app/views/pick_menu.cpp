#include "app/views/pick_menu.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/window/controls.h"
#include "coding/codebook.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr std::size_t kSearchable = 12;  // names from which on a search field helps
constexpr float kWidth = 320;
constexpr float kHeight = 340;
constexpr float kLine = 26;

}  // namespace

std::vector<PickName> code_names(const coding::Study& study, const std::string& prefix) {
  std::vector<PickName> names;
  for (const coding::CodebookEntry& entry : coding::in_order(study))
    names.push_back({prefix + entry.code->id.to_string(), entry.code->name,
                     transcripts::fold(coding::path_of(study, entry.code->id)), entry.code->colour,
                     static_cast<int>(entry.depth)});
  return names;
}

std::vector<PickName> speaker_names(const coding::Study& study, const std::string& prefix) {
  std::vector<PickName> names;
  for (const auto& [id, info] : study.transcripts())
    for (const std::string& label : study.text(id).speakers())
      names.push_back({prefix + label, label, transcripts::fold(label)});
  std::sort(names.begin(), names.end(), [](const PickName& a, const PickName& b) {
    return a.folded != b.folded ? transcripts::compare_names(a.shown, b.shown) < 0
                                : a.shown < b.shown;
  });
  const auto same = [](const PickName& a, const PickName& b) { return a.folded == b.folded; };
  names.erase(std::unique(names.begin(), names.end(), same), names.end());
  return names;
}

void PickMenu::open(const Ui& ui) {
  search_.clear();
  fresh_ = true;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  at_ = {std::min(ImGui::GetItemRectMin().x, screen.x - ui.px(kWidth + 20)),
         ImGui::GetItemRectMax().y + ui.px(3)};
  ImGui::OpenPopup(search_id_.c_str());
}

bool PickMenu::draw_name(Ui& ui, const PickName& name, std::optional<bool> tick) const {
  const Row line = row(ui, name.id, name.shown, false, ui.px(kLine),
                       !tick   ? ""
                       : *tick ? "on"
                               : "off");
  ImDrawList* list = ImGui::GetWindowDrawList();
  float x = line.min.x + ui.px(6);
  if (tick) {
    draw_tick(ui, list, {x, line.min.y + ui.px(6)}, *tick);
    x += ui.px(22);
  }
  x += ui.px(14) * static_cast<float>(name.depth);
  if (name.colour) {
    draw_swatch(list, {x + ui.px(5), (line.min.y + line.max.y) / 2}, ui.px(10),
                colour_of(*name.colour));
    x += ui.px(16);
  }
  draw_cut(list, ui.fonts.ui, {x, line.min.y + ui.px(4)}, ui.theme.text, name.shown,
           line.max.x - x - ui.px(4));
  return line.clicked;
}

std::optional<std::size_t> PickMenu::draw(Ui& ui, const std::vector<PickName>& names,
                                          const std::vector<bool>* ticks, const char* all) {
  ImGui::SetNextWindowPos(at_, ImGuiCond_Appearing);
  if (!ImGui::BeginPopup(search_id_.c_str(), ImGuiWindowFlags_NoMove)) return std::nullopt;
  std::optional<std::size_t> clicked;
  if (pressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
  if (names.size() > kSearchable)
    text_field(ui, search_id_, ui.say("Zoek…", "Search…"), search_, ui.px(kWidth), fresh_);
  fresh_ = false;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  const float below = ImGui::GetIO().DisplaySize.y - ImGui::GetCursorScreenPos().y - ui.px(16);
  const float wanted = ui.px(kLine) * static_cast<float>(names.size() + (all != nullptr ? 1 : 0));
  ImGui::BeginChild("names", {ui.px(kWidth), std::min({wanted, ui.px(kHeight), below})});
  if (all != nullptr && draw_name(ui, {search_id_ + "/all", all, {}}, std::nullopt))
    clicked = names.size();
  const std::string words = transcripts::fold(search_);
  std::vector<std::size_t> shown;
  for (std::size_t at = 0; at < names.size(); ++at)
    if (words.empty() || names[at].folded.find(words) != std::string::npos) shown.push_back(at);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(shown.size()), ui.px(kLine));
  while (clipper.Step())
    for (int at = clipper.DisplayStart; at < clipper.DisplayEnd; ++at) {
      const std::size_t name = shown[static_cast<std::size_t>(at)];
      if (draw_name(ui, names[name],
                    ticks == nullptr ? std::nullopt : std::optional((*ticks)[name])))
        clicked = name;
    }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  if (clicked && (ticks == nullptr || *clicked == names.size())) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
  return clicked;
}

}  // namespace app
