// codebook review: what a codebook that came back would change, and taking it over.
#include <charconv>
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/codebook_verbs.h"
#include "app/codebook_files.h"
#include "exports/codebook_differences.h"
#include "transcripts/unicode.h"

namespace app::cli {
namespace {

using coding::Access;
using coding::Study;
using exports::codebook::Review;
using exports::codebook::ReviewChange;
using transcripts::on_one_line;
using transcripts::say;
using What = ReviewChange::What;

// "all", or numbers from 1 with commas between them.
std::set<std::size_t> taken_of(const std::string& words, std::size_t changes) {
  std::set<std::size_t> taken;
  if (words == "all") {
    for (std::size_t i = 0; i < changes; ++i) taken.insert(i);
    return taken;
  }
  for (std::string_view rest = words; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(','));
    std::size_t number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size() || number < 1 ||
        number > changes)
      throw UsageError(
          say("--take {}: \"{}\" is geen nummer van 1 tot {}. Schrijf all of nummers als 1,3,5.",
              "--take {}: \"{}\" is no number from 1 to {}. Write all or numbers as 1,3,5.", words,
              word, changes));
    taken.insert(number - 1);
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return taken;
}

nlohmann::ordered_json change_json(const Review& review, std::size_t number) {
  const ReviewChange& change = review.changes[number];
  nlohmann::ordered_json shown = {{"number", number + 1}};
  if (change.what == What::Memo) {
    const auto& memo = review.memos[change.which];
    shown["what"] = "memo";
    shown["path"] = memo.path;
    shown["text"] = memo.text;
    return shown;
  }
  const coding::CodeDifference& difference = review.differences[change.which];
  shown["what"] = change.what == What::NewCode ? "code" : "field";
  shown["id"] = difference.after->id.to_string();
  shown["path"] = change.what == What::NewCode ? difference.path_after : difference.path_before;
  if (change.what == What::Field) {
    const auto sides = exports::side_of(difference, change.field);
    shown["field"] = exports::key_for(change.field);
    shown["ours"] = sides.before.en;
    shown["theirs"] = sides.after.en;
    return shown;
  }
  auto fields = nlohmann::ordered_json::object();
  for (const auto& sides : exports::sides_of(difference))
    fields[exports::key_for(sides.field)] = sides.after.en;
  shown["fields"] = std::move(fields);
  return shown;
}

nlohmann::ordered_json review_json(const Review& review, transcripts::Language language) {
  auto changes = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < review.changes.size(); ++i) changes.push_back(change_json(review, i));
  auto notes = nlohmann::ordered_json::array();
  for (const auto& note : review.notes) notes.push_back(in(note, language));
  return {
      {"changes", std::move(changes)}, {"missing", review.missing}, {"notes", std::move(notes)}};
}

void print_field(const Context& context, const coding::CodeDifference& difference,
                 const ReviewChange& change) {
  const auto sides = exports::side_of(difference, change.field);
  std::cout << in(sides.label, context.language);
  if (change.field == coding::CodeField::Order)
    std::cout << context.say(": verplaatst onder dezelfde code", ": moved under the same code")
              << '\n';
  else
    std::cout << "\n        - " << on_one_line(in(sides.before, context.language)) << "\n        + "
              << on_one_line(in(sides.after, context.language)) << '\n';
}

// A line for the code before the first of its changes.
void print_heading(const Context& context, const Review& review, std::size_t number) {
  const ReviewChange& change = review.changes[number];
  if (change.what == What::Memo) return;
  const bool same = number > 0 && review.changes[number - 1].what != What::Memo &&
                    review.changes[number - 1].which == change.which;
  const auto& difference = review.differences[change.which];
  if (!same)
    std::cout << (change.what == What::NewCode
                      ? "+ " + difference.path_after + context.say(" (nieuw)", " (new)")
                      : "~ " + difference.path_before)
              << '\n';
}

void print_change(const Context& context, const Review& review, std::size_t number) {
  const ReviewChange& change = review.changes[number];
  print_heading(context, review, number);
  std::cout << fmt::format("{:>5}. ", number + 1);
  if (change.what == What::Field)
    return print_field(context, review.differences[change.which], change);
  if (change.what == What::Memo) {
    const auto& memo = review.memos[change.which];
    std::cout << context.say("memo bij ", "memo on ")
              << (memo.path.empty() ? context.say("het project", "the project") : memo.path.c_str())
              << ": " << on_one_line(memo.text) << '\n';
    return;
  }
  std::cout << context.say("de hele code", "the whole code") << '\n';
  for (const auto& sides : exports::sides_of(review.differences[change.which]))
    std::cout << "        " << in(sides.label, context.language) << ": "
              << on_one_line(in(sides.after, context.language)) << '\n';
}

void print_review(const Context& context, const Review& review) {
  for (std::size_t i = 0; i < review.changes.size(); ++i) print_change(context, review, i);
  context.tell_notices(review.notes);
  if (!review.missing.empty())
    context.tell(say("Codes die niet in het bestand staan, en blijven: {} (de eerste: {}).",
                     "Codes that are not in the file, and stay: {} (the first: {}).",
                     review.missing.size(), review.missing.front()));
  if (review.changes.empty()) context.tell(say("Er is geen verschil.", "There is no difference."));
}

int review(const Context& context, const CodebookOptions& options) {
  if (options.take.empty()) {
    const coding::Project project = context.open(Access::ReadOnly);
    const Review review = review_codebook_file(project.study(), options.file);
    if (options.json)
      print_json(review_json(review, context.language));
    else
      print_review(context, review);
    return 0;
  }
  coding::Project project = context.open(Access::Write);
  const Study& study = project.study();
  const Review review = review_codebook_file(study, options.file);
  context.tell_notices(review.notes);
  const auto taken = taken_of(options.take, review.changes.size());
  const auto group =
      take_changes(study, review, taken, known_coder(context, study), coding::time_now());
  if (!taken.empty()) apply_and_tell(context, project, group);
  std::cout << in(group.title, context.language) << '\n';
  return 0;
}

}  // namespace

void add_file_verbs(Verbs& verbs, const Context& context) {
  CLI::App& reviewing = verbs.add(
      "review", "Vergelijk met een codeboek dat terugkomt, en neem er wijzigingen uit over",
      "Compare with a codebook that came back, and take changes over from it", review);
  reviewing
      .add_option("FILE", verbs.options().file,
                  context.say("docx, xlsx, csv of qdc; opmerkingen in een docx worden memo's",
                              "docx, xlsx, csv or qdc; comments in a docx become memos"))
      ->required();
  reviewing.add_option(
      "--take", verbs.options().take,
      context.say("wat er overgenomen wordt: all, of nummers als 1,3,5; zonder dit toont het ze",
                  "what is taken over: all, or numbers as 1,3,5; without this it shows them"));
  verbs.json(reviewing);
  add_example(reviewing, context, "codebook studie.zwerm review codeboek.docx --take 1,3,5",
              "codebook study.zwerm review codebook.docx --take 1,3,5");
}

}  // namespace app::cli
