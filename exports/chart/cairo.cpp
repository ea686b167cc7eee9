#include "exports/chart/cairo.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>

#include "exports/safe_file.h"

namespace exports::chart {
namespace {

using transcripts::say;

constexpr double kMostPixels = 32'000;  // cairo's own limit is 32,767
constexpr double kMostArea = 100e6;     // at four bytes a pixel

struct Destroy {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

void check(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  const std::string why = cairo_status_to_string(status);
  throw ExportError(
      say("Het plaatje kan niet gemaakt worden ({}).", "The picture cannot be made ({}).", why));
}

// Letters are as wide at any scale: without fitting them to pixels.
Context context_on(cairo_surface_t* surface) {
  Context context(cairo_create(surface));
  const std::unique_ptr<cairo_font_options_t, Destroy> options(cairo_font_options_create());
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options(context.get(), options.get());
  check(cairo_status(context.get()));
  return context;
}

// Not by cairo's own choice of a font, which knows two weights and takes Medium for Normal.
cairo_font_face_t* face_of(Weight weight) {
  FcPattern* pattern = FcPatternCreate();
  const std::string family = "Inter";
  FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  FcPatternAddInteger(pattern, FC_WEIGHT,
                      weight == Weight::Bold ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR);
  FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  cairo_font_face_t* face = cairo_ft_font_face_create_for_pattern(pattern);
  FcPatternDestroy(pattern);
  return face;
}

// The two weights of the font; the system is asked once a picture, not once a text.
class Fonts {
 public:
  Fonts() : faces_{face_of(Weight::Normal), face_of(Weight::Bold)} {}
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;
  ~Fonts() {
    for (cairo_font_face_t* face : faces_) cairo_font_face_destroy(face);
  }
  void choose(cairo_t* cairo, double size, Weight weight) const {
    cairo_set_font_face(cairo, faces_[weight == Weight::Bold ? 1 : 0]);
    cairo_set_font_size(cairo, size);
  }

 private:
  std::array<cairo_font_face_t*, 2> faces_;
};

double width_of(cairo_t* cairo, const std::string& text) {
  cairo_text_extents_t extents;
  cairo_text_extents(cairo, text.c_str(), &extents);
  return extents.x_advance;
}

class Painter {
 public:
  explicit Painter(cairo_t* cairo) : cairo_(cairo) {}

  void operator()(const Rectangle& box) {
    outline(box);
    paint(box.fill, box.edge, false);
    for (const Line& line : hatch_lines(box)) (*this)(line);
  }

  void operator()(const Line& line) {
    cairo_move_to(cairo_, line.from.x, line.from.y);
    cairo_line_to(cairo_, line.to.x, line.to.y);
    paint({}, line.edge, line.dashed);
  }

  void operator()(const Polygon& polygon) {
    for (const Point& point : polygon.points) cairo_line_to(cairo_, point.x, point.y);
    if (polygon.fill) cairo_close_path(cairo_);
    paint(polygon.fill, polygon.edge, polygon.dashed);
  }

  void operator()(const Circle& circle) {
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, circle.centre.x, circle.centre.y, circle.radius, 0, 2 * std::numbers::pi);
    paint(circle.fill, circle.edge, false);
  }

  void operator()(const TextLine& line) {
    fonts_.choose(cairo_, line.size, line.weight);
    ink(line.colour);
    double aside = 0;
    if (line.anchor != Anchor::Start)
      aside = width_of(cairo_, line.text) * (line.anchor == Anchor::Middle ? 0.5 : 1);
    cairo_save(cairo_);
    cairo_translate(cairo_, line.at.x, line.at.y);
    cairo_rotate(cairo_, -line.rotation * std::numbers::pi / 180);
    cairo_move_to(cairo_, -aside, 0);
    cairo_show_text(cairo_, line.text.c_str());
    cairo_restore(cairo_);
    cairo_new_path(cairo_);
  }

 private:
  void ink(Colour colour) {
    cairo_set_source_rgb(cairo_, (colour.rgb >> 16 & 0xFF) / 255.0,
                         (colour.rgb >> 8 & 0xFF) / 255.0, (colour.rgb & 0xFF) / 255.0);
  }

  void outline(const Rectangle& box) {
    const double r = std::min({box.corner, box.size.width / 2, box.size.height / 2});
    if (!(r > 0)) {
      cairo_rectangle(cairo_, box.at.x, box.at.y, box.size.width, box.size.height);
      return;
    }
    const double quarter = std::numbers::pi / 2;
    const double left = box.at.x + r;
    const double top = box.at.y + r;
    const double right = box.at.x + box.size.width - r;
    const double bottom = box.at.y + box.size.height - r;
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, right, top, r, -quarter, 0);
    cairo_arc(cairo_, right, bottom, r, 0, quarter);
    cairo_arc(cairo_, left, bottom, r, quarter, 2 * quarter);
    cairo_arc(cairo_, left, top, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo_);
  }

  void paint(const std::optional<Colour>& fill, const std::optional<Edge>& edge, bool dashed) {
    if (fill) {
      ink(*fill);
      cairo_fill_preserve(cairo_);
    }
    if (edge) {
      ink(edge->colour);
      cairo_set_line_width(cairo_, edge->width);
      cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_ROUND);
      cairo_set_dash(cairo_, &kDash, dashed ? 1 : 0, 0);
      cairo_stroke_preserve(cairo_);
    }
    cairo_new_path(cairo_);
  }

  cairo_t* cairo_;
  Fonts fonts_;
};

void paint_all(cairo_t* cairo, const Drawing& drawing) {
  Painter painter(cairo);
  for (const Shape& shape : drawing.shapes) std::visit(painter, shape.what);
  check(cairo_status(cairo));
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string big_endian(std::uint32_t value) {
  std::string out;
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(value >> shift & 0xFF);
  return out;
}

// The CRC of PNG (ISO/IEC 15948, annex D).
std::uint32_t crc(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
  }
  return ~sum;
}

// Adds how many pixels go in a metre (chunk pHYs), which cairo leaves out; a word processor then
// shows the picture at its size on paper. It goes behind the header, which has 33 bytes.
void add_resolution(std::string& png, double scale) {
  constexpr std::size_t kHeader = 33;
  constexpr double kPointsAMetre = 72 / 0.0254;
  const std::string pixels =
      big_endian(static_cast<std::uint32_t>(std::lround(scale * kPointsAMetre)));
  const std::string chunk = "pHYs" + pixels + pixels + '\1';
  png.insert(kHeader, big_endian(9) + chunk + big_endian(crc(chunk)));
}

}  // namespace

TextMeasure cairo_measure() {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1));
  const std::shared_ptr<cairo_t> context = context_on(surface.get());
  const auto fonts = std::make_shared<Fonts>();
  return [context, fonts](std::string_view text, double size, Weight weight) {
    fonts->choose(context.get(), size, weight);
    return width_of(context.get(), std::string(text));
  };
}

std::string to_png(const Drawing& drawing, double scale) {
  const double width = std::ceil(drawing.size.width * scale - 1e-6);
  const double height = std::ceil(drawing.size.height * scale - 1e-6);
  if (!(width >= 1) || !(height >= 1) || width > kMostPixels || height > kMostPixels ||
      width * height > kMostArea)
    throw ExportError(
        say("Het plaatje is te groot voor een png ({} bij {} punten). Kies pdf of svg, of minder "
            "rijen.",
            "The picture is too large for a png ({} by {} points). Choose pdf or svg, or fewer "
            "rows.",
            std::lround(drawing.size.width), std::lround(drawing.size.height)));
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width),
                                                   static_cast<int>(height)));
  check(cairo_surface_status(surface.get()));
  const Context context = context_on(surface.get());
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), scale, scale);
  paint_all(context.get(), drawing);
  std::string png;
  check(cairo_surface_write_to_png_stream(surface.get(), append, &png));
  add_resolution(png, scale);
  return png;
}

std::string to_pdf(const Drawing& drawing) {
  std::string pdf;
  const Surface surface(
      cairo_pdf_surface_create_for_stream(append, &pdf, drawing.size.width, drawing.size.height));
  check(cairo_surface_status(surface.get()));
  const auto tell = [&surface](cairo_pdf_metadata_t what, const std::string& value) {
    if (!value.empty()) cairo_pdf_surface_set_metadata(surface.get(), what, value.c_str());
  };
  tell(CAIRO_PDF_METADATA_TITLE, drawing.title);
  tell(CAIRO_PDF_METADATA_SUBJECT, drawing.description);
  tell(CAIRO_PDF_METADATA_CREATOR, "Zwerm");
  // Else it tells the second at which it was made, and no two are alike. (Cairo 1.16 leaves out
  // the "D:" before it, which readers do without.)
  tell(CAIRO_PDF_METADATA_CREATE_DATE,
       (drawing.day.empty() ? "1970-01-01" : drawing.day) + "T00:00:00Z");
  const Context context = context_on(surface.get());
  paint_all(context.get(), drawing);
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()));
  return pdf;
}

}  // namespace exports::chart
