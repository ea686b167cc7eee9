// A value under a key: made anew when the key changes, else the one made before.
#pragma once

#include <optional>
#include <utility>

namespace app {

template <class Value, class Key>
class Cached {
 public:
  template <class Make>
  const Value& get(const Key& key, Make&& make) {
    if (!key_ || !(*key_ == key)) {
      value_ = std::forward<Make>(make)();
      key_ = key;
    }
    return *value_;
  }

 private:
  std::optional<Key> key_;
  std::optional<Value> value_;
};

}  // namespace app
