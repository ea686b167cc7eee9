// The demo's codings, from the words that were coded: NN.codings.csv gives each quotation, which
// stands exactly once in the conversation.
#pragma once

#include <string_view>
#include <vector>

#include "coding/study.h"

namespace app {

// A conversation of the demo; `number` counts from 0 and gives the day on which it is coded.
struct DemoConversation {
  coding::TranscriptId id;
  std::string file;  // NN.codings.csv
  std::string_view bytes;
  int number = 0;
};

// What `coder` coded in all of them, with the memos on codings. Throws Error with a sentence for
// every quotation that is not there or not once.
coding::EditGroup demo_codings(const coding::Study& study,
                               const std::vector<DemoConversation>& conversations,
                               const coding::Coder& coder);

// When `coder` works on a conversation, for the `step`th time: on workdays from 17 November 2025,
// in UTC.
coding::Timestamp demo_time(const coding::Coder& coder, int conversation, int step);

}  // namespace app
