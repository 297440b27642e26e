//! The clause table of the service terms.
//!
//! A letter after the number tells the statements of one numbered clause apart; `section` is the number in print.

use crate::clause::Status::{Computed, NotBeforeSubmission, Shown};
use crate::clause::clause_table;

clause_table! { Terms:
    C1_1 "terms/1.1" "1.1" Definition Computed;
    C1_1_1 "terms/1.1.1" "1.1.1" Eligibility Computed;
    C1_1_2 "terms/1.1.2" "1.1.2" Eligibility Computed;
    C1_1_3 "terms/1.1.3" "1.1.3" Eligibility Computed;
    C1_2 "terms/1.2" "1.2" Exclusion Shown;
    C2_1 "terms/2.1" "2.1" Definition Shown;
    C2_1_1 "terms/2.1.1" "2.1.1" Definition Computed;
    C2_1_2 "terms/2.1.2" "2.1.2" Definition Shown;
    C3_1 "terms/3.1" "3.1" WhoPays Computed;
    C3_2 "terms/3.2" "3.2" Procedure Shown;
    C3_3 "terms/3.3" "3.3" Procedure Shown;
    C3_4 "terms/3.4" "3.4" Exclusion Computed;
    C4_1 "terms/4.1" "4.1" Procedure NotBeforeSubmission("examinedOnReceipt");
    C4_2A "terms/4.2a" "4.2" Right Computed;
    C4_2B "terms/4.2b" "4.2" Definition Shown;
    C4_2C "terms/4.2c" "4.2" WhoPays Computed;
    C4_3 "terms/4.3" "4.3" Procedure Computed;
    C5_1 "terms/5.1" "5.1" Fee Computed;
    C5_2A "terms/5.2a" "5.2" Procedure Computed;
    C5_2B "terms/5.2b" "5.2" Right Computed;
    C6_1A "terms/6.1a" "6.1" Fee Computed;
    C6_1B "terms/6.1b" "6.1" Fee Computed;
    C6_1C "terms/6.1c" "6.1" WhoPays Computed;
    C6_2A "terms/6.2a" "6.2" Right Computed;
    C6_2B "terms/6.2b" "6.2" Deadline Computed;
    C6_2C "terms/6.2c" "6.2" Fee Computed;
    C6_2D "terms/6.2d" "6.2" WhoPays Computed;
    C6_2E "terms/6.2e" "6.2" Exclusion Computed;
    C6_3A "terms/6.3a" "6.3" Deadline Computed;
    C6_3B "terms/6.3b" "6.3" WhoPays Computed;
    C6_3C "terms/6.3c" "6.3" Fee Computed;
    C7_1A "terms/7.1a" "7.1" Exclusion Computed;
    C7_1B "terms/7.1b" "7.1" Exclusion Computed;
    C7_1C "terms/7.1c" "7.1" Exclusion Computed;
    C7_1D "terms/7.1d" "7.1" Exclusion Computed;
    C7_1E "terms/7.1e" "7.1" Exclusion Computed;
    C7_2 "terms/7.2" "7.2" Exclusion Computed;
    C7_3 "terms/7.3" "7.3" Exclusion Computed;
    C7_4 "terms/7.4" "7.4" Right Computed;
    C7_5 "terms/7.5" "7.5" Disclosure Computed;
    C8_1A "terms/8.1a" "8.1" Right Shown;
    C8_1B "terms/8.1b" "8.1" Deadline Computed;
    C8_2 "terms/8.2" "8.2" Deadline NotBeforeSubmission("startsWhenDefectIsFound");
    C8_3 "terms/8.3" "8.3" Right Shown;
    C8_3_1 "terms/8.3.1" "8.3.1" Right Shown;
    C8_3_2 "terms/8.3.2" "8.3.2" Right Shown;
    C9_1A "terms/9.1a" "9.1" Procedure Shown;
    C9_1B "terms/9.1b" "9.1" Fee Computed;
    C9_2A "terms/9.2a" "9.2" Deadline Computed;
    C9_2B "terms/9.2b" "9.2" Deadline Computed;
    C9_3 "terms/9.3" "9.3" Disclosure Shown;
    C10_1 "terms/10.1" "10.1" Definition Computed;
    C11_1A "terms/11.1a" "11.1" Deadline Computed;
    C11_1B "terms/11.1b" "11.1" Interest Computed;
    C11_1C "terms/11.1c" "11.1" Right Computed;
    C12_1A "terms/12.1a" "12.1" WhoPays Computed;
    C12_1B "terms/12.1b" "12.1" WhoPays Computed;
    C12_2 "terms/12.2" "12.2" Exclusion Shown;
    C12_3 "terms/12.3" "12.3" Exclusion Computed;
    C13_1 "terms/13.1" "13.1" Procedure Shown;
    C13_2 "terms/13.2" "13.2" Procedure Computed;
    C13_3 "terms/13.3" "13.3" Procedure Shown;
}
