#include "coding/study_then.h"

#include "coding/past.h"
#include "coding/store/project_store.h"

namespace coding {

using transcripts::Stage;
using transcripts::Watch;

namespace {

// Why the study cannot be shown as it was after that entry; names the first that it can be.
Message not_so_far_back(const std::vector<HistoryEntry>& history, const Past& past,
                        std::int64_t entry) {
  for (std::size_t place = 0; place < history.size(); ++place)
    if (past.reaches(place) && history[place].number > entry)
      return say(
          "Het project zoals het was na nr. {0} is niet meer te maken: de stappen erna zijn "
          "vergeten, "
          "of ongedaan gemaakt en daarna vervangen. De eerstvolgende die wel kan is nr. {1}.",
          "The project as it was after no. {0} cannot be made any more: the steps after it were "
          "forgotten, or undone and then replaced. The next that can is no. {1}.",
          entry, history[place].number);
  return say("Het project zoals het was na nr. {} is niet meer te maken.",
             "The project as it was after no. {} cannot be made any more.", entry);
}

}  // namespace

StudyThen::StudyThen(const Project& project, std::int64_t entry)
    : path_(project.path()), now_(project.study()) {
  const auto& history = project.history();
  if (!history.empty()) last_ = history.back().number;
  const auto place = place_of(history, entry);
  if (!place)
    throw ProjectError(say("De geschiedenis heeft geen nr. {0}; de laatste is {1}.",
                           "The history has no no. {0}; the last is {1}.", entry, last_));
  const Past past(history);
  if (!past.reaches(*place)) throw ProjectError(not_so_far_back(history, past, entry));
  const Past::Way way = past.way_to(*place);
  for (const auto* part : {&way.back, &way.again})
    for (const std::size_t step : *part) steps_.push_back(history[step].number);
}

Study StudyThen::make(Watch& watch) const {
  const auto store = store::ProjectStore::open(path_, Access::ReadOnly);
  const auto require_unchanged = [&] {
    if (store->last_entry() != last_)
      throw ProjectError(
          say("{} is ondertussen door een ander venster veranderd. Open het opnieuw.",
              "{} was changed by another window meanwhile. Open it again.", path_.string()));
  };
  require_unchanged();
  Study study = now_;
  watch.begin(Stage::Changing, steps_.size());
  for (const std::int64_t number : steps_) {
    watch.step();
    EditGroup group;
    group.edits = store->payload(number);
    if (group.edits.empty())
      throw ProjectError(say("{0}: van nr. {1} van de geschiedenis is niet bewaard wat hij deed.",
                             "{0}: what no. {1} of the history did is not kept.", path_.string(),
                             number));
    study.change(group);
  }
  require_unchanged();
  return study;
}

}  // namespace coding
