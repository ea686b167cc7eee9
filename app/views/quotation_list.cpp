#include "app/views/quotation_list.h"

#include <algorithm>

#include "app/window/controls.h"
#include "coding/retrieval.h"
#include "transcripts/beginning.h"

namespace app {
namespace {

constexpr float kPadding = 6;
constexpr float kTicks = 26;
constexpr std::uint32_t kMostBytes = 2000;  // of one quotation

float height_of(ImFont* font, std::string_view words, float width) {
  return font
      ->CalcTextSizeA(font->FontSize, FLT_MAX, width, words.data(), words.data() + words.size())
      .y;
}

void draw_wrapped(ImFont* font, ImVec2 at, ImU32 colour, std::string_view words, float width) {
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, colour, words.data(),
                                      words.data() + words.size(), width);
}

std::string shown(std::string_view words) {
  if (words.size() <= kMostBytes) return std::string(words);
  return std::string(transcripts::beginning_of(words, kMostBytes)) + "…";
}

}  // namespace

std::vector<QuotationLine> quotation_lines(const coding::Study& study, const coding::CodeId& code,
                                           const Ui& ui) {
  std::vector<QuotationLine> lines;
  coding::QuotationQuery query;
  query.codes = {code};
  for (const coding::Quotation& quotation : coding::quotations(study, query)) {
    const coding::Coding& coding = *quotation.coding;
    const auto& text = study.text(coding.transcript);
    QuotationLine line{coding.id, coding.coder, shown(text.slice(coding.span)), {}, {}, {}};
    line.transcript = study.transcripts().find(coding.transcript)->name;
    if (quotation.owner.interviewer_only)
      line.speaker = ui.say("interviewer", "interviewer");
    else if (quotation.owner.speaker)
      line.speaker = text.speakers()[*quotation.owner.speaker];
    line.where = line.transcript;
    if (!line.speaker.empty()) line.where += " · " + line.speaker;
    if (const auto* coder = study.coders().find(coding.coder)) line.where += " · " + coder->name;
    lines.push_back(std::move(line));
  }
  return lines;
}

void QuotationList::lay_out(const Ui& ui, float width) {
  if (width_ == width && size_ == ui.fonts.ui->FontSize && tops_.size() == lines_.size() + 1)
    return;
  width_ = width;
  size_ = ui.fonts.ui->FontSize;
  tops_.assign(1, 0);
  for (const QuotationLine& line : lines_)
    tops_.push_back(tops_.back() + height_of(ui.fonts.ui, line.words, width) +
                    height_of(ui.fonts.small, line.where, width) + ui.px(2 * kPadding));
}

std::optional<std::size_t> QuotationList::draw(Ui& ui, std::string_view ids, float height,
                                               bool ticks) {
  std::optional<std::size_t> clicked;
  ImGui::BeginChild("quotations", {0, height}, true);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  const float left = ui.px(ticks ? kTicks : kPadding);
  const float width = ImGui::GetContentRegionAvail().x - left - ui.px(kPadding);
  lay_out(ui, std::max(width, 1.0F));
  const float start = ImGui::GetCursorPosY();
  const float above = ImGui::GetScrollY() - start;
  const float below = above + ImGui::GetWindowHeight();
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (tops_[i + 1] < above || tops_[i] > below) continue;
    const QuotationLine& line = lines_[i];
    ImGui::SetCursorPosY(start + tops_[i]);
    const Row where =
        row(ui, std::string(ids) + line.id.to_string(), line.words, false, tops_[i + 1] - tops_[i],
            !ticks        ? ""
            : line.ticked ? "on"
                          : "off");
    if (where.clicked) clicked = i;
    const ImVec2 at(where.min.x + left, where.min.y + ui.px(kPadding));
    if (ticks)
      draw_tick(ui, ImGui::GetWindowDrawList(), {where.min.x + ui.px(4), at.y + ui.px(1)},
                line.ticked);
    draw_wrapped(ui.fonts.ui, at, ui.theme.text, line.words, width_);
    draw_wrapped(ui.fonts.small, {at.x, at.y + height_of(ui.fonts.ui, line.words, width_)},
                 ui.theme.muted, line.where, width_);
  }
  ImGui::SetCursorPosY(start + tops_.back());
  if (lines_.empty())
    wrapped(
        ui, ui.fonts.ui, ui.theme.muted,
        ui.say("Met deze code is nog niets gecodeerd.", "Nothing is coded with this code yet."));
  ImGui::PopStyleVar();
  ImGui::EndChild();
  return clicked;
}

}  // namespace app
