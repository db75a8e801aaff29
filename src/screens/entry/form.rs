//! An entry that was filled in by a form, opened to be changed.

use leptos::prelude::*;

use crate::{
    domain::{Entry, TimedDraft, minute_text},
    i18n::*,
    screens::shared::forms::{BothVersions, TimeField},
    state::{DraftForm, Journal, StoredDraft, use_drafts, use_journal, use_locale},
    ui::{Button, Look, callback, shown_while, tap, text},
};

/// The fields of a saved entry. Changes that are left unsaved wait here.
#[component]
pub fn FormEditor<D: TimedDraft + StoredDraft>(
    /// The entry as it was saved.
    entry: Entry,
    /// The saved content as a draft, which the form starts from.
    noted: D,
    /// Draws the fields of its kind.
    fields: fn(DraftForm<D>) -> AnyView,
    /// Saves the changes.
    save: fn(Journal, Entry, DraftForm<D>),
    /// Saves the form of an entry that another tab has deleted; without it, nothing is offered then.
    #[prop(optional)]
    save_as_new: Option<fn(Journal, Entry, DraftForm<D>)>,
) -> impl IntoView {
    let drafts = use_drafts();
    let journal = use_journal();
    let locale = use_locale();
    let (form, has_unsaved) = drafts.form_for(entry.id, noted.clone());
    let noted_at = entry.at.naive_local();
    let time = text(move || minute_text(form.read(TimedDraft::time).unwrap_or(noted_at)));
    let on_change = callback(move |time| drafts.edit(form, |draft| draft.set_time(Some(time))));
    let unsaved = move || {
        let noted = noted.clone();
        let discard = move || {
            drafts.discard_changes(form, noted.clone());
            has_unsaved.set(false);
        };
        view! {
            <div class="unsaved">
                <p>{td_string!(locale, entry.unsaved)}</p>
                <Button look=Look::Quiet label=td_string!(locale, entry.discard) on_tap=tap(discard) />
            </div>
        }
        .into_any()
    };
    let deleted = entry.clone();
    let as_new = save_as_new.map(|save| {
        let entry = entry.clone();
        let offer = move || {
            let entry = entry.clone();
            view! {
                <div class="unsaved" role="status">
                    <p>{td_string!(locale, entry.deleted_elsewhere)}</p>
                    <Button
                        label=td_string!(locale, entry.save_as_new)
                        on_tap=tap(move || save(journal, entry.clone(), form))
                    />
                </div>
            }
            .into_any()
        };
        shown_while(move || journal.is_deleted_elsewhere(&deleted), offer)
    });
    view! {
        {as_new}
        {shown_while(move || has_unsaved.get(), unsaved)}
        {fields(form)}
        <TimeField form=form.slot() time on_change />
        <BothVersions form />
        <div class="save-bar">
            <Button
                look=Look::Main
                label=td_string!(locale, entry.save)
                on_tap=tap(move || save(journal, entry.clone(), form))
            />
        </div>
    }
}
