#include "exports/chart/svg.h"

#include <cmath>

#include <fmt/format.h>

#include "exports/markup.h"

namespace exports::chart {
namespace {

// Hundredths of a point, without zeros at the end and without "-0".
std::string number(double value) {
  const double rounded = std::round(value * 100) / 100;
  std::string text = fmt::format("{:.2f}", rounded == 0 ? 0.0 : rounded);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string colour(Colour value) {
  return fmt::format("#{:06x}", value.rgb & 0xFFFFFF);
}

// Without the control characters that XML 1.0 (2.2) does not know.
std::string written(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
  // U+FFFE and U+FFFF are no characters of XML either.
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = 0; (at = out.find(none, at)) != std::string::npos;) out.erase(at, 3);
  return escaped(out);
}

std::string filled(const std::optional<Colour>& fill) {
  return fill ? " fill=\"" + colour(*fill) + "\"" : " fill=\"none\"";
}

std::string edged(const std::optional<Edge>& edge, bool dashed = false) {
  if (!edge) return {};
  std::string out = " stroke=\"" + colour(edge->colour) + "\" stroke-width=\"" +
                    number(edge->width) + "\" stroke-linejoin=\"round\"";
  if (dashed) out += " stroke-dasharray=\"" + number(kDash) + "\"";
  return out;
}

class Writer {
 public:
  explicit Writer(std::string head) : out_(std::move(head)) {}

  void operator()(const Rectangle& box) {
    out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", number(box.at.x),
                        number(box.at.y), number(box.size.width), number(box.size.height));
    if (box.corner > 0) out_ += " rx=\"" + number(box.corner) + "\"";
    close(filled(box.fill) + edged(box.edge), "rect");
    strokes(hatch_lines(box));
  }

  void operator()(const Line& line) {
    out_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"", number(line.from.x),
                        number(line.from.y), number(line.to.x), number(line.to.y));
    close(edged(line.edge, line.dashed), "line");
  }

  void operator()(const Polygon& polygon) {
    const char* name = polygon.fill ? "polygon" : "polyline";
    out_ += fmt::format("<{} points=\"", name);
    for (std::size_t i = 0; i < polygon.points.size(); ++i)
      out_ += (i > 0 ? " " : "") + number(polygon.points[i].x) + "," + number(polygon.points[i].y);
    out_ += "\"";
    close(filled(polygon.fill) + edged(polygon.edge, polygon.dashed), name);
  }

  void operator()(const Circle& circle) {
    out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", number(circle.centre.x),
                        number(circle.centre.y), number(circle.radius));
    close(filled(circle.fill) + edged(circle.edge), "circle");
  }

  void operator()(const TextLine& line) {
    out_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"", number(line.at.x),
                        number(line.at.y), number(line.size), colour(line.colour));
    if (line.weight == Weight::Bold) out_ += " font-weight=\"600\"";
    if (line.anchor != Anchor::Start)
      out_ += line.anchor == Anchor::Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    if (line.rotation != 0)
      out_ += fmt::format(" transform=\"rotate({} {} {})\"", number(-line.rotation),
                          number(line.at.x), number(line.at.y));
    out_ += ">" + title() + written(line.text) + "</text>\n";
  }

  void write(const Shape& shape) {
    tip_ = &shape.tip;
    std::visit(*this, shape.what);
  }

  std::string take() { return std::move(out_); }

 private:
  std::string title() const {
    return tip_->empty() ? std::string() : "<title>" + written(*tip_) + "</title>";
  }

  void close(const std::string& attributes, const char* name) {
    out_ += attributes;
    out_ += tip_->empty() ? "/>\n" : ">" + title() + "</" + name + ">\n";
  }

  // Strokes do not take the pointer from the shape below.
  void strokes(const std::vector<Line>& lines) {
    if (lines.empty()) return;
    out_ += "<path d=\"";
    for (const Line& line : lines)
      out_ += "M" + number(line.from.x) + " " + number(line.from.y) + "L" + number(line.to.x) +
              " " + number(line.to.y);
    out_ += "\" fill=\"none\" pointer-events=\"none\"" + edged(lines.front().edge) + "/>\n";
  }

  std::string out_;
  const std::string* tip_ = nullptr;
};

}  // namespace

std::string to_svg(const Drawing& drawing) {
  const std::string width = number(drawing.size.width);
  const std::string height = number(drawing.size.height);
  Writer writer(fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{0}pt\" height=\"{1}pt\" "
      "viewBox=\"0 0 {0} {1}\" xml:lang=\"{2}\" role=\"img\" aria-labelledby=\"title desc\" "
      "font-family=\"Inter, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif\">\n"
      "<title id=\"title\">{3}</title>\n<desc id=\"desc\">{4}</desc>\n"
      "<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n",
      width, height, written(drawing.language), written(drawing.title),
      written(drawing.description)));
  for (const Shape& shape : drawing.shapes) writer.write(shape);
  return writer.take() + "</svg>\n";
}

}  // namespace exports::chart
