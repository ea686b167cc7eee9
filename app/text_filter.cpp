#include "app/text_filter.h"

#include <algorithm>
#include <set>

#include "coding/codebook.h"

namespace app {
namespace {

using coding::Coding;
using transcripts::Span;

template <class Value>
bool has(const std::vector<Value>& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Whether somebody who is shown speaks in it.
bool heard(const transcripts::Transcript& text, const std::vector<bool>& faint, const Span& span) {
  if (faint.empty()) return true;
  const auto& turns = text.turns();
  for (std::size_t i = text.first_turn_after(span.begin);
       i < turns.size() && turns[i].span.begin < span.end; ++i)
    if (!faint[turns[i].speaker]) return true;
  return false;
}

}  // namespace

void keep_valid(TextFilter& filter, const coding::Study& study,
                const coding::TranscriptId& transcript) {
  std::erase_if(filter.codes, [&](const auto& id) { return !study.codes().contains(id); });
  std::erase_if(filter.coders, [&](const auto& id) { return !study.coders().contains(id); });
  const auto& speakers = study.text(transcript).speakers();
  std::erase_if(filter.speakers, [&](const auto& label) { return !has(speakers, label); });
}

ShownCodings::ShownCodings(const coding::Study& study, const coding::TranscriptId& transcript,
                           const TextFilter& filter)
    : all_(study.codings().of(transcript)) {
  if (filter.on()) {
    std::set<coding::CodeId> codes;
    for (const auto& code : filter.codes)
      for (const auto& below : coding::with_descendants(study, code)) codes.insert(below);
    const std::vector<bool> faint = faint_speakers(study, transcript, filter);
    const auto& text = study.text(transcript);
    for (const Coding& coding : all_)
      if ((codes.empty() || codes.contains(coding.code)) &&
          (filter.coders.empty() || has(filter.coders, coding.coder)) &&
          heard(text, faint, coding.span))
        chosen_.push_back(coding);
    all_ = chosen_;
  }
  reach_.reserve(all_.size());
  transcripts::ByteOffset furthest;
  for (const Coding& coding : all_)
    reach_.push_back(furthest = std::max(furthest, coding.span.end));
}

std::vector<const Coding*> ShownCodings::on(const Span& span) const {
  std::vector<const Coding*> found;
  const auto first = std::upper_bound(reach_.begin(), reach_.end(), span.begin);
  for (auto i = static_cast<std::size_t>(first - reach_.begin()); i < all_.size(); ++i) {
    const Span& here = all_[i].span;
    if (here.begin >= span.end && here.begin > span.begin) break;
    if (here.end > span.begin) found.push_back(&all_[i]);
  }
  return found;
}

std::vector<bool> faint_speakers(const coding::Study& study, const coding::TranscriptId& transcript,
                                 const TextFilter& filter) {
  std::vector<bool> faint;
  if (filter.speakers.empty()) return faint;
  for (const std::string& label : study.text(transcript).speakers())
    faint.push_back(!has(filter.speakers, label));
  return faint;
}

}  // namespace app
