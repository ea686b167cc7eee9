#include "exports/refi/project_archive.h"

#include <algorithm>
#include <vector>

#include "exports/refi/xml_nodes.h"
#include "exports/safe_file.h"
#include "transcripts/import.h"
#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using transcripts::say;

constexpr std::string_view kOwnPart = "zwerm.json";
constexpr std::string_view kSources = "sources/";

// A project of 400,000 codings takes 200 MB.
constexpr transcripts::ZipLimits kLimits = {.part_bytes = 400'000'000,
                                            .archive_bytes = 4'000'000'000};

std::string lower(std::string_view name) {
  return transcripts::fold(name, transcripts::InnerHyphens::Kept);
}

}  // namespace

ProjectArchive::ProjectArchive(std::string_view bytes, std::string_view file_name)
    : file_name_(file_name) {
  try {
    read_qde(bytes);
  } catch (const transcripts::ImportError& error) {
    throw ExportError(error.message());
  }
  if (!is(project(), "Project"))
    throw ExportError(
        say("{} is geen project in REFI-QDA: het begint met <{}>. Exporteer in het andere "
            "programma het project als .qdpx, of alleen het codeboek als .qdc.",
            "{} is no project in REFI-QDA: it begins with <{}>. Export the project as .qdpx in the "
            "other program, or only the codebook as .qdc.",
            file_name_, transcripts::on_one_line(project().name())));
}

void ProjectArchive::read_qde(std::string_view bytes) {
  std::string qde;
  if (bytes.starts_with("PK")) {
    zip_ = std::make_unique<transcripts::ZipReader>(bytes, file_name_, kLimits);
    qde = zip_->read(name_of_qde());
  } else {
    qde = std::string(bytes);
  }
  document_ = std::make_unique<transcripts::XmlDocument>(std::move(qde), "project.qde", file_name_);
}

// "project.qde" by the standard, whatever its case; else the only .qde beside no folder.
std::string ProjectArchive::name_of_qde() const {
  std::vector<std::string> all;
  for (const std::string& name : zip_->names()) {
    if (name.find('/') != std::string::npos || !lower(name).ends_with(".qde")) continue;
    if (lower(name) == "project.qde") return name;
    all.push_back(name);
  }
  if (all.size() == 1) return all.front();
  throw ExportError(all.empty()
                        ? say("{} is een archief zonder project.qde, dus geen project in REFI-QDA. "
                              "Exporteer het project opnieuw uit het andere programma.",
                              "{} is an archive without project.qde, so no project in REFI-QDA. "
                              "Export the project again from the other program.",
                              file_name_)
                        : say("{} bevat {} projecten (.qde). Haal er een uit en lees dat in.",
                              "{} holds {} projects (.qde). Take one out of it and read that.",
                              file_name_, all.size()));
}

std::string_view ProjectArchive::name_in(std::string_view path) {
  constexpr std::string_view kInternal = "internal://";
  if (path.starts_with(kInternal)) {
    path.remove_prefix(kInternal.size());
  } else if (path.find(':') != std::string_view::npos) {
    return {};  // relative:///, absolute:///, C:, https:
  }
  while (path.starts_with('/')) path.remove_prefix(1);
  if (lower(path).starts_with(kSources)) path.remove_prefix(kSources.size());
  const bool leads_out = path.find("..") != std::string_view::npos ||
                         path.find('\\') != std::string_view::npos ||
                         path.find('/') != std::string_view::npos;
  return leads_out ? std::string_view() : path;
}

// Exactly so in sources/, else without regard to case.
std::string ProjectArchive::found(std::string_view name) const {
  const std::string wanted = std::string(kSources) + std::string(name);
  if (zip_->has(wanted)) return wanted;
  const std::string folded = lower(wanted);
  const auto names = zip_->names();
  const auto same = std::find_if(names.begin(), names.end(),
                                 [&](const std::string& each) { return lower(each) == folded; });
  return same == names.end() ? std::string() : *same;
}

std::optional<std::string> ProjectArchive::part(std::string_view path) {
  const std::string_view name = name_in(path);
  const std::string entry = zip_ && !name.empty() ? found(name) : std::string();
  return entry.empty() ? std::nullopt : readable(entry);
}

std::optional<std::string> ProjectArchive::own_rows() {
  // The project itself can be read without.
  return zip_ && zip_->has(kOwnPart) ? readable(std::string(kOwnPart)) : std::nullopt;
}

std::optional<std::string> ProjectArchive::readable(const std::string& entry) {
  try {
    return zip_->read(entry);
  } catch (const transcripts::ImportError&) {
    return std::nullopt;
  }
}

}  // namespace exports::refi
