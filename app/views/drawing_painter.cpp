#include "app/views/drawing_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>
#include <variant>

#include "app/window/controls.h"

namespace app {
namespace {

namespace chart = exports::chart;

ImU32 colour_of(coding::Colour colour) {
  return IM_COL32(colour.rgb >> 16 & 0xFF, colour.rgb >> 8 & 0xFF, colour.rgb & 0xFF, 0xFF);
}

ImFont* font_of(const Ui& ui, chart::Weight weight) {
  return weight == chart::Weight::Bold ? ui.fonts.strong : ui.fonts.ui;
}

class Painter {
 public:
  Painter(ImVec2 at, Ui& ui)
      : list_(ImGui::GetWindowDrawList()), at_(at), unit_(point_size(ui)), ui_(ui) {}

  void operator()(const chart::Rectangle& box) {
    const ImVec2 min = place(box.at);
    const ImVec2 max = place({box.at.x + box.size.width, box.at.y + box.size.height});
    const float corner = length(box.corner);
    if (box.fill) list_->AddRectFilled(min, max, colour_of(*box.fill), corner);
    if (box.edge)
      list_->AddRect(min, max, colour_of(box.edge->colour), corner, 0, stroke(*box.edge));
    for (const chart::Line& line : hatch_lines(box)) (*this)(line);
    hit_ = ImGui::IsMouseHoveringRect(min, max);
  }

  void operator()(const chart::Line& line) {
    segment(place(line.from), place(line.to), line.edge, line.dashed);
    hit_ = false;
  }

  void operator()(const chart::Polygon& polygon) {
    std::vector<ImVec2> points;
    points.reserve(polygon.points.size());
    for (const chart::Point& point : polygon.points) points.push_back(place(point));
    const auto count = static_cast<int>(points.size());
    if (polygon.fill) fill(points, colour_of(*polygon.fill));
    if (polygon.edge && !polygon.dashed)
      list_->AddPolyline(points.data(), count, colour_of(polygon.edge->colour),
                         polygon.fill ? ImDrawFlags_Closed : ImDrawFlags_None,
                         stroke(*polygon.edge));
    for (std::size_t i = 1; polygon.edge && polygon.dashed && i < points.size(); ++i)
      segment(points[i - 1], points[i], *polygon.edge, true);
    hit_ = polygon.fill && holds(points, ImGui::GetMousePos());
  }

  void operator()(const chart::Circle& circle) {
    const ImVec2 centre = place(circle.centre);
    const float radius = length(circle.radius);
    if (circle.fill) list_->AddCircleFilled(centre, radius, colour_of(*circle.fill));
    if (circle.edge)
      list_->AddCircle(centre, radius, colour_of(circle.edge->colour), 0, stroke(*circle.edge));
    const ImVec2 mouse = ImGui::GetMousePos();
    hit_ = std::hypot(mouse.x - centre.x, mouse.y - centre.y) <= radius;
  }

  void operator()(const chart::TextLine& line) {
    ImFont* font = font_of(ui_, line.weight);
    const float size = length(line.size);
    const char* begin = line.text.data();
    const char* end = begin + line.text.size();
    const float width = font->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x;
    const ImVec2 base = place(line.at);
    const float left = line.anchor == chart::Anchor::Start    ? 0
                       : line.anchor == chart::Anchor::Middle ? -width / 2
                                                              : -width;
    const float top = -font->Ascent * size / font->FontSize;
    const int first = list_->VtxBuffer.Size;
    list_->AddText(font, size, {base.x + left, base.y + top}, colour_of(line.colour), begin, end);
    if (line.rotation != 0) turn(first, base, line.rotation);
    hit_ = line.rotation == 0 &&
           ImGui::IsMouseHoveringRect({base.x + left, base.y + top},
                                      {base.x + left + width, base.y + top + size});
  }

  // Is the mouse over what was painted last?
  bool hit() const { return hit_; }

 private:
  ImVec2 place(const chart::Point& point) const {
    return {at_.x + length(point.x), at_.y + length(point.y)};
  }
  float length(double points) const { return static_cast<float>(points) * unit_; }
  float stroke(const chart::Edge& edge) const { return std::max(1.0F, length(edge.width)); }

  void segment(ImVec2 from, ImVec2 to, const chart::Edge& edge, bool dashed) {
    const float far = std::hypot(to.x - from.x, to.y - from.y);
    const float dash = length(chart::kDash);
    if (!dashed || far <= dash)
      return list_->AddLine(from, to, colour_of(edge.colour), stroke(edge));
    const ImVec2 step{(to.x - from.x) / far, (to.y - from.y) / far};
    for (float at = 0; at < far; at += 2 * dash) {
      const float until = std::min(far, at + dash);
      list_->AddLine({from.x + step.x * at, from.y + step.y * at},
                     {from.x + step.x * until, from.y + step.y * until}, colour_of(edge.colour),
                     stroke(edge));
    }
  }

  // A band between two curves is not convex: it is filled strip by strip, from both its ends.
  void fill(const std::vector<ImVec2>& points, ImU32 colour) {
    const std::size_t half = points.size() / 2;
    if (points.size() < 6 || points.size() % 2 != 0)
      return list_->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), colour);
    for (std::size_t i = 0; i + 1 < half; ++i)
      list_->AddQuadFilled(points[i], points[i + 1], points[points.size() - 2 - i],
                           points[points.size() - 1 - i], colour);
  }

  // By how often a line to the right crosses its sides.
  static bool holds(const std::vector<ImVec2>& points, ImVec2 at) {
    bool inside = false;
    for (std::size_t i = 0, k = points.size() - 1; i < points.size(); k = i++)
      if ((points[i].y > at.y) != (points[k].y > at.y) &&
          at.x < (points[k].x - points[i].x) * (at.y - points[i].y) / (points[k].y - points[i].y) +
                     points[i].x)
        inside = !inside;
    return inside;
  }

  void turn(int first, ImVec2 about, double degrees) {
    const auto angle = static_cast<float>(-degrees * std::numbers::pi / 180);
    const float cosine = std::cos(angle);
    const float sine = std::sin(angle);
    for (int i = first; i < list_->VtxBuffer.Size; ++i) {
      ImVec2& point = list_->VtxBuffer[i].pos;
      const ImVec2 from{point.x - about.x, point.y - about.y};
      point = {about.x + from.x * cosine - from.y * sine,
               about.y + from.x * sine + from.y * cosine};
    }
  }

  ImDrawList* list_;
  ImVec2 at_;
  float unit_;
  Ui& ui_;
  bool hit_ = false;
};

}  // namespace

float point_size(const Ui& ui) {
  return ui.px(1.75F);
}

chart::TextMeasure text_measure(const Ui& ui) {
  return [fonts = ui.fonts](std::string_view text, double size, chart::Weight weight) {
    ImFont* font = weight == chart::Weight::Bold ? fonts.strong : fonts.ui;
    const float width =
        font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
    return static_cast<double>(width) * size / font->FontSize;
  };
}

PaintedDrawing::PaintedDrawing(chart::Drawing drawing) : drawing_(std::move(drawing)) {
  reaches_.reserve(drawing_.shapes.size());
  for (const chart::Shape& shape : drawing_.shapes) reaches_.push_back(reach_of(shape));
}

PaintedDrawing::Reach PaintedDrawing::reach_of(const chart::Shape& shape) {
  struct {
    Reach operator()(const chart::Rectangle& box) const {
      return around(box.at.y, box.at.y + box.size.height, box.edge);
    }
    Reach operator()(const chart::Line& line) const {
      return around(std::min(line.from.y, line.to.y), std::max(line.from.y, line.to.y), line.edge);
    }
    Reach operator()(const chart::Polygon& polygon) const {
      const auto [top, bottom] =
          std::minmax_element(polygon.points.begin(), polygon.points.end(),
                              [](const auto& a, const auto& b) { return a.y < b.y; });
      return polygon.points.empty() ? Reach{} : around(top->y, bottom->y, polygon.edge);
    }
    Reach operator()(const chart::Circle& circle) const {
      return around(circle.centre.y - circle.radius, circle.centre.y + circle.radius, circle.edge);
    }
    Reach operator()(const chart::TextLine& line) const {
      // No letter is wider than a line is high.
      const double far =
          line.size * (line.rotation == 0 ? 1.0 : 1.0 + static_cast<double>(line.text.size()));
      return around(line.at.y - far, line.at.y + far, std::nullopt);
    }
    static Reach around(double top, double bottom, const std::optional<chart::Edge>& edge) {
      const double more = 1 + (edge ? edge->width : 0);
      return {static_cast<float>(top - more), static_cast<float>(bottom + more)};
    }
  } const reach;
  return std::visit(reach, shape.what);
}

const std::string* PaintedDrawing::paint_shapes(ImVec2 at, Reach seen, Ui& ui) const {
  Painter painter(at, ui);
  const std::string* tip = nullptr;
  for (std::size_t i = 0; i < reaches_.size(); ++i) {
    if (reaches_[i].bottom < seen.top || reaches_[i].top > seen.bottom) continue;
    const chart::Shape& shape = drawing_.shapes[i];
    std::visit(painter, shape.what);
    if (painter.hit() && !shape.tip.empty()) tip = &shape.tip;
  }
  return tip;
}

void PaintedDrawing::paint(ImVec2 at, Ui& ui) const {
  const float unit = point_size(ui);
  const ImVec2 max{at.x + static_cast<float>(drawing_.size.width) * unit,
                   at.y + static_cast<float>(drawing_.size.height) * unit};
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(at, max, IM_COL32_WHITE);
  const Reach seen{(list->GetClipRectMin().y - at.y) / unit,
                   (list->GetClipRectMax().y - at.y) / unit};
  const std::string* tip = paint_shapes(at, seen, ui);
  if (tip != nullptr && ImGui::IsWindowHovered()) {
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ui.px(380));
    ImGui::TextUnformatted(tip->data(), tip->data() + tip->size());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
  }
}

}  // namespace app
