const Real = Date,
  sinceOpened = performance.now.bind(performance);
window.e2eShift = 0;
window.e2ePassed = 0;
performance.now = () => sinceOpened() + window.e2ePassed;
window.Date = class Date extends Real {
  constructor(...parts) {
    parts.length ? super(...parts) : super(Real.now() + window.e2eShift);
  }
  static now() {
    return Real.now() + window.e2eShift;
  }
};
