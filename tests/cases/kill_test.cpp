#include <algorithm>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <set>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "coding/project.h"
#include "tests/support/run_program.h"

namespace {

using tests::SmallStudy;

// "zwerm code p.zwerm -" in a process of its own, which reads `lines` and is killed.
class Coding {
 public:
  Coding(const std::string& project, const std::string& lines) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    child_ = fork();
    if (child_ == 0) {
      dup2(open(lines.c_str(), O_RDONLY), STDIN_FILENO);
      dup2(ends[1], STDOUT_FILENO);
      dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
      close(ends[0]);
      execl(ZWERM_PROGRAM, "zwerm", "code", project.c_str(), "-", "--coder", "AV", nullptr);
      _exit(127);
    }
    close(ends[1]);
    output_ = fdopen(ends[0], "r");
  }
  Coding(const Coding&) = delete;
  Coding& operator=(const Coding&) = delete;
  ~Coding() {
    kill();
    fclose(output_);
  }

  // The next id that it prints; empty when there comes no more. Half a line is none.
  std::string id() {
    char line[64];
    if (fgets(line, sizeof line, output_) == nullptr) return {};
    std::string id(line);
    if (!id.ends_with('\n')) return {};
    id.pop_back();
    return id;
  }
  void kill() {
    if (child_ == 0) return;
    ::kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    child_ = 0;
  }

 private:
  pid_t child_ = 0;
  FILE* output_ = nullptr;
};

// A line for each range of g1, in an order of its own each round, so that every round codes anew.
void write_lines(const std::filesystem::path& path, std::mt19937& random) {
  std::vector<std::pair<int, int>> ranges;
  for (int start = 0; start < 29; ++start)
    for (int end = start + 1; end <= 29; ++end) ranges.emplace_back(start, end);
  std::shuffle(ranges.begin(), ranges.end(), random);
  std::ofstream lines(path);
  for (const char* code : {"Gat", "Regie", "Netwerk"})
    for (const auto& [start, end] : ranges)
      lines << "g1\t" << start << '\t' << end << '\t' << code << '\n';
}

// Passes time, for the sake of the moment at which the kill falls; nothing waits for it.
void let_it_work(unsigned microseconds) {
  const timespec time{0, static_cast<long>(microseconds) * 1000};
  nanosleep(&time, nullptr);
}

TEST(Kill, NoCodingWhoseIdWasPrintedIsLostInAHundredKills) {
  const SmallStudy study;
  const std::string project = (study.folder / "p.zwerm").string();
  const std::string lines = (study.folder / "lines").string();
  std::mt19937 random(2026);
  std::set<std::string> printed;
  for (int round = 0; round < 100; ++round) {
    write_lines(lines, random);
    {
      Coding coding(project, lines);
      // Every fourth is killed while it opens; the others after some codings, anywhere in the next.
      const unsigned after = round % 4 == 0 ? 0 : 1 + random() % 6;
      for (unsigned i = 0; i < after; ++i) {
        const std::string id = coding.id();
        ASSERT_FALSE(id.empty()) << "it stopped by itself in round " << round;
        printed.insert(id);
      }
      let_it_work(random() % (after == 0 ? 30'000 : 4'000));
      coding.kill();
      for (std::string id = coding.id(); !id.empty(); id = coding.id()) printed.insert(id);
    }
    const auto opened = coding::Project::open(project, coding::Access::ReadOnly, "AV");
    for (const std::string& id : printed)
      ASSERT_NE(opened.study().codings().find(coding::CodingId{*coding::Guid::parse(id)}), nullptr)
          << id << " was printed and is lost after round " << round;
  }
  EXPECT_GT(printed.size(), 100U);
  EXPECT_EQ(study.run("check").status, 0);
}

}  // namespace
