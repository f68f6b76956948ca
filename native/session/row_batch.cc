#include "session/row_batch.h"

#include <exception>
#include <optional>

#include "session/row_batch_builder.h"

namespace mapi::session {
namespace {

// Exceptions do not cross MAPI: they wait until its call is over.
class BatchSink final : public IRowViewSink {
 public:
  explicit BatchSink(const std::vector<ULONG>& columns) : columns_(columns) {}

  void STDMETHODCALLTYPE Begin(ULONG rows) override {
    Guarded([&] { builder_.emplace(columns_, rows, TextSizes::kTold); });
  }
  void STDMETHODCALLTYPE Row(ULONG count, const SPropValue* values) override {
    Guarded([&] { builder_->AddRow(count, values); });
  }
  void STDMETHODCALLTYPE End() override {
    Guarded([&] { batch_ = builder_->Finish(); });
  }

  RowBatch Take() {
    if (failure_) std::rethrow_exception(failure_);
    return std::move(batch_);
  }

 private:
  template <class Body>
  void Guarded(Body&& body) noexcept {
    if (failure_) return;
    try {
      body();
    } catch (...) {
      failure_ = std::current_exception();
    }
  }

  const std::vector<ULONG>& columns_;
  std::optional<RowBatchBuilder> builder_;
  RowBatch batch_;
  std::exception_ptr failure_;
};

}  // namespace

RowBatch MakeRowBatch(const std::vector<ULONG>& columns, const SRow* rows, std::size_t row_count) {
  RowBatchBuilder builder(columns, row_count, TextSizes::kCounted);
  for (std::size_t row = 0; row < row_count; ++row) builder.AddRow(rows[row].cValues, rows[row].lpProps);
  return builder.Finish();
}

HRESULT QueryRowBatch(const std::vector<ULONG>& columns, IRowViewTable* table, LONG count, ULONG flags,
                      RowBatch* batch) {
  BatchSink sink(columns);
  const HRESULT result = table->QueryRowViews(count, flags, &sink);
  if (SUCCEEDED(result)) *batch = sink.Take();
  return result;
}

}  // namespace mapi::session
