#include <map>

#include "exports/archive.h"
#include "exports/refi/own_rows.h"
#include "exports/refi/project.h"
#include "exports/refi/project_check.h"
#include "exports/refi/project_elements.h"

namespace exports::refi {
namespace {

using coding::Study;
using transcripts::Message;
using transcripts::say;

void open_project(ProjectOut& out) {
  out.xml.open("Project");
  out.xml.attribute("xmlns", "urn:QDA-XML:project:1.0");
  out.xml.attribute("name", out.study.info().name);
  out.xml.attribute("origin", "Zwerm");
  for (const auto& [name, value] : out.kept.project_attributes())
    if (name != "name" && name != "origin") out.xml.attribute(name, value);
}

void write_rest(ProjectOut& out) {
  out.xml.open("Graphs");
  out.kept.write_whole("Graphs", out.xml);
  out.xml.close_unless_empty();
  out.kept.write_whole("Description", out.xml);
  write_note_refs(out, coding::OwnerKind::Project, out.study.info().id);
  out.kept.write_whole("NoteRef", out.xml);
}

void write_qde(ProjectOut& out, transcripts::Watch& watch) {
  open_project(out);
  write_users(out);
  write_code_tree(out);
  write_variables(out);
  write_cases(out);
  write_sources(out, watch);
  write_notes(out);
  write_links(out);
  write_code_sets(out);
  write_rest(out);
  out.xml.close();
}

// A transcript whose positions depend on how the reader counts them.
bool counts_differ(const transcripts::Transcript& text) {
  return text.units().utf16_units().value != text.units().code_points().value;
}

std::vector<Message> warnings_of(const ProjectOut& out, const KeptReport& report) {
  std::vector<Message> warnings = report.messages();
  if (!out.unplaced.empty())
    warnings.push_back(
        say("{} coderingen liggen in een uitgeschreven opname, waar dit formaat alleen punten op "
            "de tijdlijn kent. Andere programma's zien ze niet; Zwerm leest ze wel terug.",
            "{} codings lie in a transcript of a recording, where this format knows only points "
            "in time. Other programs do not see them; Zwerm reads them back.",
            out.unplaced.size()));
  if (out.xml.replaced() > 0)
    warnings.push_back(say("{} tekens kan XML niet bevatten; daarvoor staat \uFFFD.",
                           "{} characters cannot be in XML; \uFFFD stands for them.",
                           out.xml.replaced()));
  std::size_t astral = 0;
  for (const SourcePlan& source : out.plan.sources)
    astral += counts_differ(out.study.text(source.info->id)) ? 1 : 0;
  if (astral > 0)
    warnings.push_back(
        say("{} hebben tekens zoals 😀, die de standaard als één teken telt en NVivo als twee: "
            "daarachter kunnen coderingen in NVivo verschoven zijn.",
            "{1} have characters such as 😀, which the standard counts as one and NVivo as two: "
            "behind them codings may be shifted in NVivo.",
            transcripts::counted(astral, "gesprek", "gesprekken"),
            transcripts::counted(astral, "transcript", "transcripts")));
  return warnings;
}

std::vector<ArchivePart> parts_of(const Study& study, const ProjectPlan& plan,
                                  const KeptFiles& files, std::string qde, std::string own) {
  std::vector<ArchivePart> parts;
  parts.push_back({"project.qde", std::move(qde)});
  for (const SourcePlan& source : plan.sources)
    parts.push_back(
        {"sources/" + source.text_name(), std::string(study.text(source.info->id).text())});
  // By name: ids are new at each import.
  std::map<std::string, coding::KeptFileId> by_name;
  for (const auto& [id, name] : files.names()) by_name.emplace(name, id);
  for (const auto& [name, id] : by_name)
    parts.push_back({"sources/" + name, *study.table<coding::KeptFile>().find(id)->bytes});
  parts.push_back({std::string(kOwnRowsPart), std::move(own)});
  return parts;
}

}  // namespace

ProjectExport write_project(const Study& study, std::string_view file_name,
                            transcripts::Watch& watch) {
  watch.begin(transcripts::Stage::Writing, study.transcripts().size());
  KeptReport report;
  const KeptFiles files(study, text_names(study));
  KeptRows kept(study, files, report);
  const ProjectPlan plan = plan_project(study, kept);
  const MemosOn memos(study);
  std::string qde = R"(<?xml version="1.0" encoding="UTF-8"?>)";
  XmlWriter xml(qde);
  ProjectOut out{study, plan, memos, kept, xml};
  write_qde(out, watch);
  qde += '\n';
  ProjectExport made;
  made.warnings = warnings_of(out, report);
  made.bytes = zipped(parts_of(study, plan, files, std::move(qde), own_rows(study, out.unplaced)),
                      file_name, Deflate::Fast);
  check_project(made.bytes, file_name, study, plan, study.codings().size() - out.unplaced.size());
  return made;
}

}  // namespace exports::refi
