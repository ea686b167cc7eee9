#include "tests/support/dialect.h"

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "coding/cases.h"
#include "coding/store/edit_codec.h"
#include "exports/refi/project.h"
#include "tests/support/codebook_text.h"
#include "tests/support/project_file.h"
#include "tests/support/refi_project.h"
#include "tests/support/study_builder.h"
#include "tests/support/xml_schema.h"
#include "tests/support/zip_builder.h"

namespace tests {
namespace {

using coding::OwnerKind;
using coding::Study;

std::string replaced_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

// How many a program counts up to that byte.
long counted(std::string_view text, std::size_t end, Counting counting) {
  long count = 0;
  for (std::size_t at = 0; at < end; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool begins = (byte & 0xC0) != 0x80;
    const bool half = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (begins && (counting.crlf_two || !half)) ++count;
    if (counting.utf16 && byte >= 0xF0) ++count;
  }
  return count;
}

std::string sorted_lines(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

const char* word_for(OwnerKind kind) {
  switch (kind) {
    case OwnerKind::Project:
      return "project";
    case OwnerKind::Transcript:
      return "gesprek";
    case OwnerKind::Participant:
      return "persoon";
    case OwnerKind::Pps:
      return "PPS";
    case OwnerKind::Code:
      return "code";
    case OwnerKind::Coding:
      return "codering";
    case OwnerKind::Mark:
      return "bladwijzer";
  }
  return "";
}

std::string owner_name(const Study& study, const coding::Guid& owner) {
  if (const auto* person = study.participants().find(coding::ParticipantId{owner}))
    return person->name;
  if (const auto* info = study.transcripts().find(coding::TranscriptId{owner})) return info->name;
  return "?";
}

Study named_as(const Study& study) {
  Study empty;
  empty.change({"new", {}, {}, {coding::Put<coding::ProjectInfo>{study.info()}}});
  return empty;
}

template <class Row>
std::multiset<std::string> encoded(const Study& study) {
  std::multiset<std::string> all;
  const auto add = [&all](const Row& row) {
    all.insert(coding::store::encode({coding::Put<Row>{row}}));
  };
  if constexpr (std::is_same_v<Row, coding::Coding>) {
    for (const auto& [transcript, list] : study.codings().by_transcript())
      for (const coding::Coding& coding : *list) add(coding);
  } else {
    for (const auto& [key, row] : study.table<Row>()) add(row);
  }
  return all;
}

// What is kept gets a new id each time, and is compared by what is written of it.
template <class... Rows>
struct Differences {
  static std::string of(const Study& was, const Study& is) { return (each<Rows>(was, is) + ...); }
  template <class Row>
  static std::string each(const Study& was, const Study& is) {
    if constexpr (std::is_same_v<Row, coding::KeptElement> || std::is_same_v<Row, coding::KeptFile>)
      return "";
    return encoded<Row>(was) == encoded<Row>(is) ? "" : std::string("other: ") + Row::kTable + "\n";
  }
};

// For a program that passes over Zwerm's own part.
std::string without_own_part(ProjectFile& file) {
  std::vector<ZipPart> parts;
  for (const std::string& name : file.parts())
    if (name != "zwerm.json") parts.push_back({name, file.part(name)});
  return zip_of(parts);
}

}  // namespace

std::string with_places(std::string xml, const std::string& text, Counting counting) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::string bare = text.starts_with(kMark) ? text.substr(kMark.size()) : text;
  const std::string line_end = bare.find('\r') == std::string::npos ? "\n" : "\r\n";
  for (const std::string begin : {"@start(", "@end(", "@range("})
    for (std::size_t at = 0; (at = xml.find(begin, at)) != std::string::npos;) {
      const std::size_t close = xml.find(")\"", at);
      const std::string words =
          replaced_all(xml.substr(at + begin.size(), close - at - begin.size()), "¶", line_end);
      const std::size_t found = bare.find(words);
      if (found == std::string::npos) throw std::logic_error("not in the text: " + words);
      const std::string start = std::to_string(counted(bare, found, counting));
      const std::string end = std::to_string(counted(bare, found + words.size(), counting));
      xml.replace(at, close + 1 - at,
                  begin == "@start(" ? start
                  : begin == "@end(" ? end
                                     : start + "," + end);
    }
  return xml;
}

std::string coded_by(const Study& study) {
  std::string all;
  for (const coding::TranscriptInfo* info : coding::transcripts_in_order(study))
    for (const coding::Coding& coding : study.codings().of(info->id))
      all += study.coders().find(coding.coder)->name + " " + study.codes().find(coding.code)->name +
             ": " + words_of(study, coding) + "\n";
  return all;
}

std::string memos_of(const Study& study) {
  std::vector<std::string> lines;
  for (const auto& [id, memo] : study.memos())
    lines.push_back(std::string(word_for(memo.owner_kind)) +
                    (memo.coder ? " " + study.coders().find(*memo.coder)->name : "") + ": " +
                    memo.text);
  return sorted_lines(std::move(lines));
}

std::string values_of(const Study& study) {
  std::vector<std::string> lines;
  for (const auto& [key, value] : study.attribute_values())
    lines.push_back(owner_name(study, value.owner) + " " +
                    study.attributes().find(value.attribute)->name + "=" + value.value);
  return sorted_lines(std::move(lines));
}

std::string bookmarks_of(const Study& study) {
  std::vector<std::string> lines;
  for (const auto& [id, mark] : study.table<coding::Mark>())
    lines.push_back(mark.label + ": " + std::string(study.text(mark.transcript).slice(mark.span)));
  return sorted_lines(std::move(lines));
}

std::string kept_xml(const Study& study) {
  std::string all;
  for (const auto& [id, kept] : study.table<coding::KeptElement>()) all += kept.xml + "\n";
  return all;
}

std::string lost_on_the_way(const Study& study) {
  ProjectFile file(study);
  std::string lost = against_schema("Project.xsd", {file.qde()}).value_or("");
  const Study back = read_qde(file.bytes(), named_as(study)).study;
  lost += coding::ForAllRows<Differences>::of(study, back);
  if (exports::refi::write_project(back, "uit.qdpx").bytes != file.bytes())
    lost += "written otherwise:\n" + file.qde() + "\n" + ProjectFile(back).qde();
  const Study stranger = read_qde(without_own_part(file), named_as(study)).study;
  if (coded_by(stranger) != coded_by(study)) lost += "others read: " + coded_by(stranger);
  if (code_names(stranger) != code_names(study)) lost += "others read: " + code_names(stranger);
  return lost;
}

}  // namespace tests
