//! Chinese verbs of saying as they end the clause after a quotation: “……。”市长说。

/// Simplified and traditional.
pub static SAYING: &[&str] =
    &["说", "說", "称", "稱", "道", "问", "問", "表示", "指出", "强调", "強調", "补充", "補充", "回忆", "回憶"];
