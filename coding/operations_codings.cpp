#include <algorithm>
#include <iterator>

#include "coding/codebook.h"
#include "coding/lookup.h"
#include "coding/operations.h"
#include "coding/operations_parts.h"

namespace coding {

const Coding& coding_of(const Study& study, const CodingId& id) {
  if (const Coding* coding = study.codings().find(id)) return *coding;
  throw EditError(say("De codering is er niet meer.", "The coding is not there any more."));
}

void GroupBuilder::add(const EditGroup& group) {
  after_.change(group);
  edits_.insert(edits_.end(), group.edits.begin(), group.edits.end());
}

EditGroup GroupBuilder::finish(std::string kind, Message title, std::optional<CoderId> coder) && {
  return {std::move(kind), std::move(title), coder, std::move(edits_)};
}

EditGroup GroupBuilder::finish_with(EditGroup last) && {
  if (edits_.empty()) return last;
  edits_.insert(edits_.end(), std::make_move_iterator(last.edits.begin()),
                std::make_move_iterator(last.edits.end()));
  last.edits = std::move(edits_);
  return last;
}

EditGroup add_coding(const Study& study, const TranscriptId& transcript, const Span& span,
                     const CodeId& code, const By& by) {
  const Code* row = study.codes().find(code);
  if (row == nullptr) throw EditError(say("De code is er niet meer.", "The code is gone."));
  EditGroup group{"code", say("Gecodeerd als {}", "Coded as {}", row->name), by.coder, {}};
  const Coding coding{CodingId::make(), transcript, span, code, by.coder, by.when};
  if (double_of(study, coding) == nullptr) group.edits.emplace_back(Put<Coding>{coding});
  return group;
}

EditGroup remove_coding(const Study& study, const CodingId& id) {
  const Coding& coding = coding_of(study, id);
  EditGroup group{
      "uncode",
      say("Codering {} verwijderd", "Coding {} removed", study.codes().find(coding.code)->name),
      std::nullopt,
      {}};
  erase_memos(study, OwnerKind::Coding, id.guid, group);
  erase_kept(study, {id.guid}, group);
  group.edits.emplace_back(Erase<Coding>{coding.key()});
  return group;
}

EditGroup recode(const Study& study, const CodingId& id, const CodeId& code) {
  const Coding* coding = study.codings().find(id);
  const Code* to = study.codes().find(code);
  if (coding == nullptr || to == nullptr)
    throw EditError(say("De codering of code is er niet meer.", "The coding or code is gone."));
  EditGroup group{"recode",
                  say("Hercodeerd van {} naar {}", "Recoded from {} to {}",
                      study.codes().find(coding->code)->name, to->name),
                  std::nullopt,
                  {}};
  Coding changed = *coding;
  changed.code = code;
  put_or_collapse(study, changed, group);
  return group;
}

EditGroup set_span(const Study& study, const CodingId& id, const Span& span) {
  Coding changed = coding_of(study, id);
  EditGroup group{"stretch",
                  say("Codering {} verzet", "Coding {} stretched or shrunk",
                      study.codes().find(changed.code)->name),
                  std::nullopt,
                  {}};
  if (changed.span == span) return group;
  changed.span = span;
  put_or_collapse(study, changed, group);
  return group;
}

EditGroup split_coding(const Study& study, const CodingId& id, ByteOffset at) {
  const Coding& whole = coding_of(study, id);
  const std::string_view text = study.text(whole.transcript).text();
  const auto is_space = [&](std::uint32_t i) { return text[i] == ' ' || text[i] == '\n'; };
  Coding first = whole;
  Coding second = whole;
  first.span.end = second.span.begin = std::clamp(at, whole.span.begin, whole.span.end);
  while (first.span.end > whole.span.begin && is_space(first.span.end.value - 1))
    --first.span.end.value;
  while (second.span.begin < whole.span.end && is_space(second.span.begin.value))
    ++second.span.begin.value;
  if (first.span.empty() || second.span.empty())
    throw EditError(say("Zet de cursor in de codering, waar die gesplitst moet worden.",
                        "Put the caret within the coding, where it should be split."));
  second.id = CodingId::make();
  EditGroup group{
      "split",
      say("Codering {} gesplitst", "Coding {} split", study.codes().find(whole.code)->name),
      std::nullopt,
      {}};
  put_or_collapse(study, first, group);
  if (double_of(study, second) == nullptr) group.edits.emplace_back(Put<Coding>{second});
  return group;
}

EditGroup set_weight(const Study& study, const CodingId& id, std::optional<std::int64_t> weight) {
  Coding changed = coding_of(study, id);
  const std::string& code = study.codes().find(changed.code)->name;
  EditGroup group{
      "weigh",
      weight ? say("Codering {} gewogen: {}", "Coding {} weighed: {}", code, *weight)
             : say("Gewicht van codering {} weggehaald", "Weight of coding {} removed", code),
      std::nullopt,
      {}};
  if (changed.weight == weight) return group;
  changed.weight = weight;
  group.edits.emplace_back(Put<Coding>{changed});
  return group;
}

EditGroup set_good_quotes(const Study& study, const std::vector<CodingId>& codings, bool good) {
  EditGroup group{"quote", {}, std::nullopt, {}};
  for (const CodingId& id : codings) {
    Coding changed = coding_of(study, id);
    if (changed.good_quote == good) continue;
    changed.good_quote = good;
    group.edits.emplace_back(Put<Coding>{changed});
  }
  const std::size_t changed = group.edits.size();
  const std::string nl = transcripts::counted(changed, "citaat", "citaten");
  const std::string en = transcripts::counted(changed, "quotation", "quotations");
  group.title = good
                    ? say("{0} als goed gemerkt", "{1} marked as good", nl, en)
                    : say("{0} niet meer als goed gemerkt", "{1} no longer marked as good", nl, en);
  return group;
}

EditGroup set_memo(const Study& study, OwnerKind kind, const Guid& owner, std::string_view text,
                   const By& by) {
  EditGroup group{"memo", say("Memo geschreven", "Memo written"), by.coder, {}};
  for (const auto& [id, memo] : study.memos()) {
    if (memo.owner_kind != kind || memo.owner != owner || memo.coder != by.coder) continue;
    if (memo.text == text) return group;
    if (text.empty()) {
      group.title = say("Memo verwijderd", "Memo removed");
      group.edits.emplace_back(Erase<Memo>{id});
    } else {
      Memo changed = memo;
      changed.text = text;
      changed.changed = by.when;
      group.edits.emplace_back(Put<Memo>{changed});
    }
    return group;
  }
  if (!text.empty())
    group.edits.emplace_back(
        Put<Memo>{{MemoId::make(), kind, owner, by.coder, by.when, std::string(text)}});
  return group;
}

void erase_memos(const Study& study, OwnerKind kind, const Guid& owner, EditGroup& group) {
  for (const auto& [id, memo] : study.memos())
    if (memo.owner_kind == kind && memo.owner == owner) group.edits.emplace_back(Erase<Memo>{id});
}

void erase_kept(const Study& study, const std::set<Guid>& owners, EditGroup& group) {
  for (const auto& [id, kept] : study.table<KeptElement>())
    if (owners.contains(kept.owner)) group.edits.emplace_back(Erase<KeptElement>{id});
  erase_kept_files(study, owners, group);
}

void erase_kept_files(const Study& study, const std::set<Guid>& owners, EditGroup& group) {
  for (const auto& [id, kept] : study.table<KeptFile>())
    if (owners.contains(kept.owner)) group.edits.emplace_back(Erase<KeptFile>{id});
}

void move_memos(const Study& study, const CodingId& from, const CodingId& to, EditGroup& group) {
  for (const auto& [id, memo] : study.memos()) {
    if (memo.owner_kind != OwnerKind::Coding || memo.owner != from.guid) continue;
    Memo moved = memo;
    moved.owner = to.guid;
    group.edits.emplace_back(Put<Memo>{moved});
  }
}

const Coding* double_of(const Study& study, const Coding& coding) {
  for (const Coding& other : study.codings().of(coding.transcript))
    if (other.id != coding.id && other.span == coding.span && other.code == coding.code &&
        other.coder == coding.coder)
      return &other;
  return nullptr;
}

void put_or_collapse(const Study& study, const Coding& changed, EditGroup& group) {
  const Coding* other = double_of(study, changed);
  if (other == nullptr) {
    group.edits.emplace_back(Put<Coding>{changed});
    return;
  }
  // The double goes; what was noted on it stays, on the one that is left.
  move_memos(study, changed.id, other->id, group);
  if (changed.good_quote && !other->good_quote) {
    Coding left = *other;
    left.good_quote = true;
    group.edits.emplace_back(Put<Coding>{left});
  }
  group.edits.emplace_back(Erase<Coding>{changed.key()});
}

}  // namespace coding
