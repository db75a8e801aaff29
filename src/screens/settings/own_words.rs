//! The words that a person chooses from in a check-in: add, rename, hide, sort.

use leptos::{ev::SubmitEvent, prelude::*};

use crate::{
    domain::{ListedWord, SubstanceKind, WordDraft, WordId, WordSort, WordText},
    i18n::*,
    screens::shared::{
        forms::{BothVersions, DraftField},
        page_top::PageTop,
        words,
    },
    state::{DraftForm, DraftOf, Place, use_drafts, use_locale, use_own_words},
    ui::{
        Button, Icon, IconShape, Look, RadioRow, Typed, callback, derived, focus_soon, memo, remount, shown_while, tap,
    },
};

/// The field in which a word gets another name; there is one at a time.
const RENAME: &str = "rename-word";

/// The page that arranges the words of a sort.
#[component]
pub fn OwnWordsPage(
    /// Which words.
    sort: WordSort,
) -> impl IntoView {
    let drafts = use_drafts();
    let own_words = use_own_words();
    let locale = use_locale();
    let in_own_order = move || sort != WordSort::Feelings && own_words.with(|words| words.of(sort).in_own_order);
    let [new, renaming] = [DraftOf::new_word(sort), DraftOf::WORD_NAME].map(|draft_of| drafts.kept_form(draft_of));
    let its = Texts::of(locale, sort);
    let as_offered = move || view! { <p class="quiet">{its.intro}</p> }.into_any();
    let by_hand = move || {
        view! {
            <p class="quiet">{td_string!(locale, own_words.own_order)}</p>
            <Button label=td_string!(locale, own_words.by_use) on_tap=tap(move || own_words.order_by_use(sort)) />
        }
        .into_any()
    };
    let listed = memo(move || own_words.with(|words| words.of(sort).words.clone()));
    let arranged = move || {
        let words = listed().into_iter();
        words.map(|word| view! { <Arranged word renaming /> }.into_any()).collect::<Vec<_>>().into_any()
    };
    view! {
        <PageTop heading=words::word_sort(locale, sort) back=Place::Settings />
        <section class="card">
            {shown_while(move || !in_own_order(), as_offered)}
            {shown_while(in_own_order, by_hand)}
            <NameField
                form=new
                has_kind=sort == WordSort::Substances
                id="new-word"
                label=its.new
                save=its.add
                on_save=move || own_words.add(new, sort)
            />
        </section>
        <ul class="card arranged" aria-label=its.list>
            {remount(arranged)}
        </ul>
    }
}

/// What is said of a sort of word.
#[derive(Clone, Copy)]
struct Texts {
    intro: &'static str,
    new: &'static str,
    add: &'static str,
    list: &'static str,
}

impl Texts {
    fn of(locale: Locale, sort: WordSort) -> Self {
        let [intro, new, add, list] = match sort {
            WordSort::Triggers => [
                td_string!(locale, own_words.of_triggers.intro),
                td_string!(locale, own_words.of_triggers.new),
                td_string!(locale, own_words.of_triggers.add),
                td_string!(locale, own_words.of_triggers.list),
            ],
            WordSort::Feelings => [
                td_string!(locale, own_words.of_feelings.intro),
                td_string!(locale, own_words.of_feelings.new),
                td_string!(locale, own_words.of_feelings.add),
                td_string!(locale, own_words.of_feelings.list),
            ],
            WordSort::Substances => [
                td_string!(locale, own_words.of_substances.intro),
                td_string!(locale, own_words.of_substances.new),
                td_string!(locale, own_words.of_substances.add),
                td_string!(locale, own_words.of_substances.list),
            ],
        };
        Self { intro, new, add, list }
    }
}

/// One word with what can be done to it.
#[component]
fn Arranged(word: ListedWord, renaming: DraftForm<WordDraft>) -> impl IntoView {
    let own_words = use_own_words();
    let locale = use_locale();
    let kind = kind(locale, &word);
    let ListedWord { id, hidden, .. } = word;
    let name = own_words.with_untracked(|words| words::word(locale, words, &id));
    let up = td_string!(locale, own_words.up, name = name.as_str()).to_string();
    let down = td_string!(locale, own_words.down, name = name.as_str()).to_string();
    let thing = id.stored_name().into_owned();
    let move_button = |label: String, icon, step: isize| {
        let button_id = format!("{thing}{step}");
        let id = id.clone();
        let act = move || own_words.move_by(id.clone(), step);
        view! {
            <button type="button" class="icon-button" id=button_id aria-label=label on:click=tap(act)>
                <Icon shape=icon />
            </button>
        }
        .into_any()
    };
    let marks = [kind, hidden.then(|| td_string!(locale, own_words.hidden))];
    let mark: String = marks.into_iter().flatten().map(|mark| format!(" · {mark}")).collect();
    view! {
        <li class=if hidden { "arranged-hidden" } else { "" } data-thing=thing.clone()>
            <div class="arranged-top">
                <span class="arranged-name">{name.clone()} <span class="quiet">{mark}</span></span>
                {move_button(up, IconShape::UP, -1)}
                {move_button(down, IconShape::DOWN, 1)}
            </div>
            <Renaming id name hidden renaming />
        </li>
    }
}

/// What a substance of the person's own is like.
fn kind(locale: Locale, word: &ListedWord) -> Option<&'static str> {
    let kind = word.kind.unwrap_or(SubstanceKind::Other);
    word.id.has_kind().then(|| kind_name(locale, kind))
}

fn kind_name(locale: Locale, kind: SubstanceKind) -> &'static str {
    match kind {
        SubstanceKind::Alcohol => td_string!(locale, own_words.kinds.alcohol),
        SubstanceKind::Stimulants => td_string!(locale, own_words.kinds.stimulants),
        SubstanceKind::Opioids => td_string!(locale, own_words.kinds.opioids),
        SubstanceKind::Sedatives => td_string!(locale, own_words.kinds.sedatives),
        SubstanceKind::Other => td_string!(locale, own_words.kinds.other),
    }
}

/// The buttons under a word, or the field for its new name.
#[component]
fn Renaming(id: WordId, name: String, hidden: bool, renaming: DraftForm<WordDraft>) -> impl IntoView {
    let own_words = use_own_words();
    let locale = use_locale();
    let (own_id, has_kind) = (id.clone(), id.has_kind());
    let is_renamed = move || renaming.read(|draft| draft.renamed.as_ref() == Some(&own_id));
    let is_left = is_renamed.clone();
    let rename = td_string!(locale, own_words.rename_named, name = name.as_str()).to_string();
    let (turn, turn_named) = if hidden {
        let named = td_string!(locale, own_words.show_named, name = name.as_str()).to_string();
        (td_string!(locale, own_words.show), named)
    } else {
        let named = td_string!(locale, own_words.hide_named, name = name.as_str()).to_string();
        (td_string!(locale, own_words.hide), named)
    };
    let buttons = move || {
        let ([rename_id, hide_id], name) = ([id.clone(), id.clone()], name.clone());
        view! {
            <div class="arranged-actions">
                <Button
                    look=Look::Quiet
                    label=td_string!(locale, own_words.rename)
                    name=rename.clone()
                    on_tap=tap(move || {
                        own_words.begin_renaming(renaming, rename_id.clone(), name.clone());
                        focus_soon(RENAME.to_owned());
                    })
                />
                <Button
                    look=Look::Quiet
                    label=turn
                    name=turn_named.clone()
                    on_tap=tap(move || own_words.set_hidden(hide_id.clone(), !hidden))
                />
            </div>
        }
        .into_any()
    };
    let field = move || {
        view! {
            <NameField
                form=renaming
                has_kind
                id=RENAME
                label=td_string!(locale, own_words.rename_to)
                save=td_string!(locale, own_words.rename_save)
                on_save=move || own_words.rename(renaming)
            />
            <BothVersions form=renaming />
            <Button
                look=Look::Quiet
                label=td_string!(locale, own_words.rename_cancel)
                on_tap=tap(move || own_words.end_renaming(renaming))
            />
        }
        .into_any()
    };
    view! {
        {shown_while(move || !is_left(), buttons)}
        {shown_while(is_renamed, field)}
    }
}

/// A name, for a substance of the person's own its kind, and the button that saves it; so does the keyboard's own.
#[component]
fn NameField(
    form: DraftForm<WordDraft>,
    has_kind: bool,
    id: &'static str,
    label: &'static str,
    save: &'static str,
    on_save: impl Fn() + 'static,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_save();
    };
    let kind = has_kind.then(|| view! { <KindField form group=id /> }.into_any());
    view! {
        <form class="field" on:submit=submit>
            <DraftField form id label typed=Typed::Line of=WordText::Name />
            {kind}
            <button type="submit" class="button">
                {save}
            </button>
        </form>
    }
}

/// What a substance is like, so that the right warnings show.
#[component]
fn KindField(form: DraftForm<WordDraft>, group: &'static str) -> impl IntoView {
    let drafts = use_drafts();
    let locale = use_locale();
    let labels = SubstanceKind::ALL.map(|kind| kind_name(locale, kind).to_owned()).to_vec();
    let chosen = move || {
        let kind = form.read(|draft| draft.kind);
        SubstanceKind::ALL.iter().position(|other| Some(*other) == kind)
    };
    let choose = move |place: usize| drafts.edit(form, |draft| draft.kind = SubstanceKind::ALL.get(place).copied());
    view! {
        <RadioRow
            legend=td_string!(locale, own_words.kind)
            group=if group == RENAME { "kind-renamed" } else { "kind-new" }
            labels
            chosen=derived(chosen)
            on_choose=callback(choose)
        />
        <p class="hint">{td_string!(locale, own_words.kind_why)}</p>
    }
}
