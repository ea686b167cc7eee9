#include "app/window/fonts.h"

#include <string>

#include <fontconfig/fontconfig.h>

namespace app {
namespace {

// The file of the font that fontconfig finds nearest to `pattern`; empty for none. TrueType and
// OpenType outlines only, since ImGui takes no others.
std::string font_file(const char* pattern) {
  std::string file;
  FcPattern* wanted = FcNameParse(reinterpret_cast<const FcChar8*>(pattern));
  FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
  FcDefaultSubstitute(wanted);
  FcResult result = FcResultNoMatch;
  if (FcPattern* found = FcFontMatch(nullptr, wanted, &result)) {
    FcChar8* name = nullptr;
    if (FcPatternGetString(found, FC_FILE, 0, &name) == FcResultMatch)
      file = reinterpret_cast<const char*>(name);
    FcPatternDestroy(found);
  }
  FcPatternDestroy(wanted);
  return file;
}

// What Dutch transcripts and their foreign names use: Latin with extensions, Greek, Cyrillic,
// punctuation, currency, arrows and the signs of the window's own controls.
const ImWchar kRanges[] = {0x0020, 0x024F, 0x02B0, 0x02FF, 0x0300, 0x036F, 0x0370, 0x03FF,
                           0x0400, 0x045F, 0x1E00, 0x1EFF, 0x2010, 0x205F, 0x2070, 0x209F,
                           0x20A0, 0x20BF, 0x2100, 0x214F, 0x2190, 0x21FF, 0x2200, 0x22FF,
                           0x25A0, 0x25FF, 0x2713, 0x2715, 0xFFFD, 0xFFFD, 0};
// Controls show the program's own words and names.
const ImWchar kUiRanges[] = {0x0020, 0x017F, 0x0300, 0x036F, 0x0370, 0x03FF, 0x0400, 0x045F, 0x1E00,
                             0x1EFF, 0x2010, 0x2044, 0x20AC, 0x20AC, 0x2190, 0x21FF, 0x2200, 0x22FF,
                             0x25A0, 0x25FF, 0x2713, 0x2715, 0xFFFD, 0xFFFD, 0};

ImFont* add_font(const char* pattern, float size, const ImWchar* ranges) {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  const std::string file = font_file(pattern);
  ImFontConfig config;
  config.OversampleH = 1;
  config.PixelSnapH = true;
  ImFont* font =
      file.empty() ? nullptr : atlas->AddFontFromFileTTF(file.c_str(), size, &config, ranges);
  return font != nullptr ? font : atlas->AddFontDefault();
}

}  // namespace

Fonts load_fonts(float scale, float reading) {
  ImGui::GetIO().Fonts->Clear();
  Fonts fonts;
  // ImGui's size is from ascent to descent: 1.21 em in Inter, 1.36 em in Noto Sans.
  fonts.ui = add_font("Inter:regular", 16.5F * scale, kUiRanges);
  fonts.strong = add_font("Inter:semibold", 16.5F * scale, kUiRanges);
  fonts.small = add_font("Inter:regular", 14.5F * scale, kUiRanges);
  fonts.small_strong = add_font("Inter:semibold", 14.0F * scale, kUiRanges);
  fonts.reading = add_font("Noto Sans:regular", 23.5F * scale * reading, kRanges);
  return fonts;
}

GlyphWidths glyph_widths(const ImFont& font) {
  return {{font.IndexAdvanceX.Data, static_cast<std::size_t>(font.IndexAdvanceX.Size)},
          font.FallbackAdvanceX};
}

}  // namespace app
