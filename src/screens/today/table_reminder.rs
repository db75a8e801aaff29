//! A reminder to look at the support table, for those who asked for one.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Place, use_locale, use_plan},
    ui::{IconShape, RowLink, shown_while},
};

/// Shown a month after the table was looked at.
#[component]
pub fn TableReminder() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    shown_while(
        move || plan.table_is_due(),
        move || {
            view! {
                <section class="card">
                    <RowLink
                        icon=IconShape::TABLE
                        label=td_string!(locale, people.table.due)
                        href=Place::SupportTable.href()
                    />
                </section>
            }
            .into_any()
        },
    )
}
