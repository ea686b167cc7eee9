// What a Case and a Variable are to Zwerm, as the text of their Description:
//
//   Soort: persoon              Van: persoon
//   PPS: Groen Gas              Soort: keuze
//   PPS: Hout
//
// Such lines stand first; what follows them is what somebody else wrote (`rest`). Labels and values
// may be Dutch or English, in either case.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/rows.h"

namespace exports::refi {

enum class CaseKind { Pps, Participant, Interviewers };

struct CaseWords {
  std::optional<CaseKind> kind;  // none: a case of another program, and all of it is `rest`
  std::vector<std::string> pps;  // names of a participant's, in their order
  std::string rest;
  friend bool operator==(const CaseWords&, const CaseWords&) = default;
};

struct VariableWords {
  std::optional<coding::OwnerKind> owner;  // Transcript, Participant, Pps; none: as above
  bool choice = false;
  std::string rest;
  friend bool operator==(const VariableWords&, const VariableWords&) = default;
};

// With Dutch labels.
std::string case_description(const CaseWords& words);
CaseWords case_words(std::string_view description);

std::string variable_description(const VariableWords& words);
VariableWords variable_words(std::string_view description);

}  // namespace exports::refi
