// What the actions do that change the user's settings.
#include <algorithm>

#include "app/commands.h"
#include "app/workspace_run.h"

namespace app {

void Workspace::Run::operator()(const ChooseLanguage& action) const {
  w.set(&Config::language, action.language);
}

void Workspace::Run::operator()(const ChooseCoder& action) const {
  w.set(&Config::coder, action.name.empty() ? std::nullopt : std::optional(action.name));
  if (w.has_project()) w.choose_coder();
}

void Workspace::Run::operator()(const ChooseTheme& action) const {
  w.set(&Config::dark, action.dark);
}

void Workspace::Run::operator()(const ChooseFileDialog& action) const {
  w.set(&Config::desktop_files, action.desktop);
}

void Workspace::Run::operator()(const ChooseExport& action) const {
  w.set(&Config::exporting, action.choice);
}

void Workspace::Run::operator()(const ChooseScale& action) const {
  w.set(&Config::scale, std::clamp(action.scale, 0.8F, 2.0F));
}

void Workspace::Run::operator()(const ChooseReading& action) const {
  w.set(&Config::reading, within_bounds(action.look));
}

void Workspace::Run::operator()(const GroupConversations& action) const {
  w.set(&Config::grouping, action.by);
}

void Workspace::Run::operator()(const SetKey& action) const {
  std::map<std::string, Key> keys = w.config_.keys;
  const std::string name = config_name(action.command);
  if (!action.key || *action.key == info_of(action.command).key)
    keys.erase(name);
  else
    keys[name] = *action.key;
  w.set(&Config::keys, std::move(keys));
}

}  // namespace app
