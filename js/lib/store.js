// What a reader answered, kept in this browser and nowhere else.

const PREFIX = "convlessons:";
const CHANGED = "convlessons:changed";

// What storage refuses holds as long as the page does. Every bundle has a copy of this module; the page has one memory.
const memory = (globalThis[Symbol.for("convlessons:memory")] ??= new Map());

/** The remembered value, or null. */
export function recall(key) {
  if (memory.has(key)) return memory.get(key);
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
    memory.delete(key);
  } catch {
    memory.set(key, value); // storage is full or switched off
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
