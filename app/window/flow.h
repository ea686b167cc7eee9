// Controls on as many lines as it takes: each goes behind the one before it, or on the next line
// where there is no room left. The window's padding stays free at the right.
#pragma once

namespace app {

// Call it before the first; then flow() before each, with its width in pixels.
void start_flow();
void flow(float width, float gap);

}  // namespace app
