// Element builders. `h` makes HTML, `s` makes SVG; both take properties and children.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, props, children) {
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const h = (tag, props, ...children) => fill(document.createElement(tag), props, children);

export const s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);

/** Set attributes, touching the DOM only where the value is new. `null` removes. */
export function attrs(node, values) {
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) node.removeAttribute(key);
    else if (node.getAttribute(key) !== String(value)) node.setAttribute(key, String(value));
  }
  return node;
}

/**
 * Set text, touching the DOM only where it is new: a live region speaks only when something changed. The text node stays:
 * a new one has every text of its drawing laid out again.
 */
export function text(node, value) {
  if (node.textContent === String(value)) return node;
  const only = node.childNodes.length === 1 && node.firstChild;
  if (only && only.nodeType === Node.TEXT_NODE && value !== "") only.data = value;
  else node.textContent = value;
  return node;
}

let counter = 0;
/** An id that no other element of the page has, whatever else created widgets on it. */
export const uid = (stem) => `cl-${stem}-${(counter += 1)}-${Math.random().toString(36).slice(2, 7)}`;
