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
constexpr std::size_t kMost = 2000;  // quotations that are laid out

// How many of each group are laid out: all of small ones, of large ones what that leaves.
std::vector<std::size_t> shares(const std::vector<const QuotationGroup*>& open) {
  std::vector<std::size_t> order(open.size());
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  std::stable_sort(order.begin(), order.end(), [&open](std::size_t a, std::size_t b) {
    return open[a]->quotations.size() < open[b]->quotations.size();
  });
  std::vector<std::size_t> most(open.size());
  std::size_t left = kMost;
  for (std::size_t at = 0; at < order.size(); ++at) {
    const std::size_t share = std::max<std::size_t>(1, left / (order.size() - at));
    most[order[at]] = std::min(share, open[order[at]]->quotations.size());
    left -= std::min(left, most[order[at]]);
  }
  return most;
}

std::string id_of(const QuotationGroup& group, const FoundPassage& passage) {
  const std::string id = passage.coding != nullptr
                             ? passage.coding->id.to_string()
                             : passage.transcript.to_string() + "/" +
                                   std::to_string(passage.span.begin.value) + "-" +
                                   std::to_string(passage.span.end.value);
  // What is said for two PPS stands in the group of each.
  const std::string in = group.id ? group.id->to_string() : group.name;
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

void QuotationsShown::lay_out_group(const QuotationsMade& made, const QuotationGroup& group,
                                    std::size_t most, float width, const Ui& ui, List& list) const {
  const auto add = [&list](Line line, float gap) {
    line.top = list.height;
    list.height += line.height + gap;
    list.lines.push_back(std::move(line));
  };
  const auto counted = static_cast<std::int64_t>(group.quotations.size());
  if (made.wanted.arrangement.by != coding::QuotationsBy::Nothing) {
    Line heading;
    heading.group = &group;
    heading.id = "group/" + (group.id ? group.id->to_string() : group.name);
    heading.words = group.name;
    heading.place = ui.say({"{0, plural, one {# citaat} other {# citaten}}",
                            "{0, plural, one {# quotation} other {# quotations}}"},
                           {counted}) +
                    " · " +
                    ui.say(coding::reach_in_words(coding::reach_of(group.quotations), made.of));
    heading.height = ui.px(kHeading);
    add(std::move(heading), ui.px(6));
    if (closed_.contains(group.name)) return;
  }
  for (std::size_t at = 0; at < most; ++at)
    add(lay_out_quotation(made, group, group.quotations[at], width, ui), ui.px(kBetween));
  if (most == group.quotations.size()) return;
  Line rest;
  rest.id = "rest/" + (group.id ? group.id->to_string() : group.name);
  rest.words = ui.say({"En nog {0, plural, one {# citaat} other {# citaten}}. Een filter maakt de "
                       "lijst korter.",
                       "And {0, plural, one {# more quotation} other {# more quotations}}. A "
                       "filter makes the list shorter."},
                      {counted - static_cast<std::int64_t>(most)});
  rest.height = ui.px(28);
  add(std::move(rest), ui.px(kBetween));
}

QuotationsShown::List QuotationsShown::lay_out(const QuotationsMade& made, float width,
                                               const Ui& ui) const {
  std::vector<const QuotationGroup*> open;
  for (const QuotationGroup& group : made.groups)
    if (!closed_.contains(group.name)) open.push_back(&group);
  const std::vector<std::size_t> most = shares(open);
  List list;
  std::size_t at = 0;
  for (const QuotationGroup& group : made.groups)
    lay_out_group(made, group, closed_.contains(group.name) ? 0 : most[at++], width, ui, list);
  return list;
}

}  // namespace app
