#include "tests/support/refi_project.h"

#include <fmt/format.h>

#include "coding/cases.h"
#include "tests/support/study_builder.h"

namespace tests {

std::string guid(int number) {
  return fmt::format("01890000-0000-7000-8000-{:012x}", number);
}

std::string element(const std::string& name, const std::string& attributes,
                    const std::string& inside) {
  return "<" + name + " " + attributes + ">" + inside + "</" + name + ">";
}

std::string code_element(int number, const std::string& name, const std::string& inside) {
  return element("Code",
                 fmt::format("guid=\"{}\" name=\"{}\" isCodable=\"true\"", guid(number), name),
                 inside);
}

std::string text_source(int number, const std::string& name, const std::string& words,
                        const std::string& inside) {
  return element("TextSource", fmt::format("guid=\"{}\" name=\"{}\"", guid(number), name),
                 "<PlainTextContent>" + words + "</PlainTextContent>" + inside);
}

std::string selection(int number, long start, long end, const std::vector<int>& codes,
                      const std::string& attributes, const std::string& inside) {
  std::string codings;
  for (std::size_t i = 0; i < codes.size(); ++i)
    codings += element("Coding",
                       fmt::format("guid=\"{}\" creatingUser=\"{}\" "
                                   "creationDateTime=\"2026-11-01T12:00:00Z\"",
                                   guid(number * 100 + static_cast<int>(i)), guid(900)),
                       fmt::format("<CodeRef targetGUID=\"{}\"/>", guid(codes[i])));
  return element("PlainTextSelection",
                 fmt::format("guid=\"{}\" startPosition=\"{}\" endPosition=\"{}\" {}", guid(number),
                             start, end, attributes),
                 inside + codings);
}

std::string project_qde(const std::string& sections, const std::string& attributes) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>" +
         element("Project", "xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\" " + attributes,
                 "<Users>" + element("User", "guid=\"" + guid(900) + "\" name=\"AV\"") +
                     "</Users>" + sections);
}

ReadProject read_qde(const std::string& bytes, const coding::Study& study,
                     const std::string& name) {
  ReadProject read{study, {}, {}};
  coding::EditGroup start{"new", {}, {}, {}};
  if (study.table<coding::ProjectInfo>().empty()) {
    start.edits.emplace_back(coding::Put<coding::ProjectInfo>{{coding::Guid::make(), "studie"}});
    read.study.change(start);
  }
  const auto import = exports::refi::read_project(read.study, bytes, name, {{}, {1000}});
  read.study.change(import.group);
  read.taken = import.taken;
  for (const auto& warning : import.warnings) read.warnings += warning.nl + "\n";
  return read;
}

std::string coded(const coding::Study& study) {
  std::string all;
  for (const coding::TranscriptInfo* info : coding::transcripts_in_order(study))
    for (const coding::Coding& coding : study.codings().of(info->id))
      all += (all.empty() ? "" : "|") + study.codes().find(coding.code)->name + ": " +
             words_of(study, coding);
  return all;
}

std::string spoken_in(const coding::Study& study) {
  std::string all;
  for (const coding::TranscriptInfo* info : coding::transcripts_in_order(study)) {
    const auto& text = study.text(info->id);
    for (const auto& turn : text.turns())
      all += text.speakers()[turn.speaker] + ": " + std::string(text.slice(turn.span)) + "\n";
  }
  return all;
}

}  // namespace tests
