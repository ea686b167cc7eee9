// What project_store.h reads of an open file piece by piece: what undoing takes, and drafts.
#include "coding/store/edit_codec.h"
#include "coding/store/project_store_impl.h"

namespace coding::store {

std::vector<Edit> ProjectStore::payload(std::int64_t entry) {
  require_may_touch(*impl_);
  std::string bytes;
  translated(impl_->path, [&] {
    auto& select =
        impl_->statement("SELECT bytes FROM history_chunk WHERE entry = ? ORDER BY part");
    Bind(select).add(entry);
    while (select.executeStep()) bytes += select.getColumn(0).getString();
    select.reset();
  });
  return decode(bytes);
}

std::size_t ProjectStore::payload_size(std::int64_t entry) {
  require_may_touch(*impl_);
  return translated(impl_->path, [&] {
    auto& select = impl_->statement(
        "SELECT coalesce(sum(length(bytes)), 0) FROM history_chunk WHERE entry = ?");
    Bind(select).add(entry);
    select.executeStep();
    const auto size = static_cast<std::size_t>(select.getColumn(0).getInt64());
    select.reset();
    return size;
  });
}

std::int64_t ProjectStore::last_entry() {
  require_may_touch(*impl_);
  return translated(impl_->path, [&] {
    auto& select = impl_->statement("SELECT coalesce(max(number), 0) FROM history");
    select.executeStep();
    const std::int64_t number = select.getColumn(0).getInt64();
    select.reset();
    return number;
  });
}

std::optional<std::string> ProjectStore::draft(std::string_view field) {
  require_may_touch(*impl_);
  return translated(impl_->path, [&]() -> std::optional<std::string> {
    const std::string name(field);
    auto& select = impl_->statement("SELECT text FROM draft WHERE field = ?");
    Bind(select).add(name);
    if (!select.executeStep()) return std::nullopt;
    std::string text = select.getColumn(0).getString();
    select.reset();
    return text;
  });
}

// A damaged table of them keeps nobody from the project.
void load_drafts(ProjectStore::Impl& impl) {
  impl.drafts.clear();
  try {
    SQLite::Statement rows(*impl.db, "SELECT field, text, changed FROM draft");
    ReadColumns read(rows);
    while (read.step()) {
      std::string field;
      ProjectStore::Impl::Draft draft;
      read.read(field), read.read(draft.text), read.read(draft.changed);
      impl.drafts.emplace(std::move(field), std::move(draft));
    }
  } catch (const SQLite::Exception& error) {
    if (!is_damage(error)) throw;
  }
}

// The first that a writing reads: what fails here is most likely the disk.
bool ProjectStore::has_drafts(std::string_view prefix) {
  require_may_touch(*impl_);
  try {
    const std::string like = std::string(prefix) + "%";
    auto& select = impl_->statement("SELECT 1 FROM draft WHERE field LIKE ? LIMIT 1");
    Bind(select).add(like);
    const bool found = select.executeStep();
    select.reset();
    return found;
  } catch (const SQLite::Exception&) {
    impl_->suspect = true;
    throw NotSaved(impl_->path, failing_disk(impl_->path).message);
  }
}

}  // namespace coding::store
