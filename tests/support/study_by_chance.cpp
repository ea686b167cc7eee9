#include "tests/support/study_by_chance.h"

#include <random>
#include <string>
#include <vector>

#include "coding/lookup.h"
#include "coding/operations.h"

namespace tests {
namespace {

using namespace coding;

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
  bool one_in(int n) { return below(n) == 0; }
  Study study();

 private:
  transcripts::TranscriptPtr conversation();
  void add_transcript(Study& study, int number);
  void add_codings(Study& study, const TranscriptId& transcript);
  template <class Id>
  const Id& any(const std::vector<Id>& ids) {
    return ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))];
  }

  std::mt19937 engine_;
  std::vector<CodeId> codes_;
  std::vector<CoderId> coders_;
  std::vector<PpsId> pps_;
  std::vector<ParticipantId> people_;
};

transcripts::TranscriptPtr Chance::conversation() {
  const std::vector<std::string> words = {"gat", "één", "coördinator", "ja", "💡", "brede mkb"};
  std::string text;
  std::vector<transcripts::Turn> turns;
  const int count = below(6);
  for (int i = 0; i < count; ++i) {
    if (one_in(4)) text += "Kop.\n";
    const std::size_t begin = text.size();
    for (int word = 0; word <= below(4); ++word) text += (word == 0 ? "" : " ") + any(words);
    turns.push_back(
        {transcripts::make_span(begin, text.size()), static_cast<std::uint32_t>(below(5)), {}, {}});
    text += "\n";
  }
  text += "Einde.";
  return std::make_shared<transcripts::Transcript>(
      text, turns, std::vector<std::string>{"I", "R1", "R2", "R3", "R4"});
}

void Chance::add_codings(Study& study, const TranscriptId& transcript) {
  const transcripts::Transcript& text = study.text(transcript);
  const auto length = static_cast<int>(text.units().code_points().value);
  for (int i = below(14); i > 0; --i) {
    const int start = below(length);
    const int end = std::min(length, start + 1 + below(25));
    const Span span = text.units().to_bytes(transcripts::CodePointRange{
        {static_cast<std::uint32_t>(start)}, {static_cast<std::uint32_t>(end)}});
    try {
      Study changed = study;
      changed.change(add_coding(study, transcript, span, any(codes_), {any(coders_), {}}));
      study = changed;
    } catch (const EditError&) {
      continue;  // inside a letter
    }
  }
}

void Chance::add_transcript(Study& study, int number) {
  auto [group, ids] =
      add_transcripts(study, {{fmt::format("G{}", number), {}, {}, conversation(), {"I"}}});
  study.change(group);
  const TranscriptId& id = ids.front();
  for (const char* label : {"R1", "R2", "R3", "R4"})
    if (!one_in(4)) study.change(map_speaker(study, id, label, any(people_)));
  for (const PpsId& pps : pps_)
    if (one_in(3)) study.change({"", {}, {}, {Put<TranscriptPps>{{id, pps}}}});
  study.change(set_attribute(study, OwnerKind::Transcript, id.guid, "jaar",
                             one_in(2)   ? "2025"
                             : one_in(2) ? "2017"
                                         : ""));
  add_codings(study, id);
}

Study Chance::study() {
  Study made;
  for (const char* name : {"Hout", "Metaal", "Zorg"}) {
    made.change(add_pps(made, name));
    pps_.push_back(pps_named(made, name).id);
    const Guid owner = pps_.back().guid;
    made.change(set_attribute(made, OwnerKind::Pps, owner, "type", one_in(3) ? "" : "RIF"));
  }
  for (const char* name : {"Anna", "Bram", "Cas", "Dora"}) {
    made.change(add_participant(made, name));
    people_.push_back(participant_named(made, name).id);
    for (const PpsId& pps : pps_)
      if (one_in(3)) made.change({"", {}, {}, {Put<ParticipantPps>{{people_.back(), pps}}}});
    made.change(set_attribute(made, OwnerKind::Participant, people_.back().guid, "rol",
                              one_in(3)   ? ""
                              : one_in(2) ? "werkveld"
                                          : "onderwijs"));
  }
  for (const char* name : {"AV", "JB"}) {
    made.change(add_coder(made, name));
    coders_.push_back(coder_named(made, name).id);
  }
  for (const char* name : {"Top", "Een", "Twee", "Diep", "Los"}) {
    Code code;
    code.id = CodeId::make();
    code.name = name;
    if (!codes_.empty() && code.name != "Los")
      code.parent = code.name == "Diep" ? codes_[1] : codes_[0];
    made.change(add_code(made, code));
    codes_.push_back(code.id);
  }
  for (int i = 0; i <= below(3); ++i) add_transcript(made, i);
  return made;
}

}  // namespace

Study study_by_chance(unsigned seed) {
  return Chance(seed).study();
}

}  // namespace tests
