#include "transcripts/formats/html.h"

#include <gtest/gtest.h>

#include "tests/support/spoken.h"

namespace {

using tests::refusal;
using tests::warnings_of;

constexpr const char* kName = "gesprek.html";

// The paragraphs of a page, one a line.
std::string text_of(const std::string& page) {
  transcripts::Warnings warnings;
  std::string out;
  for (const auto& line : transcripts::read_html(page, kName, warnings)) out += line + "\n";
  return out;
}

TEST(Html, TextIsReadAsABrowserShowsIt) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<p>een\n  <b>twee</b> drie</p>\n<p>vier", "een twee drie\nvier\n"},
      {"<div>een<div>twee</div>drie</div>", "een\ntwee\ndrie\n"},
      {"een<br>twee<br/><br>drie", "een\ntwee\n\ndrie\n"},
      {"<p>een<br></p><p>twee</p>", "een\ntwee\n"},
      {"<p>een</p><p>&nbsp;</p><p></p><p>twee</p>", "een\n\ntwee\n"},
      {"<div>een</div><div><br></div><div>twee</div>", "een\n\ntwee\n"},
      {"<p>caf&eacute; &amp; &#8364; 5, samen&shy;werking</p>", "café & € 5, samenwerking\n"},
      {"<pre>een\n  twee</pre>", "een\n  twee\n"},
      {"<h1>Kop</h1>tekst<blockquote>citaat</blockquote>", "Kop\ntekst\ncitaat\n"},
      {"<head><title>weg</title></head><script>weg()</script><style>weg</style><!-- weg -->"
       "<noscript>weg</noscript><button>weg</button><p>blijft",
       "blijft\n"},
      {"<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢\n"},
      {"<p>~~<del>nooit</del> bijna nooit", "~~nooit bijna nooit\n"},
  };
  for (const auto& [page, expected] : cases) EXPECT_EQ(text_of(page), expected) << page;
}

TEST(Html, ARowOfATableIsALineWithTabs) {
  EXPECT_EQ(text_of("<table>\n<tr>\n<td><p>R1</p></td>\n<td><p>Ja.</p><p>Verder.</p></td></tr>"
                    "<tr><th>R2<td>Nee.</table><p>Daarna."),
            "R1\tJa.\nVerder.\nR2\tNee.\nDaarna.\n");
}

TEST(Html, WhatIsLeftOutIsCounted) {
  const std::string page =
      "<html><p>Ja.<del datetime=\"2025-04-03\">Geertje</del><span hidden>a</span>"
      "<span style=\"color:red; Display: none\">b</span><span style='mso-hide:all'>c</span>"
      "<a href=\"#_ftn1\" name=\"_ftnref1\"><sup>[1]</sup></a>"
      "<a class=\"sdendnoteanc\" href=\"#sdendnote1sym\"><sup>i</sup></a>"
      "<ul><li>Nee.</ul><div id=ftn1><p>Zie het plan.</p></div>"
      "<section role=\"doc-endnotes\"><p>Noot</p></section>";
  EXPECT_EQ(text_of(page), "Ja.\nNee.\n");
  EXPECT_EQ(warnings_of(page, kName),
            "gesprek.html: 1 verwijderd stuk (bijgehouden wijziging) weggelaten.\n"
            "gesprek.html: 3 verborgen stukken tekst weggelaten.\n"
            "gesprek.html: 1 voetnoot weggelaten.\n"
            "gesprek.html: 1 eindnoot weggelaten.\n"
            "gesprek.html: 1 nummer of opsommingsteken van een lijst weggelaten.\n");
}

TEST(Html, TheLettersAreThoseThatThePageSays) {
  EXPECT_EQ(text_of("<p>caf\xC3\xA9"), "café\n");
  EXPECT_EQ(text_of("\xEF\xBB\xBF<p>caf\xC3\xA9"), "café\n");
  EXPECT_EQ(text_of("<meta charset=\"windows-1252\"><p>caf\xE9 \x80"), "café €\n");
  EXPECT_EQ(text_of("<META http-equiv='Content-Type' content='text/html; charset=iso-8859-15'>"
                    "<p>caf\xE9 \xA4"),
            "café €\n");
  EXPECT_EQ(text_of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><html><p>caf\xE9"), "café\n");
  EXPECT_EQ(text_of("<meta charset=\"bestaat-niet\"><p>caf\xE9"), "café\n");
}

// The form that Word writes as "web page, filtered": Windows-1252, lines broken anywhere, a
// no-break space in an empty paragraph, comments and notes at the end.
TEST(Html, APageOfWordIsRead) {
  const std::string page =
      "<html>\r\n\r\n<head>\r\n<meta http-equiv=Content-Type content=\"text/html; "
      "charset=windows-1252\">\r\n<meta name=Generator content=\"Microsoft Word 15 "
      "(filtered)\">\r\n"
      "<style>\r\n<!--\r\n p.MsoNormal {margin:0cm}\r\n-->\r\n</style>\r\n</head>\r\n<body "
      "lang=NL>\r\n"
      "<div class=WordSection1>\r\n<p class=MsoNormal><b><span lang=NL>I:</span></b><span lang=NL> "
      "Hoe "
      "gaat het\r\nmet de co\xF6rdinator?</span></p>\r\n\r\n<p class=MsoNormal>&nbsp;</p>\r\n\r\n"
      "<p class=MsoNormal>R1: Goed.<a href=\"#_ftn1\" name=\"_ftnref1\" "
      "title=\"\"><sup>[1]</sup></a> "
      "\x93"
      "Echt\x94.<span class=MsoCommentReference><a class=msocomanchor "
      "href=\"#_msocom_1\">[A1]</a>"
      "</span></p>\r\n</div>\r\n<div><br clear=all><hr><div id=ftn1><p class=MsoFootnoteText>[1] "
      "Zie het "
      "plan.</p></div></div>\r\n<div><div id=\"_com_1\" class=msocomtxt><p>Nagaan</p></div></div>"
      "</body></html>";
  EXPECT_EQ(tests::imported(page, kName),
            "I||Hoe gaat het met de coördinator?\nR1||Goed. “Echt”.\n");
  EXPECT_EQ(warnings_of(page, kName),
            "gesprek.html: 1 opmerking weggelaten.\ngesprek.html: 1 voetnoot weggelaten.\n");
}

// Saved from the editor of oTranscribe: a time in a span of its own at the start of each line.
TEST(Html, ASavedEditorHasItsTurns) {
  EXPECT_EQ(
      tests::imported("<!DOCTYPE html>\n<html><body><div id=\"textbox\" "
                      "contenteditable=\"true\"><p><span class=\"timestamp\" "
                      "data-timestamp=\"3\">0:03</span> I: Hoe ging het?</p><p><span "
                      "class=\"timestamp\">0:09</span>&nbsp;R1: Goed.</p></div></body></html>",
                      kName),
      "I|3|Hoe ging het?\nR1|9|Goed.\n");
}

TEST(Html, ItIsKnownByItsContentOrItsName) {
  const auto format = [](const char* bytes, const char* name) {
    return transcripts::import_transcript(bytes, name).format;
  };
  EXPECT_EQ(format("<!DOCTYPE html><p>Ja", "a.txt"), "html");
  EXPECT_EQ(format("<!-- saved from url=(0014)about:internet -->\r\n<HTML><p>Ja", "a"), "html");
  EXPECT_EQ(format("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C\"><html/>Ja", "a"),
            "html");
  EXPECT_EQ(format("Ja.<br>Nee.", "a.HTM"), "html");
  EXPECT_EQ(format("R1: <html> is een taal.", "a.txt"), "txt");
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Html, ADeeplyNestedPageIsRead) {
  EXPECT_EQ(text_of(repeated("<span>", 100'000) + "diep"), "diep\n");
  EXPECT_EQ(text_of(repeated("<div>", 20'000) + "diep" + repeated("</div>", 20'000)), "diep\n");
}

TEST(Html, AHostilePageIsRefusedWithTheReason) {
  // Each <p> opens all that was not closed anew.
  std::string copies = "<p>";
  for (int i = 0; i < 5'000; ++i) copies += "<b id=" + std::to_string(i) + ">";
  copies += repeated("<p>x", 5'000);
  for (const auto& page : {copies, std::string(65'000'000, 'a'), std::string(21'000'000, 'a')}) {
    const auto message = refusal(page, kName);
    EXPECT_NE(message.nl.find("niet ingelezen"), std::string::npos) << message.nl;
    EXPECT_NE(message.en.find(kName), std::string::npos) << message.en;
  }
  EXPECT_NE(refusal("<html><script>x</script>", kName).nl.find("is leeg"), std::string::npos);
}

}  // namespace
