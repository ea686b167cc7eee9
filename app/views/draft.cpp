#include "app/views/draft.h"

namespace app {

Draft::Draft(const Workspace& workspace, std::string field, std::string saved)
    : text(std::move(saved)), field_(std::move(field)) {
  const auto draft = workspace.draft(field_);
  if (!draft) return;
  in_file_ = true;
  restored_ = *draft != text;
  text = *draft;
}

void Draft::keep(bool changed, double now, Actions& actions) {
  constexpr double kSeconds = 3;
  waiting_ |= changed;
  if (!waiting_ || now - kept_at_ < kSeconds) return;
  keep_now(actions);
  kept_at_ = now;
}

void Draft::keep_now(Actions& actions) {
  if (!waiting_) return;
  actions.push(SaveDraft{field_, text});
  waiting_ = false;
  in_file_ = true;
}

void Draft::drop(Actions& actions) {
  if (in_file_) actions.push(SaveDraft{field_, ""});
  in_file_ = false;
  waiting_ = false;
}

}  // namespace app
