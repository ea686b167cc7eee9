// What would leave the project by an export, to look at before it does. No ImGui.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/export_choice.h"
#include "app/quotations_wanted.h"
#include "exports/table.h"
#include "transcripts/watch.h"

namespace app {

struct OutgoingWanted {
  ExportChoice choice;
  coding::FrequencyQuery figures;  // of Cijfers, for Frequencies and Units
  QuotationsWanted quotations;     // of Citaten, for ShownQuotations
  transcripts::Language language = transcripts::Language::Dutch;
  std::uint64_t revision = 0;
  friend bool operator==(const OutgoingWanted&, const OutgoingWanted&) = default;
};

struct OutgoingMade {
  static constexpr std::size_t kMostRows = 200;
  OutgoingWanted wanted;
  std::vector<transcripts::Message> lines;  // how much it is, and of what leaves whole who is in it
  exports::Table table;                     // the first rows of what is written, as a table
  std::optional<transcripts::Message> refusal;  // why there is nothing
};

// Throws transcripts::Stopped.
OutgoingMade look_at_outgoing(const coding::Study& study, const OutgoingWanted& wanted,
                              transcripts::Watch& watch);

// Writes it: the file is the old one or the new one, never half. Gives what the format could not
// take as it is. Throws exports::ExportError, and coding::EditError for what cannot be counted.
std::vector<transcripts::Message> export_chosen(const coding::Study& study,
                                                const OutgoingWanted& wanted,
                                                const std::filesystem::path& path,
                                                transcripts::Watch& watch);

}  // namespace app
