#include "coding/memo_list.h"

#include <algorithm>
#include <map>

namespace coding {
namespace {

template <class Row>
std::string name_in(const Table<Row>& table, const Guid& guid) {
  const Row* row = table.find({guid});
  return row == nullptr ? std::string() : row->name;
}

// The codings that memos are on, found in one walk: looking each up goes through all of them.
std::map<Guid, const Coding*> codings_with_memos(const Study& study) {
  std::map<Guid, const Coding*> codings;
  for (const auto& [id, memo] : study.memos())
    if (memo.owner_kind == OwnerKind::Coding) codings[memo.owner] = nullptr;
  if (codings.empty()) return codings;
  for (const auto& [transcript, list] : study.codings().by_transcript())
    for (const Coding& coding : *list)
      if (const auto found = codings.find(coding.id.guid); found != codings.end())
        found->second = &coding;
  return codings;
}

class Listing {
 public:
  explicit Listing(const Study& study) : study_(study), codings_(codings_with_memos(study)) {}

  ListedMemo list(const Memo& memo) const {
    ListedMemo listed;
    listed.memo = &memo;
    if (memo.coder) listed.coder = name_in(study_.coders(), memo.coder->guid);
    switch (memo.owner_kind) {
      case OwnerKind::Project:
        listed.on = study_.info().name;
        break;
      case OwnerKind::Transcript:
        listed.on = name_in(study_.transcripts(), memo.owner);
        listed.transcript = study_.transcripts().find({memo.owner});
        break;
      case OwnerKind::Participant:
        listed.on = name_in(study_.participants(), memo.owner);
        break;
      case OwnerKind::Pps:
        listed.on = name_in(study_.pps(), memo.owner);
        break;
      case OwnerKind::Code:
        listed.on = name_in(study_.codes(), memo.owner);
        break;
      case OwnerKind::Coding:
        if (const Coding* coding = codings_.at(memo.owner)) {
          listed.on = name_in(study_.codes(), coding->code.guid);
          place(listed, coding->transcript, coding->span);
        }
        break;
      case OwnerKind::Mark:
        if (const Mark* mark = study_.table<Mark>().find({memo.owner})) {
          listed.on = mark->label;
          place(listed, mark->transcript, mark->span);
        }
        break;
    }
    return listed;
  }

 private:
  void place(ListedMemo& listed, const TranscriptId& transcript, const Span& span) const {
    listed.transcript = study_.transcripts().find(transcript);
    listed.span = span;
  }

  const Study& study_;
  std::map<Guid, const Coding*> codings_;
};

}  // namespace

std::vector<ListedMemo> listed_memos(const Study& study) {
  const Listing listing(study);
  std::vector<ListedMemo> memos;
  for (const auto& [id, memo] : study.memos()) memos.push_back(listing.list(memo));
  std::stable_sort(memos.begin(), memos.end(), [](const ListedMemo& a, const ListedMemo& b) {
    return a.memo->changed > b.memo->changed;
  });
  return memos;
}

Message word_for(OwnerKind kind) {
  switch (kind) {
    case OwnerKind::Project:
      return say("project", "project");
    case OwnerKind::Transcript:
      return say("gesprek", "transcript");
    case OwnerKind::Participant:
      return say("persoon", "participant");
    case OwnerKind::Pps:
      return say("PPS", "PPS");
    case OwnerKind::Code:
      return say("code", "code");
    case OwnerKind::Coding:
      return say("codering", "coding");
    case OwnerKind::Mark:
      break;
  }
  return say("bladwijzer", "bookmark");
}

}  // namespace coding
