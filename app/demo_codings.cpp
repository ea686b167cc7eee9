#include "app/demo_codings.h"

#include <optional>

#include "coding/lookup.h"
#include "exports/columns_in.h"
#include "exports/csv.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using coding::EditGroup;
using coding::Put;
using coding::Study;
using transcripts::Message;
using transcripts::say;

// Where the words stand; nothing where that is nowhere or in several places.
std::optional<coding::Span> place_of(const transcripts::Transcript& text,
                                     const std::string& words) {
  const std::string wanted = transcripts::to_nfc(words);
  const std::size_t at = text.text().find(wanted);
  if (wanted.empty() || at == std::string_view::npos) return std::nullopt;
  if (text.text().find(wanted, at + 1) != std::string_view::npos) return std::nullopt;
  return transcripts::make_span(at, at + wanted.size());
}

// The codings of one coder, gathered over the conversations.
class Gatherer {
 public:
  Gatherer(const Study& study, const coding::Coder& coder) : study_(study), coder_(coder) {}

  void add(const DemoConversation& conversation) {
    const exports::Table table = exports::parse_csv(conversation.bytes, conversation.file);
    exports::ColumnsIn columns(table, conversation.file);
    const std::size_t coder = columns.need("codeur");
    const std::size_t code = columns.need("code");
    const std::size_t words = columns.need("citaat");
    const std::size_t memo = columns.need("memo");
    const transcripts::Transcript& text = study_.text(conversation.id);
    int step = 0;
    for (std::size_t row = 0; row < columns.rows(); ++row) {
      if (columns.text(row, coder) != coder_.name) continue;
      const auto span = place_of(text, columns.text(row, words));
      const coding::Code* of = coding::find_code(study_, columns.text(row, code));
      if (!span)
        wrong(columns.at(row, "citaat",
                         say("staat niet precies één keer in het gesprek",
                             "does not stand in the conversation once")));
      if (of == nullptr)
        wrong(columns.at(row, "code",
                         say("\"{}\" staat niet in het codeboek", "\"{}\" is not in the codebook",
                             columns.text(row, code))));
      if (!span || of == nullptr) continue;
      const coding::Timestamp when = demo_time(coder_, conversation.number, step++);
      const coding::CodingId id = coding::CodingId::make();
      group_.edits.emplace_back(
          Put<coding::Coding>{{id, conversation.id, *span, of->id, coder_.id, when}});
      if (const std::string note = columns.text(row, memo); !note.empty())
        group_.edits.emplace_back(
            Put<coding::Memo>{{coding::MemoId::make(), coding::OwnerKind::Coding, id.guid,
                               coder_.id, when, transcripts::to_nfc(note)}});
    }
  }

  EditGroup take() && {
    if (!wrong_.nl.empty()) throw transcripts::Error(wrong_);
    group_.kind = "code";
    group_.title = say("Fictieve gesprekken gecodeerd door {}",
                       "Fictional conversations coded by {}", coder_.name);
    group_.coder = coder_.id;
    return std::move(group_);
  }

 private:
  void wrong(const Message& sentence) {
    const char* between = wrong_.nl.empty() ? "" : "\n";
    wrong_.nl += between + sentence.nl;
    wrong_.en += between + sentence.en;
  }

  const Study& study_;
  const coding::Coder& coder_;
  EditGroup group_;
  Message wrong_;
};

}  // namespace

EditGroup demo_codings(const Study& study, const std::vector<DemoConversation>& conversations,
                       const coding::Coder& coder) {
  Gatherer gatherer(study, coder);
  for (const DemoConversation& conversation : conversations) gatherer.add(conversation);
  return std::move(gatherer).take();
}

coding::Timestamp demo_time(const coding::Coder& coder, int conversation, int step) {
  constexpr std::int64_t kMonday = 1'763'337'600'000;  // 2025-11-17T00:00Z
  constexpr std::int64_t kHour = 3'600'000;
  constexpr std::int64_t kStep = 95'000;  // reading, choosing a code
  const std::int64_t day = conversation / 5 * 7 + conversation % 5;
  const std::int64_t hour = coder.name == "AV" ? 8 : 12;
  return {kMonday + (day * 24 + hour) * kHour + step * kStep};
}

}  // namespace app
