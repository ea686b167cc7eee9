#include "app/config.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include "exports/safe_file.h"

namespace app {
namespace {

using transcripts::Language;

constexpr std::string_view kKeyOf = "key.";
constexpr const char* kNoKey = "none";

std::filesystem::path config_file() {
  return config_folder() / "config.ini";
}

std::optional<Language> language_named(std::string_view name) {
  if (name.starts_with("nl")) return Language::Dutch;
  if (name.starts_with("en")) return Language::English;
  return std::nullopt;
}

}  // namespace

ReadingLook within_bounds(const ReadingLook& look) {
  const auto bounded = [](float value, float least, float most, float otherwise) {
    return std::isfinite(value) ? std::clamp(value, least, most) : otherwise;
  };
  return {bounded(look.size, 0.7F, 2.5F, 1.0F), bounded(look.characters, 40, 120, 70),
          bounded(look.spacing, 1.0F, 2.0F, 1.2F)};
}

std::filesystem::path config_folder() {
  if (const char* config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config != '\0')
    return std::filesystem::path(config) / "zwerm";
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home != nullptr ? home : ".") / ".config" / "zwerm";
}

Config load_config() {
  Config config;
  std::ifstream in(config_file());
  for (std::string line; std::getline(in, line);) {
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) continue;
    const std::string key = line.substr(0, equals);
    const std::string value = line.substr(equals + 1);
    if (key == "coder" && !value.empty()) config.coder = value;
    if (key == "language") config.language = language_named(value);
    if (key == "theme") config.dark = value == "dark";
    if (key == "counts") config.count_own = value == "own";
    if (key == "file_dialog") config.desktop_files = value != "own";
    if (key == "export") config.exporting = export_choice_of(value);
    if (key == "scale") config.scale = std::strtof(value.c_str(), nullptr);
    if (key == "grouping") config.grouping = value;
    if (key == "text_size") config.reading.size = std::strtof(value.c_str(), nullptr);
    if (key == "column") config.reading.characters = std::strtof(value.c_str(), nullptr);
    if (key == "line_spacing") config.reading.spacing = std::strtof(value.c_str(), nullptr);
    if (key.starts_with(kKeyOf)) {
      const auto named = key_named(value);
      if (named || value == kNoKey) config.keys[key.substr(kKeyOf.size())] = named.value_or(Key{});
    }
  }
  if (!(config.scale >= 0.5F && config.scale <= 4.0F)) config.scale = 1.0F;
  config.reading = within_bounds(config.reading);
  return config;
}

bool save_config(const Config& config) {
  std::error_code error;
  std::filesystem::create_directories(config_folder(), error);
  std::string text;
  if (config.coder) text += "coder=" + *config.coder + "\n";
  if (config.language)
    text += config.language == Language::Dutch ? "language=nl\n" : "language=en\n";
  text += config.dark ? "theme=dark\n" : "theme=light\n";
  text += config.count_own ? "counts=own\n" : "counts=all\n";
  text += config.desktop_files ? "file_dialog=desktop\n" : "file_dialog=own\n";
  text += fmt::format("scale={}\ntext_size={}\ncolumn={}\nline_spacing={}\n", config.scale,
                      config.reading.size, config.reading.characters, config.reading.spacing);
  if (config.exporting != ExportChoice()) text += "export=" + in_one_line(config.exporting) + "\n";
  if (!config.grouping.empty()) text += "grouping=" + config.grouping + "\n";
  for (const auto& [command, key] : config.keys)
    text += fmt::format("{}{}={}\n", kKeyOf, command,
                        key.code == 0 ? kNoKey : name_of(key, Language::English));
  try {
    exports::write_file(config_file(), text);
    return true;
  } catch (const exports::ExportError&) {
    return false;  // the caller tells; settings are no reason to stop
  }
}

Language language_of(const Config& config) {
  if (config.language) return *config.language;
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* locale = std::getenv(variable); locale != nullptr && *locale != '\0')
      return language_named(locale).value_or(Language::English);
  return Language::English;
}

}  // namespace app
