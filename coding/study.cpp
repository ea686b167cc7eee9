#include "coding/study.h"

#include <algorithm>
#include <span>

#include "coding/study_rules.h"
#include "coding/text_change.h"

namespace coding {
namespace {

// From this many codings in a row on, they are changed together.
constexpr std::size_t kManyCodings = 32;

bool about_a_coding(const Edit& edit) {
  return std::holds_alternative<Put<Coding>>(edit) || std::holds_alternative<Erase<Coding>>(edit);
}

// Codings with other rows between them (memos, kept elements) are changed one by one: each change
// of many costs as much as all that lie in the transcript.
bool begins_with_many_codings(std::span<const Edit> edits) {
  return edits.size() >= kManyCodings &&
         std::all_of(edits.begin(), edits.begin() + kManyCodings, about_a_coding);
}

[[noreturn]] void nothing_to_erase() {
  throw EditError(
      say("Wat verwijderd moet worden is er niet meer. Kijk of iemand anders het al "
          "deed.",
          "What should be removed is not there any more. Look whether somebody else "
          "did so already."));
}

}  // namespace

const ProjectInfo& Study::info() const {
  static const ProjectInfo none;
  const ProjectInfo* info = table<ProjectInfo>().find({});
  return info != nullptr ? *info : none;
}

const transcripts::Transcript& Study::text(const TranscriptId& id) const {
  return *table<Text>().find(id)->content;
}

// Carries out the codings from `first` on; gives the place of the first edit that is none.
std::size_t Study::change_codings(const EditGroup& group, std::size_t first, EditGroup& inverse) {
  std::vector<Codings::Change> changes;
  std::size_t end = first;
  for (; end < group.edits.size() && about_a_coding(group.edits[end]); ++end) {
    if (const auto* put = std::get_if<Put<Coding>>(&group.edits[end])) {
      changes.push_back({put->row.key(), &put->row});
    } else {
      changes.push_back({std::get<Erase<Coding>>(group.edits[end]).key, nullptr});
    }
  }
  const auto olds = codings_.change(changes);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (olds[i]) {
      inverse.edits.emplace_back(Put<Coding>{*olds[i]});
    } else if (changes[i].put != nullptr) {
      inverse.edits.emplace_back(Erase<Coding>{changes[i].key});
    } else {
      nothing_to_erase();
    }
  }
  return end;
}

// Where the words' way back does not lead a coding to exactly where it was, its row is put.
void Study::change_text(const ChangeText& edit, EditGroup& inverse) {
  const Text* row = table<Text>().find(edit.transcript);
  if (row == nullptr)
    throw EditError(say("Het gesprek is er niet meer.", "The transcript is not there any more."));
  const auto after = changed(*row->content, edit);
  ChangeText back = taken_back(*row->content, *after, edit);
  const transcripts::ReplacementMap there(edit.replacements);
  const transcripts::ReplacementMap and_back(back.replacements);
  for (const Coding& coding : codings_.of(edit.transcript)) {
    const auto span = there.map(coding.span);
    if (span && and_back.map(*span) != coding.span) inverse.edits.emplace_back(Put<Coding>{coding});
  }
  if (!codings_.move(edit.transcript, there))
    throw EditError(say("Van een codering blijft geen woord over. Verwijder eerst de codering.",
                        "No word of a coding is left. Remove the coding first."));
  move_marks(edit.transcript, there, and_back, inverse);
  inverse.edits.emplace_back(std::move(back));
  own_table<Text>().put({edit.transcript, after});
}

// One that loses all its words goes, with the memos on it.
void Study::move_marks(const TranscriptId& transcript, const transcripts::ReplacementMap& there,
                       const transcripts::ReplacementMap& and_back, EditGroup& inverse) {
  std::vector<Mark> marks;
  for (const auto& [id, mark] : table<Mark>())
    if (mark.transcript == transcript) marks.push_back(mark);
  for (Mark& mark : marks) {
    const auto span = there.map(mark.span);
    if (!span || and_back.map(*span) != mark.span) inverse.edits.emplace_back(Put<Mark>{mark});
    if (!span) {
      own_table<Mark>().erase(mark.id);
      take_memos(OwnerKind::Mark, mark.id.guid, inverse);
    } else if (*span != mark.span) {
      mark.span = *span;
      own_table<Mark>().put(std::move(mark));
    }
  }
}

void Study::take_memos(OwnerKind kind, const Guid& owner, EditGroup& inverse) {
  std::vector<Memo> taken;
  for (const auto& [id, memo] : memos())
    if (memo.owner_kind == kind && memo.owner == owner) taken.push_back(memo);
  for (Memo& memo : taken) {
    own_table<Memo>().erase(memo.id);
    inverse.edits.emplace_back(Put<Memo>{std::move(memo)});
  }
}

EditGroup Study::change(const EditGroup& group, transcripts::Watch& watch) {
  watch.begin(transcripts::Stage::Changing, group.edits.size());
  check_before(group);
  EditGroup inverse{group.kind, group.title, group.coder, {}};
  inverse.edits.reserve(group.edits.size());
  const auto put = [&]<class Row>(const Put<Row>& edit) {
    auto& rows = own_table<Row>();
    if (const Row* old = rows.find(edit.row.key())) {
      inverse.edits.emplace_back(Put<Row>{*old});
    } else {
      inverse.edits.emplace_back(Erase<Row>{edit.row.key()});
    }
    rows.put(edit.row);
  };
  const auto erase = [&]<class Row>(const Erase<Row>& edit) {
    auto& rows = own_table<Row>();
    const Row* old = rows.find(edit.key);
    if (old == nullptr) nothing_to_erase();
    inverse.edits.emplace_back(Put<Row>{*old});
    rows.erase(edit.key);
  };
  const auto carry_out = [&]<class E>(const E& edit) {
    if constexpr (std::is_same_v<E, ChangeText>) {
      change_text(edit, inverse);
    } else if constexpr (requires { edit.row; }) {
      put(edit);
    } else {
      erase(edit);
    }
  };
  for (std::size_t i = 0; i < group.edits.size();) {
    if (begins_with_many_codings(std::span(group.edits).subspan(i))) {
      i = change_codings(group, i, inverse);
    } else {
      std::visit(carry_out, group.edits[i++]);
      watch.step();
    }
  }
  std::reverse(inverse.edits.begin(), inverse.edits.end());
  check_rules(*this, group);
  return inverse;
}

std::vector<Message> Study::broken_rules() const {
  return all_broken_rules(*this);
}

void Study::leave_out_broken_rows() {
  const auto leave_out = [this]<class E>(const E& edit) {
    if constexpr (requires { edit.key; }) erase_row(edit);
  };
  for (auto broken = broken_rows_erased(*this); !broken.empty(); broken = broken_rows_erased(*this))
    for (const Edit& edit : broken) std::visit(leave_out, edit);
}

}  // namespace coding
