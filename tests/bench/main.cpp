// zwerm_bench [S|M|L]...: measures on the projects of those scales (all three where none is named).
#include <cstring>
#include <exception>
#include <iostream>

#include "tests/bench/benchmarks.h"
#include "tests/support/temp_folder.h"

namespace {

void measure_all(const tests::Scale& scale) {
  const tests::TempFolder folder;
  const tests::Bench bench{scale, folder / ""};
  tests::measure_import_txt(bench);
  tests::measure_import_codings(bench);
  tests::measure_opening(bench);
  tests::measure_matrix(bench);
  tests::measure_relations(bench);
  tests::measure_quotations(bench);
  tests::measure_exchange(bench);
  tests::measure_transcript(bench);
  tests::measure_search(bench);
  tests::measure_one_coding(bench);
  if (scale.name == "S") {
    tests::measure_correction(bench);
    tests::measure_typing(bench);
  }
  tests::measure_frames(bench);
  tests::measure_start(bench);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc == 3 && std::strncmp(argv[1], "--open", 6) == 0) {
      tests::open_and_tell(argv[2], std::strcmp(argv[1], "--open-all") == 0);
      return 0;
    }
    for (int i = 1; i < argc; ++i) measure_all(tests::scale_named(argv[i]));
    for (const char* scale : {"S", "M", "L"})
      if (argc == 1) measure_all(tests::scale_named(scale));
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
