#include "app/desktop_dialog.h"

#include <utility>

namespace app {

void DesktopDialog::ask(FilesWanted wanted, std::function<void()> wake) {
  job_.reset();
  ++asked_;
  job_ = std::make_unique<Job<FilesAnswer>>(
      [ask = ask_, wanted = std::move(wanted)](Progress& progress) {
        return ask ? ask(wanted, progress.stop()) : FilesAnswer{};
      },
      std::move(wake));
}

bool DesktopDialog::collect() {
  if (!job_ || !job_->finished()) return false;
  answer_ = job_->take();
  job_.reset();
  answered_ = asked_;
  failed_ = failed_ || answer_.how == FilesAnswer::How::Failed;
  return true;
}

}  // namespace app
