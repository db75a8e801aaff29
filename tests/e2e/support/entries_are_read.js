return (
  !/^(#\/(today|entry\/.*))?$/.test(location.hash) ||
  document.querySelector("[aria-label=Entries],[role=alert]") !== null ||
  document.body.innerText.includes("Nothing noted yet")
);
