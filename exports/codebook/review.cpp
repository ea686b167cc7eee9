#include "exports/codebook/review.h"

#include <algorithm>
#include <map>

#include "coding/codebook.h"
#include "exports/code_words.h"
#include "exports/codebook/matched_codes.h"
#include "exports/columns_in.h"
#include "exports/occurrences.h"
#include "exports/refi/description.h"
#include "exports/refi/xml_text.h"

namespace exports::codebook {
namespace {

using coding::Code;
using coding::CodeId;
using coding::Study;

constexpr int kDeepest = 64;

// As a file can hold it, which keeps no white space at a text's ends.
std::string as_in_a_file(const std::string& text) {
  return trimmed(refi::legal_text(text).text);
}

// What the file says of a code, over what the study has.
Code with_fields(const Code& ours, const ReviewedCode& from) {
  Code code = ours;
  if (name_from(refi::legal_text(ours.name).text) != from.name) code.name = from.name;
  if (from.description) refi::take_description(*from.description, code);
  for (const auto& [member, text] : from.texts) code.*member = text;
  for (const TextField& field : text_fields())
    if (as_in_a_file(ours.*field.member) == as_in_a_file(code.*field.member))
      code.*field.member = ours.*field.member;
  code.kind = from.kind.value_or(code.kind);
  code.origin = from.origin.value_or(code.origin);
  code.colour = from.colour.value_or(code.colour);
  code.codable = from.codable.value_or(code.codable);
  return code;
}

// The codebook with everything of the file taken over.
class Theirs {
 public:
  Theirs(const Study& study, const MatchedCodes& matched, bool ordered)
      : study_(study), ordered_(ordered), colours_(study) {
    for (const auto& [id, code] : study.codes()) codes_[id] = code;
    for (const MatchedCode& one : matched.codes) put(one);
    for (const MatchedCode& one : matched.codes) lead_to_the_top(one.id);
    place(matched);
  }

  Study finish() {
    Study theirs;
    for (auto& [id, code] : codes_) theirs.load(std::move(code));
    return theirs;
  }
  const Occurrences& circles() const { return circles_; }

 private:
  void put(const MatchedCode& one) {
    Code fresh;
    fresh.id = one.id;
    Code code = with_fields(one.ours == nullptr ? fresh : *one.ours, *one.from);
    code.parent = one.parent;
    if (code.colour.rgb == 0) {
      code.colour = colours_.next();
      colours_.count(code.colour);
    }
    codes_[one.id] = std::move(code);
  }

  // A table can say that two codes lie below each other.
  void lead_to_the_top(const CodeId& id) {
    const Code* at = &codes_.at(id);
    for (int depth = 0; at->parent; ++depth) {
      const auto above = codes_.find(*at->parent);
      if (above == codes_.end() || depth == kDeepest) {
        circles_.add(codes_.at(id).name);
        codes_.at(id).parent.reset();
        return;
      }
      at = &above->second;
    }
  }

  // Siblings in the file's order, those that only the study has behind the one they stood behind;
  // without an order of the file as they were, with what came last.
  void place(const MatchedCodes& matched) {
    std::map<std::optional<CodeId>, std::vector<CodeId>> siblings;
    std::set<CodeId> placed;
    const auto append = [&](const CodeId& id) {
      if (placed.insert(id).second) siblings[codes_.at(id).parent].push_back(id);
    };
    if (ordered_)
      for (const MatchedCode& one : matched.codes) append(one.id);
    std::map<std::optional<CodeId>, CodeId> before;
    for (const coding::CodebookEntry& entry : coding::in_order(study_)) {
      const CodeId id = entry.code->id;
      const auto parent = codes_.at(id).parent;
      if (parent != entry.code->parent && !ordered_) continue;  // it came to lie there
      if (!placed.contains(id)) insert_behind(siblings[parent], before, parent, id);
      placed.insert(id);
      before[parent] = id;
    }
    for (const MatchedCode& one : matched.codes) append(one.id);
    for (const auto& [parent, all] : siblings)
      for (std::size_t i = 0; i < all.size(); ++i)
        codes_.at(all[i]).position = static_cast<std::int64_t>(i);
  }
  static void insert_behind(std::vector<CodeId>& siblings,
                            const std::map<std::optional<CodeId>, CodeId>& before,
                            const std::optional<CodeId>& parent, const CodeId& id) {
    auto at = siblings.begin();
    if (const auto last = before.find(parent); last != before.end()) {
      at = std::find(siblings.begin(), siblings.end(), last->second);
      if (at != siblings.end()) ++at;
    }
    siblings.insert(at, id);
  }

  const Study& study_;
  bool ordered_;
  coding::ColourPicker colours_;
  std::map<CodeId, Code> codes_;
  Occurrences circles_;
};

std::string memo_text(const ReviewComment& comment) {
  std::string who = comment.author;
  if (!comment.about.empty()) who += (who.empty() ? "“" : ", “") + comment.about + "”";
  return who.empty() ? comment.text : who + ": " + comment.text;
}

bool is_there(const Study& study, const std::optional<CodeId>& code, const std::string& text) {
  const auto kind = code ? coding::OwnerKind::Code : coding::OwnerKind::Project;
  const coding::Guid owner = code ? code->guid : study.info().id;
  return std::any_of(study.memos().begin(), study.memos().end(), [&](const auto& one) {
    const coding::Memo& memo = one.second;
    return memo.owner_kind == kind && memo.owner == owner && memo.text == text;
  });
}

void add_memos(const Study& study, const ReviewedCodebook& file, const MatchedCodes& matched,
               Review& review) {
  for (const ReviewComment& comment : file.comments) {
    ReviewMemo memo{{}, {}, memo_text(comment)};
    if (comment.code) {
      memo.code = matched.ids[*comment.code];
      memo.path = coding::path_of(review.theirs, *memo.code);
    }
    const bool twice = std::any_of(
        review.memos.begin(), review.memos.end(),
        [&](const ReviewMemo& one) { return one.code == memo.code && one.text == memo.text; });
    if (!twice && !is_there(study, memo.code, memo.text)) review.memos.push_back(std::move(memo));
  }
}

std::vector<ReviewChange> changes_of(const Review& review) {
  using What = ReviewChange::What;
  std::vector<ReviewChange> changes;
  for (std::size_t i = 0; i < review.differences.size(); ++i) {
    const coding::CodeDifference& difference = review.differences[i];
    if (!difference.before) changes.push_back({What::NewCode, i});
    for (const coding::CodeField field : difference.changed)
      changes.push_back({What::Field, i, field});
  }
  for (std::size_t i = 0; i < review.memos.size(); ++i) changes.push_back({What::Memo, i});
  return changes;
}

}  // namespace

Review review_codebook(const Study& study, const ReviewedCodebook& file,
                       std::string_view file_name) {
  const MatchedCodes matched = match_codes(study, file, file_name);
  Theirs theirs(study, matched, file.ordered);
  Review review;
  review.file_name = file_name;
  review.theirs = theirs.finish();
  review.differences = coding::compare_codebooks(study, review.theirs);
  add_memos(study, file, matched, review);
  review.changes = changes_of(review);
  std::set<CodeId> in_file;
  for (const MatchedCode& one : matched.codes) in_file.insert(one.id);
  for (const coding::CodebookEntry& entry : coding::in_order(study))
    if (!in_file.contains(entry.code->id))
      review.missing.push_back(coding::path_of(study, entry.code->id));
  review.notes = file.notes;
  review.notes.insert(review.notes.end(), matched.notes.begin(), matched.notes.end());
  tell(theirs.circles(),
       transcripts::say("codes die onder zichzelf of te diep zouden liggen, bovenaan gezet",
                        "codes that would lie below themselves or too deep, put at the top"),
       file_name, review.notes);
  return review;
}

}  // namespace exports::codebook
