#pragma once
#include <filesystem>
#include "coding/project.h"
namespace app {
coding::Project make_demo(const std::filesystem::path& path);
coding::EditGroup pps_codebook(const coding::Study& study);
}
