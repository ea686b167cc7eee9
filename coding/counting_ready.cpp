#include "coding/counting_ready.h"

#include "coding/cases.h"
#include "coding/placed_codings.h"

namespace coding {

void make_counting_ready(const Study& study, const std::stop_token& stop) {
  for (const auto& [id, text] : study.table<Text>()) {
    if (stop.stop_requested()) return;
    text.content->shares();
    placed_codings(study.codings().list_of(id), text.content, SpeakerRoles(study, id), false);
  }
}

}  // namespace coding
