//! Roles in a person's recovery, kinds of help, and ways to be reached.

/// The role of someone in the person's recovery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Role {
    Family,
    Friend,
    Partner,
    /// A sponsor, or anyone who has been there.
    Peer,
    Coach,
    CaseManager,
    Doctor,
    AddictionSpecialist,
    Nurse,
    Therapist,
    Group,
    Mentor,
    FaithLeader,
    TreatmentCentre,
    Telehealth,
    /// A helpline that the person added, beside those of the country.
    Helpline,
    Other,
}

impl Role {
    /// In the order in which they are offered.
    pub const ALL: [Self; 17] = [
        Self::Family,
        Self::Friend,
        Self::Partner,
        Self::Peer,
        Self::Coach,
        Self::CaseManager,
        Self::Doctor,
        Self::AddictionSpecialist,
        Self::Nurse,
        Self::Therapist,
        Self::Group,
        Self::Mentor,
        Self::FaithLeader,
        Self::TreatmentCentre,
        Self::Telehealth,
        Self::Helpline,
        Self::Other,
    ];

    /// Whether it is their work to help.
    pub const fn is_professional(self) -> bool {
        matches!(
            self,
            Self::Coach
                | Self::CaseManager
                | Self::Doctor
                | Self::AddictionSpecialist
                | Self::Nurse
                | Self::Therapist
                | Self::TreatmentCentre
                | Self::Telehealth
        )
    }
}

/// The circle that someone belongs to in the person's recovery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circle {
    /// Someone whom one asks for help or for company.
    ToAsk,
    /// Someone whose work it is to help.
    Professional,
    /// A line that anyone may call.
    Helpline,
}

/// A kind of help that someone is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum GoodFor {
    /// Listening without judgment.
    Listening,
    Ride,
    Childcare,
    Company,
    /// Going to a meeting together.
    Meeting,
}

impl GoodFor {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Listening, Self::Ride, Self::Childcare, Self::Company, Self::Meeting];
}

/// A way in which someone likes to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReachedBy {
    /// By a call.
    Call,
    /// By a text.
    Text,
}

impl ReachedBy {
    /// In the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Call, Self::Text];
}
