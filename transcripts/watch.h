// How whoever waits for slow work watches it: the work says how far it is, and learns at its next
// step that it should stop.
#pragma once

#include <cstddef>

namespace transcripts {

// Thrown by Watch::step() to end the work: no error, since nothing went wrong.
class Stopped {};

enum class Stage {
  Reading,     // files
  Opening,     // a project
  Looking,     // through texts
  Changing,    // working out what a change does
  BackingUp,   // the project file
  Writing,     // to the project file
  WritingNew,  // the whole project file; goes to its end
};

// Nobody watches, unless a derived one says otherwise.
class Watch {
 public:
  virtual ~Watch() = default;
  // A stage begins, of so many steps; 0 where nobody can tell.
  virtual void begin(Stage, std::size_t /*steps*/) {}
  // One is done. Throws Stopped where the work should end; what it did is then taken back.
  virtual void step() {}

  static Watch& nobody() {
    static Watch none;
    return none;
  }
};

}  // namespace transcripts
