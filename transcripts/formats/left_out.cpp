#include "transcripts/formats/left_out.h"

#include <array>

namespace transcripts {
namespace {

struct KindLeftOut {
  int count;
  std::string_view nl_one, nl_many, en_one, en_many;
};

}  // namespace

void warn_of_left_out(const LeftOut& left_out, std::string_view file_name, Warnings& warnings) {
  const std::array<KindLeftOut, 6> kinds{{
      {left_out.deletions, "verwijderd stuk (bijgehouden wijziging)",
       "verwijderde stukken (bijgehouden wijzigingen)", "deleted piece (tracked change)",
       "deleted pieces (tracked changes)"},
      {left_out.hidden, "verborgen stuk tekst", "verborgen stukken tekst", "hidden piece of text",
       "hidden pieces of text"},
      {left_out.comments, "opmerking", "opmerkingen", "comment", "comments"},
      {left_out.footnotes, "voetnoot", "voetnoten", "footnote", "footnotes"},
      {left_out.endnotes, "eindnoot", "eindnoten", "endnote", "endnotes"},
      {left_out.embedded, "ingesloten document", "ingesloten documenten", "embedded document",
       "embedded documents"},
  }};
  for (const auto& kind : kinds) {
    if (kind.count == 0) continue;
    const bool one = kind.count == 1;
    warnings.push_back({fmt::format("{}: {} {} weggelaten.", file_name, kind.count,
                                    one ? kind.nl_one : kind.nl_many),
                        fmt::format("{}: {} {} left out.", file_name, kind.count,
                                    one ? kind.en_one : kind.en_many)});
  }
}

}  // namespace transcripts
