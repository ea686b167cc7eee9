// The user's settings, in config.ini in the user's config folder ($XDG_CONFIG_HOME/zwerm or
// ~/.config/zwerm), mode 0600. Nothing of a project is kept here but the path last opened.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "transcripts/message.h"

namespace app {

struct Config {
  std::optional<std::string> coder;               // "me": never stored in a project
  std::optional<transcripts::Language> language;  // none: follow the locale
  bool dark = false;
  float scale = 1.0F;      // of the window's text; 1 is 100 %
  bool count_own = false;  // beside the codes: the chosen coder's codings alone
};

std::filesystem::path config_folder();
// What cannot be read counts as not set.
Config load_config();
// False where the file could not be written.
bool save_config(const Config& config);

// The configured language, else that of LC_ALL, LC_MESSAGES or LANG: Dutch for nl*, else English.
transcripts::Language language_of(const Config& config);

}  // namespace app
