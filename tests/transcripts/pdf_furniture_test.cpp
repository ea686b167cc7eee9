#include "transcripts/formats/pdf_furniture.h"

#include <gtest/gtest.h>

namespace {

using transcripts::PdfLine;
using transcripts::PdfPage;

// Three pages whose first line is `heads`, each with words below it.
std::vector<std::string> left_of(const std::vector<std::string>& heads) {
  std::vector<PdfLine> lines;
  std::vector<PdfPage> pages(heads.size());
  for (std::size_t page = 0; page < heads.size(); ++page) {
    pages[page].height = 800;
    PdfLine head;
    head.text = heads[page];
    head.top = 40;
    head.bottom = 52;
    head.page = page;
    PdfLine words = head;
    words.text = "Wij werken samen.";
    words.top = 300;
    words.bottom = 312;
    lines.push_back(head);
    lines.push_back(words);
  }
  take_furniture_out(lines, pages);
  std::vector<std::string> left;
  for (const PdfLine& line : lines) left.push_back(line.text);
  return left;
}

TEST(PdfFurniture, ARunningHeadGoesAlsoWithOtherPageNumbers) {
  EXPECT_EQ(left_of({"Gesprek 4 - pagina 1", "Gesprek 4 - pagina 2", "Gesprek 4 - pagina 3"}),
            std::vector<std::string>(3, "Wij werken samen."));
}

TEST(PdfFurniture, WhoSpeaksAtTheTopOfEachPageStays) {
  for (const char* form : {"Spreker {} (00:0{}:05)", "Respondent {}", "Anna 00:0{}:12"}) {
    std::vector<std::string> heads;
    for (const char* number : {"1", "2", "3"}) {
      std::string head = form;
      for (auto at = head.find("{}"); at != std::string::npos; at = head.find("{}"))
        head.replace(at, 2, number);
      heads.push_back(head);
    }
    EXPECT_EQ(left_of(heads).size(), 6U) << form;
    EXPECT_EQ(left_of(heads)[2], heads[1]);
  }
}

}  // namespace
