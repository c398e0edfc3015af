// What a page of the book does beside showing text: copy code, let wide things be scrolled by keyboard, search as one types.

const words = {
  copy: "Copy the code", copied: "Copied", refused: "The browser refused to copy",
  copiedCode: "The code is copied.", refusedCode: "The browser refused to copy.",
};
const copyIcon = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 9h11v11H9zM5 15H4V4h11v1"/></svg>';

// One region speaks of what a button did; its own new name is not read out.
const said = Object.assign(document.createElement("p"), { className: "sr-only" });
said.setAttribute("role", "status");
document.body.append(said);

function addCopyButton(block) {
  const button = document.createElement("button");
  button.className = "copy";
  button.setAttribute("aria-label", words.copy);
  button.innerHTML = copyIcon;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(block.querySelector("pre").textContent.trimEnd());
      button.dataset.state = "copied";
      button.setAttribute("aria-label", words.copied);
      said.textContent = words.copiedCode;
    } catch {
      button.dataset.state = "failed";
      button.setAttribute("aria-label", words.refused);
      said.textContent = words.refusedCode;
    }
    setTimeout(() => {
      delete button.dataset.state;
      button.setAttribute("aria-label", words.copy);
      said.textContent = "";
    }, 1500);
  });
  block.append(button);
}

// Only what really overflows takes part in the tab order.
function keepScrollable(boxes) {
  const update = (box) => {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver((entries) => entries.forEach((entry) => update(entry.target)));
  boxes.forEach((box) => observer.observe(box));
  document.fonts.ready.then(() => boxes.forEach(update)); // other letters, in a box of the same size
}

for (const block of document.querySelectorAll("article [class^='highlight-']")) {
  if (!block.closest(".cell_output")) addCopyButton(block);
}
keepScrollable(document.querySelectorAll("article :is(pre, .scroll, .math-block, .math-block > div, .output)"));

// "On this page" marks the section in the upper part of the window.
{
  const places = new Map([...document.querySelectorAll(".sections a")].map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
  const here = new Set();
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) here[isIntersecting ? "add" : "delete"](target);
    const current = [...places.keys()].findLast((section) => here.has(section));
    if (!current) return; // between two of them the last one stays
    for (const [section, link] of places) {
      if (section === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-64px 0px -70% 0px" });
  places.forEach((link, section) => section && watch.observe(section));
}

// From disk a browser shows a notebook instead of saving it, and lets no script read it: its text comes as a script.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll('a[download][href$=".ipynb"]')) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const script = Object.assign(document.createElement("script"), { src: `${link.href}.js` });
      script.onload = () => {
        const url = URL.createObjectURL(new Blob([globalThis.bookFile], { type: "application/x-ipynb+json" }));
        Object.assign(document.createElement("a"), { href: url, download: link.href.split("/").at(-1) }).click();
        setTimeout(() => URL.revokeObjectURL(url), 60_000);
      };
      document.head.append(script);
    });
  }
}

// The search and its index are fetched when the header's field is first used, one after the other.
document.querySelector(".bar-search[data-scripts] input")?.addEventListener("focus", ({ target }) => {
  for (const src of target.form.dataset.scripts.split(" ")) document.head.append(Object.assign(document.createElement("script"), { src, async: false }));
}, { once: true });
