// What the page Words of Cijfers shows: a word list, what one group says more than another, or a
// word in context. A part of the job of figures_job.h.
#pragma once

#include <stop_token>

#include "app/figures_job.h"

namespace app {

// Fills in what `made.wanted.words` asks for. Half of it where stopped.
void make_words(const coding::Study& study, coding::SearchTexts& texts, const std::stop_token& stop,
                FiguresMade& made);

}  // namespace app
