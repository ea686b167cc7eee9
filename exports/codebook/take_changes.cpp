#include <map>

#include "coding/codebook.h"
#include "coding/operations.h"
#include "coding/operations_parts.h"
#include "exports/codebook/review.h"

namespace exports::codebook {
namespace {

using coding::Code;
using coding::CodeField;
using coding::CodeId;
using coding::Put;
using coding::Study;

// What is taken over, gathered per code before anything is put: two codes may trade names, which
// no one of the two changes could do alone.
class Taking {
 public:
  Taking(const Study& study, const Review& review) : study_(study), review_(review) {}

  void field(const coding::CodeDifference& difference, CodeField field) {
    const CodeId id = difference.after->id;
    copy_field(field, *difference.after, row(id));
    if (field == CodeField::Parent || field == CodeField::Order) placed_.insert(id);
    if (field == CodeField::Parent) moved_.insert(id);
  }
  void new_code(const Code& code) {
    codes_.insert_or_assign(code.id, code);
    placed_.insert(code.id);
    moved_.insert(code.id);
  }

  std::vector<coding::Edit> finish(coding::Timestamp when) && {
    for (const CodeId& id : moved_)
      codes_.at(id).parent = nearest(review_.theirs.codes().find(id)->parent);
    place();
    for (auto& [id, code] : codes_) {
      const Code* ours = study_.codes().find(id);
      if (ours != nullptr && !means_the_same(*ours, code)) code.defined = when;
    }
    // Those above others first.
    std::vector<coding::Edit> edits;
    for (const coding::CodebookEntry& entry : coding::in_order(review_.theirs))
      if (const auto found = codes_.find(entry.code->id); found != codes_.end())
        edits.emplace_back(Put<Code>{found->second});
    return edits;
  }
  bool has(const CodeId& id) const { return study_.codes().contains(id) || codes_.contains(id); }

 private:
  using Siblings = std::map<std::optional<CodeId>, std::vector<CodeId>>;

  Code& row(const CodeId& id) {
    const Code* ours = study_.codes().find(id);
    return ours == nullptr ? codes_.at(id) : codes_.try_emplace(id, *ours).first->second;
  }
  // The code itself, where it is there or comes, else the nearest above it in their codebook.
  std::optional<CodeId> nearest(std::optional<CodeId> code) const {
    while (code && !has(*code)) code = review_.theirs.codes().find(*code)->parent;
    return code;
  }

  void place() {
    Siblings staying;
    for (const coding::CodebookEntry& entry : coding::in_order(study_))
      if (!placed_.contains(entry.code->id)) staying[entry.code->parent].push_back(entry.code->id);
    Siblings coming;
    for (const coding::CodebookEntry& entry : coding::in_order(review_.theirs))
      if (placed_.contains(entry.code->id))
        coming[row(entry.code->id).parent].push_back(entry.code->id);
    for (const auto& [parent, arrivals] : coming)
      number(arranged(parent, arrivals, staying[parent]));
  }

  // Each before the sibling that it stands before in their codebook, or last.
  std::vector<CodeId> arranged(const std::optional<CodeId>& parent,
                               const std::vector<CodeId>& arrivals,
                               const std::vector<CodeId>& staying) const {
    const std::set<CodeId> stay(staying.begin(), staying.end());
    std::set<CodeId> come(arrivals.begin(), arrivals.end());
    Siblings before;  // in reverse
    std::optional<CodeId> next;
    const auto theirs = coding::children(review_.theirs, parent);
    for (auto at = theirs.rbegin(); at != theirs.rend(); ++at) {
      if (come.erase((*at)->id) > 0)
        before[next].push_back((*at)->id);
      else if (stay.contains((*at)->id))
        next = (*at)->id;
    }
    std::vector<CodeId> all;
    const auto append = [&](const std::optional<CodeId>& sibling) {
      const auto found = before.find(sibling);
      if (found != before.end())
        all.insert(all.end(), found->second.rbegin(), found->second.rend());
    };
    for (const CodeId& id : staying) append(id), all.push_back(id);
    append(std::nullopt);
    for (const CodeId& id : arrivals)
      if (come.contains(id)) all.push_back(id);  // whose own parent is left
    return all;
  }

  void number(const std::vector<CodeId>& siblings) {
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      const auto position = static_cast<std::int64_t>(i);
      const Code* ours = study_.codes().find(siblings[i]);
      const bool changes = ours == nullptr || codes_.contains(ours->id);
      if (changes || ours->position != position) row(siblings[i]).position = position;
    }
  }

  const Study& study_;
  const Review& review_;
  std::map<CodeId, Code> codes_;  // that are put
  std::set<CodeId> placed_;       // that get another place, or their first
  std::set<CodeId> moved_;        // of these the ones below another code
};

// Of nobody in the study: who made the comment stands in its text.
coding::Memo memo_of(const Study& study, const ReviewMemo& memo, bool code_is_there,
                     coding::Timestamp when) {
  coding::Memo made;
  made.id = coding::MemoId::make();
  made.changed = when;
  made.text = memo.text;
  if (memo.code && code_is_there) {
    made.owner_kind = coding::OwnerKind::Code;
    made.owner = memo.code->guid;
    return made;
  }
  made.owner = study.info().id;
  if (!memo.path.empty()) made.text = memo.path + "\n" + memo.text;
  return made;
}

}  // namespace

coding::EditGroup take_changes(const Study& study, const Review& review,
                               const std::set<std::size_t>& taken,
                               const std::optional<coding::CoderId>& coder,
                               coding::Timestamp when) {
  using What = ReviewChange::What;
  Taking taking(study, review);
  const auto each = [&](What what, auto take) {
    for (const std::size_t number : taken)
      if (const ReviewChange& change = review.changes.at(number); change.what == what) take(change);
  };
  each(What::NewCode, [&](const ReviewChange& change) {
    taking.new_code(*review.differences[change.which].after);
  });
  each(What::Field, [&](const ReviewChange& change) {
    taking.field(review.differences[change.which], change.field);
  });
  std::vector<coding::Memo> memos;
  each(What::Memo, [&](const ReviewChange& change) {
    const ReviewMemo& memo = review.memos[change.which];
    memos.push_back(memo_of(study, memo, memo.code && taking.has(*memo.code), when));
  });
  using transcripts::counted;
  coding::EditGroup group{
      "import codebook",
      transcripts::say("{0} overgenomen uit {2}", "{1} taken over from {2}",
                       counted(taken.size(), "wijziging", "wijzigingen"),
                       counted(taken.size(), "change", "changes"), review.file_name),
      coder, std::move(taking).finish(when)};
  for (coding::Memo& memo : memos) group.edits.emplace_back(Put<coding::Memo>{std::move(memo)});
  Study(study).change(group);  // throws where a rule would break
  return group;
}

}  // namespace exports::codebook
