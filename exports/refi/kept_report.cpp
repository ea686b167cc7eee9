#include "exports/refi/kept_report.h"

#include <fmt/format.h>

#include "transcripts/unicode.h"

namespace exports::refi {
namespace {

using transcripts::say;

// No more names stand in a sentence.
constexpr std::size_t kNames = 8;
constexpr std::size_t kLongestName = 40;

}  // namespace

std::vector<transcripts::Message> KeptReport::messages() const {
  std::vector<transcripts::Message> told;
  if (malformed > 0)
    told.push_back(
        say("Van wat uit andere programma's bewaard is, zijn {} onderdelen geen goede XML; die "
            "gaan niet mee.",
            "Of what is kept from other programs, {} parts are no sound XML and do not go out.",
            malformed));
  if (!left_out.empty()) {
    std::size_t all = 0;
    std::size_t named = 0;
    std::string names;
    for (const auto& [name, count] : left_out) {
      all += count;
      if (++named > kNames) continue;
      const std::string shown = transcripts::on_one_line(name.substr(0, kLongestName));
      names += fmt::format("{}{} ({})", names.empty() ? "" : ", ", shown, count);
    }
    if (named > kNames) names += ", ...";
    told.push_back(
        say("Van wat uit andere programma's bewaard is, heeft {} keer iets niet de vorm van de "
            "standaard; dat gaat niet mee: {}.",
            "Of what is kept from other programs, something {} times does not have the standard's "
            "form and does not go out: {}.",
            all, names));
  }
  if (moved > 0)
    told.push_back(
        say("{} plaatsen die een ander programma in een tekst aanwees gaan niet mee: de tekst is "
            "sindsdien verbeterd. Coderingen en bladwijzers wel, die schoven mee.",
            "{} places that another program pointed at in a text do not go out: the text was "
            "corrected since. Codings and bookmarks do, which moved along.",
            moved));
  if (gone_files > 0)
    told.push_back(say(
        "{} verwijzingen naar een meegekomen bestand gaan niet mee: het bestand is "
        "er niet meer.",
        "{} references to a file that came along do not go out: the file is gone.", gone_files));
  return told;
}

}  // namespace exports::refi
