//! Short lists in order.

/// The entries in order, those that are alike in the order given. `fits` says that the first may stand before the
/// second. By insertion: the library's sort would weigh more than all of this module's rules about dates.
pub(crate) fn in_order<T>(entries: Vec<T>, fits: fn(&T, &T) -> bool) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::with_capacity(entries.len());
    for entry in entries {
        let at = sorted.partition_point(|known| fits(known, &entry));
        sorted.insert(at, entry);
    }
    sorted
}
