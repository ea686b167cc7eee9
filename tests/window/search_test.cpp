// Searching in the real window, from the box to codings.
#include <gtest/gtest.h>

#include "tests/support/interview_project.h"
#include "tests/window/window_test.h"

namespace tests {
namespace {

class SearchInTheWindow : public WindowTest {};

TEST_F(SearchInTheWindow, FromAWordToCodingsAndBack) {
  const InterviewProject project;
  const std::size_t before = project.codings().size();
  {
    RealWindow window(project.folder(), InterviewProject::arguments());
    window.key("ctrl+f");
    window.type("docent");
    EXPECT_EQ(window.control("search/summary").label.substr(0, 11), "1 treffer i");
    window.click("search/forms");
    EXPECT_TRUE(window.shows_labelled("hit/", "docenten"));
    window.click("hit/0");
    EXPECT_EQ(window.selected(), "docenten");
    EXPECT_NO_THROW(window.ground_of(project.words("docenten"))) << "not in sight above the hits";
    window.click("search/code");
    window.type("Personeel");
    window.click("unit/turn");
    window.click("dialog/ok");
    EXPECT_EQ(project.codings().size(), before + 1);
    window.key("ctrl+z");
    window.key("Escape");
    EXPECT_FALSE(window.shows("search/summary"));
    EXPECT_EQ(window.close(), 0);
  }
  EXPECT_EQ(project.codings().size(), before);
}

}  // namespace
}  // namespace tests
