#include "tests/support/fake_desktop.h"

#ifdef ZWERM_PORTAL

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

#include <gio/gio.h>

#include "tests/support/session_bus.h"

namespace tests {
namespace {

constexpr auto kLimit = std::chrono::seconds(20);
constexpr const char* kName = "org.freedesktop.portal.Desktop";
constexpr const char* kObject = "/org/freedesktop/portal/desktop";
constexpr const char* kRequest = "org.freedesktop.portal.Request";
constexpr const char* kInterfaces = R"(<node>
  <interface name="org.freedesktop.portal.FileChooser">
    <method name="OpenFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
    </method>
    <method name="SaveFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Request">
    <method name="Close"/>
    <signal name="Response"><arg type="u"/><arg type="a{sv}"/></signal>
  </interface>
</node>)";

// "/…/request/1_42/token" for ":1.42"
std::string request_path(std::string sender, const std::string& token) {
  sender.erase(0, 1);
  std::replace(sender.begin(), sender.end(), '.', '_');
  return std::string(kObject) + "/request/" + sender + "/" + token;
}

std::string bytes_of(GVariant* options, const char* key) {
  const char* text = nullptr;
  return g_variant_lookup(options, key, "^&ay", &text) != FALSE ? text : "";
}

std::string text_of(GVariant* options, const char* key) {
  const char* text = nullptr;
  return g_variant_lookup(options, key, "&s", &text) != FALSE ? text : "";
}

}  // namespace

struct FakeDesktop::Service {
  explicit Service(bool file_chooser)
      : interfaces(g_dbus_node_info_new_for_xml(kInterfaces, nullptr)) {
    std::promise<void> ready;
    auto is_ready = ready.get_future();
    thread = std::jthread([this, file_chooser, &ready] { serve(file_chooser, ready); });
    is_ready.get();
  }

  ~Service() {
    in_service([this] { g_main_loop_quit(loop); });
    thread.join();
    g_dbus_node_info_unref(interfaces);
  }

  void serve(bool file_chooser, std::promise<void>& ready) {
    GMainContext* context = g_main_context_new();
    g_main_context_push_thread_default(context);
    loop = g_main_loop_new(context, FALSE);
    connection = g_dbus_connection_new_for_address_sync(
        bus.address().c_str(),
        static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
        nullptr, nullptr, nullptr);
    if (file_chooser) put(kObject, "org.freedesktop.portal.FileChooser");
    g_dbus_connection_signal_subscribe(
        connection, "org.freedesktop.DBus", "org.freedesktop.DBus", "NameOwnerChanged", nullptr,
        nullptr, G_DBUS_SIGNAL_FLAGS_NONE, &Service::owner_changed, this, nullptr);
    call_bus("RequestName", g_variant_new("(su)", kName, 0U));
    ready.set_value();
    g_main_loop_run(loop);
    g_object_unref(connection);
    g_main_loop_unref(loop);
    g_main_context_pop_thread_default(context);
    g_main_context_unref(context);
  }

  void put(const std::string& path, const char* interface) {
    static const GDBusInterfaceVTable kTable{&Service::called, &Service::property, nullptr, {}};
    g_dbus_connection_register_object(connection, path.c_str(),
                                      g_dbus_node_info_lookup_interface(interfaces, interface),
                                      &kTable, this, nullptr, nullptr);
  }

  void call_bus(const char* method, GVariant* arguments) {
    GVariant* answer = g_dbus_connection_call_sync(
        connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
        arguments, nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr);
    if (answer != nullptr) g_variant_unref(answer);
  }

  void in_service(std::function<void()> what) {
    g_main_context_invoke_full(
        g_main_loop_get_context(loop), G_PRIORITY_DEFAULT,
        [](gpointer work) -> gboolean {
          (*static_cast<std::function<void()>*>(work))();
          return G_SOURCE_REMOVE;
        },
        new std::function<void()>(std::move(what)),
        [](gpointer work) { delete static_cast<std::function<void()>*>(work); });
  }

  static GVariant* property(GDBusConnection*, const char*, const char*, const char*, const char*,
                            GError**, gpointer) {
    return g_variant_new_uint32(3);
  }

  static void called(GDBusConnection*, const char* sender, const char*, const char*,
                     const char* method, GVariant* arguments, GDBusMethodInvocation* call,
                     gpointer self) {
    auto& service = *static_cast<Service*>(self);
    if (std::string_view(method) == "Close") {
      g_dbus_method_invocation_return_value(call, nullptr);
      service.ended();
    } else {
      service.question(sender, method, arguments, call);
    }
  }

  void question(const char* sender, const char* method, GVariant* arguments,
                GDBusMethodInvocation* call) {
    const char* title = nullptr;
    GVariant* options = nullptr;
    g_variant_get(arguments, "(&s&s@a{sv})", nullptr, &title, &options);
    Asked question;
    question.method = method;
    question.title = title;
    question.name = text_of(options, "current_name");
    question.folder = bytes_of(options, "current_folder");
    gboolean multiple = FALSE;
    g_variant_lookup(options, "multiple", "b", &multiple);
    question.multiple = multiple != FALSE;
    GVariantIter* filters = nullptr;
    if (g_variant_lookup(options, "filters", "a(sa(us))", &filters) != FALSE) {
      const char* name = nullptr;
      GVariantIter* patterns = nullptr;
      while (g_variant_iter_loop(filters, "(&sa(us))", &name, &patterns) != FALSE) {
        question.filters.emplace_back(name);
        const char* pattern = nullptr;
        while (question.filters.size() == 1 &&
               g_variant_iter_loop(patterns, "(u&s)", nullptr, &pattern) != FALSE)
          question.patterns.emplace_back(pattern);
      }
      g_variant_iter_free(filters);
    }
    client = sender;
    request = request_path(sender, text_of(options, "handle_token"));
    g_variant_unref(options);
    carry_out(call);
    const std::lock_guard lock(mutex);
    asked.push_back(std::move(question));
    changed.notify_all();
  }

  void carry_out(GDBusMethodInvocation* call) {
    Answer wanted = Answer::Wait;
    {
      const std::lock_guard lock(mutex);
      wanted = answer;
      open = true;
    }
    if (wanted == Answer::Refuse) {
      g_dbus_method_invocation_return_dbus_error(call, "org.freedesktop.portal.Error.Failed", "no");
      return;
    }
    put(request, kRequest);
    g_dbus_method_invocation_return_value(call, g_variant_new("(o)", request.c_str()));
    if (wanted == Answer::Choose) respond(0);
    if (wanted == Answer::Cancel) respond(1);
    if (wanted == Answer::EndOtherwise) respond(2);
    if (wanted == Answer::Vanish) call_bus("ReleaseName", g_variant_new("(s)", kName));
  }

  void respond(guint32 response) {
    GVariantBuilder results;
    g_variant_builder_init(&results, G_VARIANT_TYPE_VARDICT);
    {
      const std::lock_guard lock(mutex);
      GVariantBuilder list;
      g_variant_builder_init(&list, G_VARIANT_TYPE_STRING_ARRAY);
      for (const std::string& uri : uris) g_variant_builder_add(&list, "s", uri.c_str());
      g_variant_builder_add(&results, "{sv}", "uris", g_variant_builder_end(&list));
    }
    g_dbus_connection_emit_signal(connection, client.c_str(), request.c_str(), kRequest, "Response",
                                  g_variant_new("(ua{sv})", response, &results), nullptr);
  }

  static void owner_changed(GDBusConnection*, const char*, const char*, const char*, const char*,
                            GVariant* arguments, gpointer self) {
    auto& service = *static_cast<Service*>(self);
    const char* name = nullptr;
    const char* now = nullptr;
    g_variant_get(arguments, "(&s&s&s)", &name, nullptr, &now);
    if (name == service.client && *now == '\0') service.ended();
  }

  void ended() {
    const std::lock_guard lock(mutex);
    open = false;
    changed.notify_all();
  }

  template <class Ready>
  void wait(const char* what, Ready ready) {
    std::unique_lock lock(mutex);
    if (!changed.wait_for(lock, kLimit, ready))
      throw std::runtime_error(std::string("waited too long for ") + what);
  }

  SessionBus bus;
  GDBusNodeInfo* interfaces;
  GMainLoop* loop = nullptr;
  GDBusConnection* connection = nullptr;
  std::string client;   // who asked last
  std::string request;  // the path of that
  std::mutex mutex;     // of what is below
  std::condition_variable changed;
  Answer answer = Answer::Cancel;
  std::vector<std::string> uris;
  std::vector<Asked> asked;
  bool open = false;
  std::jthread thread;
};

bool FakeDesktop::possible() {
  char* program = g_find_program_in_path("dbus-daemon");
  g_free(program);
  return program != nullptr;
}

FakeDesktop::FakeDesktop(bool file_chooser) : service_(std::make_unique<Service>(file_chooser)) {}
FakeDesktop::~FakeDesktop() = default;

const std::string& FakeDesktop::address() const {
  return service_->bus.address();
}

void FakeDesktop::answer(Answer answer) {
  const std::lock_guard lock(service_->mutex);
  service_->answer = answer;
  service_->asked.clear();
}

void FakeDesktop::choose(std::vector<std::string> uris) {
  const std::lock_guard lock(service_->mutex);
  service_->answer = Answer::Choose;
  service_->uris = std::move(uris);
  service_->asked.clear();
}

FakeDesktop::Asked FakeDesktop::wait_for_question(std::size_t number) {
  service_->wait("a question", [&] { return service_->asked.size() >= number; });
  const std::lock_guard lock(service_->mutex);
  return service_->asked.back();
}

void FakeDesktop::wait_for_end() {
  service_->wait("the end of the dialog", [&] { return !service_->open; });
}

void FakeDesktop::choose_now(std::vector<std::string> uris) {
  choose(std::move(uris));
  service_->in_service([this] { service_->respond(0); });
}

void FakeDesktop::end_bus() {
  service_->bus.end();
}

}  // namespace tests

#endif
