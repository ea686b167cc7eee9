#include "app/views/codebook_versions_dialog.h"

#include "app/views/menu.h"
#include "app/wording/moments.h"
#include "coding/cases.h"
#include "coding/code_history.h"
#include "exports/codebook_differences.h"

namespace app {
namespace {

using coding::CodebookVersion;
using coding::CodebookVersionId;
using coding::Study;

std::int64_t number(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

void add_sides(DifferencesPage& page, const Ui& ui, const std::string& id,
               const coding::CodeDifference& difference) {
  for (const auto& sides : exports::sides_of(difference)) {
    if (sides.field == coding::CodeField::Order)
      page.line(ui.say("Verplaatst onder dezelfde code.", "Moved under the same code."));
    else
      page.sides(id + "/" + exports::key_for(sides.field), ui.say(sides.label),
                 ui.say(sides.before), ui.say(sides.after));
  }
}

}  // namespace

CodebookVersionsDialog::CodebookVersionsDialog(const Workspace& workspace) {
  const auto versions = coding::versions_in_order(workspace.study());
  versions_ = versions.size();
  if (!versions.empty()) from_ = versions.back()->id;
}

std::string CodebookVersionsDialog::name_of(const Study& study, const Ui& ui,
                                            const State& state) const {
  if (!state) return ui.say("Het codeboek nu", "The codebook now");
  const auto* version = study.table<CodebookVersion>().find(*state);
  return version == nullptr ? std::string() : version->name;
}

void CodebookVersionsDialog::name_field(DialogCall& call) {
  Ui& ui = call.ui;
  const char* label = ui.say("Bewaren", "Keep");
  const float width = width_of(ui.fonts.ui, label) + ui.px(30);
  field_label(ui, ui.say("Bewaar het codeboek zoals het nu is, onder een naam",
                         "Keep the codebook as it is now, under a name"));
  const Field field = text_field(
      ui, "version/name", ui.say("bijvoorbeeld: na ronde 1", "for example: after round 1"), name_,
      ImGui::GetContentRegionAvail().x - width - ui.px(8), call.fresh);
  typed_ |= field.active || field.entered;
  ImGui::SameLine(0, ui.px(8));
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && name_.empty())
    why_not = ui.say("Geef de versie eerst een naam.", "Name the version first.");
  const bool clicked = button(ui, "version/keep", label, Look::Plain, why_not, width);
  if ((clicked || field.entered) && why_not == nullptr) call.look(NameVersion{name_});
}

// The buttons choose what is compared; the version at the left can be renamed and deleted.
void CodebookVersionsDialog::line(DialogCall& call, const State& state, const std::string& name,
                                  const std::string& about) {
  Ui& ui = call.ui;
  const std::string id = "version/" + (state ? state->to_string() : "now");
  const auto choice = [&](const char* which, const char* label, State& end) {
    if (button(ui, id + which, label, end == state ? Look::Chosen : Look::Plain)) end = state;
    ImGui::SameLine(0, ui.px(4));
  };
  choice("/from", ui.say("van", "from"), from_);
  choice("/to", ui.say("naar", "to"), to_);
  const float y = ImGui::GetCursorPosY();
  ImGui::SetCursorPosY(y + ImGui::GetStyle().FramePadding.y);
  ImGui::BeginGroup();
  wrapped(ui, ui.fonts.ui, ui.theme.text, name);
  if (!about.empty()) wrapped(ui, ui.fonts.small, ui.theme.muted, about);
  ImGui::EndGroup();
  describe_item(ui, id, name, "row", about);
  const auto* version =
      state ? call.workspace.study().table<CodebookVersion>().find(*state) : nullptr;
  if (version == nullptr || from_ != state) return;
  const char* why_not = why_read_only(call.workspace, ui);
  if (renaming_ == state) return rename_field(call, *version);
  if (button(ui, id + "/rename", ui.say("Hernoemen", "Rename"), Look::Quiet, why_not)) {
    renaming_ = state;
    new_name_ = name;
  }
  ImGui::SameLine(0, ui.px(4));
  if (button(ui, id + "/delete", ui.say("Verwijderen", "Delete"), Look::Quiet, why_not))
    call.look(DeleteVersion{*state});
}

void CodebookVersionsDialog::rename_field(DialogCall& call, const CodebookVersion& version) {
  Ui& ui = call.ui;
  const Field field = text_field(ui, "version/new-name", ui.say("nieuwe naam", "new name"),
                                 new_name_, ImGui::GetContentRegionAvail().x);
  typed_ |= field.active || field.entered;
  const bool save = button(ui, "version/rename", ui.say("Opslaan", "Save"), Look::Plain,
                           why_read_only(call.workspace, ui));
  ImGui::SameLine(0, ui.px(4));
  const bool cancel =
      button(ui, "version/rename-cancel", ui.say("Annuleren", "Cancel"), Look::Quiet);
  if (save || field.entered) call.look(RenameVersion{version.id, new_name_});
  if (save || field.entered || cancel) renaming_.reset();
}

void CodebookVersionsDialog::list(DialogCall& call) {
  Ui& ui = call.ui;
  const Study& study = call.workspace.study();
  const auto versions = coding::versions_in_order(study);
  if (versions.size() > versions_) {  // one was just named
    name_.clear();
    from_ = versions.back()->id;
    to_.reset();
  }
  versions_ = versions.size();
  const auto gone = [&](const State& state) {
    return state && !study.table<CodebookVersion>().contains(*state);
  };
  if (gone(from_)) from_ = versions.empty() ? State() : State(versions.back()->id);
  if (gone(to_)) to_.reset();
  for (const CodebookVersion* version : versions) {
    std::string about = moment_in_words(version->made, ui.language);
    if (const std::string coder = coding::coder_name(study, version->coder); !coder.empty())
      about += " · " + coder;
    about += " · " + ui.say({"{0, plural, one {# code} other {# codes}}",
                             "{0, plural, one {# code} other {# codes}}"},
                            {number(coding::codes_in(study, version->id))});
    ImGui::PushID(version->id.begin(), version->id.end());
    line(call, version->id, version->name, about);
    ImGui::PopID();
  }
  line(call, std::nullopt, name_of(study, ui, std::nullopt),
       ui.say({"{0, plural, one {# code} other {# codes}}",
               "{0, plural, one {# code} other {# codes}}"},
              {number(study.codes().size())}));
}

DifferencesPage CodebookVersionsDialog::page(const Study& study, const Ui& ui, float width) const {
  DifferencesPage page(ui, width);
  const auto state = [&](const State& which) {
    return which ? coding::codebook_at(study, *which) : study;
  };
  const auto differences = coding::compare_codebooks(state(from_), state(to_));
  if (from_ == to_)
    page.line(ui.say("Kies links twee verschillende versies: van en naar.",
                     "Choose two different versions at the left: from and to."));
  else if (differences.empty())
    page.line(ui.say("Er is geen verschil.", "There is no difference."));
  for (const auto& difference : differences) {
    const bool came = !difference.before;
    const bool went = !difference.after;
    const coding::Code& code = came ? *difference.after : *difference.before;
    const std::string id = "difference/" + code.id.to_string();
    page.heading(id,
                 came   ? "+"
                 : went ? "−"
                        : "~",
                 went ? difference.path_before : difference.path_after,
                 came   ? ui.say("nieuw", "new")
                 : went ? ui.say("er niet meer", "gone")
                        : ui.say("gewijzigd", "changed"));
    add_sides(page, ui, id, difference);
  }
  return page;
}

void CodebookVersionsDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const Study& study = call.workspace.study();
  typed_ = false;
  dialog_title(ui, ui.say("Versies van het codeboek", "Versions of the codebook"));
  name_field(call);
  if (call.failed)
    wrapped(ui, ui.fonts.ui, ui.theme.error, ui.say(call.workspace.status().message));
  dialog_gap(ui);
  const float height = list_height(ui, 560, 240);
  const float left = ImGui::GetContentRegionAvail().x * 0.36F;
  ImGui::BeginChild("versions", {left, height}, true);
  list(call);
  ImGui::EndChild();
  ImGui::SameLine();
  ImGui::BeginChild("differences", {0, height}, true);
  const std::string from = name_of(study, ui, from_);
  const std::string to = name_of(study, ui, to_);
  wrapped(ui, ui.fonts.small_strong, ui.theme.muted, from + " → " + to);
  const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
  page_
      .get({call.workspace.revision(), from_, to_, width, ui.scale, ui.language},
           [&] { return page(study, ui, width); })
      .draw(ui);
  ImGui::EndChild();
  close_button(call, !typed_);
}

void CodeHistoryDialog::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const Study& study = call.workspace.study();
  const auto* history = call.workspace.found<coding::CodeHistory>();
  const coding::Code* code =
      call.workspace.code() ? study.codes().find(*call.workspace.code()) : nullptr;
  dialog_title(ui, ui.say({"Geschiedenis van {0}", "History of {0}"},
                          {code == nullptr ? std::string_view() : std::string_view(code->name)}));
  ImGui::BeginChild("history", {0, list_height(ui, 620, 150)}, true);
  const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
  const auto make = [&] {
    DifferencesPage page(ui, width);
    if (history == nullptr) return page;
    if (history->older_is_gone)
      page.line(ui.say("Wat er daarvóór gebeurde, staat niet meer in de geschiedenis.",
                       "What happened before is not in the history any more."));
    for (const auto& event : history->events) {
      const std::string id = "event/" + std::to_string(event.entry.number);
      const std::string coder = coding::coder_name(study, event.entry.coder);
      page.heading(
          id, "•", ui.say(event.entry.title),
          moment_in_words(event.entry.time, ui.language) + (coder.empty() ? "" : " · " + coder));
      if (event.code.before && event.code.after) add_sides(page, ui, id, event.code);
      for (const auto& from : event.from)
        page.line(ui.say({"{0, plural, one {# codering} other {# coderingen}} van {1}",
                          "{0, plural, one {# coding} other {# codings}} from {1}"},
                         {number(from.count), std::string_view(from.code)}));
      for (const auto& to : event.to)
        page.line(ui.say({"{0, plural, one {# codering} other {# coderingen}} naar {1}",
                          "{0, plural, one {# coding} other {# codings}} to {1}"},
                         {number(to.count), std::string_view(to.code)}));
    }
    return page;
  };
  page_.get({call.workspace.found_number(), width, ui.scale, ui.language}, make).draw(ui);
  ImGui::EndChild();
  close_button(call);
}

}  // namespace app
