// What the actions do of Cijfers and Citaten: what is counted and shown there, made by jobs.
#include <memory>
#include <utility>

#include "app/workspace_run.h"
#include "coding/counting_ready.h"

namespace app {

void Workspace::Run::operator()(const ChooseFrequencies& action) const {
  coding::FrequencyQuery before = std::exchange(w.frequency_query_, action.query);
  before.order = action.query.order;
  before.without_empty = action.query.without_empty;
  if (!(before == action.query)) w.cell_.reset();
}

void Workspace::Run::operator()(const MakeFigures& action) const {
  if (!w.has_project()) return;
  w.figures_job_.reset();
  w.figures_wanted_ = action.wanted;
  w.figures_job_ = std::make_unique<Job<FiguresMade>>(
      [study = w.study(), wanted = action.wanted, texts = w.figures_texts_](Progress& progress) {
        return make_figures(study, wanted, *texts, progress.stop());
      },
      w.wake_);
}

void Workspace::Run::operator()(const ShowFiguresPage& action) const {
  w.view_ = View::Figures;
  w.figures_page_ = action.page;
}

void Workspace::Run::operator()(const SelectCell& action) const {
  w.cell_ = action;
  w.code_ = action.code;
}

void Workspace::Run::operator()(const ChooseQuotations& action) const {
  if (!w.has_project()) return;
  w.quotations_wanted_ = action.wanted;
  keep_valid(w.quotations_wanted_, w.study());
}

void Workspace::Run::operator()(const MakeQuotations&) const {
  if (!w.has_project()) return;
  w.quotations_job_.reset();
  w.quotations_asked_ = {w.quotations_wanted_, w.revision_};
  w.quotations_job_ = std::make_unique<Job<QuotationsMade>>(
      [study = w.study(), wanted = w.quotations_wanted_, revision = w.revision_](
          Progress& progress) { return make_quotations(study, wanted, revision, progress.stop()); },
      w.wake_);
  // What is soon made does not flicker.
  if (w.patience_.count() > 0 && w.quotations_job_->wait_for(w.patience_)) w.take_quotations_up();
}

void Workspace::Run::operator()(const LookAtOutgoing& action) const {
  if (!w.has_project()) return;
  w.outgoing_job_.reset();
  w.outgoing_wanted_ = action.wanted;
  w.outgoing_job_ = std::make_unique<Job<OutgoingMade>>(
      [study = w.study(), wanted = action.wanted](Progress& progress) {
        return look_at_outgoing(study, wanted, progress);
      },
      w.wake_);
}

void Workspace::take_outgoing_up() {
  guarded([&] { outgoing_ = std::make_shared<OutgoingMade>(outgoing_job_->take()); });
  outgoing_job_.reset();
}

// So that the first matrix is there as soon as any other.
void Workspace::make_counting_ready() {
  counting_job_ = std::make_unique<Job<bool>>(
      [study = study()](Progress& progress) {
        coding::make_counting_ready(study, progress.stop());
        return true;
      },
      nullptr);
}

void Workspace::take_figures_up() {
  auto made = std::make_shared<FiguresMade>(figures_job_->take());
  figures_job_.reset();
  if (!figures_ || figures_->wanted.page != made->wanted.page ||
      figures_->wanted.words.shown != made->wanted.words.shown)
    figures_order_.reset();
  figures_ = std::move(made);
}

void Workspace::take_quotations_up() {
  quotations_ = std::make_shared<QuotationsMade>(quotations_job_->take());
  quotations_job_.reset();
}

}  // namespace app
