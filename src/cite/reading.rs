//! Readings: the points on which the documents can be read in several ways, and the choices for each. The first choice is the
//! default.
//!
//! ```
//! use upfront_terms::cite::reading::{Choice, PaymentDay, READINGS, ReadingName, Readings};
//! let moved = Choice::from(PaymentDay::NextWorkingDay);
//! assert_eq!(Readings::default().payment_day, PaymentDay::NotMoved);
//! assert_eq!(Readings::default().with(moved).payment_day, PaymentDay::NextWorkingDay);
//!
//! let reading = READINGS.iter().find(|reading| reading.name == ReadingName::PaymentDay).unwrap();
//! assert_eq!((reading.name.name(), reading.points), ("paymentOnClosedDay", &["A-09"][..]));
//! assert_eq!(reading.default, reading.choices[0]);
//! ```

use crate::base::clause::{ClauseId, privacy as p, terms as t};
use crate::base::codes::codes;
use crate::base::money;
use serde::Serialize;

/// One open point, as `readings()` lists it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Reading {
    /// The name a request selects it by.
    pub name: ReadingName,
    /// The points of the clause inventory it answers.
    pub points: &'static [&'static str],
    /// The clauses that are open on it.
    pub clauses: &'static [ClauseId],
    /// Every choice, the default first.
    pub choices: &'static [Choice],
    /// The choice taken where the request names none.
    pub default: Choice,
}

macro_rules! readings {
    ($($(#[$doc:meta])* $type:ident $field:ident $name:literal $points:tt $clauses:tt {
        $(#[$first_doc:meta])* $first:ident $first_name:literal,
        $($(#[$choice_doc:meta])* $choice:ident $choice_name:literal,)+
    })+) => {
        codes! {
            /// The name of a reading.
            pub enum ReadingName { $($(#[$doc])* $type $name,)+ }
        }

        $(
            codes! {
                $(#[$doc])*
                #[derive(Default)]
                pub enum $type {
                    $(#[$first_doc])* #[default] $first $first_name,
                    $($(#[$choice_doc])* $choice $choice_name,)+
                }
            }
            impl From<$type> for Choice {
                fn from(choice: $type) -> Choice { Choice::$type(choice) }
            }
        )+

        /// A choice that was made for a reading.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        #[serde(untagged)]
        pub enum Choice { $($(#[$doc])* $type($type),)+ }

        impl Choice {
            /// The reading it was made for.
            pub fn reading(self) -> ReadingName {
                match self { $(Choice::$type(_) => ReadingName::$type,)+ }
            }

            /// Its name.
            pub fn name(self) -> &'static str {
                match self { $(Choice::$type(choice) => choice.name(),)+ }
            }
        }

        /// One choice for every open point; the default choices by `default()`.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct Readings { $($(#[$doc])* pub $field: $type,)+ }

        impl Readings {
            /// These readings with another choice for one of them.
            #[must_use]
            pub fn with(mut self, choice: Choice) -> Readings {
                match choice { $(Choice::$type(choice) => self.$field = choice,)+ }
                self
            }
        }

        /// Every reading, in the order of the clause inventory.
        pub const READINGS: &[Reading] = &[$(Reading {
            name: ReadingName::$type,
            points: &$points,
            clauses: &$clauses,
            choices: &[
                Choice::$type($type::$first), $(Choice::$type($type::$choice),)+
            ],
            default: Choice::$type($type::$first),
        }),+];
    };
}

impl Rounding {
    /// How an amount is rounded that is rounded once, at the end.
    pub fn once(self) -> money::Rounding {
        match self {
            Rounding::HalfEvenOnce => money::Rounding::HalfEven,
            Rounding::HalfUpOnce | Rounding::HalfUpEachMonth => money::Rounding::HalfUp,
        }
    }
}

readings! {
    /// How the two conditions of 1.1.2 and 1.1.3 go together.
    Applicability applicability "applicability" ["A-01"] [t::C1_1, t::C1_1_1, t::C1_1_2, t::C1_1_3] {
        /// Applies when both hold, to be checked when one does.
        ThreeAnswers "threeAnswers",
        /// One of them is enough.
        EitherSuffices "eitherSuffices",
        /// Both are needed.
        BothNeeded "bothNeeded",
    }
    /// Where a period of months or years ends on a closed day.
    PeriodEnd period_end "periodEndOnClosedDay" ["A-03", "A-14"] [t::C6_2B, t::C6_3A, t::C8_1B, p::STORAGE_3] {
        /// It ends there: no text moves it.
        NotMoved "notMoved",
        /// It ends on the next working day.
        NextWorkingDay "nextWorkingDay",
    }
    /// Where a product arrives on a closed day.
    Receipt receipt "receiptOnClosedDay" ["A-05"] [t::C9_2A] {
        /// The week that holds the day is the week of receipt.
        WeekOfReceipt "weekOfReceipt",
        /// It counts as received on the next working day.
        NextWorkingDay "nextWorkingDay",
    }
    /// Which days are not working days.
    ClosedDays closed_days "closedDays" ["A-06"] [t::C9_2A, t::C9_2B] {
        /// Week-ends, public holidays, 5 June, 24 and 31 December.
        Statutory "statutory",
        /// Week-ends and public holidays only.
        PublicHolidays "publicHolidays",
        /// The statutory ones and the day after Ascension.
        Banks "banks",
    }
    /// To which services the time of 9.2 applies.
    TurnaroundScope turnaround_scope "turnaroundScope" ["A-08"] [t::C9_2A] {
        /// Those of section 5 only.
        StandardServices "standardServices",
        /// Everything done in the workshop.
        AllWorkshopServices "allWorkshopServices",
    }
    /// Where the day of payment is a closed day.
    PaymentDay payment_day "paymentOnClosedDay" ["A-09"] [t::C11_1A] {
        /// It stays: "under no circumstances later".
        NotMoved "notMoved",
        /// It moves to the next working day.
        NextWorkingDay "nextWorkingDay",
    }
    /// When a further month of interest commences.
    CommencedMonth commenced_month "commencedMonth" ["A-10"] [t::C11_1B] {
        /// Each time the day number of the day after the due date comes round.
        DayAfterDue "dayAfterDue",
        /// On the day after each monthly anniversary of the due date.
        DueAnniversary "dueAnniversary",
        /// On each monthly anniversary of the due date.
        DueAnniversaryInclusive "dueAnniversaryInclusive",
        /// With every calendar month touched.
        CalendarMonths "calendarMonths",
    }
    /// How the legal maximum is compared with the contract's rate.
    LegalMaximum legal_maximum "legalMaximum" ["A-11"] [t::C11_1B] {
        /// Amount against amount.
        CompareAmounts "compareAmounts",
        /// Yearly rate against yearly rate; the lower is charged alone.
        CompareRates "compareRates",
    }
    /// How the days of the statutory amount are counted.
    DayCount day_count "dayCount" ["A-12"] [t::C11_1B] {
        /// From the day after the due date to the day of payment, over 365.
        Actual365 "actual365",
        /// The same days, over 366 in leap years.
        ActualActual "actualActual",
        /// From the due date to the day before payment, over 365.
        HalfOpen "halfOpen",
    }
    /// Where the answer to a request for a right falls due on a closed day.
    RightsAnswerDay rights_answer "rightsAnswerOnClosedDay" ["A-15"] [
        p::RIGHTS_1, p::RIGHTS_2, p::RIGHTS_3, p::RIGHTS_4, p::RIGHTS_5, p::RIGHTS_6
    ] {
        /// It moves past week-ends and public holidays (Regulation 1182/71 art. 3(4)).
        PublicHolidays "publicHolidays",
        /// It stays.
        NotMoved "notMoved",
        /// It moves past 5 June, 24 and 31 December too.
        ClosingDays "closingDays",
    }
    /// How often the investigation fee can be charged.
    InvestigationFee investigation_fee "investigationFee" ["A-16"] [t::C6_1B, t::C6_2C, t::C6_3C] {
        /// Once: one investigation.
        OncePerMatter "oncePerMatter",
        /// For every product investigated.
        OncePerItem "oncePerItem",
    }
    /// How amounts are rounded to the øre.
    Rounding rounding "rounding" ["A-17"] [t::C10_1, t::C11_1B] {
        /// Half up, once at the end.
        HalfUpOnce "halfUpOnce",
        /// Half to even, once at the end.
        HalfEvenOnce "halfEvenOnce",
        /// Half up, the charge of each month.
        HalfUpEachMonth "halfUpEachMonth",
    }
}
