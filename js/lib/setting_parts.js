// What an address says of widgets, on the book's pages and in a notebook's links alike: `#DilationGrid.2:dilations=2,2`.

const PART = /^(\w+)(?:\.(\d{1,4}))?:(.*)$/s;

/** @returns [[class, number, text of the settings], …] */
export function parts(address) {
  return decoded(address.replace(/^#/, "")).split("&").map((each) => PART.exec(each)).filter(Boolean)
    .map(([, name, number, settings]) => [name, Number(number ?? 1), settings]);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign is an entry like any other
  }
}
