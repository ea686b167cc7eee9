#include "tests/support/random_codebook.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "coding/operations.h"
#include "exports/code_words.h"
#include "tests/support/random_text.h"
#include "tests/support/study_builder.h"
#include "transcripts/unicode.h"

namespace tests {
namespace {

using namespace coding;

std::string field(RandomText& random) {
  static constexpr std::array kLines = {"\nDefinitie: ",
                                        "\nHerkomst: in vivo",
                                        "\n\\Example: x",
                                        "\n\\\\Wel coderen:",
                                        "\nSoort: topic",
                                        "Korte definitie: ",
                                        "\n",
                                        "\\",
                                        "<b>&amp;",
                                        "]]>",
                                        "\nOrigin: elsewhere",
                                        "\t"};
  std::string text;
  for (std::size_t left = random.up_to(3); left > 0; --left)
    text += random.text(4) + kLines[random.up_to(kLines.size() - 1)];
  return transcripts::to_nfc(text);
}

Code random_code(RandomText& random, const std::vector<CodeId>& made) {
  Code code;
  code.id = CodeId::make();
  if (!made.empty() && random.up_to(2) > 0) code.parent = made[random.up_to(made.size() - 1)];
  code.name = fmt::format("{}〈{}〉{}", random.text(3), made.size(), random.text(3));
  code.colour = {static_cast<std::uint32_t>(1 + random.up_to(0xFFFFFE))};
  code.codable = random.up_to(3) > 0;
  code.kind = random.up_to(1) == 0 ? CodeKind::Theme : CodeKind::Topic;
  code.origin = static_cast<Origin>(random.up_to(2));
  for (const exports::TextField& text : exports::text_fields()) code.*text.member = field(random);
  return code;
}

std::string guid(RandomText& random) {
  static constexpr std::array kForms = {
      R"(guid="01890000-0000-7000-8000-0000000000{:02x}")",
      R"(guid="01890000-0000-7000-8000-0000000000{:02X}")",
      R"xml(guid="{{01890000-0000-7000-8000-0000000000{:02x}}}")xml",
      R"(guid="")",
      R"(guid="code {}")",
      R"(guid="00000000-0000-0000-0000-000000000000")",
      R"()"};
  return fmt::format(fmt::runtime(kForms[random.up_to(kForms.size() - 1)]), random.up_to(12));
}

std::string name(RandomText& random) {
  static constexpr std::array kNames = {"Regie", "regie", " Régie ", "Regie (2)", "Mkb", ""};
  return kNames[random.up_to(kNames.size() - 1)];
}

std::string careless_code(RandomText& random, int depth) {
  static constexpr std::array kColours = {"", R"(color="#abc")", R"(color="rood")",
                                          R"xml(color="rgba(1, 2, 3, 0.5)")xml"};
  static constexpr std::array kDescriptions = {
      "",
      "<Description/>",
      "<Description>los</Description>",
      "<Description>Voorbeeld: zo</Description>",
      "<Description>Soort: thema\nen verder</Description>",
      "<Description>Wel coderen: ja\nHerkomst: in vivo</Description>"};
  std::string xml = fmt::format("<Code {} name=\"{}\" {}>{}", guid(random), name(random),
                                kColours[random.up_to(kColours.size() - 1)],
                                kDescriptions[random.up_to(kDescriptions.size() - 1)]);
  if (depth < 4)
    for (std::size_t left = random.up_to(3); left > 0; --left)
      xml += careless_code(random, depth + 1);
  return xml + "</Code>\n";
}

}  // namespace

Study random_codebook(unsigned seed) {
  RandomText random(seed);
  StudyBuilder builder;
  std::vector<CodeId> made;
  for (std::size_t left = 1 + random.up_to(11); left > 0; --left) {
    const Code code = random_code(random, made);
    builder.apply(add_code(builder.study(), code));
    made.push_back(code.id);
  }
  for (std::size_t left = random.up_to(2); left > 0; --left) {
    const CodeSetId set = CodeSetId::make();
    const std::string name = transcripts::to_nfc(fmt::format("set {}{}.", left, random.text(2)));
    builder.apply({"sets", {}, {}, {Put<CodeSet>{{set, name}}}});
    for (const CodeId& code : made)
      if (random.up_to(2) == 0) builder.apply({"sets", {}, {}, {Put<CodeSetMember>{{set, code}}}});
  }
  return builder.study();
}

std::string careless_qdc(unsigned seed) {
  RandomText random(seed);
  std::string xml = "<CodeBook><Codes>";
  for (std::size_t left = 1 + random.up_to(4); left > 0; --left) xml += careless_code(random, 0);
  xml += "</Codes><Sets>";
  for (std::size_t left = random.up_to(3); left > 0; --left)
    xml += fmt::format("<Set {} name=\"{}\"><MemberCode {}/><MemberCode {}/></Set>", guid(random),
                       name(random), guid(random), guid(random));
  return xml + "</Sets></CodeBook>";
}

}  // namespace tests
