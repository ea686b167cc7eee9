#include "app/coding_stripes.h"

#include <algorithm>
#include <unordered_map>

namespace app {

using coding::Coding;

CodingStripes::CodingStripes(const coding::Study& study, const coding::TranscriptId& transcript,
                             const TextLayout& layout)
    : CodingStripes(study.codings().of(transcript), layout) {}

CodingStripes::CodingStripes(std::span<const Coding> codings, const TextLayout& layout) {
  if (layout.lines().empty()) return;
  join_codings(codings);
  find_lines(layout);
  put_in_lanes();
}

// Codings of one code are one stripe where they overlap or touch. They come in the order of the
// text, so that for each code only its last stripe can still grow.
void CodingStripes::join_codings(std::span<const Coding> codings) {
  std::unordered_map<coding::CodeId, std::uint32_t, coding::GuidHash> last_of_code;
  std::vector<std::uint32_t> stripe_of(codings.size());
  std::vector<std::uint32_t> sizes;
  for (std::size_t i = 0; i < codings.size(); ++i) {
    const Coding& coding = codings[i];
    const auto next = static_cast<std::uint32_t>(stripes_.size());
    const auto [last, first_of_code] = last_of_code.try_emplace(coding.code, next);
    if (!first_of_code && stripes_[last->second].span.end < coding.span.begin) last->second = next;
    if (last->second == next) {
      stripes_.push_back({coding.code, coding.span, 0, 0, 0, {}, {}});
      sizes.push_back(0);
    }
    Stripe& stripe = stripes_[last->second];
    stripe.span.end = std::max(stripe.span.end, coding.span.end);
    stripe_of[i] = last->second;
    ++sizes[last->second];
  }
  codings_.resize(codings.size());
  coders_.resize(codings.size());
  std::size_t from = 0;
  for (std::size_t i = 0; i < stripes_.size(); from += sizes[i++]) {
    stripes_[i].codings = {codings_.data() + from, 0};
    stripes_[i].coders = {coders_.data() + from, 0};
  }
  for (std::size_t i = 0; i < codings.size(); ++i) {
    Stripe& stripe = stripes_[stripe_of[i]];
    const auto place = static_cast<std::size_t>(stripe.codings.data() - codings_.data());
    codings_[place + stripe.codings.size()] = codings[i].id;
    stripe.codings = {stripe.codings.data(), stripe.codings.size() + 1};
    if (std::find(stripe.coders.begin(), stripe.coders.end(), codings[i].coder) !=
        stripe.coders.end())
      continue;
    coders_[place + stripe.coders.size()] = codings[i].coder;
    stripe.coders = {stripe.coders.data(), stripe.coders.size() + 1};
  }
}

void CodingStripes::find_lines(const TextLayout& layout) {
  const auto& lines = layout.lines();
  // As TextLayout::line_of(), of a place at or behind the begin of line `from`, in steps that
  // double.
  const auto line_of = [&lines](std::uint32_t from, transcripts::ByteOffset place) {
    std::size_t step = 1;
    while (from + step < lines.size() && lines[from + step].span.begin <= place) step *= 2;
    const auto after = std::upper_bound(
        lines.begin() + static_cast<std::ptrdiff_t>(from + step / 2),
        lines.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, lines.size())), place,
        [](auto wanted, const TextLayout::Line& line) { return wanted < line.span.begin; });
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(1, after - lines.begin()) - 1);
  };
  std::uint32_t line = 0;
  for (Stripe& stripe : stripes_) {
    line = line_of(line, stripe.span.begin);
    stripe.first_line = line;
    stripe.last_line = line_of(line, {stripe.span.end.value - 1});
  }
  // The stripes rise by where they begin, so that only those of one line change places.
  const auto before = [](const Stripe& a, const Stripe& b) {
    if (a.last_line != b.last_line) return a.last_line > b.last_line;
    return a.span != b.span ? a.span < b.span : a.code < b.code;
  };
  for (auto first = stripes_.begin(); first != stripes_.end();) {
    const auto last = std::find_if(first, stripes_.end(), [first](const Stripe& stripe) {
      return stripe.first_line != first->first_line;
    });
    std::sort(first, last, before);
    first = last;
  }
}

void CodingStripes::put_in_lanes() {
  std::vector<std::uint32_t> free_from;  // a lane's first free line
  std::uint32_t furthest = 0;
  reach_.reserve(stripes_.size());
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
