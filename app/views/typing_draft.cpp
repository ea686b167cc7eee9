#include "app/views/typing_draft.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/typing.h"

namespace app {
namespace {

using nlohmann::json;
using transcripts::say;

std::string draft_of(const Workspace& workspace, const std::vector<TypedEdit>& edits) {
  const coding::TranscriptId id = *workspace.transcript();
  const auto size_in = [&id](const coding::Study& study) {
    return study.text(id).units().code_points().value;
  };
  json list = json::array();
  for (const TypedEdit& edit : edits)
    list.push_back({{"start", edit.start}, {"replaced", edit.replaced}, {"text", edit.text}});
  return json{{"transcript", id.to_string()},
              {"before", size_in(workspace.project().study())},
              {"after", size_in(workspace.study())},
              {"edits", std::move(list)}}
      .dump();
}

coding::Span place_of(const transcripts::Transcript& text, std::uint32_t start,
                      const std::string& words) {
  const transcripts::ByteOffset begin = text.units().to_bytes(transcripts::CodePointOffset{start});
  const std::size_t end = std::min(text.text().size(), begin.value + words.size());
  return transcripts::make_span(begin.value, end);
}

// Does the edits again on a copy of the study; nothing where one does not fit.
std::vector<EditText> fitting(const coding::Study& study, const coding::TranscriptId& id,
                              const std::vector<TypedEdit>& edits) {
  std::vector<EditText> found;
  Typing typing(study, id, std::nullopt);
  for (const TypedEdit& edit : edits) {
    const auto& text = typing.shown().text(id);
    const coding::Span place = place_of(text, edit.start, edit.replaced);
    if (text.slice(place) != edit.replaced) return {};
    found.push_back({place, edit.text, false});
    try {
      typing.type(place, edit.text);
    } catch (const coding::EditError&) {
      return {};
    }
  }
  return found;
}

}  // namespace

std::optional<TypedBefore> typed_before(const coding::Study& study, const std::string& draft) {
  try {
    const json kept = json::parse(draft);
    const auto guid = coding::Guid::parse(kept.at("transcript").get<std::string>());
    if (!guid || !study.transcripts().contains({*guid})) return std::nullopt;
    TypedBefore before;
    before.transcript = {*guid};
    std::vector<TypedEdit> edits;
    for (const json& edit : kept.at("edits")) {
      edits.push_back({edit.at("start").get<std::uint32_t>(),
                       edit.at("replaced").get<std::string>(), edit.at("text").get<std::string>()});
      before.words += edits.back().text;
    }
    if (edits.empty()) return std::nullopt;
    const auto& text = study.text({*guid});
    const std::uint32_t size = text.units().code_points().value;
    if (size == kept.at("before").get<std::uint32_t>())
      before.edits = fitting(study, {*guid}, edits);
    const TypedEdit& last = edits.back();
    before.written = before.edits.empty() && size == kept.at("after").get<std::uint32_t>() &&
                     text.slice(place_of(text, last.start, last.text)) == last.text;
    return before;
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

// Written at once, so that the words in the status bar stay.
void TypingDraft::put_back(const Workspace& workspace, Actions& actions) {
  const auto draft = workspace.draft(std::string(kTypingDraft));
  const auto before = draft ? typed_before(workspace.study(), *draft) : std::nullopt;
  if (!before) return;
  in_file_ = true;
  if (before->written) return;
  const std::string& name = workspace.study().transcripts().find(before->transcript)->name;
  if (before->edits.empty()) {
    actions.push(
        Tell{say("Wat in {0} het laatst getypt was, past niet meer: de tekst is sindsdien "
                 "veranderd. Getypt was: “{1}”",
                 "What was typed last in {0} does not fit any more: the text has changed since. "
                 "Typed was: “{1}”",
                 name, before->words)});
    return;
  }
  actions.push(SelectTranscript{before->transcript});
  for (const EditText& edit : before->edits) actions.push(edit);
  actions.push(SetEditing{true});
  actions.push(Tell{
      say("Wat getypt was toen Zwerm stopte, staat er weer: in {}. Ongedaan maken{} haalt het weg.",
          "What was typed when Zwerm stopped is there again: in {}. Undo{} removes it.", name,
          key_hint(Command::Undo, workspace))});
}

void TypingDraft::note(const Workspace& workspace, const coding::Span& span, std::string text) {
  const auto& shown = workspace.study().text(*workspace.transcript());
  asked_ = {shown.units().to_code_points(span.begin).value, std::string(shown.slice(span)),
            std::move(text)};
}

// Whether the edit that was asked for was made, and whether it goes on from those before it.
void TypingDraft::take_up(const Workspace& workspace, double now) {
  if (seen_ == workspace.revision()) return asked_.reset();
  seen_ = workspace.revision();
  if (written_ != workspace.project().revision()) edits_.clear();
  written_ = workspace.project().revision();
  if (asked_) edits_.push_back(*std::exchange(asked_, std::nullopt));
  typed_at_ = now;
  if (!waiting_) waiting_since_ = now;
  waiting_ = true;
}

void TypingDraft::keep(const Workspace& workspace, double now, Actions& actions) {
  // Between two keys, so that none waits for the disk.
  constexpr double kRest = 0.08;
  constexpr double kLongest = 1;
  if (looked_in_ != workspace.opened()) {
    looked_in_ = workspace.opened();
    in_file_ = false;
    if (!workspace.read_only()) return put_back(workspace, actions);
  }
  if (!workspace.typing()) {
    if (in_file_) actions.push(SaveDraft{std::string(kTypingDraft), ""});
    in_file_ = false;
    waiting_ = false;
    asked_.reset();
    edits_.clear();
    return;
  }
  take_up(workspace, now);
  if (!waiting_ || (now - typed_at_ < kRest && now - waiting_since_ < kLongest)) return;
  actions.push(SaveDraft{std::string(kTypingDraft), draft_of(workspace, edits_)});
  waiting_ = false;
  in_file_ = true;
}

}  // namespace app
