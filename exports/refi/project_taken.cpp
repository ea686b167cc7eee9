// How much came of a file: the words of project.h.
#include "exports/refi/project.h"

namespace exports::refi {

using transcripts::counted;
using transcripts::Message;
using transcripts::say;

std::span<const TakenKind> taken_kinds() {
  static constexpr TakenKind kKinds[] = {
      {"transcripts",
       &ProjectTaken::transcripts,
       {"gesprek", "gesprekken"},
       {"transcript", "transcripts"}},
      {"codings", &ProjectTaken::codings, {"codering", "coderingen"}, {"coding", "codings"}},
      {"codes", &ProjectTaken::codes, {"code", "codes"}, {"code", "codes"}},
      {"cases",
       &ProjectTaken::cases,
       {"persoon of PPS", "personen en PPS"},
       {"person or PPS", "people and PPS"}},
      {"attributes",
       &ProjectTaken::attributes,
       {"kenmerk", "kenmerken"},
       {"attribute", "attributes"}},
      {"memos", &ProjectTaken::memos, {"memo", "memo's"}, {"memo", "memos"}},
      {"coders", &ProjectTaken::coders, {"codeur", "codeurs"}, {"coder", "coders"}},
  };
  return kKinds;
}

Message told_of(const ProjectTaken& taken) {
  Message all;
  for (const TakenKind& kind : taken_kinds()) {
    const std::size_t made = (taken.*kind.taken).made;
    if (made == 0) continue;
    all.nl += (all.nl.empty() ? "" : ", ") + counted(made, kind.nl[0], kind.nl[1]);
    all.en += (all.en.empty() ? "" : ", ") + counted(made, kind.en[0], kind.en[1]);
  }
  return all.en.empty() ? say("niets nieuws", "nothing new") : all;
}

Message told_of_kept(const ProjectTaken& taken) {
  if (taken.kept == 0) return {};
  return say("{0} die Zwerm niet kent zijn bewaard en gaan bij een export weer mee.",
             "{1} that Zwerm does not know were kept and go along again with an export.",
             counted(taken.kept, "element", "elementen"),
             counted(taken.kept, "element", "elements"));
}

}  // namespace exports::refi
