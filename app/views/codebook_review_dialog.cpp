#include "app/views/codebook_review_dialog.h"

#include <algorithm>

#include "app/views/menu.h"
#include "exports/codebook_differences.h"

namespace app {
namespace {

using exports::codebook::Review;
using exports::codebook::ReviewChange;
using What = ReviewChange::What;

constexpr float kIndent = 26;
constexpr std::size_t kShownNotes = 3;

std::int64_t number(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

DifferencesPage name_page(const Review& review, const ReviewChange& change, const Ui& ui,
                          float width) {
  DifferencesPage page(ui, width);
  if (change.what == What::Memo) {
    const auto& memo = review.memos[change.which];
    page.heading("review/memo-on/" + std::to_string(change.which), "“",
                 memo.path.empty() ? ui.say("Het project", "The project") : memo.path.c_str(),
                 ui.say("opmerking", "comment"));
    return page;
  }
  const coding::CodeDifference& difference = review.differences[change.which];
  const bool is_new = change.what == What::NewCode;
  page.heading("review/code/" + difference.after->id.to_string(), is_new ? "+" : "~",
               is_new ? difference.path_after : difference.path_before,
               is_new ? ui.say("nieuw", "new") : ui.say("gewijzigd", "changed"));
  return page;
}

DifferencesPage change_page(const Review& review, const ReviewChange& change, const std::string& id,
                            const Ui& ui, float width) {
  DifferencesPage page(ui, width);
  if (change.what == What::Memo) {
    page.line(review.memos[change.which].text);
    return page;
  }
  const coding::CodeDifference& difference = review.differences[change.which];
  if (change.what == What::Field) {
    const auto sides = exports::side_of(difference, change.field);
    if (change.field == coding::CodeField::Order)
      page.line(ui.say("Verplaatst onder dezelfde code.", "Moved under the same code."));
    else
      page.sides(id + "/sides", {}, ui.say(sides.before), ui.say(sides.after));
    return page;
  }
  for (const auto& sides : exports::sides_of(difference))
    page.sides(id + "/" + exports::key_for(sides.field), ui.say(sides.label), {},
               ui.say(sides.after));
  return page;
}

std::string label_of(const ReviewChange& change, const Ui& ui) {
  if (change.what == What::Memo) return ui.say("Als memo bewaren", "Keep as a memo");
  if (change.what == What::NewCode) return ui.say("De hele code", "The whole code");
  return ui.say(exports::word_for(change.field));
}

std::string id_of(std::size_t change) {
  return "review/" + std::to_string(change + 1);
}

}  // namespace

CompareCodebookDialog::CompareCodebookDialog(const Workspace& workspace,
                                             const std::filesystem::path& folder)
    : files_({.mode = FileDialog::Mode::Open,
              .endings = {".docx", ".xlsx", ".csv", ".qdc"},
              .folder = folder,
              .project_folder = workspace.project().path().parent_path(),
              .title = transcripts::say("Codeboek vergelijken", "Compare the codebook"),
              .kind = transcripts::say("Codeboeken", "Codebooks"),
              .desktop_first = true}) {}

void CompareCodebookDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui,
               ui.say("Codeboek vergelijken met een bestand", "Compare the codebook with a file"));
  wrapped(ui, ui.fonts.small, ui.theme.muted,
          ui.say("Kies het codeboek dat terugkwam: docx, xlsx, csv of qdc. U ziet eerst elk "
                 "verschil en kiest wat u overneemt; opmerkingen in een docx worden memo's.",
                 "Choose the codebook that came back: docx, xlsx, csv or qdc. You first see each "
                 "difference and choose what to take over; comments in a docx become memos."));
  const bool accepted = files_.draw(call, list_height(ui, 400, 210));
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && files_.chosen().empty())
    why_not = ui.say("Kies eerst een bestand.", "Choose a file first.");
  if (files_.buttons(call, accepted,
                     {.label = ui.say("Vergelijken", "Compare"), .why_not = why_not}))
    call.submit(CompareCodebook{files_.chosen().front()});
}

std::vector<ReviewCodebookDialog::Entry> ReviewCodebookDialog::entries(const Review& review,
                                                                       const Ui& ui, float width) {
  std::vector<Entry> entries;
  const float inner = width - ui.px(kIndent);
  for (std::size_t i = 0; i < review.changes.size(); ++i) {
    const ReviewChange& change = review.changes[i];
    const bool first = i == 0 || review.changes[i - 1].which != change.which ||
                       (review.changes[i - 1].what == What::Memo) != (change.what == What::Memo);
    if (first) entries.push_back({std::nullopt, {}, name_page(review, change, ui, width)});
    entries.push_back({i, label_of(change, ui), change_page(review, change, id_of(i), ui, inner)});
  }
  return entries;
}

// What was not read, and what the file does not have.
void ReviewCodebookDialog::notes(DialogCall& call, const Review& review) const {
  Ui& ui = call.ui;
  for (std::size_t i = 0; i < std::min(kShownNotes, review.notes.size()); ++i)
    wrapped(ui, ui.fonts.small, ui.theme.muted, ui.say(review.notes[i]));
  if (review.notes.size() > kShownNotes)
    wrapped(
        ui, ui.fonts.small, ui.theme.muted,
        ui.say({"… en nog {0}", "… and {0} more"}, {number(review.notes.size() - kShownNotes)}));
  if (review.missing.empty()) return;
  const std::string words = ui.say(
      {"{0, plural, one {# code staat} other {# codes staan}} niet in het bestand en "
       "{0, plural, one {blijft} other {blijven}} zoals nu, waaronder {1}.",
       "{0, plural, one {# code is} other {# codes are}} not in the file and {0, plural, one "
       "{stays} other {stay}} as now, among them {1}."},
      {number(review.missing.size()), std::string_view(review.missing.front())});
  wrapped(ui, ui.fonts.small, ui.theme.muted, words);
  describe_item(ui, "review/missing", words, "text");
}

void ReviewCodebookDialog::choices(DialogCall& call, const Review& review) {
  Ui& ui = call.ui;
  if (button(ui, "review/all", ui.say("Alles", "All")))
    for (std::size_t i = 0; i < review.changes.size(); ++i) taken_.insert(i);
  ImGui::SameLine(0, ui.px(6));
  if (button(ui, "review/none", ui.say("Niets", "None"))) taken_.clear();
  ImGui::SameLine(0, ui.px(14));
  ImGui::AlignTextToFramePadding();
  const std::string words = ui.say(
      {"{0} van {1, plural, one {# verschil} other {# verschillen}} gekozen. Links zoals het "
       "is, rechts zoals het bestand het heeft.",
       "{0} of {1, plural, one {# difference} other {# differences}} chosen. At the left as "
       "it is, at the right as the file has it."},
      {number(taken_.size()), number(review.changes.size())});
  text(ui, ui.fonts.ui, ui.theme.muted, words);
  describe_item(ui, "review/chosen", words, "text");
}

void ReviewCodebookDialog::draw_entry(Ui& ui, const Entry& entry) {
  if (!entry.change) return entry.page.draw(ui);
  bool taken = taken_.contains(*entry.change);
  if (check_box(ui, id_of(*entry.change), entry.label, taken)) {
    if (taken)
      taken_.insert(*entry.change);
    else
      taken_.erase(*entry.change);
  }
  ImGui::Indent(ui.px(kIndent));
  entry.page.draw(ui);
  ImGui::Unindent(ui.px(kIndent));
}

// What is out of sight is not drawn: a codebook may differ in thousands of places.
void ReviewCodebookDialog::list(DialogCall& call, const Review& review) {
  Ui& ui = call.ui;
  ImGui::BeginChild("review", {0, list_height(ui, 560, 260)}, true);
  const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
  const auto& all = entries_.get({call.workspace.found_number(), width, ui.scale, ui.language},
                                 [&] { return entries(review, ui, width); });
  const float top = ImGui::GetScrollY();
  const float bottom = top + ImGui::GetWindowHeight();
  const float tick = ImGui::GetFrameHeight() + ImGui::GetStyle().ItemSpacing.y;
  for (const Entry& entry : all) {
    const float y = ImGui::GetCursorPosY();
    const float height = entry.page.height() + (entry.change ? tick : 0);
    if (y + height < top || y > bottom)
      ImGui::Dummy({width, height});
    else
      draw_entry(ui, entry);
  }
  ImGui::EndChild();
}

void ReviewCodebookDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const auto* review = call.workspace.found<Review>();
  if (review == nullptr) return close_button(call);
  dialog_title(ui, ui.say({"Wat verandert {0}?", "What does {0} change?"},
                          {std::string_view(review->file_name)}));
  notes(call, *review);
  if (review->changes.empty()) {
    const char* none = ui.say("Er is geen verschil.", "There is no difference.");
    wrapped(ui, ui.fonts.ui, ui.theme.text, none);
    describe_item(ui, "review/none-differs", none, "text");
    return close_button(call);
  }
  choices(call, *review);
  list(call, *review);
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && taken_.empty())
    why_not = ui.say("Kies eerst wat u overneemt.", "Choose first what to take over.");
  if (dialog_buttons(call, {.label = ui.say("Overnemen", "Take over"), .why_not = why_not}))
    call.submit(TakeFromCodebook{taken_});
}

}  // namespace app
