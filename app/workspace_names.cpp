// What the actions about names do: replacing them, forgetting them, taking a person out.
#include "app/pseudonym_key.h"
#include "app/pseudonym_words.h"
#include "app/workspace_run.h"

namespace app {

using transcripts::say;

void Workspace::Run::operator()(const ReplaceNames& action) const {
  write(say("Namen vervangen", "Replacing names"),
        [action, coder = w.coder_](coding::ProjectWriting& writing, Progress& progress) {
          std::error_code ignored;
          const bool there = std::filesystem::exists(action.key, ignored);
          PseudonymKey key = there ? PseudonymKey::read(action.key) : PseudonymKey();
          for (const coding::Pseudonym& row : action.rows) key.set(row);
          const transcripts::PseudonymTable table(action.rows);
          const auto made = coding::pseudonymise(writing.before(), table, coder, progress);
          // The key is on the disk before a name goes that only it can bring back.
          key.write(action.key, writing.path());
          writing.apply(made.group, progress);
          return Work::Outcome();
        });
}

void Workspace::Run::operator()(const ForgetOriginals& action) const {
  write(say("Originelen vergeten", "Forgetting the originals"),
        [action, coder = w.coder_](coding::ProjectWriting& writing,
                                   Progress& progress) -> Work::Outcome {
          if (action.backup) writing.back_up(progress);
          writing.forget(forget_group(coder), {}, progress);
          return [](const Run& run) {
            run.show_copies(
                say("De originelen zijn uit het projectbestand gewist, maar nog niet uit elke "
                    "back-up of kopie.",
                    "The originals are erased from the project file, but not yet from every "
                    "backup or copy."),
                say("De originelen zijn uit het projectbestand gewist. Kopieën en exports elders "
                    "kunnen ze nog bevatten.",
                    "The originals are erased from the project file. Copies and exports "
                    "elsewhere may still hold them."));
          };
        });
}

void Workspace::Run::operator()(const EraseParticipant& action) const {
  write(say("Deelnemer verwijderen", "Removing a participant"),
        [action, coder = w.coder_](coding::ProjectWriting& writing,
                                   Progress& progress) -> Work::Outcome {
          const coding::Erasure erasure =
              coding::erase_participant(writing.before(), action.id, coder, progress);
          if (erasure.why_not) throw coding::EditError(*erasure.why_not);
          if (action.backup) writing.back_up(progress);
          writing.forget(erasure.group, erasure.withdrawn, progress);
          const auto left = told_of_left(erasure);
          const auto and_what_is_left = [left](const transcripts::Message& done) {
            return left ? say("{0} {1}", "{2} {3}", left->nl, done.nl, left->en, done.en) : done;
          };
          return [and_what_is_left](const Run& run) {
            run.show_copies(
                and_what_is_left(
                    say("De deelnemer is uit het projectbestand verwijderd, maar nog niet uit elke "
                        "back-up of kopie. Haal de naam ook uit de sleutel.",
                        "The participant was removed from the project file, but not yet from every "
                        "backup or copy. Take the name out of the key as well.")),
                and_what_is_left(say(
                    "De deelnemer is uit het projectbestand verwijderd. Haal de naam ook uit de "
                    "sleutel; kopieën en exports elders kunnen alles nog bevatten.",
                    "The participant was removed from the project file. Take the name out of the "
                    "key as well; copies and exports elsewhere may still hold everything.")));
          };
        });
}

}  // namespace app
