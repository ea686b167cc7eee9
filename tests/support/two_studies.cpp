#include "tests/support/two_studies.h"

namespace tests {

StudyBuilder two_studies() {
  StudyBuilder study;
  study.code("Geld").code("Subsidie").code("Gat");
  const auto talk = [&](const std::string& name, const char* year, const char* first,
                        const char* second) {
    study.transcript(name, "R1", "een twee drie").person(name, "R1", first);
    if (second != nullptr) study.transcript(name, "R2", "vier vijf zes").person(name, "R2", second);
    study.set(name, "jaar", year).set(name, "bron", "interview");
  };
  talk("Toen", "2017", "Anna", "Bram");
  talk("Nu", "2025", "Anna", "Cas");
  talk("Zorggesprek", "2025", "Dora", nullptr);
  study.pps("Hout", {"Anna", "Bram", "Cas"}).pps("Zorg", {"Dora"});
  study.coding("Toen", "een", "Subsidie", "AV").coding("Toen", "vier", "Subsidie", "AV");
  study.coding("Nu", "een", "Geld", "AV").coding("Zorggesprek", "een", "Gat", "AV");
  return study;
}

}  // namespace tests
