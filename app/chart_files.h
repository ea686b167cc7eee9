// Writing a chart to a file, for the command line and the window alike.
#pragma once

#include <filesystem>

#include "exports/chart/chart.h"

namespace app {

// Laid out `width` millimetres wide, in the format that the file's ending names: .svg, .pdf or .png
// (300 dpi). The file is the old one or the new one, never half. Throws exports::ExportError:
// another ending, a picture too large for a png, a file that cannot be written.
void write_chart(const exports::chart::Chart& chart, double width,
                 const std::filesystem::path& path);

// Where the user is: "2026-11-29".
std::string today();

// Throws that same error for another ending, before there is a chart.
void check_chart_ending(const std::filesystem::path& path);

}  // namespace app
