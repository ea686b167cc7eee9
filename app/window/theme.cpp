#include "app/window/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr ImU32 rgb(unsigned hex) {
  return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF);
}

ImVec4 vec(ImU32 colour) {
  return ImGui::ColorConvertU32ToFloat4(colour);
}

Theme light() {
  Theme t;
  t.ground = rgb(0xFFFFFF);
  t.panel = rgb(0xFBFAF8);
  t.line = rgb(0xE2DFDA);
  t.text = rgb(0x1F1F1F);
  t.muted = rgb(0x6B6B6F);
  t.hint = rgb(0x73716C);
  t.faint = rgb(0xA9A6A0);
  t.accent = rgb(0x1E4FA8);
  t.accent_soft = rgb(0xE6EDFB);
  t.on_accent = rgb(0xFFFFFF);
  t.selected = rgb(0xFBEDE4);
  t.hover = rgb(0xF1EFEB);
  t.field = rgb(0xFFFFFF);
  t.done = rgb(0x4F9A6B);
  t.track = rgb(0xE4E0D8);
  t.error = rgb(0xB3261E);
  t.onderwijs = rgb(0x2A64A8);
  t.werkveld = rgb(0xA85A16);
  t.overheid = rgb(0x37794B);
  t.interviewer = rgb(0x6C6F7A);
  return t;
}

Theme dark_theme() {
  Theme t;
  t.dark = true;
  t.ground = rgb(0x1B1C1F);
  t.panel = rgb(0x222327);
  t.line = rgb(0x36383E);
  t.text = rgb(0xE8E6E3);
  t.muted = rgb(0xA3A29F);
  t.hint = rgb(0x8C8D93);
  t.faint = rgb(0x6F7076);
  t.accent = rgb(0x85ADF6);
  t.accent_soft = rgb(0x2A3550);
  t.on_accent = rgb(0x10131A);
  t.selected = rgb(0x3D3029);
  t.hover = rgb(0x2D2F34);
  t.field = rgb(0x18191C);
  t.done = rgb(0x5FB37F);
  t.track = rgb(0x3A3C42);
  t.error = rgb(0xF28B82);
  t.onderwijs = rgb(0x7FB0EE);
  t.werkveld = rgb(0xE0A060);
  t.overheid = rgb(0x77C08F);
  t.interviewer = rgb(0xA0A3AD);
  return t;
}

// Relative luminance by WCAG 2.1.
float luminance(ImU32 colour) {
  // The curve of sRGB for each of a channel's 256 values.
  static const std::array<float, 256> kLinear = [] {
    std::array<float, 256> linear{};
    for (std::size_t i = 0; i < linear.size(); ++i) {
      const float value = static_cast<float>(i) / 255.0F;
      linear[i] = value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
    }
    return linear;
  }();
  const auto channel = [&](int shift) { return kLinear[(colour >> shift) & 0xFF]; };
  return 0.2126F * channel(IM_COL32_R_SHIFT) + 0.7152F * channel(IM_COL32_G_SHIFT) +
         0.0722F * channel(IM_COL32_B_SHIFT);
}

void apply_colours(const Theme& t) {
  ImVec4* c = ImGui::GetStyle().Colors;
  c[ImGuiCol_Text] = vec(t.text);
  c[ImGuiCol_TextDisabled] = vec(t.hint);
  c[ImGuiCol_WindowBg] = vec(t.ground);
  c[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
  c[ImGuiCol_PopupBg] = vec(t.dark ? t.panel : t.ground);
  c[ImGuiCol_Border] = vec(t.line);
  c[ImGuiCol_FrameBg] = vec(t.field);
  c[ImGuiCol_FrameBgHovered] = vec(t.field);
  c[ImGuiCol_FrameBgActive] = vec(t.field);
  c[ImGuiCol_Button] = vec(t.field);
  c[ImGuiCol_ButtonHovered] = vec(t.hover);
  c[ImGuiCol_ButtonActive] = vec(t.accent_soft);
  c[ImGuiCol_Header] = vec(t.accent_soft);
  c[ImGuiCol_HeaderHovered] = vec(t.hover);
  c[ImGuiCol_HeaderActive] = vec(t.accent_soft);
  c[ImGuiCol_Separator] = vec(t.line);
  c[ImGuiCol_CheckMark] = vec(t.accent);
  c[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
  c[ImGuiCol_ScrollbarGrab] = vec(t.line);
  c[ImGuiCol_ScrollbarGrabHovered] = vec(t.faint);
  c[ImGuiCol_ScrollbarGrabActive] = vec(t.muted);
  c[ImGuiCol_TextSelectedBg] = vec(t.accent_soft);
  c[ImGuiCol_NavHighlight] = vec(t.accent);
  c[ImGuiCol_DragDropTarget] = vec(t.accent);
  c[ImGuiCol_ModalWindowDimBg] = ImVec4(0, 0, 0, 0.35F);
  c[ImGuiCol_TitleBg] = vec(t.panel);
  c[ImGuiCol_TitleBgActive] = vec(t.panel);
}

}  // namespace

Theme make_theme(bool dark) {
  return dark ? dark_theme() : light();
}

void apply_theme(const Theme& theme, float scale) {
  ImGuiStyle style;
  style.WindowPadding = ImVec2(12, 10);
  style.WindowBorderSize = 0;
  style.PopupBorderSize = 1;
  style.FrameBorderSize = 1;
  style.FrameRounding = 5;
  style.PopupRounding = 7;
  style.WindowRounding = 0;
  style.ScrollbarRounding = 6;
  style.ScrollbarSize = 11;
  style.FramePadding = ImVec2(9, 5);
  style.ItemSpacing = ImVec2(8, 5);
  style.ScaleAllSizes(scale);
  ImGui::GetStyle() = style;
  apply_colours(theme);
}

ImU32 with_alpha(ImU32 colour, float alpha) {
  const auto a = static_cast<ImU32>(std::lround(alpha * 255.0F));
  return (colour & ~IM_COL32_A_MASK) | (a << IM_COL32_A_SHIFT);
}

ImU32 colour_of(coding::Colour colour) {
  return rgb(colour.rgb);
}

ImU32 mix(ImU32 from, ImU32 to, float share) {
  const ImVec4 a = vec(from);
  const ImVec4 b = vec(to);
  return ImGui::ColorConvertFloat4ToU32({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share,
                                         a.z + (b.z - a.z) * share, a.w + (b.w - a.w) * share});
}

float contrast(ImU32 a, ImU32 b) {
  const float one = luminance(a);
  const float other = luminance(b);
  return (std::max(one, other) + 0.05F) / (std::min(one, other) + 0.05F);
}

ImU32 tint_of(const Theme& theme, coding::Colour colour) {
  constexpr float kReadable = 4.5F;
  constexpr float kStep = 0.04F;
  float share = theme.dark ? 0.38F : 0.26F;
  ImU32 tint = mix(theme.ground, colour_of(colour), share);
  while (share > kStep && contrast(theme.text, tint) < kReadable) {
    share -= kStep;
    tint = mix(theme.ground, colour_of(colour), share);
  }
  return tint;
}

ImU32 readable_on(ImU32 ground) {
  const ImU32 black = rgb(0x000000);
  const ImU32 white = rgb(0xFFFFFF);
  return contrast(black, ground) > contrast(white, ground) ? black : white;
}

}  // namespace app
