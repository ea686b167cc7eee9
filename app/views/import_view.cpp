#include "app/views/import_view.h"

#include <algorithm>

#include "app/views/menu.h"
#include "transcripts/label_pattern.h"

namespace app {
namespace {

using transcripts::Layout;
using transcripts::Message;

constexpr float kList = 330;
constexpr float kWishes = 480;

const ReadTranscript* transcript_of(const ReadFile& file) {
  return std::get_if<ReadTranscript>(&file.content);
}

std::size_t taken_labels(const ReadTranscript& transcript) {
  const auto& labels = transcript.found.labels;
  return static_cast<std::size_t>(
      std::count_if(labels.begin(), labels.end(), [](const auto& label) { return label.taken; }));
}

}  // namespace

ImportView::ImportView(const Workspace& workspace) : labels_(workspace.study()) {
  const auto& batch = workspace.import_batch();
  for (std::size_t i = 0; i < batch.size(); ++i)
    if (batch[i].choices.wanted) {
      select(workspace, i);
      return;
    }
  select(workspace, 0);
}

void ImportView::select(const Workspace& workspace, std::size_t file) {
  file_ = file;
  if (file >= workspace.import_batch().size()) return;
  const ReadFile& read = workspace.import_batch()[file];
  name_ = read.choices.name.empty() ? std::filesystem::path(read.name).stem().string()
                                    : read.choices.name;
  pps_ = read.choices.pps.empty() ? std::string() : read.choices.pps.front();
  const auto* transcript = transcript_of(read);
  own_pattern_ = transcript != nullptr && transcript->how.layout == Layout::OwnPattern;
  pattern_ = own_pattern_ ? transcript->how.pattern : std::string();
}

void ImportView::name_and_pps(DialogCall& call) {
  Ui& ui = call.ui;
  const ReadFile& file = call.workspace.import_batch()[file_];
  const float width = (ImGui::GetContentRegionAvail().x - ui.px(10)) / 2;
  ImGui::BeginGroup();
  field_label(ui, ui.say("Naam van het gesprek", "Name of the transcript"));
  bool changed = text_field(ui, "import/name", {}, name_, width).changed;
  ImGui::EndGroup();
  ImGui::SameLine(0, ui.px(10));
  ImGui::BeginGroup();
  field_label(ui, "PPS");
  const char* hint = ui.say("Nog niet bekend", "Not known yet");
  changed |= text_field(ui, "import/pps", hint, pps_, width).changed;
  ImGui::EndGroup();
  if (!changed) return;
  FileChoices choices = file.choices;
  choices.name = name_;
  choices.pps = pps_.empty() ? std::vector<std::string>() : std::vector<std::string>{pps_};
  call.actions.push(ChooseOfImport{file_, std::move(choices)});
}

void ImportView::layouts(DialogCall& call) {
  Ui& ui = call.ui;
  const auto& transcript = *transcript_of(call.workspace.import_batch()[file_]);
  field_label(ui, ui.say("Hoe worden de sprekers genoemd?", "How are the speakers named?"));
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  bool first = true;
  for (const Layout layout : transcripts::layouts_to_choose()) {
    std::string words = ui.say(transcripts::layout_name(layout));
    if (layout == Layout::Automatic && transcript.how.layout == Layout::Automatic)
      words += ": " + ui.say(transcripts::layout_name(transcript.found.layout));
    const float width =
        width_of(ui.fonts.strong, words) + 2 * ImGui::GetStyle().FramePadding.x + ui.px(4);
    if (!first && ImGui::GetItemRectMax().x + ui.px(6) + width < right)
      ImGui::SameLine(0, ui.px(6));
    first = false;
    const bool own = layout == Layout::OwnPattern;
    const bool chosen = own_pattern_ ? own : transcript.how.layout == layout;
    const std::string id = "import-layout/" + std::string(transcripts::layout_key(layout));
    if (!button(ui, id, words, chosen ? Look::Chosen : Look::Plain, nullptr, width)) continue;
    own_pattern_ = own;
    auto how = transcript.how;
    how.layout = own ? how.layout : layout;
    if (!own) call.actions.push(RecogniseImport{file_, std::move(how), false});
  }
  if (own_pattern_) pattern(call);
}

void ImportView::pattern(DialogCall& call) {
  Ui& ui = call.ui;
  const auto& transcript = *transcript_of(call.workspace.import_batch()[file_]);
  field_label(ui, ui.say("Zo ziet een regel met een spreker eruit",
                         "This is what a line with a speaker looks like"));
  const auto& examples = transcripts::example_patterns(ui.language);
  bool changed =
      text_field(ui, "import/pattern", examples[1], pattern_, ImGui::GetContentRegionAvail().x)
          .changed;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (i % 3 != 0) ImGui::SameLine(0, ui.px(4));
    if (!button(ui, "import-pattern/" + std::to_string(i), examples[i], Look::Quiet)) continue;
    pattern_ = examples[i];
    changed = true;
  }
  if (transcript.problem) wrapped(ui, ui.fonts.small, ui.theme.error, ui.say(*transcript.problem));
  if (!changed) return;
  auto how = transcript.how;
  how.layout = Layout::OwnPattern;
  how.pattern = pattern_;
  call.actions.push(RecogniseImport{file_, std::move(how), false});
}

void ImportView::notes(DialogCall& call) const {
  Ui& ui = call.ui;
  const ReadFile& file = call.workspace.import_batch()[file_];
  constexpr std::size_t kMost = 5;
  if (const auto& known = call.workspace.import_known()[file_])
    wrapped(ui, ui.fonts.small, ui.theme.error, ui.say(*known));
  const auto* transcript = transcript_of(file);
  if (transcript == nullptr) return;
  const auto& warnings = transcript->found.warnings;
  for (std::size_t i = 0; i < std::min(kMost, warnings.size()); ++i) {
    wrapped(ui, ui.fonts.small, ui.theme.muted, ui.say(warnings[i]));
    describe_item(ui, "import-warning/" + std::to_string(i), ui.say(warnings[i]), "text");
  }
}

namespace {

Message what_goes_in(const ReadFile& file) {
  if (std::holds_alternative<ProjectBytes>(file.content))
    return transcripts::say(
        "Een project uit een ander programma: gesprekken, codes, coderingen, personen en memo's "
        "komen erbij. Wat er al is blijft zoals het is.",
        "A project of another program: conversations, codes, codings, people and memos are added. "
        "What is there already stays as it is.");
  return transcripts::say("Een codeboek: de codes komen in het project.",
                          "A codebook: its codes go into the project.");
}

}  // namespace

void ImportView::wishes(DialogCall& call) {
  Ui& ui = call.ui;
  const ReadFile& file = call.workspace.import_batch()[file_];
  const auto* transcript = transcript_of(file);
  if (transcript == nullptr) {
    const auto* error = std::get_if<Message>(&file.content);
    wrapped(ui, ui.fonts.ui, error != nullptr ? ui.theme.error : ui.theme.text,
            ui.say(error != nullptr ? *error : what_goes_in(file)));
    return;
  }
  name_and_pps(call);
  layouts(call);
  notes(call);
  field_label(ui, ui.say({"Sprekers: {0}", "Speakers: {0}"},
                         {static_cast<std::int64_t>(taken_labels(*transcript))}));
  const float foot = call.workspace.import_batch().size() > 1 ? ui.px(40) : 0;
  ImGui::BeginChild("labels", {0, std::max(ui.px(120), ImGui::GetContentRegionAvail().y - foot)},
                    true);
  labels_.draw(call.workspace, file_, call.actions, ui);
  ImGui::EndChild();
  if (foot == 0) return;
  if (!button(ui, "import/for-all",
              ui.say("Indeling, sprekers en PPS ook voor de andere bestanden",
                     "Layout, speakers and PPS for the other files too")))
    return;
  call.actions.push(RecogniseImport{file_, transcript->how, true});
  for (std::size_t i = 0; i < call.workspace.import_batch().size(); ++i) {
    FileChoices choices = call.workspace.import_batch()[i].choices;
    choices.pps = file.choices.pps;
    call.actions.push(ChooseOfImport{i, std::move(choices)});
  }
}

void ImportView::draw(DialogCall& call) {
  Ui& ui = call.ui;
  const bool in_menu = labels_.menu_open();
  const auto& batch = call.workspace.import_batch();
  const auto wanted = std::count_if(batch.begin(), batch.end(),
                                    [](const ReadFile& file) { return file.choices.wanted; });
  dialog_title(ui, ui.say({"Inlezen: {0, plural, one {# bestand} other {# bestanden}}",
                           "Import: {0, plural, one {# file} other {# files}}"},
                          {static_cast<std::int64_t>(batch.size())}));
  if (const auto& skipped = call.workspace.import_skipped()) {
    wrapped(ui, ui.fonts.small, ui.theme.muted, ui.say(*skipped));
    describe_item(ui, "import/skipped", ui.say(*skipped), "text");
  }
  const float line = call.workspace.import_skipped() ? 24 : 0;
  const float height =
      std::min(ui.px(760), ImGui::GetIO().DisplaySize.y - ui.px((call.failed ? 210 : 150) + line));
  const float room = ImGui::GetContentRegionAvail().x;
  // In a narrow window the preview gives way last.
  const float middle = std::min(ui.px(kWishes), (room - ui.px(kList)) * 0.55F);
  if (const auto clicked = list_.draw(call, file_, {ui.px(kList), height}))
    select(call.workspace, *clicked);
  if (file_ < batch.size()) {
    ImGui::SameLine(0, ui.px(14));
    ImGui::BeginChild("wishes", {middle, height});
    wishes(call);
    ImGui::EndChild();
    ImGui::SameLine(0, ui.px(14));
    ImGui::BeginChild("preview", {0, height}, true);
    preview_.draw(call, file_);
    ImGui::EndChild();
  }
  const char* why_not = why_read_only(call.workspace, ui);
  if (why_not == nullptr && wanted == 0)
    why_not = ui.say("Vink eerst een bestand aan.", "Tick a file first.");
  if (why_not == nullptr && call.workspace.busy())
    why_not = ui.say("De sprekers worden nog gezocht.", "The speakers are being found.");
  const std::string label = ui.say({"{0, plural, one {# bestand} other {# bestanden}} inlezen",
                                    "Import {0, plural, one {# file} other {# files}}"},
                                   {static_cast<std::int64_t>(wanted)});
  if (dialog_buttons(call, {.label = label, .why_not = why_not, .keys = !in_menu}))
    call.submit(FinishImport{});
}

}  // namespace app
