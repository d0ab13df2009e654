//! What holds within a group of RTF, and which groups are no text.

/// What the text of a group is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Destination {
    /// The document.
    #[default]
    Body,
    /// The head or foot of each page.
    RunningHead,
    /// A footnote, an endnote, a comment.
    Note,
    /// A box beside the text.
    Box,
    /// What a field comes to.
    Result,
    /// A field's instruction.
    Instruction,
    /// What stands before the text of a list's item.
    ListText,
    /// The name of a style.
    StyleName,
    /// The file's title.
    Title,
    /// Who made the file.
    Creator,
    /// The fonts.
    Fonts,
    /// The styles.
    Styles,
    /// A field; its parts are groups.
    Field,
    /// What the file says of itself; each thing is a group.
    Info,
    /// Drawings and objects; what a reader sees of them stands in groups.
    Silent,
    /// Passed over, with all that is in it.
    Nothing,
}

impl Destination {
    /// Whether its text is the document's.
    pub fn is_text(self) -> bool {
        use Destination::*;
        matches!(self, Body | RunningHead | Note | Box | Result)
    }

    /// Whether its text is kept until its end: a name, an instruction.
    pub fn is_named(self) -> bool {
        use Destination::*;
        matches!(self, Instruction | ListText | StyleName | Title | Creator)
    }
}

/// What holds until the group's end.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub destination: Destination,
    /// Whether the destination begins with this group, and so ends with it.
    pub begins: bool,
    pub is_bold: bool,
    pub is_italic: bool,
    pub is_hidden: bool,
    pub is_deleted: bool,
    pub font: i32,
    /// How many letters stand behind a letter's number, for programs that do not know it.
    pub fallback: usize,
    /// The paragraph's style.
    pub style: Option<i32>,
    /// The style that a style is based on.
    pub based_on: Option<i32>,
    /// The paragraph's level in the outline, from 1.
    pub outline: Option<u8>,
    pub is_in_table: bool,
}

impl Default for Group {
    fn default() -> Group {
        Group {
            destination: Destination::Body,
            begins: false,
            is_bold: false,
            is_italic: false,
            is_hidden: false,
            is_deleted: false,
            font: 0,
            fallback: 1,
            style: None,
            based_on: None,
            outline: None,
            is_in_table: false,
        }
    }
}

impl Group {
    /// A group within this one.
    pub fn inner(&self) -> Group {
        let mut inner = Group { begins: false, ..self.clone() };
        if self.destination == Destination::Styles {
            inner.destination = Destination::StyleName;
            inner.begins = true;
            inner.paragraph();
        }
        inner
    }

    /// Letters look as they do by themselves.
    pub fn plain(&mut self) {
        (self.is_bold, self.is_italic, self.is_hidden, self.is_deleted, self.font) = (false, false, false, false, 0);
    }

    /// A paragraph is as it is by itself.
    pub fn paragraph(&mut self) {
        (self.style, self.based_on, self.outline, self.is_in_table) = (None, None, None, false);
    }
}

/// The destination that a command tells. One behind `\*` may be passed over by those who do not know it.
pub(super) fn destination(word: &str, is_optional: bool) -> Option<Destination> {
    Some(match word {
        "fonttbl" => Destination::Fonts,
        "stylesheet" => Destination::Styles,
        "info" => Destination::Info,
        "title" => Destination::Title,
        "author" => Destination::Creator,
        "field" => Destination::Field,
        "fldinst" => Destination::Instruction,
        "fldrslt" => Destination::Result,
        "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf" => {
            Destination::RunningHead
        }
        "footnote" | "annotation" => Destination::Note,
        "shptxt" => Destination::Box,
        "listtext" | "pntext" => Destination::ListText,
        "shpinst" | "shppict" | "object" => Destination::Silent,
        "colortbl" | "filetbl" | "pict" | "nonshppict" | "shprslt" | "upr" | "xe" | "tc" | "tcn" | "rxe" | "txe"
        | "nextfile" | "template" | "private" | "operator" | "subject" | "manager" | "company" | "category"
        | "keywords" | "comment" | "doccomm" | "hlinkbase" | "creatim" | "revtim" | "printim" | "buptim" | "ftnsep"
        | "ftnsepc" | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "listtable" | "listoverridetable" | "revtbl"
        | "themedata" | "latentstyles" => Destination::Nothing,
        _ if is_optional => Destination::Nothing,
        _ => return None,
    })
}

/// The letter that a command stands for.
pub(super) fn letter(word: &str) -> Option<&'static str> {
    Some(match word {
        "line" | "lbr" => "\n",
        "tab" => "\t",
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "enspace" | "emspace" | "qmspace" => " ",
        _ => return None,
    })
}
