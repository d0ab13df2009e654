//! Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares; see Hastie,
//! Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1).

/// A fitted regression: the probability of `x` is `1 / (1 + exp(-(bias + weights · x)))`.
#[derive(Clone, Debug)]
pub struct Regression {
    /// Log odds where all features are zero.
    pub bias: f64,
    /// What each feature adds to the log odds for each unit of it.
    pub weights: Vec<f64>,
}

impl Regression {
    /// The probability of a vector of features.
    pub fn probability(&self, x: &[f64]) -> f64 {
        let log_odds = self.bias + self.weights.iter().zip(x).map(|(weight, value)| weight * value).sum::<f64>();
        1.0 / (1.0 + (-log_odds).exp())
    }
}

/// Fits a regression. Features are brought to mean 0 and deviation 1 for the penalty's sake; the weights are for them as given.
pub fn fit(rows: &[(&[f64], bool)], ridge: f64) -> Regression {
    let width = rows[0].0.len();
    let count = rows.len() as f64;
    let mean: Vec<f64> = (0..width).map(|k| rows.iter().map(|(x, _)| x[k]).sum::<f64>() / count).collect();
    let deviation: Vec<f64> = (0..width)
        .map(|k| (rows.iter().map(|(x, _)| (x[k] - mean[k]).powi(2)).sum::<f64>() / count).sqrt().max(1e-9))
        .collect();
    let scaled: Vec<Vec<f64>> = rows
        .iter()
        .map(|(x, _)| std::iter::once(1.0).chain((0..width).map(|k| (x[k] - mean[k]) / deviation[k])).collect())
        .collect();
    let mut solution = vec![0.0; width + 1];
    for _ in 0..25 {
        let mut gradient = vec![0.0; width + 1];
        let mut hessian = vec![vec![0.0; width + 1]; width + 1];
        for (x, (_, wanted)) in scaled.iter().zip(rows) {
            let log_odds: f64 = x.iter().zip(&solution).map(|(value, weight)| value * weight).sum();
            let probability = 1.0 / (1.0 + (-log_odds).exp());
            let error = f64::from(u8::from(*wanted)) - probability;
            let spread = probability * (1.0 - probability);
            for ((row, slope), value) in hessian.iter_mut().zip(&mut gradient).zip(x) {
                *slope += error * value;
                for (cell, other) in row.iter_mut().zip(x) {
                    *cell += spread * value * other;
                }
            }
        }
        for (i, row) in hessian.iter_mut().enumerate() {
            // The bias, in the first place, is free; the little on it keeps the matrix solvable.
            row[i] += if i == 0 { 1e-9 } else { ridge };
            gradient[i] -= if i == 0 { 0.0 } else { ridge * solution[i] };
        }
        let step = solve(hessian, gradient);
        let size = step.iter().map(|s| s.abs()).fold(0.0, f64::max);
        for (weight, step) in solution.iter_mut().zip(&step) {
            *weight += step;
        }
        if size < 1e-8 {
            break;
        }
    }
    let weights: Vec<f64> = (0..width).map(|k| solution[k + 1] / deviation[k]).collect();
    let bias = solution[0] - weights.iter().zip(&mean).map(|(weight, mean)| weight * mean).sum::<f64>();
    Regression { bias, weights }
}

/// Solves a system of linear equations by elimination with pivots.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for column in 0..size {
        let pivot = (column..size).max_by(|x, y| matrix[*x][column].abs().total_cmp(&matrix[*y][column].abs()));
        let pivot = pivot.unwrap_or(column);
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        let (above, below) = matrix.split_at_mut(column + 1);
        for (offset, row) in below.iter_mut().enumerate() {
            let factor = row[column] / above[column][column];
            for (cell, pivot) in row[column..].iter_mut().zip(&above[column][column..]) {
                *cell -= factor * pivot;
            }
            right[column + 1 + offset] -= factor * right[column];
        }
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|k| matrix[row][k] * right[k]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_feature_that_tells() {
        let values: Vec<_> = (0..200).map(|k| [f64::from(k % 2), f64::from(k % 7)]).collect();
        let rows: Vec<_> = values.iter().enumerate().map(|(k, x)| (x.as_slice(), k % 2 == 1)).collect();
        let model = fit(&rows, 1.0);
        assert!(model.probability(&[1.0, 3.0]) > 0.95);
        assert!(model.probability(&[0.0, 3.0]) < 0.05);
        assert!(model.weights[1].abs() < 0.1);
    }

    #[test]
    fn probabilities_come_out_calibrated() {
        let rows: Vec<_> = (0..1000).map(|k| ([1.0].as_slice(), k % 10 == 0)).collect();
        assert!((fit(&rows, 1.0).probability(&[1.0]) - 0.1).abs() < 1e-3);
    }
}
