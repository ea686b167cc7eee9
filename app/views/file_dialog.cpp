#include "app/views/file_dialog.h"

#include <algorithm>

#include "app/views/menu.h"
#include "app/window/controls.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using transcripts::say;

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

}  // namespace

FileDialog::FileDialog(Choice choice) : choice_(std::move(choice)) {
  go(choice_.folder);
  if (listing_.error) go(home_folder());
  typed_ = choice_.name;
}

void FileDialog::go(const fs::path& folder) {
  by_desktop_.clear();
  listing_ = list_folder(folder, all_files_ ? std::vector<std::string>{} : choice_.endings);
  selected_.clear();
  last_selected_.reset();
  problem_.reset();
  top_ = true;
  if (choice_.mode != Mode::Save) typed_.clear();
}

fs::path FileDialog::typed_path() const {
  if (typed_ == "~" || typed_.starts_with("~/"))
    return home_folder() / typed_.substr(std::min<std::size_t>(2, typed_.size()));
  return listing_.folder / typed_;  // a whole path takes the folder's place
}

std::vector<fs::path> FileDialog::chosen() const {
  if (!by_desktop_.empty()) return by_desktop_;
  std::vector<fs::path> paths;
  if (selected_.size() <= 1) {
    if (!typed_.empty())
      paths.push_back(typed_path());
    else if (!selected_.empty())
      paths.push_back(listing_.folder / listing_.entries[*selected_.begin()].name);
    return paths;
  }
  for (const std::size_t at : selected_)
    if (!listing_.entries[at].folder) paths.push_back(listing_.folder / listing_.entries[at].name);
  return paths;
}

bool FileDialog::accept() {
  problem_.reset();
  const std::vector<fs::path> paths = chosen();
  if (paths.empty()) return false;
  if (paths.size() > 1) return true;
  const fs::path& path = paths.front();
  if (is_folder(path)) {
    go(path);
    if (choice_.mode == Mode::Save) typed_ = choice_.name;
    return false;
  }
  if (choice_.mode == Mode::Save) {
    if (is_folder(path.parent_path())) return true;
    problem_ = say("De map {} is er niet. Kies een map die er is.",
                   "The folder {} is not there. Choose one that is.", path.parent_path().string());
    return false;
  }
  if (is_there(path)) return true;
  problem_ =
      say("{} is er niet. Kies een bestand uit de lijst of typ een ander pad.",
          "{} is not there. Choose a file from the list or type another path.", path.string());
  return false;
}

void FileDialog::choose(std::size_t at) {
  by_desktop_.clear();
  const ImGuiIO& io = ImGui::GetIO();
  const bool many = choice_.mode == Mode::OpenMany;
  if (many && io.KeyShift && last_selected_) {
    for (std::size_t i = std::min(at, *last_selected_); i <= std::max(at, *last_selected_); ++i)
      if (!listing_.entries[i].folder) selected_.insert(i);
  } else if (many && io.KeyCtrl && !listing_.entries[at].folder) {
    if (selected_.erase(at) == 0) selected_.insert(at);
  } else {
    selected_ = {at};
  }
  last_selected_ = at;
  problem_.reset();
  const bool folder = listing_.entries[at].folder;
  if (selected_.size() == 1 && !(choice_.mode == Mode::Save && folder))
    typed_ = listing_.entries[*selected_.begin()].name;
  else if (choice_.mode != Mode::Save)
    typed_.clear();
}

void FileDialog::places(Ui& ui) {
  const auto place = [&ui](const char* id, const char* words) {
    const float height = ui.px(27);
    const Row line = row(ui, id, words, false, height);
    draw_cut(ImGui::GetWindowDrawList(), ui.fonts.ui,
             {line.min.x + ui.px(8), line.min.y + (height - ui.fonts.ui->FontSize) / 2},
             ui.theme.text, words, line.max.x - line.min.x - ui.px(12));
    return line.clicked;
  };
  std::optional<fs::path> to;
  if (place("place/home", ui.say("Mijn map", "Home"))) to = home_folder();
  if (choice_.project_folder && place("place/project", ui.say("Bij het project", "By the project")))
    to = choice_.project_folder;
  if (place("place/root", ui.say("Deze computer", "This computer"))) to = "/";
  if (to) go(*to);
}

void FileDialog::breadcrumb(Ui& ui) {
  std::vector<fs::path> above;
  for (fs::path at = listing_.folder; !at.empty(); at = at.parent_path()) {
    above.push_back(at);
    if (at == at.parent_path()) break;
  }
  // As many of the folders above as fit, the nearest first.
  const float padding = 2 * ImGui::GetStyle().FramePadding.x + ui.px(4);
  float room = ImGui::GetContentRegionAvail().x;
  std::size_t shown = 0;
  for (; shown < above.size(); ++shown) {
    room -= width_of(ui.fonts.ui, above[shown].filename().string() + "/") + padding;
    if (room < 0 && shown > 0) break;
  }
  std::optional<fs::path> to;
  for (std::size_t i = shown; i-- > 0;) {
    const std::string name = i + 1 == above.size() ? "/" : above[i].filename().string();
    if (button(ui, "crumb/" + std::to_string(above.size() - 1 - i), name,
               i == 0 ? Look::Chosen : Look::Quiet))
      to = above[i];
    if (i > 0) ImGui::SameLine(0, ui.px(4));
  }
  if (to) go(*to);
}

bool FileDialog::file_row(Ui& ui, std::size_t at) {
  const FolderEntry& entry = listing_.entries[at];
  const float height = ui.px(27);
  const Row line = row(ui, "file/" + entry.name, entry.name, selected_.contains(at), height,
                       entry.folder ? "folder" : "");
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = line.min.y + (height - ui.fonts.ui->FontSize) / 2;
  const float date_x = line.max.x - ui.px(128);
  const float size_x = date_x - ui.px(16);
  if (entry.folder)
    draw_triangle(list, {line.min.x + ui.px(8), line.min.y + height / 2}, ui.px(8), false,
                  ui.theme.muted);
  draw_cut(list, entry.folder ? ui.fonts.strong : ui.fonts.ui, {line.min.x + ui.px(22), y},
           ui.theme.text, entry.name, size_x - ui.px(94) - line.min.x);
  if (!entry.folder) {
    const std::string size = size_in_words(entry.bytes, ui.language);
    draw_text(list, ui.fonts.small, {size_x - width_of(ui.fonts.small, size), y + ui.px(1)},
              ui.theme.muted, size);
  }
  draw_text(list, ui.fonts.small, {date_x, y + ui.px(1)}, ui.theme.muted,
            time_in_words(entry.changed, ui.language));
  if (line.clicked) choose(at);
  return line.double_clicked;
}

bool FileDialog::files(Ui& ui) {
  if (listing_.error) {
    wrapped(ui, ui.fonts.ui, ui.theme.error, ui.say(*listing_.error));
    return false;
  }
  if (listing_.entries.empty())
    wrapped(ui, ui.fonts.ui, ui.theme.muted,
            ui.say("Hier staat niets dat past.", "There is nothing here that fits."));
  std::optional<std::size_t> twice;
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(listing_.entries.size()));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      if (file_row(ui, static_cast<std::size_t>(i))) twice = static_cast<std::size_t>(i);
  if (!twice) return false;
  if (!listing_.entries[*twice].folder) return true;
  go(fs::path(listing_.folder) / listing_.entries[*twice].name);
  return false;
}

bool FileDialog::draw_own(DialogCall& call, float height) {
  Ui& ui = call.ui;
  breadcrumb(ui);
  const float lines = 2 * ImGui::GetFrameHeightWithSpacing() + ui.px(14);
  // What else the dialogs show stays in sight in a low window.
  const float room = ImGui::GetIO().DisplaySize.y - ui.px(270);
  const float list_height = std::max(ui.px(80), std::min(height, room) - lines);
  ImGui::BeginChild("places", {ui.px(130), list_height});
  places(ui);
  ImGui::EndChild();
  ImGui::SameLine();
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("files", {0, list_height}, true);
  if (top_) ImGui::SetScrollY(0);
  top_ = false;
  bool accepted = files(ui);
  ImGui::EndChild();
  ImGui::PopStyleVar();
  ImGui::Dummy({0, ui.px(2)});
  const char* hint =
      choice_.mode == Mode::Save ? ui.say("Naam", "Name") : ui.say("Naam of pad", "Name or path");
  const Field name =
      text_field(ui, "file/path", hint, typed_, ImGui::GetContentRegionAvail().x, call.fresh);
  if (name.changed) {
    selected_.clear();
    by_desktop_.clear();
  }
  accepted |= name.entered;
  if (choice_.mode != Mode::Save && !choice_.endings.empty() &&
      check_box(ui, "file/all", ui.say("Alle bestanden tonen", "Show all files"), all_files_))
    go(fs::path(listing_.folder));
  if (choice_.mode == Mode::OpenMany) {
    ImGui::SameLine(0, ui.px(20));
    if (button(ui, "file/select-all", ui.say("Alles kiezen", "Select all"), Look::Quiet))
      for (std::size_t i = 0; i < listing_.entries.size(); ++i)
        if (!listing_.entries[i].folder) selected_.insert(i);
  }
  if (call.workspace.files_by_desktop()) browse_button(call);
  tell_problem(ui);
  return accepted;
}

void FileDialog::tell_problem(Ui& ui) const {
  if (!problem_) return;
  wrapped(ui, ui.fonts.ui, ui.theme.error, ui.say(*problem_));
  describe_item(ui, "file/problem", ui.say(*problem_), "text");
}

}  // namespace app
