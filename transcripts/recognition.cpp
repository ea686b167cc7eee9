#include "transcripts/recognition.h"

#include <array>

#include "transcripts/unicode.h"

namespace transcripts {
namespace {

struct LayoutWords {
  Layout layout;
  std::string_view key;
  const char* nl;
  const char* en;
};

constexpr std::array<LayoutWords, 15> kLayouts = {{
    {Layout::Automatic, "auto", "Automatisch", "Automatic"},
    {Layout::Colon, "colon", "Naam: tekst", "Name: text"},
    {Layout::TimedLine, "name-time", "Naam en tijd boven de tekst", "Name and time above the text"},
    {Layout::NameLine, "name-line", "Naam boven de tekst", "Name above the text"},
    {Layout::Tab, "table", "Tabel: naam en tekst", "Table: name and text"},
    {Layout::Teams, "teams", "Microsoft Teams", "Microsoft Teams"},
    {Layout::Zoom, "zoom", "Zoom", "Zoom"},
    {Layout::Amberscript, "amberscript", "Amberscript of Rev", "Amberscript or Rev"},
    {Layout::Otter, "otter", "Otter", "Otter"},
    {Layout::Whisper, "whisper", "Whisper", "Whisper"},
    {Layout::F4, "f4", "f4", "f4"},
    {Layout::Voices, "voices", "Ondertitels met sprekers (Teams)", "Captions with voices (Teams)"},
    {Layout::Captions, "captions", "Ondertitels", "Captions"},
    {Layout::OwnPattern, "pattern", "Eigen patroon", "Own pattern"},
    {Layout::None, "none", "Zonder sprekers", "Without speakers"},
}};

const LayoutWords& words_of(Layout layout) {
  return kLayouts[static_cast<std::size_t>(layout)];
}

}  // namespace

Message layout_name(Layout layout) {
  return {words_of(layout).nl, words_of(layout).en};
}

std::string_view layout_key(Layout layout) {
  return words_of(layout).key;
}

std::optional<Layout> layout_called(std::string_view words) {
  const std::string wanted = fold(words);
  for (const auto& known : kLayouts) {
    if (wanted == known.key || wanted == fold(known.nl) || wanted == fold(known.en)) {
      return known.layout;
    }
  }
  return std::nullopt;
}

const std::vector<Layout>& layouts_to_choose() {
  static const std::vector<Layout> choices = {
      Layout::Automatic, Layout::Colon, Layout::TimedLine,  Layout::NameLine,
      Layout::Tab,       Layout::None,  Layout::OwnPattern,
  };
  return choices;
}

}  // namespace transcripts
