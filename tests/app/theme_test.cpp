#include "app/window/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "coding/palette.h"

namespace {

using coding::Colour;

TEST(Theme, TextIsReadableOnTheTintOfAnyColour) {
  std::vector<Colour> colours(coding::kPalette.begin(), coding::kPalette.end());
  for (const std::uint32_t rgb : {0xFFFFFFU, 0x000000U, 0xFFFF00U, 0x00FFFFU, 0xFF0000U, 0x0000FFU})
    colours.push_back({rgb});
  for (const bool dark : {false, true}) {
    const app::Theme theme = app::make_theme(dark);
    for (const Colour colour : colours)
      EXPECT_GE(app::contrast(theme.text, app::tint_of(theme, colour)), 4.5F)
          << std::hex << colour.rgb << (dark ? " dark" : " light");
  }
}

struct Named {
  const char* name;
  ImU32 colour;
};

void expect_readable(const app::Theme& theme, const std::vector<Named>& words,
                     const std::vector<Named>& grounds) {
  for (const Named& word : words)
    for (const Named& ground : grounds)
      EXPECT_GE(app::contrast(word.colour, ground.colour), 4.5F)
          << word.name << " on " << ground.name << (theme.dark ? " dark" : " light");
}

// What cannot be done is exempt, and so is what a filter puts aside: Theme::faint.
TEST(Theme, AllWordsAreReadableOnAllThatTheyStandOn) {
  for (const bool dark : {false, true}) {
    const app::Theme t = app::make_theme(dark);
    expect_readable(
        t, {{"text", t.text}, {"muted", t.muted}, {"accent", t.accent}, {"error", t.error}},
        {{"ground", t.ground},
         {"panel", t.panel},
         {"hover", t.hover},
         {"field", t.field},
         {"selected", t.selected},
         {"accent_soft", t.accent_soft}});
    expect_readable(
        t, {{"on_accent", t.on_accent}},
        {{"accent", t.accent}, {"a hovered button", app::mix(t.accent, t.text, 0.15F)}});
    expect_readable(t, {{"hint", t.hint}}, {{"field", t.field}, {"panel", t.panel}});
    expect_readable(t,
                    {{"onderwijs", t.onderwijs},
                     {"werkveld", t.werkveld},
                     {"overheid", t.overheid},
                     {"interviewer", t.interviewer}},
                    {{"ground", t.ground}, {"panel", t.panel}});
  }
}

TEST(Theme, BlackOrWhiteIsReadableOnEveryColour) {
  for (const bool dark : {false, true}) {
    const app::Theme t = app::make_theme(dark);
    for (float share = 0; share <= 1; share += 0.01F) {
      const ImU32 ground = app::mix(t.ground, t.accent, share);
      EXPECT_GE(app::contrast(app::readable_on(ground), ground), 4.5F) << share;
    }
  }
}

TEST(Theme, ContrastIsThatOfWcag) {
  EXPECT_NEAR(app::contrast(IM_COL32_BLACK, IM_COL32_WHITE), 21.0F, 0.01F);
  EXPECT_NEAR(app::contrast(app::colour_of({0x777777}), IM_COL32_WHITE), 4.48F, 0.01F);
}

// CIE L*a*b* of a colour as it is seen with `matrix` on linear RGB.
using Matrix = std::array<std::array<double, 3>, 3>;
using Lab = std::array<double, 3>;

Lab seen(Colour colour, const Matrix& matrix) {
  std::array<double, 3> linear{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double value = ((colour.rgb >> (16 - 8 * i)) & 0xFF) / 255.0;
    linear[i] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  }
  std::array<double, 3> rgb{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) rgb[i] += matrix[i][j] * linear[j];
    rgb[i] = std::clamp(rgb[i], 0.0, 1.0);
  }
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
  const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
  const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// Normal sight, then the dichromats of Machado, Oliveira and Fernandes (2009).
constexpr Matrix kSights[] = {{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
                              {{{0.152286, 1.052583, -0.204868},
                                {0.114503, 0.786281, 0.099216},
                                {-0.003882, -0.048116, 1.051998}}},
                              {{{0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}},
                              {{{1.255528, -0.076749, -0.178779},
                                {-0.078411, 0.930809, 0.147602},
                                {0.004733, 0.691367, 0.303900}}}};

TEST(Palette, TheColourBlindTellItsColoursApart) {
  constexpr double kClearlyDifferent = 10;  // a difference of 2.3 is just seen
  for (const Matrix& sight : kSights)
    for (std::size_t i = 0; i < coding::kPalette.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const Lab a = seen(coding::kPalette[i], sight);
        const Lab b = seen(coding::kPalette[j], sight);
        EXPECT_GT(std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), kClearlyDifferent)
            << std::hex << coding::kPalette[i].rgb << " and " << coding::kPalette[j].rgb;
      }
}

}  // namespace
