//! Notes to read before calling a line.

/// A note on a row; its words live in `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineNote {
    /// Press 2 for Spanish.
    PressTwoForSpanish,
    /// The service is behind the second option of the menu.
    PressTwo,
    /// The service is behind the option for mental health, which a menu has at different places.
    MentalHealthOption,
    /// The one who stays on the line asks where the person is, so that help can be sent.
    AsksWhereYouAre,
    /// The line does not stay with people who drink or use cannabis.
    NotForAlcoholOrCannabis,
    /// Interpreters speak this many languages.
    Languages(u16),
    /// It answers in the evening, at night and on weekends.
    EveningsAndWeekends,
    /// In South Australia it does not answer at night.
    DaysOnlyInSouthAustralia,
    /// A call costs 20 cents.
    TwentyCents,
    /// The number works from mobile phones.
    FromMobile,
    /// The number is that of the ambulance.
    Ambulance,
}
