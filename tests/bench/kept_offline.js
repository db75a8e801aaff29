const done = arguments[arguments.length - 1];
navigator.serviceWorker.ready.then(({ active }) => {
  const look = () => {
    if (active.state === "activated") done(true);
  };
  active.addEventListener("statechange", look);
  look();
});
