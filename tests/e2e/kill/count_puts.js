window.e2ePuts = 0;
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...what) {
  window.e2ePuts++;
  return Reflect.apply(put, this, what);
};
