#include "app/portal_files.h"

#ifdef ZWERM_PORTAL

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

#include <libportal/portal.h>

namespace app {
namespace {

using How = FilesAnswer::How;

constexpr const char* kPortal = "org.freedesktop.portal.Desktop";
constexpr const char* kPortalObject = "/org/freedesktop/portal/desktop";
constexpr const char* kFileChooser = "org.freedesktop.portal.FileChooser";
constexpr int kStart =
    5000;  // ms in which the portal has to be there; the bus may have to start it

struct Release {
  void operator()(GMainContext* context) const { g_main_context_unref(context); }
  void operator()(GMainLoop* loop) const { g_main_loop_unref(loop); }
  void operator()(GVariant* variant) const { g_variant_unref(variant); }
  void operator()(GSource* source) const { g_source_unref(source); }
  void operator()(GError* error) const { g_error_free(error); }
  void operator()(char* text) const { g_free(text); }
  template <class Object>
  void operator()(Object* object) const {
    g_object_unref(object);
  }
};
template <class What>
using Held = std::unique_ptr<What, Release>;

// GLib's events of this thread, apart from those of all others, while it lives.
class OwnContext {
 public:
  OwnContext() : context_(g_main_context_new()), loop_(g_main_loop_new(context_.get(), FALSE)) {
    g_main_context_push_thread_default(context_.get());
  }
  OwnContext(const OwnContext&) = delete;
  OwnContext& operator=(const OwnContext&) = delete;
  ~OwnContext() { g_main_context_pop_thread_default(context_.get()); }
  GMainContext* get() const { return context_.get(); }
  GMainLoop* loop() const { return loop_.get(); }

 private:
  Held<GMainContext> context_;
  Held<GMainLoop> loop_;
};

// Every one of the addresses, for GLib tries them in turn.
bool is_local(std::string_view addresses) {
  while (!addresses.empty()) {
    if (!addresses.starts_with("unix:")) return false;
    const std::size_t next = addresses.find(';');
    addresses.remove_prefix(next == std::string_view::npos ? addresses.size() : next + 1);
  }
  return true;
}

// A portal may be there without anything that shows dialogs behind it.
bool has_file_chooser(GDBusConnection* bus, GCancellable* stopped) {
  const Held<GVariant> version(g_dbus_connection_call_sync(
      bus, kPortal, kPortalObject, "org.freedesktop.DBus.Properties", "Get",
      g_variant_new("(ss)", kFileChooser, "version"), G_VARIANT_TYPE("(v)"), G_DBUS_CALL_FLAGS_NONE,
      kStart, stopped, nullptr));
  return version != nullptr;
}

std::string in_capitals(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

void add_filter(GVariantBuilder& filters, const std::string& name,
                const std::vector<std::string>& patterns) {
  constexpr guint32 kGlob = 0;
  g_variant_builder_open(&filters, G_VARIANT_TYPE("(sa(us))"));
  g_variant_builder_add(&filters, "s", name.c_str());
  g_variant_builder_open(&filters, G_VARIANT_TYPE("a(us)"));
  for (const std::string& pattern : patterns)
    g_variant_builder_add(&filters, "(us)", kGlob, pattern.c_str());
  g_variant_builder_close(&filters);
  g_variant_builder_close(&filters);
}

// Patterns tell capitals apart.
Held<GVariant> filters_of(const FilesWanted& wanted) {
  if (wanted.endings.empty()) return nullptr;
  std::vector<std::string> patterns;
  for (const std::string& ending : wanted.endings) {
    patterns.push_back("*" + ending);
    patterns.push_back("*" + in_capitals(ending));
  }
  GVariantBuilder filters;
  g_variant_builder_init(&filters, G_VARIANT_TYPE("a(sa(us))"));
  add_filter(filters, wanted.kind, patterns);
  if (wanted.mode != FilesWanted::Mode::Save) add_filter(filters, wanted.all, {"*"});
  return Held<GVariant>(g_variant_ref_sink(g_variant_builder_end(&filters)));
}

// All of it or nothing: of files of which some are left out nobody would know.
FilesAnswer taken_from(GVariant* answer) {
  std::vector<std::filesystem::path> paths;
  const Held<GVariant> uris(g_variant_lookup_value(answer, "uris", G_VARIANT_TYPE_STRING_ARRAY));
  if (!uris || g_variant_n_children(uris.get()) == 0) return {How::Failed};
  for (gsize i = 0; i < g_variant_n_children(uris.get()); ++i) {
    const Held<GVariant> uri(g_variant_get_child_value(uris.get(), i));
    const Held<char> path(
        g_filename_from_uri(g_variant_get_string(uri.get(), nullptr), nullptr, nullptr));
    if (!path) return {How::Elsewhere};
    paths.emplace_back(path.get());
  }
  return {How::Chosen, std::move(paths)};
}

// One question, from the asking to the answer.
class Question {
 public:
  Question(const FilesWanted& wanted, GMainLoop* loop)
      : wanted_(wanted), loop_(loop), shown_(g_cancellable_new()) {}

  // Until it is answered, the portal is gone or `stopped` is cancelled. Whatever comes after that
  // finds nobody: the context of the loop is not looked at again, for libportal 0.6 may have let go
  // of what it would need then.
  FilesAnswer wait(XdpPortal* portal, GDBusConnection* bus, GCancellable* stopped,
                   GMainContext* context) {
    ask(portal);
    const guint watch = g_bus_watch_name_on_connection(bus, kPortal, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                       nullptr, &Question::gone, this, nullptr);
    const Held<GSource> stop(g_cancellable_source_new(stopped));
    const GCancellableSourceFunc on_stop = [](GCancellable*, gpointer self) -> gboolean {
      static_cast<Question*>(self)->close();
      return G_SOURCE_REMOVE;
    };
    g_source_set_callback(stop.get(), G_SOURCE_FUNC(on_stop), this, nullptr);
    g_source_attach(stop.get(), context);
    g_main_loop_run(loop_);
    g_source_destroy(stop.get());
    g_bus_unwatch_name(watch);
    return answer_;
  }

 private:
  void ask(XdpPortal* portal) {
    const Held<GVariant> filters = filters_of(wanted_);
    if (wanted_.mode != FilesWanted::Mode::Save) {
      const auto flags = wanted_.mode == FilesWanted::Mode::OpenMany ? XDP_OPEN_FILE_FLAG_MULTIPLE
                                                                     : XDP_OPEN_FILE_FLAG_NONE;
      xdp_portal_open_file(portal, nullptr, wanted_.title.c_str(), filters.get(), nullptr, nullptr,
                           flags, shown_.get(), &Question::answered, this);
      return;
    }
    const Held<char> name(g_utf8_make_valid(wanted_.name.c_str(), -1));
    xdp_portal_save_file(portal, nullptr, wanted_.title.c_str(), name.get(),
                         wanted_.folder.empty() ? nullptr : wanted_.folder.c_str(), nullptr,
                         filters.get(), nullptr, nullptr, XDP_SAVE_FILE_FLAG_NONE, shown_.get(),
                         &Question::answered, this);
  }

  // The dialog goes from the screen.
  void close() {
    g_cancellable_cancel(shown_.get());
    g_main_loop_quit(loop_);
  }

  // With it goes what libportal keeps of the question.
  static void gone(GDBusConnection*, const char*, gpointer self) {
    auto& question = *static_cast<Question*>(self);
    question.gone_ = true;
    question.close();
  }

  static void answered(GObject* portal, GAsyncResult* result, gpointer self) {
    auto& question = *static_cast<Question*>(self);
    GError* raw = nullptr;
    const Held<GVariant> answer(
        question.wanted_.mode == FilesWanted::Mode::Save
            ? xdp_portal_save_file_finish(XDP_PORTAL(portal), result, &raw)
            : xdp_portal_open_file_finish(XDP_PORTAL(portal), result, &raw));
    const Held<GError> error(raw);
    if (answer) {
      question.answer_ = taken_from(answer.get());
    } else if (!question.gone_ && g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      question.answer_.how = How::Cancelled;
    }
    g_main_loop_quit(question.loop_);
  }

  const FilesWanted& wanted_;
  GMainLoop* loop_;
  Held<GCancellable> shown_;
  FilesAnswer answer_;
  bool gone_ = false;  // the portal
};

// Waits until all is sent, but not for ever: a bus that takes nothing must not hold up the end of
// the program.
void flush(GDBusConnection* bus) {
  constexpr guint kLongest = 500;  // ms
  const OwnContext context;
  const GAsyncReadyCallback on_sent = [](GObject*, GAsyncResult*, gpointer loop) {
    g_main_loop_quit(static_cast<GMainLoop*>(loop));
  };
  g_dbus_connection_flush(bus, nullptr, on_sent, context.loop());
  const Held<GSource> limit(g_timeout_source_new(kLongest));
  const GSourceFunc on_limit = [](gpointer loop) -> gboolean {
    g_main_loop_quit(static_cast<GMainLoop*>(loop));
    return G_SOURCE_REMOVE;
  };
  g_source_set_callback(limit.get(), on_limit, context.loop(), nullptr);
  g_source_attach(limit.get(), context.get());
  g_main_loop_run(context.loop());
  g_source_destroy(limit.get());
}

FilesAnswer ask_portal(const FilesWanted& wanted, const std::stop_token& stop) {
  const OwnContext context;
  const Held<GCancellable> stopped(g_cancellable_new());
  const std::stop_callback on_stop(stop, [&stopped] { g_cancellable_cancel(stopped.get()); });
  const Held<GDBusConnection> bus(g_bus_get_sync(G_BUS_TYPE_SESSION, stopped.get(), nullptr));
  if (!bus) return {};
  g_dbus_connection_set_exit_on_close(bus.get(), FALSE);  // the session's end is not ours
  if (!has_file_chooser(bus.get(), stopped.get())) return {};
  const Held<XdpPortal> portal(xdp_portal_new());  // by the same connection
  Question question(wanted, context.loop());
  FilesAnswer answer = question.wait(portal.get(), bus.get(), stopped.get(), context.get());
  // That the dialog is to go is sent, before the connection ends with its last user.
  if (stop.stop_requested()) flush(bus.get());
  return answer;
}

}  // namespace

AskForFiles portal_files() {
  const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
  if (address == nullptr || *address == '\0' || !is_local(address)) return nullptr;
  return ask_portal;
}

}  // namespace app

#else

namespace app {

AskForFiles portal_files() {
  return nullptr;
}

}  // namespace app

#endif
