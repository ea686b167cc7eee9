#include "app/cli/objects.h"

#include <array>

#include "coding/lookup.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::OwnerKind;
using transcripts::say;

struct KindWords {
  OwnerKind kind;
  std::string_view en;
  std::string_view nl;
};
constexpr std::array<KindWords, 7> kKinds = {{{OwnerKind::Project, "project", "project"},
                                              {OwnerKind::Transcript, "transcript", "gesprek"},
                                              {OwnerKind::Participant, "participant", "persoon"},
                                              {OwnerKind::Pps, "pps", "pps"},
                                              {OwnerKind::Code, "code", "code"},
                                              {OwnerKind::Coding, "coding", "codering"},
                                              {OwnerKind::Mark, "bookmark", "bladwijzer"}}};

}  // namespace

OwnerKind kind_named(std::string_view word) {
  const std::string folded = transcripts::fold(word);
  for (const KindWords& kind : kKinds)
    if (folded == kind.en || folded == kind.nl) return kind.kind;
  throw UsageError(
      say("\"{}\" is geen soort. Kies uit project, gesprek, persoon, pps, code, "
          "codering en bladwijzer.",
          "\"{}\" is no kind. Choose from project, transcript, participant, pps, code, "
          "coding and bookmark.",
          word));
}

Object object_named(const coding::Study& study, OwnerKind kind, std::string_view name) {
  const auto object = [kind](const coding::Guid& id, const std::string& its_name) {
    return Object{kind, id, its_name};
  };
  switch (kind) {
    case OwnerKind::Project:
      break;
    case OwnerKind::Transcript: {
      const auto& row = transcript_named(study, name);
      return object(row.id.guid, row.name);
    }
    case OwnerKind::Participant: {
      const auto& row = participant_named(study, name);
      return object(row.id.guid, row.name);
    }
    case OwnerKind::Pps: {
      const auto& row = pps_named(study, name);
      return object(row.id.guid, row.name);
    }
    case OwnerKind::Code: {
      const auto& row = code_named(study, name);
      return object(row.id.guid, row.name);
    }
    case OwnerKind::Coding: {
      const auto& row = coding_with_id(study, name);
      return object(row.id.guid, study.codes().find(row.code)->name);
    }
    case OwnerKind::Mark: {
      const auto& row = bookmark_named(study, name);
      return object(row.id.guid, row.label);
    }
  }
  return object(study.info().id, study.info().name);
}

}  // namespace app::cli
