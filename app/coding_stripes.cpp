#include "app/coding_stripes.h"

#include <algorithm>
#include <map>

namespace app {
namespace {

using coding::Coding;

// Codings of one code in the order of the text, joined where they overlap or touch.
void add_passages(const std::vector<const Coding*>& codings, std::vector<Stripe>& stripes) {
  const std::size_t first = stripes.size();
  for (const Coding* coding : codings) {
    if (stripes.size() == first || stripes.back().span.end < coding->span.begin) {
      stripes.emplace_back();
      stripes.back().code = coding->code;
      stripes.back().span = coding->span;
    }
    Stripe& stripe = stripes.back();
    stripe.span.end = std::max(stripe.span.end, coding->span.end);
    stripe.codings.push_back(coding->id);
    if (std::find(stripe.coders.begin(), stripe.coders.end(), coding->coder) == stripe.coders.end())
      stripe.coders.push_back(coding->coder);
  }
}

}  // namespace

CodingStripes::CodingStripes(const coding::Study& study, const coding::TranscriptId& transcript,
                             const TextLayout& layout) {
  if (layout.lines().empty()) return;
  std::map<coding::CodeId, std::vector<const Coding*>> by_code;
  for (const Coding& coding : study.codings().of(transcript))
    by_code[coding.code].push_back(&coding);
  for (const auto& [code, codings] : by_code) add_passages(codings, stripes_);
  for (Stripe& stripe : stripes_) {
    stripe.first_line = static_cast<std::uint32_t>(layout.line_of(stripe.span.begin));
    stripe.last_line = std::max(
        stripe.first_line, static_cast<std::uint32_t>(layout.line_of({stripe.span.end.value - 1})));
  }
  std::sort(stripes_.begin(), stripes_.end(), [](const Stripe& a, const Stripe& b) {
    if (a.first_line != b.first_line) return a.first_line < b.first_line;
    if (a.last_line != b.last_line) return a.last_line > b.last_line;
    return a.span != b.span ? a.span < b.span : a.code < b.code;
  });
  std::vector<std::uint32_t> free_from;  // a lane's first free line
  std::uint32_t furthest = 0;
  for (Stripe& stripe : stripes_) {
    const auto lane = std::find_if(free_from.begin(), free_from.end(),
                                   [&](std::uint32_t line) { return line <= stripe.first_line; });
    stripe.lane = static_cast<std::uint32_t>(lane - free_from.begin());
    if (lane == free_from.end()) free_from.push_back(0);
    free_from[stripe.lane] = stripe.last_line + 1;
    furthest = std::max(furthest, stripe.last_line);
    reach_.push_back(furthest);
  }
  lanes_ = static_cast<std::uint32_t>(free_from.size());
}

std::vector<const Stripe*> CodingStripes::in_lines(std::uint32_t first, std::uint32_t last) const {
  std::vector<const Stripe*> found;
  const auto reaching = std::lower_bound(reach_.begin(), reach_.end(), first);
  for (auto i = static_cast<std::size_t>(reaching - reach_.begin());
       i < stripes_.size() && stripes_[i].first_line <= last; ++i)
    if (stripes_[i].last_line >= first) found.push_back(&stripes_[i]);
  return found;
}

}  // namespace app
