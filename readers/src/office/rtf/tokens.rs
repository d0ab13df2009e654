//! RTF as a run of tokens.
//!
//! ```text
//! {\b 5\'80\u8211- paid}     open · word "b" · text "5" · byte 80 · word "u" 8211 · text "- paid" · close
//! ```

/// One token.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'r> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// A command with its number, if it has one: `\b`, `\fs24`.
    Word(&'r str, Option<i32>),
    /// A command that is a sign: `\*`, `\~`.
    Sign(u8),
    /// A byte in the code page of its font: `\'e9`.
    Byte(u8),
    /// Plain text.
    Text(&'r [u8]),
}

/// The tokens of a file. Line ends between them mean nothing; what a `\bin` announces is passed over.
pub(super) struct Tokens<'r> {
    rest: &'r [u8],
}

impl<'r> Tokens<'r> {
    pub fn new(bytes: &'r [u8]) -> Tokens<'r> {
        Tokens { rest: bytes }
    }

    fn advance(&mut self, by: usize) {
        self.rest = self.rest.get(by..).unwrap_or_default();
    }

    /// What stands behind a backslash.
    fn command(&mut self) -> Option<Token<'r>> {
        let first = *self.rest.first()?;
        if first == b'\'' {
            let digit = |at: usize| self.rest.get(at).and_then(|byte| char::from(*byte).to_digit(16));
            let byte = digit(1).zip(digit(2)).and_then(|(high, low)| u8::try_from(16 * high + low).ok());
            self.advance(if byte.is_some() { 3 } else { 1 });
            return Some(byte.map_or(Token::Sign(b'\''), Token::Byte));
        }
        if !first.is_ascii_alphabetic() {
            self.advance(1);
            return Some(Token::Sign(first));
        }
        let letters = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let word = std::str::from_utf8(&self.rest[..letters]).unwrap_or_default();
        self.advance(letters);
        let minus = usize::from(self.rest.first() == Some(&b'-'));
        let digits = self.rest.iter().skip(minus).take_while(|byte| byte.is_ascii_digit()).count();
        let number = std::str::from_utf8(&self.rest[..minus * usize::from(digits > 0) + digits]).ok();
        let number: Option<i32> = number.and_then(|number| number.parse().ok());
        if digits > 0 {
            self.advance(minus + digits);
        }
        if self.rest.first() == Some(&b' ') {
            self.advance(1);
        }
        if word == "bin" {
            self.advance(number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0));
        }
        Some(Token::Word(word, number))
    }
}

impl<'r> Iterator for Tokens<'r> {
    type Item = Token<'r>;

    fn next(&mut self) -> Option<Token<'r>> {
        loop {
            let token = match *self.rest.first()? {
                b'{' => Token::Open,
                b'}' => Token::Close,
                b'\\' => {
                    self.advance(1);
                    return self.command();
                }
                b'\r' | b'\n' | 0 => {
                    self.advance(1);
                    continue;
                }
                _ => {
                    let end = self.rest.iter().position(|byte| b"{}\\\r\n\0".contains(byte)).unwrap_or(self.rest.len());
                    let text = &self.rest[..end];
                    self.advance(end);
                    return Some(Token::Text(text));
                }
            };
            self.advance(1);
            return Some(token);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_numbers_bytes_and_text() {
        let tokens: Vec<Token> = Tokens::new(b"{\\b 5\\'80\\u-3913 -\r\n\\* \\~x\\bin4 \\{}}y}").collect();
        assert_eq!(
            tokens,
            [
                Token::Open,
                Token::Word("b", None),
                Token::Text(b"5"),
                Token::Byte(0x80),
                Token::Word("u", Some(-3913)),
                Token::Text(b"-"),
                Token::Sign(b'*'),
                Token::Text(b" "),
                Token::Sign(b'~'),
                Token::Text(b"x"),
                Token::Word("bin", Some(4)),
                Token::Text(b"y"),
                Token::Close,
            ]
        );
    }

    #[test]
    fn what_is_cut_off_ends() {
        for written in [r"\", r"\'", r"\'8", r"\u-", r"\bin99 x", r"{\fs999999999999"] {
            assert!(Tokens::new(written.as_bytes()).count() < 4, "{written}");
        }
    }
}
