// The page of one widget alone: its colours, and its height for whoever frames it.
(() => {
  const asked = new URLSearchParams(location.search).get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    document.documentElement.dataset.theme = ["light", "dark"].includes(asked) ? asked : dark.matches ? "dark" : "light";
  };
  paint();
  dark.addEventListener("change", paint);
  if (parent === window) return;
  // The message by which learning platforms let a frame ask for its height.
  const tell = () =>
    parent.postMessage({ subject: "lti.frameResize", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
  addEventListener("DOMContentLoaded", () => new ResizeObserver(tell).observe(document.body));
})();
