//! What Steady computes in Web Workers, since it takes longer than a page may stand still, or weighs more than the app.
//!
//! Each binary in `bin/` is one worker, and only hands its calls on to the module of the same name here. Natively, the
//! app's tests call the modules themselves.

pub mod age;
pub mod lock;
