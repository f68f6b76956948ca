#include <utility>

#include "builtin/builtin.h"
#include "builtin/profiles/file_system.h"
#include "core/code_page.h"
#include "runtime/runtime.h"

namespace mapi::runtime {
namespace {

class BuiltinScope final : public Runtime::Scope {
 public:
  explicit BuiltinScope(builtin::SessionContext context) : scope_(std::move(context)) {}

 private:
  builtin::SessionContextScope scope_;
};

// What is relative now must not follow a later chdir, and two ways of writing it are the same.
std::string ProfileDirectory(const std::string& wanted) {
  const std::string directory = wanted.empty() ? builtin::files::DefaultProfileDirectory() : wanted;
  return directory.empty() ? directory : builtin::files::Canonical(directory);
}

class BuiltinRuntime final : public Runtime {
 public:
  explicit BuiltinRuntime(const std::string& profile_directory)
      : profile_directory_(ProfileDirectory(profile_directory)) {
    functions_.initialize = builtin::Initialize;
    functions_.uninitialize = builtin::Uninitialize;
    functions_.admin_profiles = builtin::AdminProfiles;
    functions_.logon_ex = builtin::LogonEx;
    functions_.allocate_buffer = builtin::AllocateBuffer;
    functions_.allocate_more = builtin::AllocateMore;
    functions_.free_buffer = builtin::FreeBuffer;
    functions_.wrap_compressed_rtf_stream = builtin::WrapCompressedRtfStream;
  }

  const Functions& functions() const override { return functions_; }

  Description Describe() const override {
    Description description;
    description.name = "builtin";
    description.version = kVersion;
    description.ansi_code_page = core::AnsiCodePage();
    if (!profile_directory_.empty()) description.profile_directory = profile_directory_;
    return description;
  }

  std::unique_ptr<Scope> Enter(const Host& host) const override {
    builtin::SessionContext context = host;
    context.profile_directory = profile_directory_;
    return std::make_unique<BuiltinScope>(std::move(context));
  }

  std::optional<std::string> EncodeAnsi(std::u16string_view text) const override { return core::EncodeAnsi(text); }

  std::u16string DecodeAnsi(std::string_view text) const override {
    if (auto decoded = core::DecodeAnsi(text)) return *std::move(decoded);
    return core::Utf16Lossy(text);
  }

 private:
  static constexpr const char* kVersion = "0.1.0";

  const std::string profile_directory_;
  Functions functions_;
};

}  // namespace

std::shared_ptr<const Runtime> OpenBuiltin(const Options& options) {
  return std::make_shared<BuiltinRuntime>(options.profile_directory);
}

}  // namespace mapi::runtime
