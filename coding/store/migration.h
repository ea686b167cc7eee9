// Bringing an older project file to the present version: forward only, all steps in one
// transaction, after a copy of the old file is made beside it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "coding/store/schema.h"
#include "transcripts/message.h"

namespace coding::store {

// Brings `path`, of version `present`, through all of `steps` after that. Hold the lock. Gives the
// sentence that says where the copy of the old file is. Throws ProjectError; then the file is as it
// was.
transcripts::Message migrate(const std::filesystem::path& path, std::uint32_t present,
                             std::span<const MigrationStep> steps);

}  // namespace coding::store
