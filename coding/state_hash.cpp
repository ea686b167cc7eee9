#include <sodium.h>

#include "coding/project.h"
#include "coding/store/edit_codec.h"

namespace coding {
namespace {

template <class... Rows>
using RowList = std::tuple<std::type_identity<Rows>...>;

template <class Row>
void add_rows(crypto_hash_sha256_state& state, const Study& study) {
  const auto add = [&state](const Row& row) {
    const std::string bytes = store::encode({Put<Row>{row}});
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
  };
  if constexpr (std::is_same_v<Row, Coding>) {
    for (const auto& [transcript, list] : study.codings().by_transcript())
      for (const Coding& coding : *list) add(coding);
  } else {
    for (const auto& [key, row] : study.table<Row>()) add(row);
  }
}

}  // namespace

std::string state_hash(const Study& study) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::apply([&]<class... Kinds>(Kinds...) { (add_rows<typename Kinds::type>(state, study), ...); },
             ForAllRows<RowList>{});
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_final(&state, hash);
  char hex[2 * sizeof hash + 1];
  return sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
}

}  // namespace coding
