// Files as they come from other people's disks: one clear line for each that is none, and the rest
// of the batch comes in.
#include <filesystem>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/run_program.h"
#include "tests/support/samples.h"
#include "tests/support/small_project.h"
#include "tests/support/zip_builder.h"

namespace {

using namespace std::string_literals;
using tests::SmallStudy;
using tests::write_bytes;

constexpr const char* kOle2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

struct Given {
  std::string name;
  std::string bytes;
  const char* said;  // what the line about it must say
};

std::string long_line() {
  std::string line;
  line.resize(200'000'000, 'a');
  return line;
}

// Not read, each for a reason of its own.
std::vector<Given> bad_files() {
  const auto docx = tests::docx_of(tests::paragraph("R1: Ja."));
  const auto odt = tests::sample_bytes("groen-gas-libreoffice.odt");
  const auto pdf = tests::sample_bytes("groepsgesprek-libreoffice.pdf");
  return {
      {"leeg.txt", "", "leeg.txt is leeg"},
      {"merk.txt", "\xEF\xBB\xBF", "merk.txt is leeg"},
      {"merk16.txt", "\xFF\xFE", "merk16.txt is leeg"},
      {"leeg.docx", "", "leeg.docx"},
      {"leeg.rtf", "{\\rtf1}", "leeg.rtf is leeg"},
      {"leeg.vtt", "WEBVTT\n", "leeg.vtt heeft geen ondertitels"},
      {"geen.srt", "R1: Ja.\n", "geen.srt heeft geen ondertitels"},
      {"tekst.docx", "R1: Dit is tekst.\n", "tekst.docx is geen"},
      {"tekst.pdf", "R1: Dit is ook tekst.\n", "tekst.pdf is geen"},
      {"rommel.pdf", "%PDF-1.7\n" + std::string(500, 'x') + "\n%%EOF\n",
       "rommel.pdf is beschadigd"},
      {"half.pdf", pdf.substr(0, pdf.size() / 2), "half.pdf is beschadigd"},
      {"dicht.pdf", tests::sample_bytes("groepsgesprek-wachtwoord.pdf"),
       "dicht.pdf is met een wachtwoord beveiligd"},
      {"slot.pdf", tests::sample_bytes("groepsgesprek-qpdf-wachtwoord.pdf"),
       "slot.pdf is met een wachtwoord beveiligd"},
      {"slot.docx", tests::sample_bytes("groepsgesprek-wachtwoord.docx"),
       "slot.docx is met een wachtwoord beveiligd"},
      {"slot.odt", tests::sample_bytes("groepsgesprek-wachtwoord.odt"),
       "slot.odt is met een wachtwoord beveiligd"},
      {"leeg.odt", "", "leeg.odt"},
      {"half.odt", odt.substr(0, odt.size() / 2), "half.odt is beschadigd"},
      {"tekst.odt", "R1: Dit is geen odt.\n", "tekst.odt is geen"},
      {"leeg.html", "", "leeg.html is leeg"},
      {"niets.html", "<html><body><script>R1()</script></body></html>", "niets.html is leeg"},
      {"foto.html", "\x89PNG\r\n\x1A\n"s, "foto.html is een afbeelding"},
      {"half.docx", docx.substr(0, docx.size() / 2), "half.docx"},
      {"dicht.docx", kOle2 + std::string(600, '\0'),
       "dicht.docx is een Word-document met een wachtwoord"},
      {"programma.txt", "\x7F\x45LF\x02\x01\x01"s, "programma.txt is een programma"},
      {"foto.txt", "\x89PNG\r\n\x1A\n"s, "foto.txt is een afbeelding"},
      {"diep.rtf", "{\\rtf1" + std::string(100'000, '{'), "diep.rtf is dieper genest"},
      {"regel.txt", long_line(), "regel.txt is langer dan 20 MB"},
      {"reus.txt", "R1: Ja.\n", "is groter dan 200 MB"},  // made so large below
      {"-rf.txt", "", "-rf.txt is leeg"},
      {"--json.txt", "", "--json.txt is leeg"},
      {"een\ntwee\x1B[31m\xE2\x80\xAE.txt", "", "een twee [31m .txt is leeg"},
      {"\xFF\xFE.txt", "", "\uFFFD\uFFFD.txt is leeg"},
      {std::string(250, 'n') + ".txt", "", "nnn.txt is leeg"},
  };
}

std::string hundred_thousand_paragraphs() {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "Interviewer: En dan?\nR1: Niets.\n";
  return text;
}

// Read, though there is something about each.
std::vector<Given> odd_files() {
  return {
      {"nul.txt", "R1: Een\0twee drie.\nR2: Vier.\n"s, "nul.txt: 1 onleesbare tekens"},
      {"half-teken.txt", "R1: Coördinator één \xED\xA0\x80.\nR2: Ja.\n",
       "half-teken.txt: 3 onleesbare tekens"},
      {"oud.txt", "R1: Co\xF6rdinator.\nR2: Ja, ja.\n", "oud.txt is gelezen als Windows-1252"},
      {"rtf.docx", "{\\rtf1 R1: Eigenlijk rtf.\\par}", "rtf.docx: gesprek"},
      {"afgebroken.rtf", "{\\rtf1 R1: Tot hier", "afgebroken.rtf is afgebroken"},
      {"kapot.srt", "1\n00:00:09 --> 00:00:0x\nR1: Woorden.\n", "klopt een tijd of de opbouw niet"},
      {"-goed.txt", "R1: Geen optie.\n", "-goed.txt: gesprek"},
      {"--as.txt", "R1: Ook geen optie.\n", "--as.txt: gesprek"},
      {"goed\nnieuw.txt", "R1: Een naam met een regeleinde.\n", "goed nieuw.txt: gesprek"},
      {"lang.txt", hundred_thousand_paragraphs(), "lang.txt: gesprek"},
      {"goed.pdf", tests::sample_bytes("groepsgesprek-libreoffice.pdf"), "goed.pdf: gesprek"},
      {"goed.odt", tests::sample_bytes("groen-gas-pandoc.odt"), "goed.odt: gesprek"},
      {"goed.html", tests::sample_bytes("groen-gas-pandoc.html"), "goed.html: gesprek"},
      {"half.html", "<html><body><p>R1: Ja.<p>R2: Tot hier", "half.html: gesprek"},
      {"goed.docx", tests::docx_of(tests::paragraph("R1: Goed.")), "goed.docx: gesprek"},
  };
}

std::vector<std::string> lines_of(const std::string& output) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < output.size();) {
    const auto end = std::min(output.find('\n', begin), output.size());
    lines.push_back(output.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::size_t lines_with(const std::vector<std::string>& lines, const std::string& words) {
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(),
      [&](const std::string& line) { return line.find(words) != std::string::npos; }));
}

void write_all(const SmallStudy& study, const std::vector<Given>& files) {
  std::filesystem::create_directory(study.folder / "in");
  for (const auto& file : files) write_bytes(study.folder / ("in/" + file.name), file.bytes);
}

TEST(BadInput, EachIsToldInOneLineAndTheRestComesIn) {
  const SmallStudy study;
  const auto bad = bad_files();
  const auto odd = odd_files();
  write_all(study, bad);
  write_all(study, odd);
  std::filesystem::resize_file(study.folder / "in/reus.txt", 200'000'001);
  std::filesystem::create_directory(study.folder / "in/map.txt");
  std::filesystem::create_symlink("lus.txt", study.folder / "in/lus.txt");
  ASSERT_EQ(mkfifo((study.folder / "in/pijp.txt").c_str(), 0600), 0);

  const auto ran = tests::zwerm(study.folder, "import p.zwerm in/* in/weg.txt");

  EXPECT_EQ(ran.status, 1);
  const auto lines = lines_of(ran.output);
  for (const auto& file : bad) EXPECT_EQ(lines_with(lines, file.said), 1U) << file.said;
  for (const auto& file : odd) EXPECT_EQ(lines_with(lines, file.said), 1U) << file.said;
  EXPECT_EQ(lines_with(lines, "geen gewoon bestand"), 2U);
  EXPECT_EQ(lines_with(lines, "lus.txt verwijst naar zichzelf"), 1U);
  EXPECT_EQ(lines_with(lines, "weg.txt is er niet"), 1U);
  EXPECT_EQ(lines_with(lines, ": gesprek \""), odd.size());
  EXPECT_FALSE(ran.says("\x1B"));
  EXPECT_EQ(study.count("transcripts"), 1 + static_cast<int>(odd.size()));
}

TEST(BadInput, JsonHasARowForEach) {
  const SmallStudy study;
  write_all(study, {{"leeg.txt", "", ""},
                    {"een\ntwee.txt", "", ""},
                    {"\xFF.txt", "", ""},
                    {"goed.txt", "R1: Goed.\n", ""}});
  const auto ran = tests::zwerm_data(study.folder, "import p.zwerm --json in/*");
  EXPECT_EQ(ran.status, 1);
  const auto rows = nlohmann::json::parse(ran.output);
  ASSERT_EQ(rows.size(), 4U);
  for (const auto& row : rows) {
    const bool good = row.at("file") == "in/goed.txt";
    EXPECT_EQ(row.at("ok"), good);
    if (good) continue;
    EXPECT_EQ(row.at("error").get<std::string>().find('\n'), std::string::npos);
  }
}

TEST(BadInput, NamesThatLookLikeOptionsComeInBehindTwoDashesOrAsPaths) {
  const SmallStudy study;
  write_bytes(study.folder / "--x.txt", "R1: Een.\n");
  write_bytes(study.folder / "-x.txt", "R1: Twee.\n");
  const auto ran = tests::zwerm(study.folder, "import p.zwerm -- --x.txt ./-x.txt");
  EXPECT_EQ(ran.status, 0) << ran.output;
  EXPECT_EQ(study.count("transcripts"), 3);
}

}  // namespace
