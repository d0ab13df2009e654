//! The boundary to the page: hands files in and comparisons out, and holds no logic of its own.
//!
//! It is called in a worker, where files can be read at once:
//!
//! ```js
//! const a = Report.fromFile(fileA);            // throws { code, message }
//! const b = Report.fromBytes(bytes, "b.txt");
//! a.article();                                 // what COMPARISON calls articles.a
//! compare(a, b);                               // the comparison, plain objects
//! ```
