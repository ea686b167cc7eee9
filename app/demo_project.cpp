#include "app/demo_project.h"
namespace app {
coding::Project make_demo(const std::filesystem::path& path) { return coding::Project::create(path, ""); }
coding::EditGroup pps_codebook(const coding::Study&) { return {}; }
}
