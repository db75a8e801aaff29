//! The open place, read from the address and written to it.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use super::{Calendar, Notice, Notices, Place, Problem};
use crate::platform::address;

/// The store of the open place.
#[derive(Clone, Copy)]
pub struct Navigation(&'static Inner);

/// State and dependencies of [`Navigation`].
struct Inner {
    place: ArcRwSignal<Place>,
    /// The last place that lists entries, if that is where the open entry was opened; Today otherwise.
    beneath: ArcRwSignal<Place>,
    came_from_inside: AtomicBool,
    notices: Notices,
    calendar: Calendar,
}

impl Navigation {
    /// Opens the place that the address names, and follows the address from then on.
    pub(super) fn new(notices: Notices, calendar: Calendar) -> Self {
        let asked_for = Place::from_address();
        if asked_for.is_none() {
            notices.say(Notice::Problem(Problem::NotHere));
        }
        let place = ArcRwSignal::new(asked_for.unwrap_or(Place::Today));
        let beneath = ArcRwSignal::new(Place::Today);
        let inner = Inner { place, beneath, came_from_inside: AtomicBool::new(false), notices, calendar };
        let store = Self(Box::leak(Box::new(inner)));
        address::on_change(move || store.follow_address());
        store
    }

    /// The open place, tracked.
    pub fn place(self) -> Place {
        self.0.place.get()
    }

    /// The open place, untracked.
    pub fn place_now(self) -> Place {
        self.0.place.get_untracked()
    }

    /// Whether the person is still at a place. The address knows earlier than the app that they have gone on.
    pub(super) fn is_still_at(self, place: Place) -> bool {
        self.place_now() == place && Place::from_path(&address::hash()) == Some(place)
    }

    /// The open page, tracked: beneath an open entry, the list that it was opened from.
    pub fn page(self) -> Place {
        match self.place() {
            Place::Entry(_) => self.0.beneath.get_untracked(),
            place => place,
        }
    }

    /// Goes to a place as a link does, so that the back gesture returns from it.
    pub fn open(self, place: Place) {
        address::push(&place.path());
    }

    /// Goes to a place in place of the open one, to which the back gesture does not return.
    pub(super) fn open_instead(self, place: Place) {
        address::replace(&place.path());
        self.go(place);
    }

    /// Goes to the place that the address names; without such a place, shows Today and tells [`Problem::NotHere`].
    fn follow_address(self) {
        self.0.came_from_inside.store(true, Ordering::Relaxed);
        let place = Place::from_path(&address::hash());
        self.go(place.unwrap_or(Place::Today));
        if place.is_none() {
            self.0.notices.tell_problem(Problem::NotHere);
        }
    }

    /// Closes what was opened at a place, unless the person has gone on from there meanwhile.
    pub(super) fn close_from(self, place: Place) {
        if self.is_still_at(place) {
            self.close();
        }
    }

    /// Closes what is open on top of one of the five places; without a step to go back to, that place itself opens.
    pub fn close(self) {
        if self.0.came_from_inside.load(Ordering::Relaxed) {
            address::back();
        } else {
            let below = self.place_now().within();
            address::replace(&below.path());
            self.0.place.set(below);
        }
    }

    fn go(self, place: Place) {
        let before = self.place_now();
        if before == place {
            return;
        }
        let notices = self.0.notices;
        self.0.calendar.follow_day();
        notices.forget_wrong();
        if !matches!(before, Place::Entry(_)) {
            self.0.beneath.set(if before.lists_entries() { before } else { Place::Today });
        }
        self.0.place.set(place);
        let is_kept = |notice: &Notice| match notice {
            // These concern the step to the place where they are read.
            Notice::Deleted(_)
            | Notice::Removed(_)
            | Notice::PeopleAdded { .. }
            | Notice::Problem(Problem::PartMissing) => true,
            Notice::Problem(Problem::NotHere) => matches!(before, Place::Entry(_)),
            // The person may look for the file first.
            Notice::FileOffered { question: Some(_), .. } | Notice::StillSaving => true,
            // Saving closes these places, so the notice is read at the next one.
            Notice::Saved => {
                matches!(
                    before,
                    Place::Entry(_)
                        | Place::UsedNote
                        | Place::NewWorksheet(_)
                        | Place::Person(_)
                        | Place::CheckUpQuestions(_)
                )
            }
            _ => false,
        };
        if !notices.with_untracked(|notice| notice.is_some_and(is_kept)) {
            notices.clear();
        }
    }
}
