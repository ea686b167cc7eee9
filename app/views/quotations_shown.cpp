#include "app/views/quotations_shown.h"

#include <algorithm>

#include "app/quotation_context.h"
#include "app/views/quotation_words.h"

namespace app {
namespace {

using coding::FoundPassage;
using coding::QuotationGroup;

constexpr float kBetween = 16;
constexpr float kHeading = 40;
constexpr std::size_t kMost = 2000;  // quotations that are laid out in all

// How many of each group are laid out: all of small ones, of large ones what that leaves.
std::vector<std::size_t> shares(const std::vector<const ShownGroup*>& open) {
  std::vector<std::size_t> order(open.size());
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  std::stable_sort(order.begin(), order.end(), [&open](std::size_t a, std::size_t b) {
    return open[a]->count < open[b]->count;
  });
  std::vector<std::size_t> most(open.size());
  std::size_t left = kMost;
  for (std::size_t at = 0; at < order.size(); ++at) {
    const std::size_t share = std::max<std::size_t>(1, left / (order.size() - at));
    most[order[at]] = std::min(share, open[order[at]]->group.quotations.size());
    left -= std::min(left, most[order[at]]);
  }
  return most;
}

std::string key_of(const QuotationGroup& group) {
  return group.id ? group.id->to_string() : group.name;
}

std::string heading_of(const QuotationGroup& group) {
  return "group/" + key_of(group);
}

std::string id_of(const QuotationGroup& group, const FoundPassage& passage) {
  const std::string id = passage.coding != nullptr
                             ? passage.coding->id.to_string()
                             : passage.transcript.to_string() + "/" +
                                   std::to_string(passage.span.begin.value) + "-" +
                                   std::to_string(passage.span.end.value);
  // What is said for two PPS stands in the group of each.
  const std::string in = key_of(group);
  return "quotation/" + id + (in.empty() ? "" : "@" + in);
}

}  // namespace

QuotationsShown::Line QuotationsShown::lay_out_quotation(const QuotationsMade& made,
                                                         const QuotationGroup& group,
                                                         const FoundPassage& passage, float width,
                                                         const Ui& ui) const {
  const transcripts::Transcript& text = made.study.text(passage.transcript);
  Line line;
  line.group = &group;
  line.passage = &passage;
  line.id = id_of(group, passage);
  const auto steps = context_.find(line.id);
  line.narrower = steps != context_.end();
  QuotationContext context = context_of(text, passage.span, line.narrower ? steps->second : 0);
  line.before = std::move(context.before);
  line.after = std::move(context.after);
  line.more = context.more;
  const std::string_view words = text.slice(passage.span);
  line.words = line.narrower ? "“" + std::string(words) + "”" : in_marks(words);
  line.place = place_in_words(made.study, passage, role_attribute(made.study),
                              made.wanted.arrangement.by != coding::QuotationsBy::Code, ui);
  const auto height = [&](const std::string& of) {
    return of.empty() ? 0 : wrapped_height(ui.fonts.ui, of, width) + ui.px(4);
  };
  line.before_height = height(line.before);
  line.words_height = height(line.words);
  line.height = line.before_height + line.words_height + height(line.after) + ui.px(kFoot);
  return line;
}

QuotationsShown::Line QuotationsShown::lay_out_heading(const QuotationsMade& made,
                                                       const ShownGroup& shown, const Ui& ui) {
  Line heading;
  heading.group = &shown.group;
  heading.id = heading_of(shown.group);
  heading.words = shown.group.name;
  heading.place = ui.say({"{0, plural, one {# citaat} other {# citaten}}",
                          "{0, plural, one {# quotation} other {# quotations}}"},
                         {static_cast<std::int64_t>(shown.count)}) +
                  " · " + ui.say(coding::reach_in_words(shown.reach, made.of));
  heading.height = ui.px(kHeading);
  return heading;
}

QuotationsShown::List QuotationsShown::lay_out(const QuotationsMade& made, float width,
                                               const Ui& ui) const {
  std::vector<const ShownGroup*> open;
  for (const ShownGroup& shown : made.groups)
    if (!closed_.contains(heading_of(shown.group))) open.push_back(&shown);
  const std::vector<std::size_t> most = shares(open);
  List list;
  const auto add = [&list](Line line, float gap) {
    line.top = list.height;
    list.height += line.height + gap;
    list.lines.push_back(std::move(line));
  };
  std::size_t next = 0;  // of the open ones
  for (const ShownGroup& shown : made.groups) {
    if (made.wanted.arrangement.by != coding::QuotationsBy::Nothing)
      add(lay_out_heading(made, shown, ui), ui.px(6));
    if (closed_.contains(heading_of(shown.group))) continue;
    const std::size_t count = most[next++];
    for (std::size_t at = 0; at < count; ++at)
      add(lay_out_quotation(made, shown.group, shown.group.quotations[at], width, ui),
          ui.px(kBetween));
    if (count < shown.count) add(lay_out_rest(shown, shown.count - count, ui), ui.px(kBetween));
  }
  return list;
}

QuotationsShown::Line QuotationsShown::lay_out_rest(const ShownGroup& shown, std::size_t left_out,
                                                    const Ui& ui) {
  Line rest;
  rest.id = "rest/" + key_of(shown.group);
  rest.words = ui.say({"En nog {0, plural, one {# citaat} other {# citaten}}. Een filter maakt de "
                       "lijst korter.",
                       "And {0, plural, one {# more quotation} other {# more quotations}}. A "
                       "filter makes the list shorter."},
                      {static_cast<std::int64_t>(left_out)});
  rest.height = ui.px(28);
  return rest;
}

}  // namespace app
