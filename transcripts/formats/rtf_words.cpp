#include "transcripts/formats/rtf_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace transcripts {
namespace {

using Words = std::unordered_map<std::string_view, RtfWord>;

void add_characters(Words& words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kCharacters{{
      {"tab", "\t"},
      {"emdash", "\u2014"},
      {"endash", "\u2013"},
      {"emspace", "\u2003"},
      {"enspace", "\u2002"},
      {"qmspace", "\u2005"},
      {"bullet", "\u2022"},
      {"lquote", "\u2018"},
      {"rquote", "\u2019"},
      {"ldblquote", "\u201C"},
      {"rdblquote", "\u201D"},
      {"zwj", "\u200D"},
      {"zwnj", "\u200C"},
      {"zwbo", "\u200B"},
      {"zwnbo", "\u2060"},
      {"ltrmark", "\u200E"},
      {"rtlmark", "\u200F"},
      {"softcol", " "},
  }};
  for (const auto& [word, text] : kCharacters) words[word] = {RtfMeaning::Characters, text, 0};
}

// Destinations without a \* before them whose group is no text; with a \* every unknown one is.
void add_destinations(Words& words) {
  constexpr std::array kSkipped =
      std::to_array<std::string_view>({"stylesheet", "colortbl",  "info",
                                       "pict",       "header",    "headerl",
                                       "headerr",    "headerf",   "footer",
                                       "footerl",    "footerr",   "footerf",
                                       "ftnsep",     "ftnsepc",   "ftncn",
                                       "aftnsep",    "aftnsepc",  "aftncn",
                                       "fldinst",    "datafield", "formfield",
                                       "filetbl",    "listtext",  "pntext",
                                       "pntxta",     "pntxtb",    "xe",
                                       "tc",         "rxe",       "txe",
                                       "nonshppict", "shprslt",   "nonesttables",
                                       "objdata",    "objclass",  "objname",
                                       "atnid",      "atnauthor", "atntime",
                                       "atndate",    "atnicn",    "atnref",
                                       "atnparent",  "atrfstart", "atrfend",
                                       "bkmkstart",  "bkmkend",   "comment",
                                       "revtbl",     "listtable", "listoverridetable",
                                       "generator",  "private",   "nextfile",
                                       "template",   "docvar",    "mmathPr"});
  for (const auto word : kSkipped) words[word] = {RtfMeaning::Skipped, {}, 0};
  for (const auto word : {"upr", "shpinst", "do"}) words[word] = {RtfMeaning::Suspended, {}, 0};
  for (const auto word : {"ud", "shptxt", "dptxbxtext"}) words[word] = {RtfMeaning::Resumed, {}, 0};
  words["footnote"] = {RtfMeaning::Footnote, {}, 0};
  words["annotation"] = {RtfMeaning::Annotation, {}, 0};
  words["fonttbl"] = {RtfMeaning::FontTable, {}, 0};
  // Holds the \nestrow that ends a row of a table in a table.
  words["nesttableprops"] = {RtfMeaning::None, {}, 0};
}

Words all_words() {
  Words words;
  add_characters(words);
  add_destinations(words);
  for (const auto word : {"par", "line", "lbr", "sect", "page", "column", "softline"})
    words[word] = {RtfMeaning::Paragraph, {}, 0};
  words["cell"] = words["nestcell"] = {RtfMeaning::Cell, {}, 0};
  words["trowd"] = {RtfMeaning::RowBegin, {}, 0};
  words["row"] = words["nestrow"] = {RtfMeaning::Row, {}, 0};
  words["f"] = {RtfMeaning::Font, {}, 0};
  words["fcharset"] = {RtfMeaning::FontCharset, {}, 0};
  words["cpg"] = {RtfMeaning::FontCodePage, {}, 0};
  words["deff"] = {RtfMeaning::DefaultFont, {}, 0};
  words["ansicpg"] = {RtfMeaning::CodePage, {}, 0};
  words["mac"] = {RtfMeaning::NamedCodePage, {}, 10000};
  words["pc"] = {RtfMeaning::NamedCodePage, {}, 437};
  words["pca"] = {RtfMeaning::NamedCodePage, {}, 850};
  words["uc"] = {RtfMeaning::UnicodeSkip, {}, 0};
  words["u"] = {RtfMeaning::Unicode, {}, 0};
  words["v"] = {RtfMeaning::Hidden, {}, 0};
  words["deleted"] = {RtfMeaning::Deleted, {}, 0};
  words["mvf"] = {RtfMeaning::Deleted, {}, 0};  // moved from here; it stands elsewhere
  words["plain"] = {RtfMeaning::Plain, {}, 0};
  words["ftnalt"] = {RtfMeaning::EndnoteMark, {}, 0};
  return words;
}

}  // namespace

RtfWord meaning_of(std::string_view word) {
  static const Words words = all_words();
  const auto found = words.find(word);
  return found == words.end() ? RtfWord{} : found->second;
}

RtfWord meaning_of(char symbol) {
  switch (symbol) {
    case '\\':
      return {RtfMeaning::Characters, "\\", 0};
    case '{':
      return {RtfMeaning::Characters, "{", 0};
    case '}':
      return {RtfMeaning::Characters, "}", 0};
    case '~':
      return {RtfMeaning::Characters, "\u00A0", 0};
    case '_':
      return {RtfMeaning::Characters, "\u2011", 0};
    case '\t':
      return {RtfMeaning::Characters, "\t", 0};
    case '\r':
    case '\n':
      return {RtfMeaning::Paragraph, {}, 0};
    default:
      return {};  // \- is the typesetter's, \: and \| are an index's
  }
}

int code_page_of_charset(int charset) {
  constexpr std::array<std::pair<int, int>, 20> kPages{{
      {2, kSymbolCodePage}, {77, 10000}, {128, 932},  {129, 949},  {130, 1361},
      {134, 936},           {136, 950},  {161, 1253}, {162, 1254}, {163, 1258},
      {177, 1255},          {178, 1256}, {186, 1257}, {204, 1251}, {222, 874},
      {238, 1250},          {254, 437},  {255, 850},  {0, 1252},   {1, 0},
  }};
  const auto* found = std::find_if(kPages.begin(), kPages.end(),
                                   [&](const auto& page) { return page.first == charset; });
  return found == kPages.end() ? 0 : found->second;
}

}  // namespace transcripts
