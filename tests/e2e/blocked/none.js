Object.defineProperty(window, "indexedDB", { get: () => undefined });
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {
    get: () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    },
  });
}
