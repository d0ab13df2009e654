//! Chinese words of one letter that say little about what a sentence is about, and that are seldom part of another word.

/// Simplified and traditional.
pub static STOP_WORDS: &[&str] = &[
    "的", "了", "在", "是", "和", "与", "與", "也", "都", "就", "而", "及", "着", "著", "被", "把", "从", "從", "对",
    "對", "这", "這", "那", "其", "他", "她", "它", "们", "們", "我", "你", "您", "之", "以", "于", "於", "因", "为",
    "為", "但", "或", "并", "並", "还", "還", "又", "则", "則", "将", "將", "已", "曾", "很", "更", "最", "吗", "嗎",
    "呢", "吧", "啊", "每", "某", "该", "該", "此",
];
