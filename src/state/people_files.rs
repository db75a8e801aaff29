//! Bringing people in from the phone's contacts or from vCards, and handing them out again.

use leptos::task::spawn_local;

use super::{AppState, Notice, Problem};
use crate::{
    domain::{PersonDraft, Plan},
    platform::{contacts, files},
    vault::{read_cards, write_cards},
};

impl AppState {
    /// Whether this browser lets people pick from the phone's contacts.
    pub fn can_pick_people(self) -> bool {
        contacts::can_pick()
    }

    /// Lets the person pick from the phone's contacts.
    pub fn pick_people(self) {
        self.notice.set(None);
        spawn_local(async move {
            let people = contacts::pick().await;
            // Closing the picker is an answer too.
            if !people.is_empty() {
                self.add_people(people, 0);
            }
        });
    }

    /// Adds the people in the vCards that were just chosen in a file field.
    pub fn import_people(self, field: &files::FileField) {
        let Some(file) = files::take_chosen(field) else { return };
        self.notice.set(None);
        spawn_local(async move {
            match files::read_text(&file).await.map(|text| read_cards(&text)) {
                Some(cards) if !cards.people.is_empty() => self.add_people(cards.people, cards.unread),
                _ => self.tell_problem(Problem::NoPeople),
            }
        });
    }

    /// Hands everyone out as one file of vCards.
    pub fn export_people(self) {
        let file = self.plan.with_untracked(|plan| write_cards(&plan.people.all));
        self.hand_over("steady-people.vcf", files::of_text("text/vcard", &file));
    }

    /// Adds those who are not here yet, and tells how many that were.
    fn add_people(self, drafts: Vec<PersonDraft>, mut unread: usize) {
        let mut people = Vec::new();
        for draft in drafts {
            let Some(id) = self.new_id() else { return };
            match draft.finish(id) {
                Ok(person) => people.push(person),
                Err(_) => unread += 1,
            }
        }
        let count = move || self.plan.with_untracked(|plan| plan.people.all.len());
        let before = count();
        let add = move |plan: &mut Plan| people.into_iter().all(|person| plan.people.add_new(person));
        self.save_in_plan(Box::new(add), move || {
            let added = count().saturating_sub(before);
            self.notice.set(Some(Notice::PeopleAdded { added, unread }));
        });
    }
}
