// The width of drawings whose units are pixels: their letters keep their size.

/**
 * @param fallback pixels, for as long as the element is not laid out
 * @param onResize hears that it has become wider or narrower
 */
export function createWidth(el, fallback, onResize) {
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (el.clientWidth === width) return;
    width = el.clientWidth;
    onResize();
  });
  observer.observe(el);
  return {
    /** The width there is, asked for once: a question after every change would lay the page out again. */
    now: () => (width ||= el.clientWidth) || fallback,
    dispose: () => observer.disconnect(),
  };
}
