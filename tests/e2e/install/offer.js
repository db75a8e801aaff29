const offer = new Event("beforeinstallprompt", { cancelable: true });
offer.userChoice = Promise.resolve({ outcome: "accepted", platform: "web" });
offer.prompt = () => {
  window.e2eAsked = true;
  return offer.userChoice;
};
dispatchEvent(offer);
return offer.defaultPrevented;
