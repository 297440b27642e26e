//! The clause table of the privacy policy, English and Swedish alike: both have the same headings in the same order.

use crate::clause::Status::Computed;
use crate::clause::clause_table;

clause_table! { Privacy:
    STORAGE_3 "privacy/storage.3" "Storage period" Deadline Computed;
}
