#include "tests/support/demo_workspace.h"

#include "coding/lookup.h"

namespace tests {

DemoWorkspace::DemoWorkspace()
    : workspace_({.coder = {}, .language = transcripts::Language::Dutch}, [] {}) {
  workspace_.run(app::NewDemo{folder_ / "demo.zwerm"});
  workspace_.finish_work();
}

coding::TranscriptId DemoWorkspace::transcript(const std::string& name) const {
  return coding::transcript_named(study(), name).id;
}

coding::CodeId DemoWorkspace::code(const std::string& name) const {
  return coding::code_named(study(), name).id;
}

void DemoWorkspace::choose_coder() {
  workspace_.run(app::SelectCoder{coding::coder_named(study(), "AV").id});
}

}  // namespace tests
