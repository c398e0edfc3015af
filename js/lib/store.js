// What a reader answered, kept in this browser and nowhere else.

const PREFIX = "convlessons:";
const CHANGED = "convlessons:changed";

/** The stored value, or null: where storage is switched off, nothing is remembered and nothing fails. */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

/** Remember a value; null forgets it. Every view on the page, and in other tabs, hears of it. */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    return; // storage is full or switched off: the page goes on without a memory
  }
  dispatchEvent(new CustomEvent(CHANGED, { detail: key }));
}

/** Call `listener` whenever the value of `key` may have changed; returns how to stop. */
export function watch(key, listener) {
  const here = (event) => event.detail === key && listener();
  const elsewhere = (event) => (event.key === null || event.key === PREFIX + key) && listener();
  addEventListener(CHANGED, here);
  addEventListener("storage", elsewhere);
  return () => {
    removeEventListener(CHANGED, here);
    removeEventListener("storage", elsewhere);
  };
}
