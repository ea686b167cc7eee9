#include "coding/cooccurrence.h"

#include <array>
#include <utility>

#include "coding/codebook.h"
#include "coding/meetings.h"
#include "coding/share_out.h"
#include "transcripts/unicode.h"

namespace coding {
namespace {

constexpr std::array<std::pair<std::string_view, Within>, 8> kWithin = {
    {{"overlap", Within::Overlap},
     {"turn", Within::Turn},
     {"sequence", Within::Sequence},
     {"transcript", Within::Transcript},
     {"near", Within::Near},
     {"beurt", Within::Turn},
     {"volgorde", Within::Sequence},
     {"gesprek", Within::Transcript}}};

// Each takes a few numbers for each code with each, so that of very many codes there is one.
std::size_t sweeps_for(const Study& study, std::size_t codes) {
  constexpr std::size_t kCodingsEach = 20'000;
  constexpr std::size_t kMostCodes = 1000;
  return codes > kMostCodes ? 1 : threads_for(study.codings().size(), kCodingsEach);
}

}  // namespace

std::optional<Cooccurrence::Shares> Cooccurrence::shares(std::size_t row,
                                                         std::size_t column) const {
  if (query.within == Within::Sequence) return std::nullopt;
  const std::size_t n = codes.size();
  const auto unit = [&](std::size_t a, std::size_t b) {
    return static_cast<double>(units[a * n + b]);
  };
  Shares made{unit(row, row), unit(column, column), unit(row, column)};
  if (query.within == Within::Near && query.count == MeetingsAre::Places && row != column) {
    made = {unit(row, row) + unit(column, row), unit(column, column) + unit(row, column),
            unit(row, column) + unit(column, row)};
  }
  if (unit(row, row) == 0 || unit(column, column) == 0) return std::nullopt;
  return made;
}

std::optional<double> Cooccurrence::jaccard(std::size_t row, std::size_t column) const {
  const auto of = shares(row, column);
  if (!of) return std::nullopt;
  return of->both / (of->one + of->other - of->both);
}

std::optional<double> Cooccurrence::lift(std::size_t row, std::size_t column) const {
  const auto of = shares(row, column);
  if (!of) return std::nullopt;
  return of->both * static_cast<double>(all_units) / (of->one * of->other);
}

Cooccurrence cooccurrence(const Study& study, const CooccurrenceQuery& query,
                          const std::stop_token& stop) {
  const std::vector<CodebookEntry> entries = in_order(study);
  constexpr std::size_t kMost = 5000;  // each with each: 25 million cells
  if (entries.size() > kMost)
    throw EditError(say("Van meer dan {} codes is niet te tellen welke samengaan.",
                        "Of more than {} codes it cannot be counted which go together.", kMost));
  place_all_codings(study, query.with_interviewers);
  std::vector<const Text*> texts;
  for (const auto& [id, text] : study.table<Text>()) texts.push_back(&text);
  std::vector<MeetingSweep> sweeps(sweeps_for(study, entries.size()),
                                   MeetingSweep(study, query, entries));
  share_out(sweeps.size(), texts.size(), stop, [&](std::size_t thread, std::size_t at) {
    sweeps[thread].sweep_transcript(texts[at]->transcript, texts[at]->content);
  });
  for (std::size_t i = 1; i < sweeps.size(); ++i) sweeps.front().add(sweeps[i]);
  Cooccurrence made;
  made.query = query;
  for (const CodebookEntry& entry : entries) made.codes.push_back(entry.code->id);
  sweeps.front().give(made);
  return made;
}

std::optional<Within> within_named(std::string_view name) {
  const std::string folded = transcripts::fold(name);
  for (const auto& [known, within] : kWithin)
    if (known == folded) return within;
  return std::nullopt;
}

std::string_view name_of(Within within) {
  for (const auto& [name, known] : kWithin)
    if (known == within) return name;
  return {};
}

}  // namespace coding
