#include "tests/bench/made_project.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <random>
#include <set>
#include <stdexcept>
#include <tuple>

#include "coding/cases.h"
#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "tests/bench/made_text.h"
#include "tests/support/small_project.h"
#include "transcripts/import.h"

namespace tests {
namespace {

using namespace coding;

const std::array<Scale, 3> kScales = {
    {{"S", 16, 60, 4'000, 8}, {"M", 160, 120, 40'000, 80}, {"L", 1'600, 200, 400'000, 80}}};

// A main theme for every five below it.
Code made_code(const Study& study, std::uint32_t number) {
  Code code;
  code.name = fmt::format("Thema {:03}", number);
  if (number % 6 != 0)
    code.parent = code_named(study, fmt::format("Thema {:03}", number / 6 * 6)).id;
  code.definition = "Waar het in dit deel van het gesprek om gaat.";
  return code;
}

// The speakers of a transcript: participants of their own, who belong to the transcript's PPS.
void add_speakers(GroupBuilder& group, const TranscriptInfo& transcript, const PpsId& pps,
                  std::vector<Edit>& edits) {
  edits.emplace_back(Put<TranscriptPps>{{transcript.id, pps}});
  for (const std::string& label : group.study().text(transcript.id).speakers()) {
    if (label == "Interviewer") continue;
    const Participant participant{ParticipantId::make(), transcript.name + " " + label};
    edits.emplace_back(Put<Participant>{participant});
    edits.emplace_back(Put<ParticipantPps>{{participant.id, pps}});
    edits.emplace_back(Put<Speaker>{{transcript.id, label, participant.id}});
  }
}

class MadeCodings {
 public:
  MadeCodings(const Study& study, const Scale& scale)
      : study_(study), transcripts_(transcripts_in_order(study)) {
    for (const CodebookEntry& entry : in_order(study)) codes_.push_back(entry.code->id);
    for (const Coder* coder : coders_in_order(study)) coders_.push_back(coder->id);
    per_transcript_ = scale.codings / scale.transcripts;
  }

  EditGroup run() && {
    EditGroup group{"code", say("Gecodeerd", "Coded"), coders_.front(), {}};
    for (const TranscriptInfo* transcript : transcripts_) add(transcript->id, group);
    return group;
  }

 private:
  std::size_t below(std::size_t limit) { return engine_() % limit; }

  void add(const TranscriptId& id, EditGroup& group) {
    const transcripts::Transcript& text = study_.text(id);
    const auto& starts = text.word_starts();
    std::set<std::tuple<Span, CodeId, CoderId>> seen;
    while (seen.size() < per_transcript_) {
      const std::size_t first = below(starts.size() - 100);
      const std::size_t last = first + 3 + below(80);
      Coding coding;
      coding.transcript = id;
      coding.span = transcripts::make_span(starts[first], starts[last] - 1);  // without the space
      coding.code = codes_[below(codes_.size())];
      coding.coder = coders_[below(coders_.size())];
      if (!seen.emplace(coding.span, coding.code, coding.coder).second) continue;
      coding.id = CodingId::make();
      coding.made = {1'764'000'000'000 + static_cast<std::int64_t>(group.edits.size())};
      group.edits.emplace_back(Put<Coding>{coding});
    }
  }

  const Study& study_;
  std::vector<const TranscriptInfo*> transcripts_;
  std::vector<CodeId> codes_;
  std::vector<CoderId> coders_;
  std::size_t per_transcript_ = 0;
  std::mt19937 engine_{20261124};
};

}  // namespace

const Scale& scale_named(std::string_view name) {
  for (const Scale& scale : kScales)
    if (scale.name == name) return scale;
  throw std::runtime_error("the scales are S, M and L");
}

std::vector<std::filesystem::path> write_conversations(const Scale& scale,
                                                       const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::vector<std::filesystem::path> files;
  for (std::uint32_t number = 0; number < scale.transcripts; ++number) {
    files.push_back(folder / fmt::format("gesprek {:04}.txt", number + 1));
    std::ofstream(files.back(), std::ios::binary) << conversation_file(number);
  }
  return files;
}

void import_conversations(Project& project, const std::vector<std::filesystem::path>& files) {
  std::vector<NewTranscript> read;
  for (const auto& path : files) {
    auto imported = transcripts::import_transcript(
        transcripts::read_file(path, transcripts::kMaxTextBytes), path.filename().string());
    read.push_back({path.stem().string(),
                    path.filename().string(),
                    {},
                    imported.transcript,
                    std::move(imported.interviewers)});
  }
  project.apply(add_transcripts(project.study(), std::move(read)).first);
}

void add_people_and_codes(Project& project, const Scale& scale) {
  GroupBuilder group(project.study());
  for (const char* coder : {"AV", "JB"}) group.add(add_coder(group.study(), coder));
  for (std::uint32_t number = 0; number < scale.codes; ++number)
    group.add(add_code(group.study(), made_code(group.study(), number)));
  for (std::uint32_t number = 0; number < scale.pps; ++number)
    group.add(add_pps(group.study(), fmt::format("PPS {:02}", number + 1)));
  EditGroup people{"import", say("Personen", "People"), {}, {}};
  const std::vector<const Pps*> pps = pps_in_order(group.study());
  std::size_t number = 0;
  for (const TranscriptInfo* transcript : transcripts_in_order(group.study()))
    add_speakers(group, *transcript, pps[number++ % pps.size()]->id, people.edits);
  group.add(people);
  project.apply(std::move(group).finish("import", say("Mensen en codes", "People and codes"), {}));
}

EditGroup made_codings(const Study& study, const Scale& scale) {
  return MadeCodings(study, scale).run();
}

std::string codings_csv(const Study& study, const EditGroup& codings) {
  std::string csv = "document,start,end,code,coder\r\n";
  for (const Edit& edit : codings.edits) {
    const Coding& coding = std::get<Put<Coding>>(edit).row;
    const auto range = study.text(coding.transcript).units().to_code_points(coding.span);
    csv += fmt::format("{},{},{},{},{}\r\n", study.transcripts().find(coding.transcript)->name,
                       range.start.value, range.end.value, study.codes().find(coding.code)->name,
                       study.coders().find(coding.coder)->name);
  }
  return csv;
}

// An entry's payload is its inverse: what encode() makes of one Erase<Coding>.
void write_long_history(const std::filesystem::path& project) {
  sql(project,
      "INSERT INTO history SELECT (SELECT max(number) FROM history) + row_number() OVER (ORDER BY "
      "id), made, coder, 'code', 'Gecodeerd als Thema 001', 'Coded as Theme 001', 0, NULL FROM "
      "coding;"
      "INSERT INTO history_chunk SELECT (SELECT max(number) FROM history) - (SELECT count(*) FROM "
      "coding) + row_number() OVER (ORDER BY id), 0, CAST(x'011E' || transcript || id AS BLOB) "
      "FROM coding");
}

}  // namespace tests
