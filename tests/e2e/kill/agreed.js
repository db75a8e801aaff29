while (!(await navigator.storage.persisted())) await new Promise((next) => setTimeout(next, 50));
return true;
