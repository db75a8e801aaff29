// Tells the worker what fails from now on, and answers what it heard.
const { active } = await navigator.serviceWorker.ready;
const { port1, port2 } = new MessageChannel();
const heard = new Promise((done) => {
  port1.onmessage = ({ data }) => done(data);
});
active.postMessage({ failing: args[0] }, [port2]);
return await heard;
