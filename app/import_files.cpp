#include "app/import_files.h"

#include <algorithm>
#include <map>

#include "coding/lookup.h"
#include "coding/project.h"
#include "exports/foreign/read.h"
#include "exports/refi/codebook.h"
#include "exports/safe_file.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using transcripts::Message;
using transcripts::say;

// A file may be called what is no text, or nothing but white space; a transcript may not.
std::string transcript_name(const std::string& file_name) {
  std::string stem = std::filesystem::path(file_name).stem().string();
  return transcripts::fold(stem).find_first_not_of(' ') == std::string::npos ? "Gesprek" : stem;
}

// Checksums that are in the study, or among the files before, with what to say of one more.
class KnownFiles {
 public:
  explicit KnownFiles(const coding::Study& study) {
    for (const auto& [id, info] : study.transcripts())
      if (!info.file_sha256.empty())
        known_.emplace(info.file_sha256,
                       say("staat al in het project, als gesprek \"{}\"",
                           "is in the project already, as transcript \"{}\"", info.name));
  }

  // What to say of a file that is known; a new one is known from now on.
  std::optional<Message> refuse(const ReadFile& file) {
    const auto [place, is_new] = known_.emplace(
        file.sha256, say("is hetzelfde als {}, dat nu ook ingelezen wordt",
                         "is the same as {}, which is imported as well now", file.name));
    if (is_new) return std::nullopt;
    return say("{0}: dit bestand {1}, en wordt niet nog eens ingelezen.",
               "{0}: this file {2}, and is not imported again.", file.name, place->second.nl,
               place->second.en);
  }

 private:
  std::map<std::string, Message> known_;
};

// Codebooks and projects come one after another, each on the study as the ones before leave it.
class ExchangeFiles {
 public:
  explicit ExchangeFiles(const coding::Study& study) : builder_(study) {}

  // False where the file is none of these.
  bool take(const ReadFile& file, FileResult& result) {
    try {
      if (const auto* codebook = std::get_if<CodebookBytes>(&file.content)) {
        auto read = exports::refi::read_codebook(builder_.study(), codebook->bytes, file.name);
        result.codes = read.codes;
        add(std::move(read), result);
      } else if (const auto* project = std::get_if<ProjectBytes>(&file.content)) {
        auto read = read_project(*project, file.name);
        result.project = read.taken;
        add(std::move(read), result);
      } else {
        return false;
      }
    } catch (const exports::ExportError& error) {
      result.error = error.message();
    } catch (const coding::EditError& error) {
      result.error =
          say("{0}: {1} Er is niets uit overgenomen.", "{0}: {2} Nothing of it was taken over.",
              file.name, error.message().nl, error.message().en);
    }
    return true;
  }

  coding::EditGroup finish() && {
    return std::move(builder_).finish("import", std::move(title_), {});
  }

 private:
  exports::refi::ProjectImport read_project(const ProjectBytes& project, const std::string& name) {
    const coding::By by{{}, coding::time_now()};
    return project.sqlite
               ? exports::foreign::read_project(builder_.study(), project.bytes, name, by)
               : exports::refi::read_project(builder_.study(), project.bytes, name, by);
  }

  template <class Import>
  void add(Import import, FileResult& result) {
    builder_.add(import.group);
    result.warnings = std::move(import.warnings);
    const bool first = title_.en.empty();
    title_ = first ? std::move(import.group.title)
                   : say("Codeboeken en projecten ingelezen", "Codebooks and projects imported");
  }

  coding::GroupBuilder builder_;
  Message title_;
};

// Takes the transcript and what is to be told of it out of `file`.
coding::NewTranscript new_transcript(ReadFile& file, FileResult& result) {
  auto& transcript = std::get<ReadTranscript>(file.content);
  auto& found = transcript.found;
  result.warnings = std::move(found.warnings);
  if (transcript.problem) result.warnings.push_back(std::move(*transcript.problem));
  result.format = std::move(found.format);
  result.layout = found.layout;
  result.labels = std::move(found.labels);
  const std::string& chosen = file.choices.name;
  return {chosen.empty() ? transcript_name(file.name) : chosen, file.name, std::move(file.sha256),
          std::move(found.transcript), std::move(found.interviewers)};
}

coding::PpsId pps_called(coding::GroupBuilder& builder, const std::string& name) {
  if (coding::find_pps(builder.study(), name) == nullptr)
    builder.add(coding::add_pps(builder.study(), name));
  return coding::pps_named(builder.study(), name).id;
}

void map_speaker(coding::GroupBuilder& builder, const coding::TranscriptId& transcript,
                 const std::string& speaker, const SpeakerIs& is) {
  const auto* known = std::get_if<coding::ParticipantId>(&is);
  const coding::Participant* participant =
      known != nullptr ? builder.study().participants().find(*known)
                       : coding::find_participant(builder.study(), std::get<std::string>(is));
  if (participant != nullptr) {
    builder.add(coding::map_speaker(builder.study(), transcript, speaker, participant->id));
  } else if (known == nullptr) {
    builder.add(coding::map_speaker_to_new(builder.study(), transcript, speaker,
                                           std::get<std::string>(is)));
  }
}

// The same group with the PPS and people that were chosen. A speaker that recognition finds no more
// is nobody.
coding::EditGroup with_choices(const coding::Study& study, coding::EditGroup group,
                               const std::vector<coding::TranscriptId>& ids,
                               const std::vector<FileChoices>& choices) {
  const bool any = std::any_of(choices.begin(), choices.end(), [](const FileChoices& each) {
    return !each.pps.empty() || !each.speakers.empty();
  });
  if (!any) return group;
  coding::GroupBuilder builder(study);
  builder.add(group);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    std::vector<coding::PpsId> pps;
    for (const std::string& name : choices[i].pps) pps.push_back(pps_called(builder, name));
    if (!pps.empty()) builder.add(coding::set_pps(builder.study(), ids[i], pps));
    const auto& speakers = builder.study().text(ids[i]).speakers();
    for (const auto& [speaker, is] : choices[i].speakers)
      if (std::find(speakers.begin(), speakers.end(), speaker) != speakers.end())
        map_speaker(builder, ids[i], speaker, is);
  }
  return std::move(builder).finish(group.kind, group.title, group.coder);
}

}  // namespace

std::vector<std::optional<Message>> known_files(const coding::Study& study,
                                                const ReadFiles& files) {
  KnownFiles known(study);
  std::vector<std::optional<Message>> all;
  all.reserve(files.size());
  for (const ReadFile& file : files) {
    const bool transcript = std::holds_alternative<ReadTranscript>(file.content);
    all.push_back(transcript ? known.refuse(file) : std::nullopt);
  }
  return all;
}

FilesImport import_files(const coding::Study& study, ReadFiles files) {
  FilesImport import;
  KnownFiles known(study);
  ExchangeFiles exchange(study);
  std::vector<coding::NewTranscript> sound;
  std::vector<std::size_t> sound_results;
  std::vector<FileChoices> choices;
  for (ReadFile& file : files) {
    if (!file.choices.wanted) continue;
    FileResult& result = import.results.emplace_back();
    result.file = file.name;
    if (const auto* error = std::get_if<Message>(&file.content)) {
      result.error = *error;
    } else if (exchange.take(file, result)) {
      continue;
    } else if (auto refused = known.refuse(file); refused && !file.choices.again) {
      result.error = std::move(refused);
    } else {
      sound.push_back(new_transcript(file, result));
      choices.push_back(std::move(file.choices));
      sound_results.push_back(import.results.size() - 1);
    }
  }
  if (sound.empty()) {
    import.group = std::move(exchange).finish();
    return import;
  }
  auto [group, ids] = coding::add_transcripts(study, std::move(sound));
  for (std::size_t i = 0; i < ids.size(); ++i) import.results[sound_results[i]].transcript = ids[i];
  const coding::EditGroup exchanged = std::move(exchange).finish();
  if (!exchanged.edits.empty()) {
    group.title = say("{0}; {1}", "{2}; {3}", group.title.nl, exchanged.title.nl, group.title.en,
                      exchanged.title.en);
    group.edits.insert(group.edits.end(), exchanged.edits.begin(), exchanged.edits.end());
  }
  import.group = with_choices(study, std::move(group), ids, choices);
  return import;
}

}  // namespace app
