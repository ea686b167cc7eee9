#include "tests/support/interview_project.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"

namespace tests {
namespace {

std::string conversation() {
  std::string text =
      "Interviewer: Hoe gaat het met de hybride leeromgeving?\n\n"
      "R1: Het loopt goed. De docenten staan elke week op de werkvloer. Daar leren zij veel "
      "van.\n\n"
      "R2: Na de subsidie valt het stil. Wij zoeken nog naar een eigenaar. Dat is lastig.\n\n";
  for (int i = 1; i <= 30; ++i)
    text += "R1: Dit is opmerking " + std::to_string(i) +
            " over het lokaal, de machines en het rooster van de studenten.\n\n";
  return text + "R2: Aan het eind belt de coördinator met alle bedrijven.\n";
}

std::uint32_t code_points(const std::string& text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

void must(const Ran& ran) {
  if (ran.status != 0) throw std::runtime_error("the project cannot be made: " + ran.output);
}

}  // namespace

TextRange range_of(const std::string& words, const std::string& text) {
  const std::size_t at = text.find(words);
  if (at == std::string::npos) throw std::runtime_error("the text does not say: " + words);
  const std::uint32_t start = code_points(text.substr(0, at));
  return {start, start + code_points(words)};
}

std::vector<std::string> codings_of(const TempFolder& folder, const std::string& project) {
  const Ran ran = zwerm(folder, "quotes '" + project + "' --json");
  if (ran.status != 0) throw std::runtime_error("no quotations: " + ran.output);
  std::vector<std::string> codings;
  for (const auto& quotation : nlohmann::json::parse(ran.output))
    codings.push_back(quotation.at("code").get<std::string>() + ": " +
                      quotation.at("text").get<std::string>());
  return codings;
}

InterviewProject::InterviewProject() {
  write(folder_ / "gesprek.txt", conversation());
  write(folder_ / "codes.csv",
        "naam;ouder;kleur\nVerduurzaming;;#4a5568\nValley of death;Verduurzaming;#d27b41\n"
        "Eigenaarschap;Verduurzaming;#4141d2\nLeren;;#57606a\nHybride leren;Leren;#2d9c4a\n");
  must(zwerm(folder_, "new p.zwerm --coder AV"));
  must(zwerm(folder_, "import p.zwerm --as codebook codes.csv --coder AV"));
  must(zwerm(folder_, "import p.zwerm gesprek.txt --coder AV"));
  std::filesystem::create_directories(folder_ / "zwerm");
  write(folder_ / "zwerm/config.ini", "coder=AV\n");
  text_ = zwerm(folder_, "text p.zwerm gesprek").output;
}

TextRange InterviewProject::words(const std::string& words) const {
  return range_of(words, text_);
}

std::vector<std::string> InterviewProject::codings() const {
  return codings_of(folder_, "p.zwerm");
}

void InterviewProject::code(const std::string& words, const std::string& code) const {
  const TextRange range = this->words(words);
  must(zwerm(folder_, "code p.zwerm gesprek " + std::to_string(range.start) + " " +
                          std::to_string(range.end) + " '" + code + "' --coder AV"));
}

}  // namespace tests
