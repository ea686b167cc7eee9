#include "transcripts/formats/helper_process.h"

#include <gtest/gtest.h>

#include "tests/support/samples.h"
#include "transcripts/pdf_helper/status.h"

namespace {

using transcripts::HelperBounds;
using transcripts::HelperRun;
using transcripts::run_helper;

constexpr HelperBounds kPlenty{10'000'000, std::chrono::minutes(5)};

std::string a_pdf() {
  return tests::sample_bytes("groepsgesprek-libreoffice.pdf");
}

TEST(HelperProcess, GivesWhatTheProgramWritesAndItsStatus) {
  const auto run = run_helper("zwerm-pdf", a_pdf(), kPlenty, {});
  EXPECT_EQ(run.end, HelperRun::End::Exited);
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(run.output.starts_with("P 595")) << run.output.substr(0, 40);
  EXPECT_TRUE(run.output.ends_with("\nE\n"));
  EXPECT_EQ(run_helper("zwerm-pdf", "rommel", kPlenty, {}).status, pdf_helper::kUnreadable);
}

TEST(HelperProcess, AProgramThatIsNotThereDoesNotStart) {
  EXPECT_EQ(run_helper("zwerm-weg", "", kPlenty, {}).end, HelperRun::End::NotStarted);
}

TEST(HelperProcess, IsKilledWhenItWritesTooMuchOrTakesTooLongOrNobodyWantsItAnyMore) {
  EXPECT_EQ(run_helper("zwerm-pdf", a_pdf(), {100, std::chrono::minutes(5)}, {}).end,
            HelperRun::End::TooMuch);
  EXPECT_EQ(run_helper("zwerm-pdf", a_pdf(), {10'000'000, std::chrono::milliseconds(0)}, {}).end,
            HelperRun::End::TooSlow);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(run_helper("zwerm-pdf", a_pdf(), kPlenty, stop.get_token()).end,
            HelperRun::End::Cancelled);
}

}  // namespace
