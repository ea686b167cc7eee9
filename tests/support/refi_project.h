// Projects of REFI-QDA as text, made of their elements, and as the study that comes of them.
#pragma once

#include <string>
#include <vector>

#include "coding/study.h"
#include "exports/refi/project.h"

namespace tests {

// "01890000-0000-7000-8000-000000000001" for 1.
std::string guid(int number);
// An element with these attributes (" a=\"b\"") and contents.
std::string element(const std::string& name, const std::string& attributes,
                    const std::string& inside = "");
// <Code> with a coder's work in it is named by a number: guid(number).
std::string code_element(int number, const std::string& name, const std::string& inside = "");
// A text source with its words inside and these further children.
std::string text_source(int number, const std::string& name, const std::string& words,
                        const std::string& inside = "");
// A selection with codings of these codes, by the user guid(900) on 1 November 2026.
std::string selection(int number, long start, long end, const std::vector<int>& codes,
                      const std::string& attributes = "", const std::string& inside = "");
// The whole, with one user, guid(900), called AV.
std::string project_qde(const std::string& sections, const std::string& attributes = "");

struct ReadProject {
  coding::Study study;
  exports::refi::ProjectTaken taken;
  std::string warnings;  // in Dutch, one a line
};
ReadProject read_qde(const std::string& bytes, const coding::Study& study = {},
                     const std::string& name = "in.qdpx");

// Each coding as "code: words", in reading order, with | between them.
std::string coded(const coding::Study& study);

// Who says what: "R1: words", one a line.
std::string spoken_in(const coding::Study& study);

}  // namespace tests
