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

/// An enum of codes: each variant, and its name in requests and answers. Written by hand and not derived, since one table of
/// names weighs a fraction of as many calls as there are codes.
macro_rules! codes {
    ($(#[$meta:meta])* $vis:vis enum $type:ident {
        $($(#[$doc:meta])* $code:ident $name:literal,)+
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

            fn name(self) -> &'static str {
                Self::name(self)
            }
        }
    };
}
pub(crate) use codes;
