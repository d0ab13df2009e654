//! A struct of numbers that can also be read as a list, with a name for each: what a regression wants.

macro_rules! named_values {
    ($(#[$about:meta])* $structure:ident { $($name:ident: $what:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub struct $structure { $(#[doc = $what] pub $name: f64),* }

        impl $structure {
            /// Their names, in order.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// Their values, in the order of the names.
            pub fn values(&self) -> [f64; $structure::NAMES.len()] {
                [$(self.$name),*]
            }
        }
    };
}
