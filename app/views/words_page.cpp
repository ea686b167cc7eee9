#include "app/views/words_page.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "app/views/figures_choices.h"
#include "app/window/controls.h"
#include "app/window/flow.h"
#include "app/window/segments.h"

namespace app {
namespace {

constexpr float kLine = 26;
constexpr float kGap = 8;
constexpr float kField = 260;
constexpr float kWhere = 250;   // where a line stands
constexpr float kLeft = 0.46F;  // of the room for a line, before the hit

// Columns of exports::concordance_table().
enum Column { kTranscript = 0, kSpeaker = 3, kLeftWords = 5, kHit = 6, kRightWords = 7 };

std::string words_in(const exports::Table& table, std::size_t row, Column column) {
  return exports::text_of(table.rows[row][static_cast<std::size_t>(column)]);
}

// The last words that fit, so that they end at the hit.
std::string_view end_of(ImFont* font, std::string_view words, float width) {
  while (width_of(font, words) > width) {
    const std::size_t space = words.find(' ');
    if (space == std::string_view::npos) return {};
    words.remove_prefix(space + 1);
  }
  return words;
}

// A word of explanation before a choice.
void label(Ui& ui, const char* words, float after) {
  flow(width_of(ui.fonts.ui, words) + after, ui.px(18));
  ImGui::AlignTextToFramePadding();
  text(ui, ui.fonts.ui, ui.theme.muted, words);
}

void draw_line(const FiguresMade& made, std::size_t at, const Row& line, Ui& ui) {
  const exports::Table& table = made.table;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = line.min.y + ui.px(4);
  const float gap = ui.px(kGap);
  const float where = line.max.x - ui.px(kWhere);
  const float begin = std::floor(line.min.x + (where - line.min.x) * kLeft);
  const std::string left = words_in(table, at, kLeftWords);
  const std::string hit = words_in(table, at, kHit);
  const std::string_view before = end_of(ui.fonts.ui, left, begin - line.min.x - ui.px(kGap) - gap);
  draw_text(list, ui.fonts.ui, {begin - ui.px(5) - width_of(ui.fonts.ui, before), y}, ui.theme.text,
            before);
  const float hit_width = std::min(width_of(ui.fonts.strong, hit), where - begin);
  draw_cut(list, ui.fonts.strong, {begin, y}, ui.theme.accent, hit, hit_width);
  const std::string right = words_in(table, at, kRightWords);
  const bool comma = !right.empty() && std::ispunct(static_cast<unsigned char>(right.front())) != 0;
  const float after = begin + hit_width + (comma ? 0 : ui.px(5));
  if (after < where - gap)
    draw_cut(list, ui.fonts.ui, {after, y}, ui.theme.text, right, where - gap - after);
  const std::string speaker = words_in(table, at, kSpeaker);
  const std::string place =
      words_in(table, at, kTranscript) + (speaker.empty() ? "" : " · " + speaker);
  draw_cut(list, ui.fonts.small, {where + gap, y + ui.px(1)}, ui.theme.muted, place,
           line.max.x - where - 2 * gap);
}

}  // namespace

WordsWanted WordsPage::wanted() const {
  WordsWanted wanted;
  wanted.shown = words_.shown;
  if (words_.shown == WordsShown::Context) {
    wanted.word = words_.word;
    wanted.forms = words_.forms;
    wanted.order = words_.order;
    if (wanted.forms.empty()) wanted.choice.join = words_.choice.join;
    return wanted;
  }
  wanted.choice = words_.choice;
  if (words_.shown == WordsShown::Key) {
    wanted.group = words_.group;
    if (other_) wanted.against = words_.against.value_or(coding::Filter());
  }
  return wanted;
}

void WordsPage::look_at(std::string word, std::vector<std::string> forms) {
  words_.shown = WordsShown::Context;
  words_.word = std::move(word);
  words_.forms = std::move(forms);
}

void WordsPage::draw_parts(Ui& ui) {
  const std::vector<Segment> parts = {
      {"words/list", ui.say("lijst", "list"),
       ui.say("Welke woorden het vaakst gezegd worden.", "Which words are said most.")},
      {"words/key", ui.say("kenmerkend", "keyness"),
       ui.say("Welke woorden de ene groep vaker of minder vaak zegt dan de andere.",
              "Which words one group says more or less than another.")},
      {"words/context", ui.say("in context", "in context"),
       ui.say("Een woord op elke plaats waar het gezegd wordt, met wat eromheen staat.",
              "A word at each place where it is said, with what stands around it.")}};
  flow(width_of(ui, parts), 0);
  if (const auto clicked = segments(ui, parts, static_cast<std::size_t>(words_.shown)))
    words_.shown = static_cast<WordsShown>(*clicked);
}

void WordsPage::draw_switches(Ui& ui) {
  coding::WordChoice& choice = words_.choice;
  const bool context = words_.shown == WordsShown::Context;
  if (context && !words_.forms.empty()) return;
  const bool apart = choice.join == coding::WordJoin::Forms;
  if (check(ui, "words/forms", ui.say("vormen apart", "forms apart"), apart,
            ui.say("Netwerk en netwerken zijn dan twee woorden.",
                   "Netwerk and netwerken are two words then.")))
    choice.join = apart ? coding::WordJoin::Stems : coding::WordJoin::Forms;
  if (context) return;
  if (check(ui, "words/stop-words", ui.say("met stopwoorden", "with stop words"),
            choice.written_stop_words,
            ui.say("Ook de, het, nou, eigenlijk.", "De, het, nou, eigenlijk as well.")))
    choice.written_stop_words = choice.spoken_stop_words = !choice.written_stop_words;
  if (check(ui, "words/numbers", ui.say("met getallen", "with numbers"), choice.numbers,
            ui.say("Ook 2025 en twee.", "2025 and twee as well.")))
    choice.numbers = !choice.numbers;
}

void WordsPage::draw_groups(const Workspace& workspace, const std::vector<Dimension>& all, Ui& ui) {
  // Whose codings would count says nothing of who speaks.
  const auto& dimensions = dimensions_.get({workspace.revision(), ui.language}, [&] {
    std::vector<Dimension> kept = all;
    std::erase_if(kept, [](const auto& one) { return one.by == coding::GroupBy::Coder; });
    return kept;
  });
  start_flow();
  label(ui, ui.say("Van", "Of"), ui.px(100));
  if (auto chosen = group_.draw(workspace, words_.group, dimensions, ui))
    words_.group = std::move(*chosen);
  const std::vector<Segment> others = {
      {"against/rest", ui.say("de rest", "the rest"), ui.say("Alle anderen.", "All others.")},
      {"against/other", ui.say("een andere groep", "another group"), ""}};
  const char* against = ui.say("tegen", "against");
  label(ui, against, width_of(ui, others));
  ImGui::SameLine(0, ui.px(8));
  if (const auto clicked = segments(ui, others, other_ ? 1 : 0)) other_ = *clicked == 1;
  if (!other_) return;
  const coding::Filter now = words_.against.value_or(coding::Filter());
  if (auto chosen = against_.draw(workspace, now, dimensions, ui))
    words_.against = std::move(*chosen);
}

void WordsPage::draw_word(Ui& ui) {
  start_flow();
  flow(ui.px(kField), 0);
  const Field field =
      text_field(ui, "words/word", ui.say("Een woord…", "A word…"), words_.word, ui.px(kField));
  if (field.changed) words_.forms.clear();
  tooltip(ui, ui.say("Een heel woord, of woorden; * staat voor letters, als in student*.",
                     "A whole word, or words; * stands for letters, as in student*."));
  if (words_.forms.size() > 1) {
    const std::string more = ui.say({"en {0, plural, one {# andere vorm} other {# andere vormen}}",
                                     "and {0, plural, one {# other form} other {# other forms}}"},
                                    {static_cast<std::int64_t>(words_.forms.size() - 1)});
    flow(width_of(ui.fonts.ui, more), ui.px(8));
    ImGui::AlignTextToFramePadding();
    text(ui, ui.fonts.ui, ui.theme.muted, more);
    std::string forms;
    for (const std::string& form : words_.forms) forms += (forms.empty() ? "" : ", ") + form;
    tooltip(ui, forms);
  }
  const std::vector<Segment> orders = {
      {"order/text", ui.say("de tekst", "the text"), ""},
      {"order/left", ui.say("wat ervoor staat", "what stands before"), ""},
      {"order/right", ui.say("wat erna staat", "what stands after"), ""}};
  label(ui, ui.say("Volgorde van", "In order of"), width_of(ui, orders));
  ImGui::SameLine(0, ui.px(8));
  if (const auto clicked = segments(ui, orders, static_cast<std::size_t>(words_.order)))
    words_.order = static_cast<coding::ConcordanceOrder>(*clicked);
}

void WordsPage::draw_choices(const Workspace& workspace, const std::vector<Dimension>& all,
                             Ui& ui) {
  if (const coding::Guid& now = workspace.study().info().id; project_ != now) {
    project_ = now;
    words_ = {};
    other_ = false;
  }
  start_flow();
  draw_parts(ui);
  draw_switches(ui);
  if (words_.shown == WordsShown::Key) draw_groups(workspace, all, ui);
  if (words_.shown == WordsShown::Context) draw_word(ui);
}

void WordsPage::draw_lines(const std::shared_ptr<const FiguresMade>& made, Actions& actions,
                           Ui& ui) const {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float line = ui.px(kLine);
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const float top = list->GetClipRectMin().y;
  const float bottom = list->GetClipRectMax().y;
  const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((top - at.y) / line)));
  const auto last =
      std::min(made->places.size(),
               static_cast<std::size_t>(std::max(0.0F, std::ceil((bottom - at.y) / line))));
  for (std::size_t i = first; i < last; ++i) {
    const coding::StudyHit& place = made->places[i];
    ImGui::SetCursorScreenPos({at.x, at.y + static_cast<float>(i) * line});
    const std::string words = words_in(made->table, i, kLeftWords) + " " +
                              words_in(made->table, i, kHit) + " " +
                              words_in(made->table, i, kRightWords);
    const Row shown = row(
        ui, "line/" + place.transcript.to_string() + "/" + std::to_string(place.span.begin.value),
        words, false, line, words_in(made->table, i, kTranscript));
    draw_line(*made, i, shown, ui);
    if (shown.clicked) actions.push(GoTo{place.transcript, place.span});
  }
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({1, line * static_cast<float>(made->places.size())});
}

}  // namespace app
