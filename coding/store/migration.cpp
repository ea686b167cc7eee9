#include "coding/store/migration.h"

#include <SQLiteCpp/Transaction.h>

#include "coding/store/copies.h"
#include "coding/store/database.h"

namespace coding::store {

transcripts::Message migrate(const std::filesystem::path& path, std::uint32_t present,
                             std::span<const MigrationStep> steps) {
  const std::filesystem::path kept =
      free_name(fmt::format("{}.version-{}.zwerm", path.string(), present));
  copy_whole(path, kept);
  translated(path, [&] {
    const auto db = open_database(path, Access::Write);
    db->exec("PRAGMA foreign_keys=OFF");  // tables are dropped and renamed; checked below
    SQLite::Transaction transaction(*db);
    std::uint32_t version = present;
    for (const MigrationStep& step : steps) {
      if (step.to <= version) continue;
      for (const char* statement : step.statements) db->exec(statement);
      version = step.to;
    }
    if (SQLite::Statement(*db, "PRAGMA foreign_key_check").executeStep())
      throw ProjectError(
          say("{} kan niet bijgewerkt worden naar deze Zwerm: er zijn verwijzingen "
              "naar wat er niet is. Het bestand is als tevoren.",
              "{} cannot be brought to this Zwerm: it refers to what is not there. "
              "The file is as it was.",
              path.string()));
    db->exec("PRAGMA user_version = " + std::to_string(version));
    transaction.commit();
  });
  return say("{} is bijgewerkt voor deze Zwerm; het oude bestand is bewaard als {}.",
             "{} was brought to this Zwerm; the old file was kept as {}.", path.string(),
             kept.string());
}

}  // namespace coding::store
