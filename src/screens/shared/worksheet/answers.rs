//! The answers of a worksheet, to be read.

use leptos::prelude::*;

use crate::{
    content::{Answer, ThinkingTool},
    domain::{SheetName, Worksheet},
    i18n::*,
    screens::shared::words,
};

/// A question that was answered, and the answer in words.
pub struct AnswerSaid {
    /// Which question.
    pub name: SheetName,
    /// The question; empty for one that this version does not know.
    pub question: &'static str,
    /// The answer.
    pub answer: String,
}

/// The answers of a worksheet, in the order of the tool's questions; what a later version asked comes last.
pub fn answers_of(locale: Locale, sheet: &Worksheet) -> Vec<AnswerSaid> {
    let rated = |strength: u8| td_string!(locale, thinking.of_ten, strength = strength).to_string();
    let tool = ThinkingTool::from_slug(sheet.tool().as_str());
    let questions = tool.map_or(&[][..], ThinkingTool::questions);
    let mut all = Vec::new();
    for question in questions {
        let answer = match question.answer {
            Answer::Words => sheet.text(question.name).map(|text| text.as_str().to_owned()),
            Answer::Rating => sheet.rating(question.name).map(|rating| rated(rating.get())),
        };
        let asked = tool.map_or("", |tool| words::thinking_question(locale, tool, question.name));
        all.extend(answer.map(|answer| AnswerSaid { name: question.name, question: asked, answer }));
    }
    let is_known = |name: SheetName| questions.iter().any(|question| question.name == name);
    let texts = sheet.texts().iter().filter(|answered| !is_known(answered.question));
    all.extend(texts.map(|answered| AnswerSaid {
        name: answered.question,
        question: "",
        answer: answered.answer.as_str().to_owned(),
    }));
    all
}

/// The answers below their questions.
pub fn answers(said: Vec<AnswerSaid>) -> AnyView {
    let one = |said: AnswerSaid| {
        view! {
            <div>
                <dt class="hint">{said.question}</dt>
                <dd>{said.answer}</dd>
            </div>
        }
        .into_any()
    };
    view! { <dl class="answers">{said.into_iter().map(one).collect::<Vec<_>>()}</dl> }.into_any()
}
