#include "transcripts/unicode_regex.h"

#include <gtest/gtest.h>

namespace transcripts {
namespace {

// The matches in a line, "a|b".
std::string matches(std::string_view pattern, std::string_view line,
                    RegexCase letter_case = RegexCase::Ignored) {
  const Regex regex(pattern, letter_case);
  RegexBudget budget;
  RegexMatcher matcher(regex, budget);
  matcher.set_line(line);
  std::string found;
  while (matcher.next()) {
    if (!found.empty()) found += '|';
    found += line.substr(matcher.match().begin.value, matcher.match().size());
  }
  return found;
}

std::string refused(std::string_view pattern) {
  try {
    const Regex regex(pattern);
  } catch (const RegexError& error) {
    return error.message().nl;
  }
  return "";
}

TEST(Regex, GivesPlacesInTheBytesOfTheLine) {
  EXPECT_EQ(matches("zorg\\p{L}*", "De zorgverlener en 😀 thuiszorg, één Zorgplan"),
            "zorgverlener|zorg|Zorgplan");
  EXPECT_EQ(matches("É.", "één 👨‍👩‍👧 café's"), "éé|é'");
}

TEST(Regex, CapitalsMatterOnlyWhenAskedFor) {
  EXPECT_EQ(matches("pps", "PPS en pps"), "PPS|pps");
  EXPECT_EQ(matches("pps", "PPS en pps", RegexCase::Matters), "pps");
}

TEST(Regex, FindsGroupsByNameAndNumber) {
  const Regex regex("^(?<naam>\\p{Lu}[^:]*?)(?: \\((?<rol>[^)]*)\\))?: (.*)$");
  EXPECT_EQ(regex.groups(), 3);
  EXPECT_FALSE(regex.group_named("tijd"));
  RegexBudget budget;
  RegexMatcher matcher(regex, budget);
  const std::string_view line = "Zoë (docent): dat één ding";
  matcher.set_line(line);
  ASSERT_TRUE(matcher.next());
  const auto words = [&](std::optional<int> number) {
    const auto span = matcher.group(number);
    return span ? std::string(line.substr(span->begin.value, span->size())) : "-";
  };
  EXPECT_EQ(words(regex.group_named("naam")), "Zoë");
  EXPECT_EQ(words(regex.group_named("rol")), "docent");
  EXPECT_EQ(words(3), "dat één ding");
  EXPECT_EQ(words(4), "-");
  EXPECT_EQ(words(regex.group_named("tijd")), "-");
  matcher.set_line("Zoë: ja");
  ASSERT_TRUE(matcher.next());
  EXPECT_FALSE(matcher.group(regex.group_named("rol")));
}

TEST(Regex, MeetsAPatternWhoseAccentStandsApart) {
  EXPECT_EQ(matches("co\u006f\u0308rdinator", "de coördinator"), "coördinator");
}

TEST(Regex, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(refused("(zorg"),
            "Dit zoekpatroon kan niet: er staat een haakje ( of ) te veel of te weinig (bij teken "
            "5).");
  EXPECT_NE(refused("één[a-"), "");
  EXPECT_NE(refused("*zorg").find("bij teken 1"), std::string::npos);
  EXPECT_NE(refused("\\p{Bestaatniet}"), "");
  EXPECT_NE(refused("a{5,2}"), "");
  EXPECT_NE(refused("(?<=a+)b").find("(?<= )"), std::string::npos);
  EXPECT_NE(refused("\xC3"), "");
  EXPECT_EQ(refused("zorg"), "");
}

TEST(Regex, APatternOfTwentyThousandParenthesesIsRefused) {
  EXPECT_NE(refused(std::string(20'000, '(') + std::string(20'000, ')')), "");
  EXPECT_NE(refused(std::string(4'900, '(') + std::string(4'900, ')')), "");
}

// A pattern that would run for years ends with the budget, here a short one.
void expect_too_heavy(std::string_view pattern, const std::string& line) {
  const Regex regex(pattern);
  RegexBudget budget({}, std::chrono::milliseconds(30));
  RegexMatcher matcher(regex, budget);
  matcher.set_line(line);
  EXPECT_THROW(while (matcher.next()){}, RegexTooHeavy) << pattern;
}

TEST(Regex, StopsWhatWouldRunForYears) {
  expect_too_heavy("(a+)+$", std::string(40, 'a') + "!");
  expect_too_heavy("(a|aa)+$", std::string(60, 'a') + "!");
  expect_too_heavy("(.*)(.*)(.*)(.*)(.*)(.*)(.*)x", std::string(300, 'a'));
  expect_too_heavy("(a+)+$", std::string(2'000'000, 'a') + "!");
  // No step back, but from each of two million places a walk to the end.
  expect_too_heavy("a*+b", std::string(2'000'000, 'a'));
}

TEST(Regex, ManyShortLinesTogetherHaveOneBudget) {
  const Regex regex("(a+)+$");
  RegexBudget budget({}, std::chrono::milliseconds(30));
  RegexMatcher matcher(regex, budget);
  const std::string line = std::string(12, 'a') + "!";
  const auto many = [&] {
    for (int i = 0; i < 1'000'000'000; ++i) {
      matcher.set_line(line);
      matcher.next();
    }
  };
  EXPECT_THROW(many(), RegexTooHeavy);
}

TEST(Regex, StopsWithoutAnErrorWhenAskedTo) {
  const Regex regex("(a+)+$");
  std::stop_source source;
  RegexBudget budget(source.get_token());
  RegexMatcher matcher(regex, budget);
  matcher.set_line(std::string(40, 'a') + "!");
  source.request_stop();
  EXPECT_FALSE(matcher.next());
  EXPECT_TRUE(budget.stopped());
}

}  // namespace
}  // namespace transcripts
