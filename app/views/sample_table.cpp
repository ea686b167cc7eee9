#include "app/views/sample_table.h"

#include <algorithm>
#include <string>

#include "app/window/controls.h"
#include "transcripts/beginning.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

constexpr float kRow = 24;
constexpr float kGap = 16;
constexpr float kWidest = 280;
constexpr std::uint32_t kMostBytes = 300;  // of a cell: more is never in sight

std::string beginning(const std::string& text) {
  return transcripts::on_one_line(transcripts::beginning_of(text, kMostBytes));
}

}  // namespace

void SampleTable::lay_out(const exports::Table& table, const Ui& ui) {
  constexpr std::size_t kMeasured = 40;  // rows
  widths_.clear();
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    float width = width_of(ui.fonts.small_strong, table.header[column]);
    for (std::size_t row = 0; row < std::min(table.rows.size(), kMeasured); ++row)
      width = std::max(width, width_of(ui.fonts.small, beginning(exports::shown_text(
                                                           table.rows[row][column], ui.language))));
    widths_.push_back(std::min(width + 2, ui.px(kWidest)));
  }
}

void SampleTable::draw(const std::shared_ptr<const OutgoingMade>& made, Ui& ui) {
  const exports::Table& table = made->table;
  if (of_ != made || scale_ != ui.scale) lay_out(table, ui);
  of_ = made;
  scale_ = ui.scale;
  ImGui::BeginChild("sample", ImGui::GetContentRegionAvail(), true,
                    ImGuiWindowFlags_HorizontalScrollbar);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const auto draw_line = [&](ImFont* font, ImU32 colour, const auto& word_at, std::string_view id) {
    ImVec2 at = ImGui::GetCursorScreenPos();
    float whole = 0;
    for (std::size_t column = 0; column < widths_.size(); ++column) {
      const std::string words = word_at(column);
      draw_cut(list, font, at, colour, words, widths_[column]);
      describe_place(ui, std::string(id) + "/" + std::to_string(column), words, "text", at,
                     {at.x + widths_[column], at.y + font->FontSize}, {});
      at.x += widths_[column] + ui.px(kGap);
      whole += widths_[column] + ui.px(kGap);
    }
    ImGui::Dummy({whole, ui.px(kRow)});
  };
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  draw_line(
      ui.fonts.small_strong, ui.theme.muted,
      [&](std::size_t column) { return transcripts::on_one_line(table.header[column]); },
      "sample/head");
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(table.rows.size()), ui.px(kRow));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto& row = table.rows[static_cast<std::size_t>(i)];
      draw_line(
          ui.fonts.small, ui.theme.text,
          [&](std::size_t column) {
            return beginning(exports::shown_text(row[column], ui.language));
          },
          "sample/" + std::to_string(i));
    }
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

}  // namespace app
