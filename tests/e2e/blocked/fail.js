IDBFactory.prototype.open = () => {
  const opening = new EventTarget();
  Object.setPrototypeOf(opening, IDBOpenDBRequest.prototype);
  const error = new DOMException(
    "A mutation operation was attempted on a database that did not allow mutations.",
    "InvalidStateError",
  );
  const on = {};
  Object.defineProperties(opening, {
    error: { get: () => error },
    result: {
      get: () => {
        throw error;
      },
    },
    readyState: { get: () => "done" },
    onerror: {
      get: () => on.error ?? null,
      set: (heard) => {
        on.error = heard;
      },
    },
    onsuccess: { get: () => null, set: () => {} },
    onblocked: { get: () => null, set: () => {} },
    onupgradeneeded: { get: () => null, set: () => {} },
    addEventListener: {
      value: (kind, heard) => {
        if (kind === "error") on.error = heard;
      },
    },
    removeEventListener: { value: () => {} },
  });
  setTimeout(() => {
    const event = new Event("error", { cancelable: true });
    Object.defineProperty(event, "target", { value: opening });
    on.error?.handleEvent ? on.error.handleEvent(event) : on.error?.(event);
  });
  return opening;
};
