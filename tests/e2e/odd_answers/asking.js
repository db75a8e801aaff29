window.e2eAsked = [];
for (const name of ["register", "getRegistration"]) {
  const ask = ServiceWorkerContainer.prototype[name];
  ServiceWorkerContainer.prototype[name] = function (...what) {
    const answer = ask.apply(this, what);
    window.e2eAsked.push(answer);
    return answer;
  };
}
