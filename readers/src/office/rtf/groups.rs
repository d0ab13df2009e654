//! Groups that are destinations: what their beginning opens and their end completes.
//!
//! ```text
//! {\stylesheet{\s2 heading 2;}}                  at the inner end: style 2 is "heading 2"
//! {\field{\*\fldinst HYPERLINK "…"}{\fldrslt …}} at the first end: where it leads; then the link, begun and ended
//! ```

use super::super::docx::address;
use super::super::styles::Style;
use super::Reader;
use super::state::{Destination, Group};
use crate::Aside;

impl Reader {
    /// The end of a destination.
    pub(super) fn leave(&mut self, group: &Group) {
        match group.destination {
            Destination::RunningHead | Destination::Note | Destination::Box => {
                self.end_paragraph_of(group);
                self.blocks.leave();
            }
            Destination::StyleName => {
                let name = std::mem::take(&mut self.name);
                let name = name.trim().trim_end_matches(';').to_owned();
                let based_on = group.based_on.map(|style| style.to_string());
                let style = Style { name, based_on, outline: group.outline, ..Style::default() };
                self.styles.0.insert(group.style.unwrap_or(0).to_string(), style);
            }
            Destination::Instruction => {
                let instruction = std::mem::take(&mut self.name);
                if let Some(open) = self.addresses.last_mut() {
                    *open = address(&instruction);
                }
            }
            Destination::Result => self.blocks.end_link(),
            Destination::Field => {
                self.addresses.pop();
            }
            Destination::Title => self.said.title = Some(std::mem::take(&mut self.name)),
            Destination::Creator => self.said.creator = Some(std::mem::take(&mut self.name)),
            Destination::ListText => {
                self.is_list |= !std::mem::take(&mut self.name).trim().is_empty();
            }
            _ => {}
        }
    }

    /// The group turns out to be a destination.
    pub(super) fn enter(&mut self, destination: Destination) {
        let Some(group) = self.groups.last_mut() else { return };
        let outer = group.destination;
        let is_misplaced = match destination {
            _ if outer == Destination::Nothing => true,
            Destination::Title | Destination::Creator => outer != Destination::Info,
            Destination::Field => !outer.is_text(),
            Destination::Instruction | Destination::Result => outer != Destination::Field,
            _ => false,
        };
        group.destination = if is_misplaced { Destination::Nothing } else { destination };
        group.begins = true;
        match group.destination {
            Destination::RunningHead => self.blocks.set_aside(Aside::RunningHead),
            Destination::Note => self.blocks.set_aside(Aside::Other),
            Destination::Box => self.blocks.enter_box(),
            Destination::Field => self.addresses.push(None),
            Destination::Result => {
                if let Some(Some(address)) = self.addresses.last().cloned() {
                    self.begin_paragraph();
                    self.blocks.begin_link(&address);
                }
            }
            _ => self.name.clear(),
        }
        if matches!(destination, Destination::RunningHead | Destination::Note | Destination::Box)
            && let Some(group) = self.groups.last_mut()
        {
            group.paragraph();
        }
    }

    /// The group is what its outer group stands for, in Unicode or as a picture of it: it takes that group's place.
    pub(super) fn enter_as_outside(&mut self) {
        let place = self.groups.len().checked_sub(3).map(|at| self.groups[at].destination);
        if let (Some(group), Some(place)) = (self.groups.last_mut(), place) {
            group.destination = place;
        }
    }
}
