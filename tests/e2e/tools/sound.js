window.e2eTones = [];
const param = (name) => ({
  value: 0,
  setValueAtTime() {},
  linearRampToValueAtTime(to) {
    e2eTones.push([name, to]);
  },
});
window.AudioContext = class {
  currentTime = 0;
  destination = {};
  createOscillator() {
    return { frequency: param("pitch"), connect() {}, start() {} };
  }
  createGain() {
    return { gain: param("volume"), connect() {} };
  }
  resume() {
    return Promise.resolve();
  }
  close() {
    e2eTones.push(["end", 0]);
    return Promise.resolve();
  }
};
