// The user's settings, in config.ini in the user's config folder ($XDG_CONFIG_HOME/zwerm or
// ~/.config/zwerm), mode 0600. Nothing of a project is kept here but the path last opened.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "app/conversation_groups.h"
#include "app/export_choice.h"
#include "app/keys.h"
#include "transcripts/message.h"

namespace app {

// How a transcript is set for reading.
struct ReadingLook {
  float size = 1.0F;      // of the letters; 1 is 100 %
  float characters = 70;  // in a line, on average
  float spacing = 1.2F;   // from line to line, over the letters' height
  friend bool operator==(const ReadingLook&, const ReadingLook&) = default;
};
// Within what can be read.
ReadingLook within_bounds(const ReadingLook& look);

struct Config {
  std::optional<std::string> coder;               // "me": never stored in a project
  std::optional<transcripts::Language> language;  // none: follow the locale
  bool dark = false;
  float scale = 1.0F;  // of the window's text; 1 is 100 %
  ReadingLook reading = {};
  Grouping grouping = {};  // of the conversations
  // By config_name() of commands.h, where they are other than the standard ones. One without a code
  // takes the command's key away.
  std::map<std::string, Key> keys = {};
  bool count_own = false;     // beside the codes: the chosen coder's codings alone
  bool desktop_files = true;  // the desktop's own file dialog, where it has one
  ExportChoice exporting = {};
};

std::filesystem::path config_folder();
// What cannot be read counts as not set.
Config load_config();
// False where the file could not be written.
bool save_config(const Config& config);

// The configured language, else that of LC_ALL, LC_MESSAGES or LANG: Dutch for nl*, else English.
transcripts::Language language_of(const Config& config);

}  // namespace app
