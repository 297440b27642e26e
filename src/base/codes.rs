//! Codes: closed lists of names that stand in requests and answers. Words are put to them elsewhere.

/// A closed list of names.
pub trait Code: Copy + PartialEq + 'static {
    /// Every code, in its order.
    const ALL: &'static [Self];

    /// The name in requests and answers.
    fn name(self) -> &'static str;

    /// The code with a name; `None` where there is none.
    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

/// An enum of codes: each variant, and its name in requests and answers.
macro_rules! codes {
    ($(#[$meta:meta])* $vis:vis enum $type:ident {
        $($(#[$doc:meta])* $code:ident $name:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
        $vis enum $type { $($(#[$doc])* #[serde(rename = $name)] $code,)+ }

        impl $type {
            /// Every code, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            /// The name in requests and answers.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)+ }
            }
        }

        impl $crate::base::codes::Code for $type {
            const ALL: &'static [Self] = Self::ALL;

            fn name(self) -> &'static str {
                Self::name(self)
            }
        }
    };
}
pub(crate) use codes;
