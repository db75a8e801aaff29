//! The ways to hand the page over, and the table for a spreadsheet.

use std::sync::Arc;

use leptos::prelude::*;

use super::{choices::Topic, columns::Columns, page::Chosen};
use crate::{
    domain::Kind,
    i18n::*,
    insight::Span,
    state::{Place, SheetToWrite, use_files, use_journal, use_locale, use_own_words, use_plan},
    ui::{Button, Derived, IconShape, Look, RowLink, remount, shown_while, tap},
};

/// The buttons, and what is in the table.
#[component]
pub fn Sending(
    chosen: Chosen,
    /// The days of the page; `None` while the entries are read.
    span: Derived<Option<Span>>,
    /// The page as text.
    as_shared: Derived<String>,
) -> impl IntoView {
    let (files, journal, plan, own_words) = (use_files(), use_journal(), use_plan(), use_own_words());
    let locale = use_locale();
    let rows = journal.rows();
    let is_writing = ArcRwSignal::new(false);
    let download = {
        let (is_writing, span) = (is_writing.clone(), Arc::clone(&span));
        move || {
            let Some(span) = untrack(|| span()) else { return };
            let columns = Columns {
                locale,
                own_words: own_words.with_untracked(Clone::clone),
                plan: plan.with_untracked(Clone::clone),
                with_use: untrack(|| chosen.has(Topic::Used)),
                with_check_ups: untrack(|| chosen.has(Topic::CheckUps)),
                with_thinking: untrack(|| chosen.has(Topic::Thinking)),
                with_words: untrack(|| chosen.has(Topic::Notes)),
            };
            let sheet = SheetToWrite {
                name: format!("steady-{}-{}.csv", span.first, span.last),
                span,
                columns: columns.names(),
                cells: Box::new(move |entry| columns.cells(entry)),
            };
            journal.hand_over_sheet(sheet, files, is_writing.clone());
        }
    };
    let what = move || {
        let (count, used) = rows.with(|rows| {
            let (Some(rows), Some(span)) = (rows, span()) else { return (0, 0) };
            let (mut count, mut used) = (0_usize, 0_usize);
            let has_thinking = chosen.has(Topic::Thinking);
            for row in rows.within(span).rows().filter(|row| has_thinking || row.kind != Kind::Worksheet) {
                count += 1;
                used += usize::from(row.kind == Kind::Used);
            }
            (count, if chosen.has(Topic::Used) { 0 } else { used })
        });
        let mut lines = vec![td_string!(locale, hand_over.csv_what, count = count - used).to_string()];
        if used > 0 {
            lines.push(td_string!(locale, hand_over.csv_left_out, count = used).to_string());
        }
        if !chosen.has(Topic::CheckUps) {
            lines.push(td_string!(locale, hand_over.csv_no_scores).to_owned());
        }
        if !chosen.has(Topic::Used) {
            lines.push(td_string!(locale, hand_over.csv_no_symptoms).to_owned());
        }
        lines.push(if chosen.has(Topic::Notes) {
            td_string!(locale, hand_over.csv_words).to_owned()
        } else {
            td_string!(locale, hand_over.csv_no_words).to_owned()
        });
        view! { <p class="hint">{lines.join(" ")}</p> }.into_any()
    };
    let writing =
        move || view! { <p class="quiet" role="status">{td_string!(locale, hand_over.writing)}</p> }.into_any();
    view! {
        <section class="card not-printed">
            <h2>{td_string!(locale, hand_over.send)}</h2>
            <div class="two">
                <Button look=Look::Main label=td_string!(locale, paper.print) on_tap=tap(move || files.print()) />
                <Button
                    label=td_string!(locale, hand_over.share)
                    on_tap=tap(move || files.share_as_file(&untrack(|| as_shared())))
                />
            </div>
            {remount(what)}
            <Button label=td_string!(locale, hand_over.csv) on_tap=tap(download) />
            {shown_while(move || is_writing.get(), writing)}
            <RowLink icon=IconShape::SETTINGS label=td_string!(locale, hand_over.backup) href=Place::Settings.href() />
        </section>
    }
}
