// What `zwerm edit` is asked to do, and what comes of it: worked out before anything is changed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"
#include "coding/text_edits.h"

namespace app::cli {

struct EditOptions {
  std::vector<std::string> given;  // T START END TEXT, as many as belong there
  std::vector<std::string> replace;
  std::string speaker;
  std::string new_version;
  std::vector<std::string> remove;  // ids of codings
  bool nobody = false;
  bool join = false;
  bool word = false;
  bool exact = false;
  bool everywhere = false;
  bool dry_run = false;
  bool yes = false;
  bool json = false;
};

// What is to be done, and what it takes away.
struct Plan {
  coding::EditGroup group;
  std::vector<coding::Coding> gone;
  std::size_t memos = 0;    // that go with a coding or a bookmark
  std::size_t guesses = 0;  // codings that come to lie on other words, in a new version
  std::vector<std::pair<coding::TranscriptId, coding::LostTurn>> turns;
  nlohmann::ordered_json document;
};

// Throws UsageError, EditError or ImportError.
Plan make_plan(const coding::Study& study, const EditOptions& options);

nlohmann::ordered_json coding_json(const coding::Study& study, const coding::Coding& coding);

}  // namespace app::cli
