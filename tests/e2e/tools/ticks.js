// Counts how often the app looks at its clock.
const every = window.setInterval;
window.e2eTicks = 0;
window.setInterval = (look, after) =>
  every(() => {
    look();
    window.e2eTicks++;
  }, after);
