// What a page of the book does beside showing text: copy code, let wide things be scrolled by keyboard, search as one types.

const copyIcon = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 9h11v11H9zM5 15H4V4h11v1"/></svg>';

function addCopyButton(block) {
  const button = document.createElement("button");
  button.className = "copy";
  button.setAttribute("aria-label", "Copy the code");
  button.innerHTML = copyIcon;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(block.querySelector("pre").textContent.trimEnd());
      button.dataset.state = "copied";
      button.setAttribute("aria-label", "Copied");
    } catch {
      button.dataset.state = "failed";
      button.setAttribute("aria-label", "The browser refused to copy");
    }
    setTimeout(() => {
      delete button.dataset.state;
      button.setAttribute("aria-label", "Copy the code");
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
}

for (const block of document.querySelectorAll("article [class^='highlight-']")) {
  if (!block.closest(".cell_output")) addCopyButton(block);
}
keepScrollable(document.querySelectorAll("article :is(pre, .scroll, .math-block, .math-block > div, .output)"));

// The search and its index are fetched when the header's field is first used, one after the other.
document.querySelector(".bar-search[data-scripts] input")?.addEventListener("focus", ({ target }) => {
  for (const src of target.form.dataset.scripts.split(" ")) document.head.append(Object.assign(document.createElement("script"), { src, async: false }));
}, { once: true });
