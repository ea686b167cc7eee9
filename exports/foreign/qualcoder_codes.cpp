#include "exports/foreign/qualcoder_codes.h"

#include "exports/foreign/building.h"

namespace exports::foreign {
namespace {

using Places = std::map<std::int64_t, std::size_t>;

std::optional<std::size_t> place_of(const Places& places,
                                    const coding::store::ForeignValue& number) {
  const auto found = places.find(number.number(-1));
  return found == places.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::vector<Code> qualcoder_codes(const coding::store::ForeignTables& tables, const Guids& guids,
                                  Places& places) {
  const auto category_rows = tables.rows("code_cat", {"catid", "name", "memo", "supercatid"});
  const auto code_rows =
      tables.rows("code_name", {"cid", "name", "memo", "catid", "color", "supercid"});
  std::vector<Code> codes;
  Places categories;
  for (const auto& row : category_rows) {
    const std::string name = row[1].text();
    categories.try_emplace(row[0].number(-1), codes.size());
    codes.push_back({guids.of("category", name), {}, name, {}, row[2].text(), false});
  }
  for (const auto& row : code_rows) {
    const std::string name = row[1].text();
    places.try_emplace(row[0].number(-1), codes.size());
    codes.push_back({guids.of("code", name), {}, name, row[4].text(), row[2].text()});
  }
  for (std::size_t i = 0; i < category_rows.size(); ++i)
    codes[i].parent = place_of(categories, category_rows[i][3]);
  for (std::size_t i = 0; i < code_rows.size(); ++i) {
    Code& code = codes[category_rows.size() + i];
    code.parent = place_of(places, code_rows[i][5]);
    if (!code.parent) code.parent = place_of(categories, code_rows[i][3]);
  }
  settle_parents(codes);
  return codes;
}

}  // namespace exports::foreign
