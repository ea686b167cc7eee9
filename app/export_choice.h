// What goes to others, as what, without what: chosen in the view Exporteren and remembered in the
// user's settings. No ImGui.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/export_files.h"
#include "exports/redaction.h"
#include "exports/units.h"

namespace app {

// Beside what is written and as what.
struct ExportHow {
  exports::Redaction redaction = {};
  exports::Separator separator = exports::Separator::Comma;  // of a csv
  std::size_t examples = kUsualExamples;                     // of a codebook: quotations a code
  exports::UnitKind unit = exports::UnitKind::Participant;   // of Units
  bool counts = false;                                       // of Units: else 0 or 1
  friend bool operator==(const ExportHow&, const ExportHow&) = default;
};

struct ExportChoice {
  ExportKind kind = ExportKind::Codebook;
  std::string ending = ".docx";
  ExportHow how = {};
  bool open_folder = true;  // after
  friend bool operator==(const ExportChoice&, const ExportChoice&) = default;
};

// For whom a file is, by which the redaction goes.
enum class Audience { Team, Reviewers, Public };
exports::Redaction redaction_for(Audience audience);

// The endings that it can be written as, the usual one first. Page: those of pictures and tables
// both.
std::vector<std::string> endings_of(ExportKind kind);

// Which parts of a redaction mean something for a kind: a quotation's length and few people do not
// where texts leave whole, or where nothing is counted.
bool has_quotations(ExportKind kind);
bool has_counts(ExportKind kind);

// As one line of settings, and back: what cannot be read is as usual.
std::string in_one_line(const ExportChoice& choice);
ExportChoice export_choice_of(std::string_view line);

}  // namespace app
