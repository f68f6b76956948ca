#include <cstring>
#include <limits>
#include <thread>
#include <utility>
#include <vector>

#include "builtin/block_header.h"
#include "builtin/init.h"
#include "builtin/last_error.h"
#include "builtin/row_blocks.h"
#include "support.h"

namespace mapi::test {

TEST_CASE("AllocateBuffer and AllocateMore: one free for all") {
  LPVOID root = nullptr;
  REQUIRE(builtin::AllocateBuffer(10, &root) == S_OK);
  std::memset(root, 1, 10);
  for (ULONG size = 0; size < 200; ++size) {
    LPVOID more = nullptr;
    REQUIRE(builtin::AllocateMore(size, root, &more) == S_OK);
    CHECK(reinterpret_cast<std::uintptr_t>(more) % builtin::kBlockAlignment == 0);
    std::memset(more, 2, size);
  }
  CHECK(builtin::FreeBuffer(root) == S_OK);
}

TEST_CASE("Rows of one page are freed one by one, in any order and after their maker") {
  std::vector<LPVOID> rows;
  {
    builtin::RowBlocks blocks;
    for (std::size_t size = 0; size < 20'000; size = size * 5 / 4 + 3) {
      for (int copy = 0; copy < 20; ++copy) {
        LPVOID row = blocks.Allocate(size);
        CHECK(reinterpret_cast<std::uintptr_t>(row) % builtin::kBlockAlignment == 0);
        std::memset(row, copy, size);
        LPVOID more = nullptr;
        REQUIRE(builtin::AllocateMore(40, row, &more) == S_OK);
        std::memset(more, copy, 40);
        rows.push_back(row);
      }
    }
    for (std::size_t i = 0; i < rows.size(); i += 3)
      CHECK(builtin::FreeBuffer(std::exchange(rows[i], nullptr)) == S_OK);
  }
  std::thread([&rows] {
    for (std::size_t i = rows.size(); i > 0; --i) builtin::FreeBuffer(rows[i - 1]);
  }).join();
}

TEST_CASE("Memory: bad arguments and sizes") {
  LPVOID buffer = &buffer;
  CHECK(builtin::FreeBuffer(nullptr) == S_OK);
  CHECK(builtin::AllocateBuffer(1, nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK(builtin::AllocateMore(1, nullptr, &buffer) == MAPI_E_INVALID_PARAMETER);
  CHECK(buffer == nullptr);
  REQUIRE(builtin::AllocateBuffer(0, &buffer) == S_OK);
  CHECK(buffer != nullptr);
  builtin::FreeBuffer(buffer);
}

TEST_CASE("AllocateMore from several threads") {
  LPVOID root = nullptr;
  REQUIRE(builtin::AllocateBuffer(1, &root) == S_OK);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([root] {
      for (int n = 0; n < 500; ++n) {
        LPVOID more = nullptr;
        builtin::AllocateMore(16, root, &more);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  builtin::FreeBuffer(root);
}

TEST_CASE("MAPIInitialize counts, and checks its argument") {
  CHECK_FALSE(builtin::IsInitialized());
  MAPIINIT_0 init{MAPI_INIT_VERSION, MAPI_MULTITHREAD_NOTIFICATIONS | MAPI_NO_COINIT | MAPI_NT_SERVICE};
  CHECK(builtin::Initialize(&init) == S_OK);
  CHECK(builtin::Initialize(nullptr) == S_OK);
  builtin::Uninitialize();
  CHECK(builtin::IsInitialized());
  builtin::Uninitialize();
  CHECK_FALSE(builtin::IsInitialized());
  builtin::Uninitialize();  // once too often
  CHECK(builtin::Initialize(nullptr) == S_OK);
  CHECK(builtin::IsInitialized());
  builtin::Uninitialize();
  init.ulFlags = 0x100;
  CHECK(builtin::Initialize(&init) == MAPI_E_UNKNOWN_FLAGS);
  init = {7, 0};
  CHECK(builtin::Initialize(&init) == MAPI_E_INVALID_PARAMETER);
}

TEST_CASE("Without MAPIInitialize the entry points say so") {
  LPPROFADMIN admin = nullptr;
  LPMAPISESSION session = nullptr;
  CHECK(builtin::AdminProfiles(0, &admin) == MAPI_E_NOT_INITIALIZED);
  CHECK(builtin::LogonEx(0, A("x"), nullptr, MAPI_EXTENDED, &session) == MAPI_E_NOT_INITIALIZED);
}

TEST_CASE("LastError: MAPIERROR in both widths") {
  builtin::LastError last;
  CHECK(last.Set(MAPI_E_FAILONEPROVIDER, "Grüße", 0x4DF, 7) == MAPI_E_FAILONEPROVIDER);
  MapiBuffer<MAPIERROR> error(&builtin::FreeBuffer);
  REQUIRE(last.Fill(MAPI_E_FAILONEPROVIDER, 0, error.Out()) == S_OK);
  CHECK(std::string(error->lpszError) == "Grüße");
  CHECK(std::string(error->lpszComponent) == builtin::LastError::kComponent);
  CHECK(error->ulLowLevelError == 0x4DF);
  CHECK(error->ulContext == 7);
  CHECK(error->ulVersion == MAPI_ERROR_VERSION);
  REQUIRE(last.Fill(MAPI_E_FAILONEPROVIDER, MAPI_UNICODE, error.Out()) == S_OK);
  CHECK(core::View(reinterpret_cast<LPCWSTR>(error->lpszError)) == u"Grüße");
  {
    CodePageScope western(core::kWesternCodePage);
    last.Set(MAPI_E_NOT_FOUND, "é日");
    REQUIRE(last.Fill(MAPI_E_NOT_FOUND, 0, error.Out()) == S_OK);
    CHECK(std::string(error->lpszError) == "\xE9?");
  }
  REQUIRE(last.Fill(MAPI_E_CALL_FAILED, 0, error.Out()) == S_OK);
  CHECK_FALSE(error);
  REQUIRE(last.Fill(S_OK, 0, error.Out()) == S_OK);
  CHECK_FALSE(error);
  CHECK(last.Fill(MAPI_E_NOT_FOUND, 0, nullptr) == MAPI_E_INVALID_PARAMETER);
  CHECK(last.Fill(MAPI_E_NOT_FOUND, 4, error.Out()) == MAPI_E_UNKNOWN_FLAGS);
  last.Clear();
  REQUIRE(last.Fill(MAPI_E_NOT_FOUND, 0, error.Out()) == S_OK);
  CHECK_FALSE(error);
}

}  // namespace mapi::test
