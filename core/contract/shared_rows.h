#pragma once
// Rows shared by whoever holds a copy, for whom they never change again: copying them costs no row.
//
// Reads like a const std::vector. Thread: a value; copies on several threads share the rows, which nobody writes.
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace aetherion::contract {

template <typename T> class SharedRows {
public:
    SharedRows() = default;
    SharedRows(std::vector<T> rows) : m_rows(std::make_shared<std::vector<T>>(std::move(rows))) {}
    SharedRows(std::initializer_list<T> rows) : SharedRows(std::vector<T>(rows)) {}

    [[nodiscard]] const std::vector<T>& all() const {
        static const std::vector<T> kNone;
        return m_rows ? *m_rows : kNone;
    }
    operator const std::vector<T>&() const { return all(); }
    [[nodiscard]] std::size_t size() const { return all().size(); }
    [[nodiscard]] bool empty() const { return all().empty(); }
    [[nodiscard]] const T& operator[](std::size_t index) const { return all()[index]; }
    [[nodiscard]] const T& front() const { return all().front(); }
    [[nodiscard]] const T& back() const { return all().back(); }
    [[nodiscard]] auto begin() const { return all().begin(); }
    [[nodiscard]] auto end() const { return all().end(); }
    [[nodiscard]] auto rbegin() const { return all().rbegin(); }
    [[nodiscard]] auto rend() const { return all().rend(); }
    /// To be changed, before they are shared again: a copy where somebody shares them, who keeps what was.
    [[nodiscard]] std::vector<T>& own() {
        if (!m_rows || m_rows.use_count() > 1)
            m_rows = std::make_shared<std::vector<T>>(all());
        return *m_rows;
    }
    /// The very same rows, not only equal ones: nothing has changed between two snapshots.
    [[nodiscard]] bool isSameAs(const SharedRows& other) const { return m_rows == other.m_rows; }
    bool operator==(const SharedRows& other) const { return isSameAs(other) || all() == other.all(); }

private:
    std::shared_ptr<std::vector<T>> m_rows;
};

} // namespace aetherion::contract
