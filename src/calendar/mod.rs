//! Days that are counted, and where periods end.

pub mod decode;
pub mod holidays;
pub mod period;
pub mod working_days;
