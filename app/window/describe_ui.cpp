#include "app/window/describe_ui.h"

#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>

namespace app {
namespace {

nlohmann::ordered_json place(const ImVec2& min, const ImVec2& max) {
  return {{"x", min.x}, {"y", min.y}, {"w", max.x - min.x}, {"h", max.y - min.y}};
}

}  // namespace

void DescribeUi::begin_frame() {
  controls_.clear();
  words_.clear();
  focused_.clear();
  ++frame_;
}

void DescribeUi::add(Control control) {
  if (!on()) return;
  if (control.kind == "field" && ImGui::IsItemActive()) focused_ = control.id;
  controls_.push_back(std::move(control));
}

void DescribeUi::add_word(const VisibleWord& word) {
  if (on()) words_.push_back(word);
}

std::string DescribeUi::json(bool busy) const {
  nlohmann::ordered_json document;
  auto& controls = document["controls"] = nlohmann::ordered_json::array();
  for (const Control& control : controls_) {
    nlohmann::ordered_json entry = {
        {"id", control.id}, {"label", control.label}, {"kind", control.kind}};
    entry.update(place(control.min, control.max));
    entry["enabled"] = control.enabled;
    entry["value"] = control.value;
    entry["clipped"] = control.clipped;
    controls.push_back(std::move(entry));
  }
  auto& text = document["text"] = nlohmann::ordered_json::array();
  for (const VisibleWord& word : words_) {
    nlohmann::ordered_json entry = {{"start", word.start}, {"end", word.end}};
    entry.update(place(word.min, word.max));
    if (word.beside) entry["beside"] = true;
    text.push_back(std::move(entry));
  }
  document["frame"] = frame_;
  document["busy"] = busy;
  document["focused"] = focused_;
  return document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void DescribeUi::end_frame(bool busy) {
  if (file_.empty()) return;
  std::filesystem::path beside = file_;
  beside += ".new";
  {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out << json(busy);
  }
  std::error_code ignored;  // a list that cannot be written must not stop the window
  std::filesystem::rename(beside, file_, ignored);
}

}  // namespace app
