#include "tests/support/corrected.h"

#include <gtest/gtest.h>

#include "coding/lookup.h"
#include "coding/project.h"

namespace tests {

using namespace coding;

Corrected::Corrected() {
  StudyBuilder builder;
  builder.transcript("G1", "R1", "Jan de Boer stopt ermee.")
      .transcript("G1", "R2", "Dat valt tegen.")
      .transcript("G1", "R1", "Zo is het.");
  builder.code("Regie").code("Gat");
  builder.coding("G1", "Jan de Boer", "Regie", "AV").coding("G1", "valt tegen", "Gat", "JB");
  study_ = builder.study();
  start_ = state_hash(study_);
}

TranscriptId Corrected::id() const {
  return transcript_named(study_, "G1").id;
}

std::string Corrected::turns() const {
  const auto& text = study_.text(id());
  std::string shown;
  for (const auto& turn : text.turns())
    shown += text.speakers()[turn.speaker] + ":" + std::string(text.slice(turn.span)) + "|";
  return shown;
}

std::string Corrected::codings() const {
  std::string shown;
  for (const Coding& coding : study_.codings().of(id())) shown += words_of(study_, coding) + "|";
  return shown;
}

Span Corrected::span_of(std::string_view words) const {
  const std::size_t at = text().find(words);
  EXPECT_NE(at, std::string::npos) << words;
  return transcripts::make_span(at, at + words.size());
}

std::vector<Replacement> Corrected::replacing(std::string_view from, std::string_view to) const {
  return {{span_of(from), std::string(to)}};
}

void Corrected::replace(std::string_view from, std::string_view to) {
  apply(replace_text(study_, id(), replacing(from, to), {}));
}

bool Corrected::undone() {
  while (!inverses_.empty()) {
    study_.change(inverses_.back());
    inverses_.pop_back();
  }
  return state_hash(study_) == start_;
}

}  // namespace tests
