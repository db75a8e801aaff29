//! Check-ups: what the answers add up to, and how that changed.

use chrono::NaiveDate;

use super::Rows;
use crate::domain::{CheckUp, Entry, LocalTime, Noted, day_of};

/// How a set of questions is answered and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Number of questions.
    pub questions: usize,
    /// The lowest answer.
    pub lowest: u8,
    /// The highest answer.
    pub highest: u8,
    /// By what the sum of the answers is multiplied; `None` where each answer stands alone.
    pub times: Option<u16>,
    /// The bands, the lowest first, each with its lowest score; none where a score stands for nothing by itself.
    pub bands: &'static [(u16, Band)],
}

/// What a score stands for, as whoever made the questions says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Hardly any signs.
    Minimal,
    /// A few signs.
    Mild,
    /// Some signs.
    Moderate,
    /// Many signs.
    ModeratelySevere,
    /// Very many signs.
    Severe,
    /// Little well-being.
    Low,
    /// Well-being as most people have it.
    Usual,
}

/// What the answers add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The points.
    pub points: u16,
    /// The most points there are.
    pub of: u16,
    /// What they stand for, where there are bands.
    pub band: Option<Band>,
}

/// A check-up that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub at: LocalTime,
    /// The answers, one to each question.
    pub answers: Vec<u8>,
}

/// The last check-up with a set of questions, beside the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Latest {
    /// The last one.
    pub last: Done,
    /// The one before, if there is one.
    pub before: Option<Done>,
    /// How many there are.
    pub times: usize,
}

impl Band {
    /// Whether it suggests a talk with a professional: at the cut-offs from which the makers of the questions advise a
    /// closer look.
    pub const fn is_worth_talking_over(self) -> bool {
        matches!(self, Self::Moderate | Self::ModeratelySevere | Self::Severe | Self::Low)
    }
}

impl Scale {
    /// Whether these are answers to these questions.
    pub fn fits(&self, answers: &[u8]) -> bool {
        answers.len() == self.questions && answers.iter().all(|answer| (self.lowest..=self.highest).contains(answer))
    }

    /// What the answers add up to; `None` for those that do not fit, and where each stands alone.
    pub fn score(&self, answers: &[u8]) -> Option<Score> {
        let times = self.times.filter(|_| self.fits(answers))?;
        let points = times * answers.iter().copied().map(u16::from).sum::<u16>();
        let of = times * answers.iter().map(|_| u16::from(self.highest)).sum::<u16>();
        let band = self.bands.iter().rfind(|(lowest, _)| *lowest <= points).map(|(_, band)| *band);
        Some(Score { points, of, band })
    }

    /// The check-ups with the questions of this name, the earliest first, of entries that stand newest first. Those whose
    /// answers do not fit are left out.
    pub fn done(&self, name: &str, entries: &[Entry]) -> Vec<Done> {
        let done = |entry: &Entry| match &entry.noted {
            Noted::CheckUp(check_up) => self.one_done(name, entry.at, check_up),
            _ => None,
        };
        entries.iter().rev().filter_map(done).collect()
    }

    /// The last check-up with the questions of this name up to a day; `None` when there is none.
    pub fn latest(&self, name: &str, rows: &Rows, today: NaiveDate) -> Option<Latest> {
        let until_today = rows.all().iter().rev().filter(|row| day_of(row.at) <= today);
        let mut done = until_today.filter_map(|row| self.one_done(name, row.at, row.check_up.as_deref()?));
        let (last, before) = (done.next()?, done.next());
        let times = 1 + usize::from(before.is_some()) + done.count();
        Some(Latest { last, before, times })
    }

    fn one_done(&self, name: &str, at: LocalTime, check_up: &CheckUp) -> Option<Done> {
        let is_of = check_up.of().as_str() == name && self.fits(check_up.answers());
        is_of.then(|| Done { at, answers: check_up.answers().to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::{
        domain::{Id, QuestionsId},
        insight::Row,
    };

    const SCALE: Scale = Scale {
        questions: 3,
        lowest: 0,
        highest: 2,
        times: Some(2),
        bands: &[(0, Band::Minimal), (5, Band::Moderate)],
    };

    #[test]
    fn answers_are_summed_and_multiplied_and_each_band_begins_at_its_lowest_score() {
        let score = |points, band| Some(Score { points, of: 12, band: Some(band) });
        assert_eq!(SCALE.score(&[0, 0, 0]), score(0, Band::Minimal));
        assert_eq!(SCALE.score(&[1, 1, 0]), score(4, Band::Minimal));
        assert_eq!(SCALE.score(&[1, 1, 1]), score(6, Band::Moderate));
        assert_eq!(SCALE.score(&[2, 2, 2]), score(12, Band::Moderate));
    }

    #[test]
    fn what_does_not_fit_has_no_score() {
        for answers in [&[][..], &[1, 1], &[1, 1, 1, 1], &[0, 0, 3]] {
            assert_eq!(SCALE.score(answers), None, "{answers:?}");
        }
        assert_eq!(Scale { times: None, ..SCALE }.score(&[1, 1, 1]), None, "each stands alone");
        assert_eq!(Scale { lowest: 1, ..SCALE }.score(&[0, 1, 1]), None, "below the lowest");
    }

    #[test]
    fn a_score_without_bands_stands_for_nothing_by_itself() {
        let scale = Scale { lowest: 1, bands: &[], ..SCALE };
        assert_eq!(scale.score(&[1, 1, 2]), Some(Score { points: 8, of: 12, band: None }));
    }

    #[test]
    fn those_of_one_name_that_fit_stand_in_the_order_of_time() {
        let at = DateTime::parse_from_rfc3339("2026-11-20T22:00:00+01:00").unwrap();
        let entry = |days, name, answers: &[u8]| {
            let check_up = CheckUp::new(QuestionsId::new(name).unwrap(), answers.to_vec()).unwrap();
            let at = at - TimeDelta::days(days);
            Entry { id: Id([1; 16]), at, written: at.to_utc(), noted: Noted::CheckUp(check_up), imported: None }
        };
        let entries = [
            entry(0, "one", &[0, 1, 2]),
            entry(1, "other", &[0, 1, 2]),
            entry(2, "one", &[0, 1]),
            entry(3, "one", &[2, 2, 2]),
            Entry { noted: Noted::Reached(None), ..entry(4, "one", &[1]) },
        ];
        let done = SCALE.done("one", &entries);
        let expected = [(3, vec![2, 2, 2]), (0, vec![0, 1, 2])];
        let [first, last] = expected.map(|(days, answers)| Done { at: at - TimeDelta::days(days), answers });
        assert_eq!(done, [first.clone(), last.clone()]);

        let rows = Rows::new(entries.iter().map(Row::of).collect(), 0);
        let today = day_of(at);
        let latest = |name: &str, today| SCALE.latest(name, &rows, today);
        let before = Some(first.clone());
        assert_eq!(latest("one", today), Some(Latest { last, before, times: 2 }));
        let yesterday = today.pred_opt().unwrap();
        let only = Latest { last: first, before: None, times: 1 };
        assert_eq!(latest("one", yesterday), Some(only), "what is dated ahead is not the last");
        assert_eq!(latest("none", today), None);
    }
}
