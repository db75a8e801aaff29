//! A quiet tone that rises and falls.

use js_sys::Reflect;
use web_sys::{AudioContext, AudioParam};

/// Hertz; low enough to be a hum.
const LOW: f32 = 110.0;
/// Hertz; a fifth above.
const HIGH: f32 = 165.0;
/// Gain, of 1; quiet beside any other sound.
const LOUD: f32 = 0.12;

/// Whether this browser has Web Audio.
pub fn is_there() -> bool {
    web_sys::window().is_some_and(|window| Reflect::has(&window, &"AudioContext".into()).unwrap_or(false))
}

/// A tone, silent until it first rises; it ends when it is dropped.
pub struct Tone {
    context: AudioContext,
    pitch: AudioParam,
    volume: AudioParam,
}

impl Tone {
    /// Starts a silent tone; `None` where the browser cannot.
    pub fn begin() -> Option<Self> {
        let context = AudioContext::new().ok()?;
        let (source, gain) = (context.create_oscillator().ok()?, context.create_gain().ok()?);
        source.connect_with_audio_node(&gain).ok()?;
        gain.connect_with_audio_node(&context.destination()).ok()?;
        let (pitch, volume) = (source.frequency(), gain.gain());
        pitch.set_value(LOW);
        volume.set_value(0.0);
        source.start().ok()?;
        Some(Self { context, pitch, volume })
    }

    /// Rises, or falls to silence, over so many seconds.
    pub fn glide(&self, rises: bool, seconds: u16) {
        // Browsers suspend audio until the person has tapped; then the next breath is heard.
        let _ = self.context.resume();
        let now = self.context.current_time();
        let end = now + f64::from(seconds);
        let (pitch, volume) = if rises { (HIGH, LOUD) } else { (LOW, 0.0) };
        for (param, to) in [(&self.pitch, pitch), (&self.volume, volume)] {
            // A ramp begins at the event before it.
            let _ = param.set_value_at_time(param.value(), now);
            let _ = param.linear_ramp_to_value_at_time(to, end);
        }
    }
}

impl Drop for Tone {
    fn drop(&mut self) {
        let _ = self.context.close();
    }
}
