#include "app/palette_entries.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "app/places.h"
#include "coding/cases.h"
#include "coding/codebook.h"
#include "transcripts/unicode.h"

namespace app {
namespace {

using coding::OwnerKind;

std::string folded(std::string_view text) {
  return transcripts::fold(text, transcripts::InnerHyphens::Dropped);
}

// What was typed: the only kind that is wanted, and words.
struct Wanted {
  std::optional<OwnerKind> kind;  // Project: commands
  std::string text;               // folded
  std::vector<std::string> words;
};

std::optional<OwnerKind> kind_named(std::string_view word) {
  constexpr std::pair<std::string_view, OwnerKind> kKinds[] = {
      {"code", OwnerKind::Code},           {"codes", OwnerKind::Code},
      {"gesprek", OwnerKind::Transcript},  {"transcript", OwnerKind::Transcript},
      {"persoon", OwnerKind::Participant}, {"person", OwnerKind::Participant},
      {"opdracht", OwnerKind::Project},    {"command", OwnerKind::Project}};
  for (const auto& [name, kind] : kKinds)
    if (name == word) return kind;
  return std::nullopt;
}

Wanted wanted_of(std::string_view typed) {
  Wanted wanted;
  if (const std::size_t colon = typed.find(':'); colon != std::string_view::npos) {
    wanted.kind = kind_named(folded(typed.substr(0, colon)));
    if (wanted.kind) typed.remove_prefix(colon + 1);
  }
  wanted.text = folded(typed);
  wanted.text.erase(0, wanted.text.find_first_not_of(' '));
  const std::string_view text = wanted.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) wanted.words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return wanted;
}

enum class Fit { Whole, Beginning, Words, Name, Other, None };

bool begins_a_word(std::string_view name, std::string_view word) {
  for (std::size_t at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1))
    if (at == 0 || name[at - 1] == ' ' || name[at - 1] == '-' || name[at - 1] == '(') return true;
  return false;
}

// `other` is what may hold some of the words too, but does not show.
Fit fit_of(const Wanted& wanted, std::string_view name, std::string_view other) {
  if (wanted.words.empty()) return Fit::Words;
  if (name == wanted.text) return Fit::Whole;
  if (name.starts_with(wanted.text)) return Fit::Beginning;
  Fit fit = Fit::Words;
  for (const std::string& word : wanted.words) {
    if (begins_a_word(name, word)) continue;
    if (name.find(word) != std::string_view::npos)
      fit = std::max(fit, Fit::Name);
    else if (other.find(word) != std::string_view::npos)
      fit = Fit::Other;
    else
      return Fit::None;
  }
  return fit;
}

class Finding {
 public:
  Finding(const Workspace& workspace, std::string_view typed)
      : workspace_(workspace), wanted_(wanted_of(typed)) {}

  std::vector<PaletteEntry> run() {
    if (wants(OwnerKind::Project)) add_commands();
    const bool places = wanted_.kind || !wanted_.words.empty();
    if (places && workspace_.has_project()) {
      if (wants(OwnerKind::Code)) add_codes();
      if (wants(OwnerKind::Transcript)) add_transcripts();
      if (wants(OwnerKind::Participant)) add_participants();
    }
    // Commands before what has the same fit, and of these the shorter name.
    const bool typed = !wanted_.words.empty();
    std::stable_sort(found_.begin(), found_.end(), [typed](const Found& a, const Found& b) {
      const auto rank = [typed](const Found& one) {
        return std::tuple(one.fit, one.entry.what.index(), typed ? one.entry.name.size() : 0);
      };
      return rank(a) < rank(b);
    });
    constexpr std::size_t kMostPlaces = 100;
    std::size_t shown = 0;
    std::vector<PaletteEntry> entries;
    for (Found& found : found_)
      if (std::holds_alternative<Command>(found.entry.what) || ++shown <= kMostPlaces)
        entries.push_back(std::move(found.entry));
    return entries;
  }

 private:
  struct Found {
    PaletteEntry entry;
    Fit fit;
  };

  bool wants(OwnerKind kind) const { return !wanted_.kind || wanted_.kind == kind; }
  const char* word(const Phrase& phrase) const { return say(phrase, workspace_.language()); }

  void add(PaletteEntry entry, std::string_view other) {
    const Fit fit = fit_of(wanted_, folded(entry.name), other);
    if (fit != Fit::None) found_.push_back({std::move(entry), fit});
  }

  void add_commands() {
    for (const CommandInfo& info : all_commands()) {
      if (info.command == Command::FindCommand) continue;
      const Phrase menu = name_of(info.menu);
      const std::string other =
          folded(std::string(info.name.nl) + " " + info.name.en + " " + menu.nl + " " + menu.en);
      add({info.command, label_of(info.command, workspace_), word(menu)}, other);
    }
  }

  void add_codes() {
    const coding::Study& study = workspace_.study();
    for (const auto& entry : coding::in_order(study)) {
      const std::string path =
          entry.code->parent ? coding::path_of(study, *entry.code->parent) : std::string();
      const char* code = word({"code", "code"});
      add({PalettePlace{OwnerKind::Code, entry.code->id.guid}, entry.code->name,
           path.empty() ? code : code + (" · " + path)},
          folded(path));
    }
  }

  void add_transcripts() {
    for (const auto* info : coding::transcripts_in_order(workspace_.study()))
      add({PalettePlace{OwnerKind::Transcript, info->id.guid}, info->name,
           word({"gesprek", "transcript"})},
          {});
  }

  void add_participants() {
    for (const auto* person : coding::participants_in_order(workspace_.study()))
      add({PalettePlace{OwnerKind::Participant, person->id.guid}, person->name,
           word({"persoon", "person"})},
          {});
  }

  const Workspace& workspace_;
  Wanted wanted_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<PaletteEntry> palette_entries(const Workspace& workspace, std::string_view typed) {
  return Finding(workspace, typed).run();
}

std::optional<transcripts::Message> why_not(const PaletteEntry& entry, const Workspace& workspace) {
  const auto* command = std::get_if<Command>(&entry.what);
  return command == nullptr ? std::nullopt : why_not(*command, workspace);
}

void perform(const PaletteEntry& entry, const Workspace& workspace, Actions& actions) {
  if (const auto* command = std::get_if<Command>(&entry.what))
    return perform(*command, workspace, actions);
  const auto& place = std::get<PalettePlace>(entry.what);
  go_to(workspace.study(), place.kind, place.id, actions);
}

}  // namespace app
