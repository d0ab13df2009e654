//! Curves: one number of each pair of several programs, both axes in powers of ten, as SVG.
//!
//! ```text
//! ms │           ╱ Diptych, Chromium       a power of the words is a straight line,
//!    │       ╱ ╱                           its exponent how steep it is
//!    └─────────── words
//! ```

use std::fmt::Write as _;

/// One line: its name, and words and number of each point.
pub struct Curve {
    pub name: String,
    pub points: Vec<(f64, f64)>,
}

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 380.0;
/// Around the field; names stand right of it.
const LEFT: f64 = 64.0;
const RIGHT: f64 = 200.0;
const TOP: f64 = 34.0;
const BOTTOM: f64 = 44.0;
const COLOURS: [&str; 8] = ["#1b5e8c", "#b5452c", "#2f7d4f", "#7a4fa3", "#a67c00", "#3d8f9e", "#8c3b6b", "#666666"];

/// The whole picture; nothing where there is nothing to draw.
pub fn chart(title: &str, curves: &[Curve]) -> Option<String> {
    let points = || curves.iter().flat_map(|curve| &curve.points);
    let (first, last) = decades(points().map(|point| point.0))?;
    let (low, high) = decades(points().map(|point| point.1))?;
    let x = |words: f64| LEFT + (words.log10() - first) / (last - first) * (WIDTH - LEFT - RIGHT);
    let y = |number: f64| HEIGHT - BOTTOM - (number.log10() - low) / (high - low) * (HEIGHT - TOP - BOTTOM);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n<text x=\"{LEFT}\" y=\"20\" font-size=\"14\">{title}</text>\n"
    );
    // Writing to a String cannot fail.
    for decade in powers(first, last) {
        let at = x(decade);
        let _ = writeln!(svg, "<path d=\"M{at:.1} {TOP}V{:.1}\" stroke=\"#ddd\"/>", HEIGHT - BOTTOM);
        let _ = writeln!(
            svg,
            "<text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{decade}</text>",
            HEIGHT - BOTTOM + 18.0
        );
    }
    for decade in powers(low, high) {
        let at = y(decade);
        let _ = writeln!(svg, "<path d=\"M{LEFT} {at:.1}H{:.1}\" stroke=\"#ddd\"/>", WIDTH - RIGHT);
        let _ =
            writeln!(svg, "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{decade}</text>", LEFT - 6.0, at + 4.0);
    }
    let _ = writeln!(svg, "<text x=\"{:.1}\" y=\"{:.1}\">words of each report</text>", LEFT, HEIGHT - 8.0);
    // Names keep apart where lines end together.
    let mut ends: Vec<(f64, usize)> =
        curves.iter().enumerate().filter_map(|(at, curve)| Some((y(curve.points.last()?.1), at))).collect();
    ends.sort_by(|x, y| x.0.total_cmp(&y.0));
    let mut lowest = 0.0_f64;
    for (end, at) in ends {
        let (curve, colour) = (&curves[at], COLOURS[at % COLOURS.len()]);
        let path: Vec<String> =
            curve.points.iter().map(|(words, number)| format!("{:.1} {:.1}", x(*words), y(*number))).collect();
        let _ = writeln!(svg, "<path d=\"M{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>", path.join("L"));
        for point in &path {
            let (x, y) = point.split_once(' ').unwrap_or_default();
            let _ = writeln!(svg, "<circle cx=\"{x}\" cy=\"{y}\" r=\"3\" fill=\"{colour}\"/>");
        }
        lowest = (lowest + 15.0).max(end + 4.0);
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{lowest:.1}\" fill=\"{colour}\">{}</text>",
            WIDTH - RIGHT + 8.0,
            curve.name
        );
    }
    Some(svg + "</svg>\n")
}

/// The powers of ten around some numbers, at least one apart.
fn decades(numbers: impl Iterator<Item = f64> + Clone) -> Option<(f64, f64)> {
    let low = numbers.clone().reduce(f64::min)?.log10().floor();
    let high = numbers.reduce(f64::max)?.log10().ceil().max(low + 1.0);
    Some((low, high)).filter(|(low, high)| low.is_finite() && high.is_finite())
}

fn powers(low: f64, high: f64) -> impl Iterator<Item = f64> {
    (low as i32..=high as i32).map(|power| 10_f64.powi(power))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_times_the_words_and_the_time_is_a_decade_on_both_axes() {
        let curve = |name: &str, points: &[(f64, f64)]| Curve { name: name.to_owned(), points: points.to_vec() };
        let svg = chart("ms", &[curve("Diptych", &[(1e3, 10.0), (1e4, 100.0), (1e5, 1e3)])]).expect("a picture");
        assert!(svg.contains("M64.0 336.0L312.0 185.0L560.0 34.0"), "a straight line from corner to corner: {svg}");
        assert!(svg.contains(">Diptych</text>"));
        assert_eq!(chart("ms", &[curve("nothing", &[])]), None);
    }
}
