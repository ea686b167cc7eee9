#include "app/views/query_dialogs.h"

#include "app/views/menu.h"
#include "coding/kept_queries.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

bool is_kept(const coding::Study& study, const std::string& name) {
  for (const auto& [id, kept] : study.table<coding::KeptQuery>())
    if (transcripts::fold(kept.name) == transcripts::fold(name)) return true;
  return false;
}

// How the query reads, in the user's own words for it.
void draw_query(const DialogCall& call) {
  const auto& expression = call.workspace.quotations_wanted().expression;
  if (!expression) return;  // gone in this frame's OK; the dialog closes in the next
  const bool dutch = call.ui.language == Language::Dutch;
  wrapped(call.ui, call.ui.fonts.ui, call.ui.theme.muted,
          coding::text_of(call.workspace.study(), *expression,
                          dutch ? coding::NamesAs::Dutch : coding::NamesAs::English));
}

}  // namespace

void KeepQueryDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Vraag bewaren", "Keep the query"));
  draw_query(call);
  field_label(ui, ui.say("Naam", "Name"));
  text_field(ui, "field/query-name", ui.say("Naam van de vraag", "Name of the query"), name_,
             ImGui::GetContentRegionAvail().x, call.fresh);
  const bool replaces = !name_.empty() && is_kept(call.workspace.study(), name_);
  wrapped(ui, ui.fonts.small, ui.theme.muted,
          replaces ? ui.say("Er is al een vraag met deze naam; deze komt ervoor in de plaats.",
                            "There is a query of this name already; this one takes its place.")
                   : ui.say("Bewaard wordt de vraag met haar filters, niet wat zij nu vindt.",
                            "The query is kept with its filters, not what it finds now."));
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && name_.empty())
    why_not = ui.say("Geef de vraag eerst een naam.", "Name the query first.");
  if (dialog_buttons(call, {.label = ui.say("Bewaren", "Keep"), .why_not = why_not}))
    call.submit(KeepQuery{name_, passage_query(call.workspace.quotations_wanted())});
}

void CodePassagesDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  dialog_title(ui, ui.say("Gevonden passages als nieuwe code", "What was found as a new code"));
  draw_query(call);
  field_label(ui, ui.say("Naam", "Name"));
  text_field(ui, "field/code-name", ui.say("Naam van de code", "Name of the code"), name_,
             ImGui::GetContentRegionAvail().x, call.fresh);
  const auto& made = call.workspace.quotations();
  const bool current = made && made->revision == call.workspace.revision() &&
                       made->wanted == call.workspace.quotations_wanted();
  const bool none = current && made->count == 0;
  if (current && !none)
    wrapped(ui, ui.fonts.small, ui.theme.muted,
            ui.say({"{0, plural, one {Er komt # codering bij.} other {Er komen # coderingen bij.}}",
                    "{0, plural, one {# coding is made.} other {# codings are made.}}"},
                   {static_cast<std::int64_t>(made->count)}));
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && none)
    why_not = ui.say("De vraag vindt niets om te coderen.", "The query finds nothing to code.");
  if (why_not == nullptr && name_.empty())
    why_not = ui.say("Geef de code eerst een naam.", "Name the code first.");
  if (dialog_buttons(call, {.label = ui.say("Coderen", "Code"), .why_not = why_not}))
    call.submit(CodePassages{name_, passage_query(call.workspace.quotations_wanted())});
}

}  // namespace app
