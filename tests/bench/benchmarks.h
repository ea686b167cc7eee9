// One function a group of figures, each in a file of its own name. They run in this order: the
// first make the project that the later ones open.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/made_project.h"
#include "tests/bench/measure.h"

namespace tests {

struct Bench {
  const Scale& scale;
  std::filesystem::path folder;  // empty at first; on a real disk
  std::filesystem::path texts() const { return folder / "texts"; }
  std::filesystem::path uncoded() const { return folder / "uncoded.zwerm"; }
  std::filesystem::path project() const { return folder / "project.zwerm"; }
  Figure figure(std::string measure) const {
    Figure made;
    made.scale = scale.name;
    made.measure = std::move(measure);
    return made;
  }
};

void measure_import_txt(const Bench& bench);      // makes texts() and uncoded()
void measure_import_codings(const Bench& bench);  // makes project()
void measure_opening(const Bench& bench);
void measure_matrix(const Bench& bench);
void measure_relations(const Bench& bench);
void measure_quotations(const Bench& bench);
void measure_exchange(const Bench& bench);
void measure_transcript(const Bench& bench);
void measure_search(const Bench& bench);
void measure_one_coding(const Bench& bench);
void measure_correction(const Bench& bench);
void measure_frames(const Bench& bench);
void measure_typing(const Bench& bench);
void measure_start(const Bench& bench);

// Part of measure_opening(), which starts this program once more for it: opens the project, with
// `all` also everything a user may ask for, and prints "milliseconds megabytes".
void open_and_tell(const std::filesystem::path& project, bool all);

}  // namespace tests
