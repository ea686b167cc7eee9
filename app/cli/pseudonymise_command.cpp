#include <algorithm>
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/subcommands.h"
#include "app/pseudonym_key.h"
#include "app/pseudonym_words.h"
#include "coding/old_copies.h"
#include "coding/pseudonymise.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Project;
using coding::Study;
using nlohmann::ordered_json;
using transcripts::counted;
using transcripts::say;

constexpr std::uint32_t kAround = 40;

struct PseudonymiseOptions {
  bool find = false;
  std::filesystem::path names;
  bool dry_run = false;
  bool forget = false;
  bool yes = false;
  bool no_backup = false;
  bool json = false;
};

PseudonymKey key_at(const std::filesystem::path& path) {
  std::error_code ignored;
  return !path.empty() && std::filesystem::exists(path, ignored) ? PseudonymKey::read(path)
                                                                 : PseudonymKey();
}

ordered_json places_json(const Study& study, const coding::NamesInStudy& found,
                         const coding::NameSuggestion& name) {
  auto places = ordered_json::array();
  for (const transcripts::NamePlace& place : name.places) {
    const coding::TranscriptId& id = found.transcripts[place.text];
    const transcripts::Transcript& text = study.text(id);
    const auto range = text.units().to_code_points(place.span);
    places.push_back({{"transcript", study.transcripts().find(id)->name},
                      {"start", range.start.value},
                      {"end", range.end.value},
                      {"text", text.slice(place.span)},
                      {"context", words_around(text, place.span, kAround, kAround)}});
  }
  return places;
}

// The names that are in the texts. With --names those that are likely are added to that table.
int find(const Context& context, const PseudonymiseOptions& options) {
  const Project project = context.open(Access::ReadOnly);
  const Study& study = project.study();
  const coding::NamesInStudy found = names_in(study);
  PseudonymKey key = key_at(options.names);
  const auto pseudonyms = propose_pseudonyms(study, found.names, key.rows());
  auto document = ordered_json::array();
  for (std::size_t i = 0; i < found.names.size(); ++i) {
    const coding::NameSuggestion& name = found.names[i];
    if (name.likely) key.set({name.name, pseudonyms[i]});
    if (options.json) {
      document.push_back({{"name", name.name},
                          {"kind", word_of(name.kind).en},
                          {"likely", name.likely},
                          {"count", name.places.size()},
                          {"pseudonym", pseudonyms[i]},
                          {"places", places_json(study, found, name)}});
      continue;
    }
    std::cout << name.name << '\t' << in(word_of(name.kind), context.language) << '\t'
              << (name.likely ? "" : context.say("misschien", "maybe")) << '\t'
              << name.places.size() << '\t' << pseudonyms[i] << '\t';
    if (!name.places.empty())
      std::cout << words_around(study.text(found.transcripts[name.places.front().text]),
                                name.places.front().span, kAround, kAround);
    std::cout << '\n';
  }
  if (options.json) print_json(document);
  if (!options.names.empty() && !options.dry_run) {
    key.write(options.names, project.path());
    context.tell_notices(remarks_on_key(options.names, project.path()));
  }
  context.tell(say("Niet elke naam wordt gevonden: lees de gesprekken er ook zelf op na.",
                   "Not every name is found: read the transcripts for them yourself too."));
  return 0;
}

// Gives a pseudonym to each row that has none.
bool fill_in(const Study& study, PseudonymKey& key) {
  std::vector<coding::NameSuggestion> missing;
  for (const coding::Pseudonym& row : key.rows())
    if (row.pseudonym.empty())
      missing.push_back({row.name, transcripts::NameKind::Person, true, {}});
  if (missing.empty()) return false;
  std::vector<coding::Pseudonym> known = key.rows();
  std::erase_if(known, [](const auto& row) { return row.pseudonym.empty(); });
  const auto pseudonyms = propose_pseudonyms(study, missing, known);
  for (std::size_t i = 0; i < missing.size(); ++i) key.set({missing[i].name, pseudonyms[i]});
  return true;
}

ordered_json counts_json(const std::vector<coding::Pseudonym>& rows,
                         const coding::PseudonymCounts& counts) {
  auto names = ordered_json::array();
  for (std::size_t i = 0; i < rows.size(); ++i)
    names.push_back({{"name", rows[i].name},
                     {"pseudonym", rows[i].pseudonym},
                     {"in_texts", counts.rows[i].in_texts},
                     {"elsewhere", counts.rows[i].elsewhere}});
  return {{"names", names},
          {"transcripts", counts.transcripts},
          {"speakers", counts.labels},
          {"people_and_titles", counts.participants},
          {"memos", counts.memos},
          {"fields", counts.fields},
          {"left_in_small_letters", counts.small_letters},
          {"left_coders", counts.coders}};
}

int replace(const Context& context, const PseudonymiseOptions& options) {
  Project project = context.open(options.dry_run ? Access::ReadOnly : Access::Write);
  const Study& study = project.study();
  PseudonymKey key = PseudonymKey::read(options.names);
  // The key is on the disk before a name goes that only it can bring back.
  if (fill_in(study, key) && !options.dry_run) key.write(options.names, project.path());
  const transcripts::PseudonymTable table(key.rows());
  const auto made = pseudonymise(study, table, known_coder(context, study));
  const auto remarks = remarks_on_rows(study, key.rows());
  if (!options.dry_run) project.apply(made.group);
  if (options.json) print_json(counts_json(table.rows(), made.counts));
  if (!options.json)
    for (const auto& line : told_of(table.rows(), made.counts))
      std::cout << in(line, context.language) << '\n';
  context.tell_notices(remarks);
  context.tell_notices(remarks_on_key(options.names, project.path()));
  if (options.dry_run || made.group.edits.empty()) return 0;
  context.tell(
      say("Dit is nog ongedaan te maken, en de originelen staan nog in de geschiedenis. "
          "\"zwerm pseudonymise --forget-originals\" wist ze.",
          "This can still be undone, and the originals are still in the history. \"zwerm "
          "pseudonymise --forget-originals\" erases them."));
  return 0;
}

int forget(const Context& context, const PseudonymiseOptions& options) {
  if (!options.yes)
    throw UsageError(
        say("Hierna is niets van wat tot nu toe gedaan is nog ongedaan te maken: de originelen en "
            "de omschrijvingen in de geschiedenis worden gewist. Geef --yes als u dat wilt.",
            "After this nothing that was done until now can be undone: the originals and the "
            "descriptions in the history are erased. Give --yes if you want that."));
  Project project = context.open(Access::Write);
  if (!options.no_backup) project.back_up();
  project.forget(forget_group(known_coder(context, project.study())));
  context.tell(
      say("De originelen zijn uit het projectbestand gewist. Ongedaan maken begint nu "
          "opnieuw.",
          "The originals are erased from the project file. Undo begins anew."));
  tell_copies(context, project);
  return 0;
}

}  // namespace

void tell_copies(const Context& context, const Project& project) {
  const coding::HistoryEntry* forgotten = project.last_forgotten();
  if (forgotten == nullptr) return;
  const auto copies =
      coding::old_copies(project.copies_beside(), *forgotten, transcripts::Watch::nobody());
  if (!copies.empty())
    context.tell(
        say("Deze bestanden bevatten mogelijk nog alles; verwijder ze als u ze niet meer "
            "nodig hebt:",
            "These files may still hold everything; remove them when you need them no "
            "more:"));
  for (const auto& copy : copies) std::cout << copy.path.string() << '\n';
  context.tell(say("Zwerm kent geen exports, kopieën en e-mails elders: kijk die zelf na.",
                   "Zwerm does not know exports, copies and e-mails elsewhere: look after those "
                   "yourself."));
}

void add_pseudonymise_command(CLI::App& app, Context& context) {
  const auto options = std::make_shared<PseudonymiseOptions>();
  CLI::App& command = add_subcommand(app, context, "pseudonymise",
                                     "Zoek namen, vervang ze door pseudoniemen, vergeet de namen",
                                     "Find names, replace them by pseudonyms, forget the names");
  command.add_flag("--find", options->find,
                   context.say("toon de namen die in de gesprekken staan; met --names komen de "
                               "waarschijnlijke in die tabel",
                               "show the names in the transcripts; with --names the likely ones go "
                               "into that table"));
  command.add_option("--names", options->names,
                     context.say("de sleutel: een csv met naam en pseudoniem, buiten het project",
                                 "the key: a csv with name and pseudonym, outside the project"));
  command.add_flag("--dry-run", options->dry_run,
                   context.say("tel alleen, verander niets", "only count, change nothing"));
  command.add_flag("--forget-originals", options->forget,
                   context.say("wis wat vervangen is; dat is niet ongedaan te maken",
                               "erase what was replaced; this cannot be undone"));
  command.add_flag("--yes", options->yes, context.say("ja, vergeet ze", "yes, forget them"));
  command.add_flag("--no-backup", options->no_backup,
                   context.say("zonder back-up vooraf, die de namen nog zou bevatten",
                               "without a backup before, which would still hold the names"));
  command.add_flag("--json", options->json, context.say("als JSON", "as JSON"));
  add_example(command, context, "pseudonymise studie.zwerm --find --names ~/kluis/sleutel.csv",
              "pseudonymise study.zwerm --find --names ~/safe/key.csv");
  set_run(command, context, [options](const Context& given) {
    if (int{options->find} + int{options->forget} > 1 ||
        (!options->find && !options->forget && options->names.empty()))
      throw UsageError(say("Geef één van deze: --find, --names TABEL.csv of --forget-originals.",
                           "Give one of these: --find, --names TABLE.csv or --forget-originals."));
    if (options->find) return find(given, *options);
    return options->forget ? forget(given, *options) : replace(given, *options);
  });
}

}  // namespace app::cli
