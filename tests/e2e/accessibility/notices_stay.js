// A notice that goes by itself after some seconds stays for as long as a slow machine needs to look at it.
const later = window.setTimeout;
window.setTimeout = (act, after, ...more) => (after >= 8000 ? 0 : later(act, after, ...more));
