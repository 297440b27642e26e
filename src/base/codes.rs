//! Codes: enums whose variants have names in requests and answers. The texts for people are elsewhere.

/// An enum whose variants have names in requests and answers.
///
/// ```
/// use upfront_terms::base::codes::Code;
/// use upfront_terms::base::names::Service;
/// assert_eq!(Service::SampleTest.name(), "sampleTest");
/// assert_eq!(Service::named("sampleTest"), Some(Service::SampleTest));
/// assert_eq!(Service::named("sampletest"), None);
/// ```
pub trait Code: Copy + PartialEq + 'static {
    /// Every code, in its order.
    const ALL: &'static [Self];
    /// Their names, in the same order.
    const NAMES: &'static [&'static str];

    /// The name in requests and answers.
    fn name(self) -> &'static str;

    /// The code of that name; `None` where no code has it.
    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

/// Declares an enum of codes: each variant, and its name in requests and answers. Not derived: one table of names is much
/// smaller in the module than a call for each code.
macro_rules! codes {
    ($(#[$meta:meta])* $vis:vis enum $type:ident {
        $($(#[$doc:meta])* $code:ident $name:expr,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $vis enum $type { $($(#[$doc])* $code,)+ }

        impl $type {
            /// Every code, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            /// The name in requests and answers.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)+ }
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
                to.serialize_unit_variant(stringify!($type), *self as u32, self.name())
            }
        }

        impl $crate::base::codes::Code for $type {
            const ALL: &'static [Self] = Self::ALL;
            const NAMES: &'static [&'static str] = &[$($name),+];

            fn name(self) -> &'static str {
                Self::name(self)
            }
        }
    };
}
pub(crate) use codes;
