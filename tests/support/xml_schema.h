// REFI-QDA's schemas, which lie beside the repository, and xmllint, which holds files against them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

// Codebook.xsd or Project.xsd; nothing where it is not there.
std::optional<std::filesystem::path> refi_schema(std::string_view name);

// What xmllint finds wrong with the documents, empty where all are valid. Nothing where the schema
// or xmllint is not there: then the test is to say that it skips.
std::optional<std::string> against_schema(std::string_view schema,
                                          const std::vector<std::string>& documents);

}  // namespace tests
