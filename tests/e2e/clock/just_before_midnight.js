if (sessionStorage.getItem("e2e-late")) {
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  window.e2eShift = midnight - new Date() - 6000;
}
