//! Short lists in order.

/// The entries in order; equal ones keep the order given. `fits` says whether the first may stand before the second. By
/// insertion, since the lists are short and the standard library's sort is large in WebAssembly.
pub(crate) fn in_order<T>(entries: Vec<T>, fits: fn(&T, &T) -> bool) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::with_capacity(entries.len());
    for entry in entries {
        let at = sorted.partition_point(|known| fits(known, &entry));
        sorted.insert(at, entry);
    }
    sorted
}
