#include "app/last_places.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "app/config.h"
#include "exports/safe_file.h"

namespace app {
namespace {

using nlohmann::json;

std::filesystem::path places_file() {
  return config_folder() / "places.json";
}

constexpr std::pair<View, const char*> kViews[] = {
    {View::Coding, "coding"}, {View::Figures, "figures"}, {View::Quotations, "quotations"},
    {View::People, "people"}, {View::Exports, "exports"}, {View::History, "history"},
    {View::Memos, "memos"}};

const char* name_of(View view) {
  for (const auto& [known, name] : kViews)
    if (known == view) return name;
  return "coding";
}

View view_named(const std::string& name) {
  for (const auto& [view, known] : kViews)
    if (name == known) return view;
  return View::Coding;
}

ProjectPlace place_of(const json& read) {
  ProjectPlace place;
  place.view = view_named(read.at("view").get<std::string>());
  if (const auto transcript = coding::Guid::parse(read.value("transcript", "")))
    place.transcript = coding::TranscriptId{*transcript};
  place.top = read.value("top", 0U);
  if (const auto beside = coding::Guid::parse(read.value("beside", "")))
    place.beside = coding::TranscriptId{*beside};
  place.beside_top = read.value("beside_top", 0U);
  place.beside_active = read.value("beside_active", false);
  return place;
}

}  // namespace

LastPlaces LastPlaces::load() {
  LastPlaces places;
  std::ifstream in(places_file());
  try {
    const json read = json::parse(std::string(std::istreambuf_iterator<char>(in), {}));
    for (const json& path : read.at("opened")) places.opened_.emplace_back(path.get<std::string>());
    for (const json& one : read.at("projects"))
      if (const auto id = coding::Guid::parse(one.at("id").get<std::string>()))
        places.places_.emplace_back(*id, place_of(one));
    const json& window = read.at("window");
    places.window = WindowPlace{window.at("x").get<int>(), window.at("y").get<int>(),
                                window.at("width").get<int>(), window.at("height").get<int>(),
                                window.at("maximised").get<bool>()};
  } catch (const json::exception&) {
    return places;
  }
  return places;
}

bool LastPlaces::save() const {
  json written = {{"opened", json::array()}, {"projects", json::array()}};
  for (const std::filesystem::path& path : opened_) written["opened"].push_back(path.string());
  if (window)
    written["window"] = {{"x", window->x},
                         {"y", window->y},
                         {"width", window->width},
                         {"height", window->height},
                         {"maximised", window->maximised}};
  for (const auto& [id, place] : places_)
    written["projects"].push_back(
        {{"id", id.to_string()},
         {"view", name_of(place.view)},
         {"transcript", place.transcript ? place.transcript->to_string() : ""},
         {"top", place.top},
         {"beside", place.beside ? place.beside->to_string() : ""},
         {"beside_top", place.beside_top},
         {"beside_active", place.beside_active}});
  std::error_code ignored;
  std::filesystem::create_directories(config_folder(), ignored);
  try {
    exports::write_file(places_file(), written.dump(1, ' ', false, json::error_handler_t::replace));
    return true;
  } catch (const exports::ExportError&) {
    return false;
  }
}

void LastPlaces::open(const std::filesystem::path& project) {
  constexpr std::size_t kMost = 8;
  std::erase(opened_, project);
  opened_.insert(opened_.begin(), project);
  if (opened_.size() > kMost) opened_.resize(kMost);
}

std::optional<ProjectPlace> LastPlaces::of(const coding::Guid& wanted) const {
  for (const auto& [id, place] : places_)
    if (id == wanted) return place;
  return std::nullopt;
}

void LastPlaces::keep(const coding::Guid& id, const ProjectPlace& place) {
  constexpr std::size_t kMost = 100;
  std::erase_if(places_, [&id](const auto& known) { return known.first == id; });
  places_.emplace(places_.begin(), id, place);
  if (places_.size() > kMost) places_.resize(kMost);
}

}  // namespace app
