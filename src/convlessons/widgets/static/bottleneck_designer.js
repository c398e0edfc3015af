// lib/dom.js
var SVG = "http://www.w3.org/2000/svg";
function fill(node, props, children) {
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === void 0 || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== void 0 && child !== false));
  return node;
}
var h = (tag, props, ...children) => fill(document.createElement(tag), props, children);
var s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);
function attrs(node, values) {
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === void 0 || value === false) node.removeAttribute(key);
    else if (node.getAttribute(key) !== String(value)) node.setAttribute(key, String(value));
  }
  return node;
}
function text(node, value) {
  if (node.textContent === String(value)) return node;
  const only = node.childNodes.length === 1 && node.firstChild;
  if (only && only.nodeType === Node.TEXT_NODE && value !== "") only.data = value;
  else node.textContent = value;
  return node;
}
var counter = 0;
var uid = (stem) => `cl-${stem}-${counter += 1}-${Math.random().toString(36).slice(2, 7)}`;

// lib/area.js
var ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
function createArea({ class: name, role, label: label2, big = 5, onStep, onHome, onEnd, onKey }, ...children) {
  return h("div", {
    class: name,
    tabindex: 0,
    role: "application",
    "data-role": role,
    "aria-label": label2,
    onkeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = ARROWS[event.key];
      if (step) onStep(step.map((n) => n * (event.shiftKey ? big : 1)));
      else if (event.key === "Home") onHome?.();
      else if (event.key === "End") onEnd?.();
      else if (!onKey?.(event.key)) return;
      event.preventDefault();
    }
  }, ...children);
}
function drag(handle, svg, { start, move, end }) {
  handle.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    let held = false;
    const hold = () => {
      held = true;
      start?.(...svgPoint(svg, down), down);
    };
    const onMove = (event) => {
      const [across, along] = [event.clientX - down.clientX, event.clientY - down.clientY].map(Math.abs);
      if (!held && across > along) hold();
      if (held) move(...svgPoint(svg, event), event);
    };
    const onEnd = (event) => {
      handle.removeEventListener("pointermove", onMove);
      handle.removeEventListener("pointerup", onEnd);
      handle.removeEventListener("pointercancel", onEnd);
      if (!held && event.type === "pointerup") hold();
      if (held) end?.(event);
    };
    if (down.pointerType !== "touch" || getComputedStyle(handle).touchAction !== "pan-y") hold();
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("pointerup", onEnd);
    handle.addEventListener("pointercancel", onEnd);
  });
}
function svgPoint(svg, event) {
  const box = svg.getBoundingClientRect();
  const view = svg.viewBox.baseVal;
  return [
    view.x + (event.clientX - box.left) / box.width * view.width,
    view.y + (event.clientY - box.top) / box.height * view.height
  ];
}
var between = (low, high, value) => Math.max(low, Math.min(high, value));

// lib/bottleneck.js
var LONGEST = 8;
function weightsOf({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }) {
  const [down, middle, up] = [C * m, k * k * m * m, m * O];
  return { down, middle, up, total: down + middle + up, direct: k * k * C * O };
}
function breakEven({ in_channels: C, out_channels: O, kernel_size: k }) {
  const area = k * k;
  return (Math.sqrt((C + O) ** 2 + 4 * area * area * C * O) - (C + O)) / (2 * area);
}
function widestThatPays(setting) {
  const pays = (m2) => {
    const { total, direct } = weightsOf({ ...setting, mid_channels: m2 });
    return total < direct;
  };
  let m = Math.round(breakEven(setting)) + 1;
  while (m > 0 && !pays(m)) m--;
  return m;
}
var ranks = ({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }) => ({
  inputs: Math.min(m, C),
  map: Math.min(m, O, k * k * C),
  direct: Math.min(O, k * k * C)
});
function areas({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }, width, height, gaps) {
  const sizes = { direct: [k * C, k * O], down: [C, m], middle: [k * m, k * m], up: [m, O] };
  for (const [name, [w, h2]] of Object.entries(sizes)) {
    const short = Math.sqrt(w * h2 / LONGEST);
    if (Math.max(w, h2) > LONGEST * Math.min(w, h2)) sizes[name] = w > h2 ? [LONGEST * short, short] : [short, LONGEST * short];
  }
  const all = Object.values(sizes);
  const room = width - gaps.reduce((a, b) => a + b);
  const unit = Math.min(room / all.reduce((sum, [w]) => sum + w, 0), height / Math.max(...all.map(([, h2]) => h2)));
  const placed = { unit };
  let x = 0;
  Object.entries(sizes).forEach(([name, [w, h2]], i) => {
    placed[name] = { x, y: height - h2 * unit, width: w * unit, height: h2 * unit };
    x += w * unit + (gaps[i] ?? 0);
  });
  return placed;
}

// lib/roving.js
var words = {
  buttons: "Arrow keys go from button to button.",
  numbers: "Left and right arrow keys go from number to number, up and down change it."
};
function rove(el, kind, keys, columns = 0) {
  const all = () => [...el.querySelectorAll(kind)];
  const stopAt = (stop) => {
    const items = all();
    attrs(el, { "data-keys": items.length > 1 && keys });
    for (const each of items) each.tabIndex = each === stop ? 0 : -1;
  };
  const refresh = () => stopAt(all().find((each) => each.tabIndex === 0 && each.hasAttribute("tabindex")) ?? all()[0]);
  el.addEventListener("focusin", ({ target }) => target.matches(kind) && stopAt(target));
  el.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const items = all();
    const place = items.indexOf(event.target);
    const to = {
      ArrowLeft: place - 1,
      ArrowRight: place + 1,
      Home: 0,
      End: items.length - 1,
      ...columns && { ArrowUp: place - columns, ArrowDown: place + columns }
    }[event.key];
    if (place < 0 || to === void 0) return;
    event.preventDefault();
    items[event.key.startsWith("Arrow") && columns && items[to] === void 0 ? place : between(0, items.length - 1, to)].focus();
  });
  refresh();
  return refresh;
}

// lib/controls.js
function slider({ label: label2, format = String, oninput, name }) {
  const id = uid("slider");
  const input = h("input", {
    id,
    type: "range",
    step: 1,
    "data-control": name,
    oninput: () => oninput(Number(input.value))
  });
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" });
  const caption = h("label", { for: id }, label2);
  return {
    el: h("div", { class: "cl-control" }, caption, input, shown),
    input,
    update({ value, min, max, label: newLabel }) {
      attrs(input, { min, max, "aria-valuetext": format(value), "aria-disabled": min === max });
      if (input.value !== String(value)) input.value = value;
      text(shown, format(value));
      if (newLabel) text(caption, newLabel);
    }
  };
}
function choice({ label: label2, options, onchange, name }) {
  const id = uid("choice");
  const select = h("select", {
    id,
    "data-control": name,
    onchange: () => onchange(options[select.selectedIndex][0])
  });
  return {
    el: h("div", { class: "cl-control" }, h("label", { for: id }, label2), select),
    update({ value, allowed = () => true }) {
      if (select.options.length !== options.length) {
        select.replaceChildren(...options.map(([, name2]) => h("option", {}, name2)));
      }
      [...select.options].forEach((option, i) => {
        const disabled = !allowed(options[i][0]);
        if (option.disabled !== disabled) option.disabled = disabled;
      });
      const place = options.findIndex(([each]) => each === value);
      if (select.selectedIndex !== place) select.selectedIndex = place;
    }
  };
}
function button({ label: label2, onclick, name, title }) {
  const el = h("button", {
    type: "button",
    class: "cl-button",
    "data-control": name,
    title,
    onclick: () => el.ariaDisabled !== "true" && onclick()
  }, label2);
  return {
    el,
    update({ disabled = false, pressed, label: newLabel } = {}) {
      attrs(el, { "aria-disabled": disabled });
      if (pressed !== void 0) attrs(el, { "aria-pressed": pressed });
      if (newLabel) text(el, newLabel);
    }
  };
}
function group(label2, ...children) {
  const el = h("div", { class: "cl-group", role: "group", "aria-label": label2 }, ...children);
  rove(el, "button", words.buttons);
  return el;
}

// photographs/flower.webp
var flower_default = "UklGRr4+AABXRUJQVlA4TLE+AAAvX8AXAA1AbMA2bAPSlWib4v8Hx9sNEf2fAAKAZgJkZkbfmiE/GgB4zWM+axnASnv+xkj2EjqdbqGlh4hlw2kybRu/maE08Mcnm0j2DklK8rd8MpWv979sn3zVJsmrkS/ute8Rk8SidIf2vZxtW0rCU6SKtZKdbVsSbao2OVNVlTuUJNth0o+uipZPN2BbRyI5v1QlklZ75SkOx3Z1FIztLEWLa4idqD6Sc5cS8Qw+3VoBkBho6Dz27RJ7EQe2N9Y5AvQDqpgAZ9RJliRI+iXOU1JykjzUO0mjk9YASfIAgHR3gDUzgz9mYGAAYB7463uq6nWbA1mqbbuNtKjo7EodhtHzH0V/5pweRoiDEI+HeJ17ELJV21IkaREERVAa4+76/x/i+uhuMZZciksg2bbttm2u03tPhvX/P6QnXBmp60ZmeQQewEcIVC/9TxAMBiGEN0r47wXyw3UCds4Lwsgg/B9ASAHhB1ygeg4ggOz4xjcYDMaOHYQYgPDUymX16md5Nge8MnoDZ7CC6mXs+IZAOCAFIwAwDMzOz1Q3ZIPtyP5swKR7OC0Pa+usegER4DIpn5pBBFjuGwqJFzwKd53dH8yfCle5M+2in61dF1108g1CpDHvDzdMN4sKByur1cg7KxwSckV3eqyNV5roogJCONugqOsqVxIHC/+yWjOH+BtEIYpgCIJAOKHRGE6oUFkzOfj35tHUJI6F+M9cTtUKwzDjBfIBIBx9NMzaItPgTZ+fbiETX0K7pil3SrGiuNJWRjQeAgAhgyFn3IqieV2V992L1zqkH0Y76GfalJRzlsjiTCD4/IICQAMy6gNYCfib63V0WdzJenAd9MFIeMouipZ2oQcajyE0XxnJn7QjnQptsUhNid0YutTY9JGbiENYiQZb7c3PnmcQqttaE53zHv/pQVVCsrLMu+WIqaxTLBCbcJTKStzS4oVXrh8QxmvWdATCpHm4HXXN7DORgiHDyXbkiOqt8154GH6zHqafTicE7FjTNeGMnIm9a2b/BcbEmOcpu0nXCW6lxKNkMu906hQkK9k2NkGTfJdNDxndm2ehCkP0LTU6lIQnQrR5jGjygkD2Sr65n5rUaUZMuETUo3VtHVA6nBrwGMaOzxSMEIQL4IIjr1b5rLgm2qu9c4SVtw72WbFJTWSgBBTAHhA2IGsdmUyHtw6aaYmEYNIqZT25MmIEgKYQGvRna0Ls5U4OmGZaXrWgJYKxxc5kjs2GEYAQAgj5ap5Oy9H1HENnbdmSfE3WNYaSSbTNBkEwCADQodPEty0KzNDl1cUthybrBzaADwDlHd/0EQYAgNB5Os+GBV5A97nnpcMYo1UMHyAIChQGnpsBDEIAIQCw2N3YdegexShG0E/M+fkFlpNleWvF5hUACAkM2rYR5IY/67+/fwgRMQH2tEvb2D37MZ2dHLrm8ayUl3rR2ZuD8ILIqaL7R6VblZfP2lbhRpXDZzn4lHp8dvJHbduBi7i5F9vEyUPasV5KT6fdlGpn+uhluHKxjQMb7mabSIZ2bduJJOne956kSGpm5v4ddGPGBXJkXGRmZqysrIyQ3nWDbm1tyzblXNd9P998/+BukaaWE9EEGTUwLeDufdAL0VAA+RjyyXNflASwbSNJAEi5ajbf8lvTA/cNe0ynvN1liUCEJ0mSZduWJImI1/n/a9WsJ6At1ZbOf1ba++8IaTEJv7Fty7YtSVLvY+/3C1QrSFGlQSGFlBPlXxT/xZ7dtyRJliRJtkUk5tmXD+n/rPq2/p370y3cmCI0bdueSJJk7+oTy8DNOTwiMiCZCjKLmbmGGVY8y5kl426WPCtm5jmnmbk7mSshKoPBwz0cjE3S59m2bVWOZWvrvY8x17Rlksklx+DYDMGRisP0Buek+eQZUvECh5n5nAc4J8fMzMy+SQHu212SSWa21lxzDMy2bauOJGnvcy699ySFK8w9OLPoG5kpMv+n+tVnajFTDA+vSJeZSQ8unBNx+d4e1bZB0Q9UQAEjAaiLNKGAEIPBffx+ZhUbbFKRP7+z7x48leK+BW8M34sT2I8E3Pfxvu7l08fBxcfAgEbPvj8fb9/54+X2/WFfxGOAIYXZ0kFeg31/VNt9f+L/4/v8n4fGtZ35PnBWbMawoqKPI0/TMq7640M5PRAIWRQQVJIAKEZQIBcEhhAJ5kaiUIBTwZUzHmRBSPkURQf4HjaOLrCvx2Q08n2+3g8+3PF2xFvf8SEbHH70+YxZYVNe2MTgB+Z7Sk6iR3Z9uUuQvvLhOxaZUCIgNgaRxNH5XFwmFBBIYQAIHCdiECJFoWIRmNCKZEwwXRgg4Ef7PI9KeYCS7LDeZnTWgoi7a/QsoMRcz+Bc/bE1XI7vxg2EtiQBYBgzhwn4QTRHZkYLD86HjGecJBJXXDsBIYEi9153PEEWFCAQEEQRKYACQYsCQWgpICATFJgJBBXjApAdEfBwhAtwh0l2gKMAHk7jQvzGCX23oozjFOeTtCZAIHQCwgSB6Sdz9tJOXs7EIsl5CxJjDEPkjEQwZB1H20aABgCKYABcCkEAlBCQQKk0kJuKk2eK/haHFvQaKpTUWriQyspG9I5eUW2gACwAAKwdrMR5EAtr6CAkAOCQVxvJ78+vcWJzq3VKBhzcXJoK0O3gJw5eAgrROFSQAAVJOYCwcgQFUkCYIIwZ+1AFxSu5J4WQrOQkRgOl9BCAAJYBZ8YwJYEREIMGzhTY7QMCZWqcjUEiFMfiaZ4E4uyFXGgd4tKjQWlM9o2Y/KBpMfIEKAIARCMQKuA4qEg0UNOGy90NhuDGoHB1ZIGla11CgAIGOOtLBEOQiJEEhqxGXoM2JK9XKEKAVI8Q0hVy45Y7BHYUIl+dJaWqY8VL3OGXYBhwHb3jNAKVVEWBIwkgDgaEUBgpAOPxDj33sRw8U5myvmCnEHGRSiAEzJUo923e8Zu/9I///OXhE3pS05l//qvvn+KH2T+eqUycn3OREgcbiPsM4VZ2L0w5+tmzPvkGLXQuS2K2otMvRAW+WHH8/9UpAAKq4CWKAAYEYVAAWri1AF2AooriPYcQ52VItwABnIufBgKITAKgAWCR1rP312fu8cff8Uu/gJ+HuI9obGPLt/z4u+rz70vu++zqV2raM4gcw9FJB8ggCTQIAJXAAYKAQAKhg68DXg2LwTB4+vp09XjZLY3AK/2GsESR8IAQkITVAQgAGXCRJxuJsxAMmyNhqdqBTMAREECDozMglIMQnULtWfzf6wf8zPHPL7NYH2A9GS+pzmgXt1LjGjJqyNo2PMw+y+4pDbtf2fHmo6e8LwgHI0mHVBJuQAlNOd0P+2+qcPjKIx/pcQbyPXhGy+to2V2xwe5xvIAh6i1nIzUiwwCGFKmkDGaAhwhyGN4zTqrX8Ye//qd+z/13pSMff7f4zGkR3je+CC9edqvKU7k+cynNp6vXqi2eb7yqgDRJEEVCWKlSIjSFRPpwqkZueRw+0+DBcbnHi4/PcZtTOLZI6GlYkGUMjh/EssdfosPVeSmsfC5PAgo7nnNSiZPx+VAMtU/NeyCEREYwqrrWShEmCFfIRIi50X7tb//62z//+6+//3vde6f5e195BkvXWlR/8fJOussb2/7X9GTpbM+5/QAzAE6KU2aJymkUYCJkISkc2tiVndOPaXEn6ezXEzxeTyw8iyK2uONAHx7k5b3kwMWLAVnEtD16EA82RKk7DwruoQuohEN85eCev6YjKXAglYFd7gEFQcEADYEQ4Pn4jkazd4EBKY5B1vbBS/y+n7w8v/5kicMFHDMbaMrijBzd5qif3FafygEuNrm9fxKsgUfwmPPgRhAQiqlc0UAYBCJBcNQoECpELIczYd0XinGAwQ0tK2zc6ZNPcutrgQtGRQRYFUmoZCQFKUiJul0/gH3zWQVY8bxOnSQKkBWdhNTZmvxmojNBU5DVYKjPY0/sAZEQFPTX8f31pRvdK0u6uZmuFjnHot1QjhZMGfvmUo4CDCptU+Z+FevONANh4tLX5QC7bW/Cfiax5JTd2EcY69BVgsdaHxhSrTVCxoNntCIsyzUw8cbTpS/nIkGRCYwaCZKH5L10Arztw8bHDdf3bNgZb3xgvmVdzCgWpFw9UEzSMkxTAMfU6avZSHSCdXYr9s5+wPq/jbnouBJEpzLAnNIm+Y1IMhfR7ozuMROEWIHV1cFAQhkrE4xY314G1fI1QqPxJ8ksNDwxsWXPOHLGQ4ylM0FbbnmxFMnCmQZ0GC0mlrk8X/jf/O5n4UQ1WpEjJUka9dHYEBLvG2sH8bwjeU+fZhYlZACNZMZd56khJcnvhtpcDNTpSP38vD/+49+/+bVOuS9zbDywr33oPln/wNnQGu8Ld4mxrPMd1dKxH7abbOIdGjujHCkExAMBTSrMIJnpX22vFY5nPw4Os8OFIkUy8CFNq6JDe4BUlE1JsVjKRDECvNCOKi8VxMWpN0sVn3/5y6+Pv2B8/f4/6VtZUDGR6kYZwaGDsHOVEyGUGD8RCG9kOryUx+bJqQ0j82LdSRiA86f2+pfg9Pvb7G3xvTJsarzZOvOVCTKewkthiMSwzOeC2tcH4lA83/tE71pyRt9WpizUWgHFOOfrG1vf9fEuNyzMaGmGMTMhMuYxhed+GPXJaDM92nLw6pSRaqYehSfuFlfWx22YD8Zul3LnbZ99BsZRicY0VsqRyCM01XmxgxM3QOFnQorcfNUQemCpC0QG2miAJqvAKX8cXv+fYXGDqq7+eM8EXVsw2iCYPeCBZ0hXwoJOo2oCruugDlo7W0N1BuharAtxpWJ+/AyrjdYGBShzNFFgQCUzfXgO3+IqBi3RlMR6FhKKIBhYXllETMmAImFQE/U9vldhrJvWWkQ3LlZUNSxOiLZEwJBIG+CbsH0AeiONQLM13djHAe0AhQaTFh7GNPbHCqvziSmeTc2xGjPqQdaRIwm57zNqwORzRjcng8GBzt0N3VtzLl9xVbw9am8LPEL26BY04TxZpoLqDIwsS1DBAuoZ6hllVq91RJ1mxRAityzemlaNBRsJzlwROf1e/ifvpthyeLl+QjrC2hHJDJpwNEQA1NUH7II+CMsOBVSX81Vv3jhgFJLmArvDJMu1uQX1VKUSE8vncW4ip4CLzJ6lpZzMrL0H5CyVAaoDkZeRu9YIOlQ5j8v/c7DF6u48Ztxutvl/dI9T2wrJhKtujcbI4KrHmd5IH/2dJ7C0C8JIGoY20mqEtzlPaQImMuoQwVCmj/VMO1FLXe/Sbd9+FH/9/eJ5mWo3PUUArSfHKL3Ix+dtcHHaGJTzcJ1wQqDIkUxvwxdvHSKbK0XpCH0VqXQE9qS3VtSYFXAOQ0dzm7FF6RWQAlvcWXeSkpxK4xWJEO5zDtfj8ls2Q4d4x3tVfUzUL4HIjsMSHPR2cRcw2Z2MyvTgxAxJWXScIactdhhPWKRyGQa3/ZRGDQ9OpE7Biqduh49e2ZEgkQnQEgAGYckWhAFyPM+Y02QRFiE+8XFCFS2GsMJNiXDLtVNRABSNSUyTHI+HXqpyEEueDWICEA5wm6KUvMcyoxOJhsUQ8mRN7CVTYIMvN1gkOGMhOYYow44sba/PKDyVhO0pXYLe3k1M4ggwQGg1RlkCY2BlAFn20QoyVIpGTKAMrIO5RZYkWRGa++ATBRCACcmAXHAoIEKS53X2OqZlCZKgMTnlPKZBovbkPHxHLz7jEc3HF1Tdiokjl1RF8jq1VjV1yw0WAAUKiSaHq3s6fSSW8FrE6OO6jXNoCXHnIKvi+fivQ8ctl8zKaCGsQEaHJtBQgDYSXNV7CF4PEcasYbqGLM7M0QYVOGEiCcTQEdSV14YrN0Uqz7IAMQQGkX/PF8prfDd15JYFmMSI0AAUn6SXeyjVmHReECB+4+AdJ8Hl9/n2x3jKiyZAbozGHQQtaTBiETWYsqNeLBMqSo64vJsn8zpUQnVb6BhJhvlbLnMy8VDItJI7mTFl2oJooBtWEQSOgQ0PBin7WexsZVwph+gCSxi1uMyUrzZq5ghh4hgAQjjpJZk6mAXqotwUpNGA1I1yQ9tqtr3xZ9755M/NoUlANlcKxSwoR3yxQ0qQ4CCPBlBWgAEtXOn3fmKf331PhqSKiiok+9DYK1d5zG2zW+1jcWPmkMiyz3VzNqYq2G11Nw7m2J5mnN7sklKJFJWCKyEVOeb0ASt04VQAUIDD9N7yhbE1lgNYhRUp6wt1zKzLyxaLhRGXcxPhvSCiwZGEqqnz8alWjGO8ZyvP72rf18xMcBAipiMBlDneuOYFkKIFADF1MBHBkPrk57Cx+e7y6b+jaW2si1PBKotrmJBGGcBdMOBQQwimpHfcTYXQoIXlCAcIB/XFOIoyY1UOEPOsDAIxO9iDt/f+nvVbupYyxaWWuV9eTDpHUtRiadrUqF6SohPurhRaGFVoIgUfoT4TOKiTsFjplUOt1JdpzYsPdu9HQJE2TAQAqOjU+eJ7IqAggGJYNRCAhPL0efMTGqxnX0tlDvCXtC9SON+oLrWG1QtHt/AJ7ymXyB6JzmLoxBoRoICoZxm5pIXcvPDxciJzYRDnAB4g2b0eCznfaQ931OYm3wNpKaxz6C+OIEXRBarWxolodoTDXUVVMUAPGMMF01xs3L26RVnnQgNOH2l3ZyosPv1urcdtsSVMAAWBKKU4AbQ0hWW0FjCwhM3be0FUPntaDHdpLoizeVL6RzXsNL3YtRMCOiRBKlIzVODszojsdiXEpDXRXbu71o+B0ROJXldvO/1386/IMFc8TGx97VQRNSkiY6LAlHcvdIdmE5FmqWyfS+iVgsqAnA5WyqROJx3lznEHgreScRtJUKnlWPR45bUDBYo5giXo5gi882TuijlcFOFEgCWdfyOBRBPhauShJA5HB+gSmxMqSZ4iVMAD5o4QEh6AFjQQUwX5gPpGL5UcMDRMhgNgGajTlmWN6SmLadSswXL59CNFFuaUEFgmdlDzEhuDVBJfkWXSStkMtmgxO5mtaYxKoAXOksnqDk5maews2gfaNVyiFZwBTVk3TVeo6Mqiz6TSJAkHANHmK9LtkoNgIQLFe5bIj8AQUiov/GQlXCJkwdDcktvKoQ+HY1zsIO0h7LHRGWLh6kIZqlTSM9vDGAiVATbzkUixw26roxnT4IVj551yWjzEMZYtLECdWEWemXVOhcC+WqQ4ATm3eVy9S0333S2t6ExyTNYjBwe7kG4lCKsn7hEreR93JDnSVMweNM+iARUEQQAg0hncQp8lZAGholTRoPFdb+ANwBQaLIuiLIEgiXqKWakpUwhDI6Jwn2o9QB+3wsS59mGwX+0+iukyHarDyNjqIwYyR7RMA1ygcIQtTsxF9RyxjFEhTppZdteiYUkDzJY4L5JHjTpEqmIHFYzSYAmn9V5doVplqGM0ETwLfXPiVpgnXQaT1OZKK6vSDVl1pp1JSqvXJrQ+xhSdkqWpJEz4+W07JAeQhb82GgEMARhaEvDVSN4skwBhKP3knceBhDdDCVrfW8pj2qNZ2nbEQpEWQw1TAlro0Yuj+Fnz9brUz2M00wtCrul2k3KYyriJqC0Pi2e3iMiw07zfTtSuoz6TzJo1tfOJzm9eLm9Zp/v7EQvFeP48IK0lDF2zxvGgZuxw3YAf5MpccAiei/GlPQFcy1plDi4TssEqRPu9Lmv70tmfeISwhbGver4fR2TdaTN5VFGxeGATAh2uFWTpESG6Zzj8yNeyTr7zrw+9478Gte/4GMEOFGZ1Dct9WpwKPIYrGa0sPXUXLOAltRlrQNWiICbjwkNA6Z2YEAuJSylOcKLdLVVwGQ/u2+Vhjixj2lMaWGN95+rxgB+Mb4VE70kMzimEalgKBWnkFuu92tXwCx1VK+EtPrl2vOI1cd0FQ42ACdxnhjLM74KFrSik+666StchRjZQEUED1B3sYPC0c4W5WuIdjUeuLfNxaPxRa/OYnoW+z2gOJegizRRRn7d63ynWMNGqp4YxGxYRlOGYmhaAghEtw4bjEJIzpeaVPLx21i4H5IrbRKOnssauSsJ5cRO3MED3hSnd4F7YZrVTZAk/ird5T0ysRGnGiitQkNVAkpTmBOUGmQ7QaDo5doTzNHUw5uRk7iXHQdBySSZApSqG8hIBEAVMPTnBiSDR0T2cnKBlL/zJnQ/ey7qfvU+12iaYB3ZGdnA6F2nCDg6K7taIM+ZhI8GmZ1G7peym8ScoLyEu6fbcQeyOWboHc9A3va/7FOmpxv4qbq/90nwpRztGrw1zXiTpqQh5IKcChWmjtc6XVCBnoLCVWJAWJNwUFgCXE2F7k0SC3hU1L0oXGISOJQqZ0bSZvhW6FywjeITVOhlRhAs1BFQPnwU8EAi2w/fsqP105nO1KyhzKfMruErPuxoE0By9ciNlQgOH4upQZQnGUz21Cg/nrFL5XG320dG6vdm3xs2CX0+975dn2qPKx04/cpZpnt6m5ZnOP00L/ZKv7FY5fbvHhUjXBQhSwuem3HDwfse4LzEnosrYahbqlI8yShteaiNjQrHVtKEsKABmoFSgOkUOke5AR4s8tlaX2NcfFCIAe1BMThzILefL1II8AYJsqBcpZPJtdxkZBivU1h3EYKQaIQoWcrNKAegi5+AgGxk2S3sgu83hJEmNBSQGbF7WjzCDp0yezhL06U55osGx8ids/BzsQv+/9el2+LIubaEez59Z30dzAkFqhDwicdGv36SSJc5nlIrUAjfPGTYLnti+NQe3HWFjZJGgJ+tIDK4IIDhXWyxzmQeNlNgq7AoTBRavwEHCcSg+Kpwoz444RWtSIfXl2XtMaouPFNGnPTuUolOSdSQVtZ+4s5OmK/WEBSQhW7DsVe1QqlOv2i1mVMXj7DI0V8YgLlLaXuHeUzD7y87sJLncOFFdXcbalHZ3l1fpbD9/BqszluVbakBjV6HHq5vbXNvDqbslyRbo3u8e6WnH7fJ9UQQI293MDGavL7WKXhpJdpJOK9HZkFH32ieqXTXFVexv7OaTwwCSoRMcqjkwZUBygAKnuI3XwjSy15NAILmSXmY4zXAd+rElSYCDfn8wR4HILFZ2YhlErVJNmDFzKiaQwCKqT0XTkWeZ1TTSuhq4sArfm9Y+t+TGznyQt8m755e9N6S4Aaf/6F3gQ6jXvbcemzxV+PY5nFbn/p2lDXiMfWuXZ+HBSI/t9Tvcq+qoPStrWkkE6nE6p5URjTcESNECczZLj4szY9NHoKhq4mRjC9uX9/M8N1pYJaE4MOgpWKxYXYy1Kve6d91pD0DPG5rZg7Im1tJ8VKh5oDDpmz8Ahkg1hojdVNpiUh1hU542dK7TMxeimil1tQartlp9E3n3s/f/KH4qWypunEdvVHJu/RvCTXWdxXjgwwCv+PxLv34uf31uFHmQ/7s+V00z5cAr1Uqlzl34aB2e1mzlxUOZ8jhFCIUIvY5NTl70cxXBIowt0hK5RRTSp0muwTzKwY5t8ZjAs6+/EFQQ8PSwqMBQ7syRDO/g3LfIoeN9E+M+njYLLVCwl8Lh8KSKy4ZpmfOL5nt9tMuo57Tn5wUCUGCk5nTGIrn8QGUv56qWD2H08DxBy8M/d1Byx4tzeW/A0/sUdOMPcO65x/48B/77cfxe517oPhCuUJTw0aUMPGP5A8U+0qnKGhdYlx6Gl6vPI1Dc5dqMto3WUAN9P9+G3O3IZuult5KVDGXcXIMVGa5Em8m88dEuVJioqWa70BodZAkLOZzAN+37vnDR77+t1LFrqBwOLFTj9DzMick1aXHVRByuw2SnBkIllYLm0NJMX6BEnKQLp5kpnNi62u3/3M/jT+up4/3pM8yWt0+8Tx78zyFuyfdX23r35tUFTqfBB8fjV5n8m33ttzlJP37Hm9k/3v9Ruf4jZr877ZehwXmQBVpC4YKDCe4jKyuNozBVLoovDgPAbHER/ZAcGYQHTiZoSPNImiJ7vQxUEsQgzBMA+AIQ4ggkeh9+wvHD5oyMQnkcKqPqhn0oWBi1BAXGHhtIDscieE7gbjGtSqfdMh6uM+nlC+6K59DKEVu607TDZ3ZT8aLuvKmPvyALb+Y/PXs/Z9v6p7OoemTqT9Zvevgc0k7n45O/kqs3ZFrloPzyc+Z7J79tT3+XpQx0HflVA6iclyHrZJksXYCc1RXKF130hz4Eh7AuaEE0CsMYswlHWkrOwEkF6AGe+r2blU4WsgFQB3gHp6c5Z3ADQnuttKuCWnVrEsHaFrvGNqUOAIshpBCS68NWdK2oJ/10oxLqRJQu0smO99+OvW3lh3Czn46Dq9dl8hbJGzvcCRn3q2f/c96hKpZezI1zb22nbDj0trenfX//mD7wyWkhN7T8/flVTValWLl3CIkuoTdpYWYnN4MnD6URYLCJqa0NH3J0ZYV42LRDFSOCBYxQBIve6+BG9z5bno50IOWQ7vkjdFRQMQraRRe66PoACYZlhPzT8Fx9HpxzR5GZoCVkYKba6Tu1O2Pp9Gsn8iBkV0RrW7K2lVkzzbKA6NMPcB962y7zxVxe/4uCw/3JS/FaxUuv67dF5qt/E3Z24dF311f7Zf+Kj518l/rHextvXdX//+Yvnqt3vPeb9NbvLdX7bAFkyJfwPJ/Nyk/a3D6kf1rNjs++Hn62AOJaYYckA2Nr+4KQe0ZpXAmhIqE5RYQJ8RDiBXMS5FwyDe/MAkEiIS8EOGIJFwMI6MOF1FpkFkPoqLeS13ZWJnpw6mrJQiHFXGdMY+xzOBtcnWBkxkvgAd75cFKGqUZW3S1WpBdFv536ZZ8PYzq6Qe3dfOTjrE7eHH3VKZD38t1X98vgvjFbTlGRDHFvrWEpr3GcRj/R58U8JydYODui9VNTewH8D5+yfg/KC8lKuROtzGGKJ83Dw9y5LJwU9FBHCCa4SBMQMGNEoFsI2sC8Ws4tvV16/D8BBNyIzuqMAiI0R8rGrjy6BaU74SHyfV0X9uQUk4JIxIUWBkGIlrER26UNr7ijOjaIYwtW4NLemL9ShGc2SChJl6HqGP/+TH4jL796d6q1/OkxvyTsC/193NqM9KkfHfLOEN/r+iAUXd8qX6yOytriXU7/Wi6w5uP9k15e/f3O+vN0goEgBCGKaCL57pqi3Y1LV5WyOIuVF0hTXOOgOHIzQ0LMI8qp8WQg+vPxP645WpJZpQFwLb3pQDhJ2F3lOEsfBcFtbBM7etttikabCl2rPodxH5Ok7sGwi8F5MSc6SuxiGO5tn569z3BNUgnLbiG46Nvm47PcWvl+2//uX+8PP0ShsTr5IrpnHDw6N248IBp9+1Se7brPr7fzT6+7x/Vfb9Vrn+30FX/1bJCL8a+X99G6nx3+/jX93zdRQtwjvmipNhUmqgztriOpEoQ1LVfmmi6hUUj1drgxhnhZZ1ivRPMtNO9JaHmEiSHiuAgWRDZevt+ICBE4ju10VntKKSjWDzvqmeXrbW8ZdJZq+qpW1RukZh7RGtkZgRSSkicqyIr7U/x5Yvq4T8/XoTc4k2Ni5ad+zf62j/K/4Z0LnIdrN37nvp9hObk7mU/3uYk3yfpdvX4X9ThaT/L2Lq4dYfaZIS+Mz9Ot2d27vHlnX0xp82JMmLq2HBTR7t5A7sJyUSr7a6dDB4lM4SbChDBRhv9V78ZMfL+kep2KZdKKtYyqEhJAAh4k+cOP2Fo5kSbboxzsdmOduShTKSnNajWjiFYqFq/KiZYiScZIqUyecfaaB127g3HpKI8L/H7g1uB1tWL7yfLyRTr3V8/Dk/tiV77BC9dnv/2RefEnxDXuaizSh86Ot+LMD+4f103TmfgE5h+0+YXhPGI97w9mfExvlHpuHEfLj1fqEWHUbPUHU04qoSg630Qs1xFWET3YnDcOhUyCiGSF4Qux2BQRKlrIyLJJQLVlfwukQEJU1I2D83nHTdoBQTKE+ixsPFgVIUo45UU6k/73k8QiNEdYGTrTwXBH+ZixNaOgmbVsp9z0db35nSXXHMm97/BMz/XzsJRh751yLD3DX9zM8Bc22o3d+95L36Sfo2UyOOrpg7AR3vRdO8vDnB/V42U++uZy9+5j+wJvBxpznsQYHvDIVIzL1F/BEUl6KD2E7Sn8vy1qPha6sya72wiZc8ybPF2mTO1RdYfGjKOeJmMjwagUMmDe/OxCAAAH5AK8cEB9EpKAe4/Zvn/pisYUSAAFhldGNdqa672UOZwtQqWpUkkslrxgrmIdE7tUjJBbRS0X3Whhsd5apDp9mT4Avu2iB3EH1S2e9Z++9z+/l8jv3JZtz/Nj38JsDp6ekZPdcW3wVJzm6w8qa2P4p/OPf6R9YTV2Hy7Te0ZPfXnzema8P4rP5/aXy/bkl60AbmzfBPHvge413EftNWvomteXI516hZ0UhRK2pMnFMCOJxGQ1mGS5u9NqzgRk4ctx4pN8c18eJgmCfAXG7qC13iAjBYQAVJY2p4y+btG/ITG4NhcHOCwkCPW54oboViStkcArOMgm8fQDqX3/AHwh8Qep/ZQ/+d2z7zmeRPjOW5K9jJP/MNJz0TfmxTjW5/iK6phq78vGLfDOfea/Hz84mWAjlaX55yq5EZzpc1M4AK2oB6/+DO3/9m9H+TwTJjFJGlOsqcq9J726vuROEVscZVC2rlBCkGJCCWaWfbFu4Qk5jZGBB6M8+9oFCGkA5AzfvvN30TufCcSZWCiYNjKiXjdQpJipfYkq+aTnCXJyYOpzG9RG4tCZrDnYDdC5x/dk1WB6qUk3E5owLkHd1m+lzP71H7buzOq5NjixuPvGS/Ls69fm+nlo1Vmcu3pTPhR54v07Pa5ybyovvD/yQwiz9fTex8Etc2QO4z6egl1CrM9VcgRctC+hCrEI3bTsyXaeH+nW5gIV96LKj9aah9zHrb7K9qwweDhLBxLvOL9yCdQBSAJAqw/b+1/2j/t5T01rkCLJiGnpURkaLlDXc/1suomlHUFFnEQRlnxnzekKKwUDWF+j8MeUkmEreqNcuZo0a/ul6/fT07enb8d/kyyf/HLzcJv5F/u751Z788UDv31pP5Vv/eSx97/hT/gyceWhnri7PHWvdF/kabtgZ4PPTYv1yIpKCEsVKVCqiY0PIjlpxlapUoiFIMRSzaUFp8PEdbQK6OWQa036XYKZ0oLrwkAGBiOO9HZISdAQAJhsMXj+g3+3Cd1H+GJW0vX8KYE1J00yhSl4zscF2ErLH8/8Wh7Wp8fLl8xT04aWa9MAYLqHOnluzK0qrSo+k9fxeVlNce+7fee5aNvvr9rMn/Pvf933+X2+dW8Feelv8CfLz+DM++M3Aukl4L7Ap/zo3fLY5sctvQUlqSigXoemYqQsx9Qxqzc8IKTcQKmI4apFDrNURlNqRYUwtTpVbzT9nHFtUFbfdLsXTgq4mYacUMmnCSJx/fibn3ZJWFBi4yYkI42OXNNEnN6AQBmVxxfti8U0kFG11BEO6fSKJMlErugzDoj/hxvsPj+N62x/69vlIvbzp3ez2r9gj+wCJ55m+kp+95fL733FfcMurQ/r22+Gb7zYCyag4B/i3TuEdwTvjnVWH4aH9yK/Uf3nX1xJtThAZZhx3vA0uDr4jnWb6UqiUkXRTRBCSrEjpawVpSFrS+q5qIsSwg5YPrnbxVvOk+XLP/svj/3ZPuORGlQIhwcS2ECNJa8cwmFKlDDiM6Il6Flaqxixgb037DKXXtCIhBMxesHezylDamWsh23H2BmO3Wm53Pn/Jrk8fNw5xqKWlw/26UX2Jdk1YOJr9jVZ2T+LdM/yf/T7D7r1HwnPlBzJwfP5Jxd75Y7trW8n/Icu3mbzl39u9Zr+YjY9nng547d3JV/SR1HvLu+78sNQPjqTVWzRBpVaXstRjG1lOSSSkbM4nxPXz8JTtgLpW/9zek8asssPkGLrHnxAUwaCs3+u5EToWDMnWJaxMHIr/dRzn3owuVuwlwGsVwrS4AnWu5FVAImN6FzPHYZBQpAtYHXE/s313Oa+gNM6no/xZdeQUCcnPHnx46Rq572QgeqNDzJK7cVQZ28/tBePHrfutpPX+Sd0TrQFLa2BUfd1+RR/HO9bUytpbiOkGVbwagUOUcvSlF9qENZh21lL+TSt6MZ2GC95PeMmBuFh0YF6UD759p99wp7d8NV84yOeEy4O0aIAcTl11i8NoBjPPCRHHyMeLLk72/aYp520QAIhJcfBHH4Z4RDQiRDSR5Xzy7pvFlqIxx6pgm2yOySbfNNaupD4JvvjzZGW88bwhCf4vv/7WJaxdy/Pnpazb/aLFsxnBx6FhXeYQP0zC/5u2WkjG/wn/Yi3fzpc/6PXV4Uu0GSSdC26B2YAb6T95/k3v4yG1rfokz277YHcHQeLmLESDb+wya2Gg/Vn21s1J57boa9fzVsyUlGGKk8nrH/9r6U7rhgIbZPK2Qkk8AcElUAIpjcCzxOZGnYyqEg2gRAghtLCTulKLayNoarA8+pIM3cgcsicGtMY4kxbfnd4J4C3CF30iKabmzC58B1AnpDeJg5bMm6nY3zr9jOfk3a/jOPD/r23dhMtslXB0ClMKJRBWVKFR0qrsaXYgO47ix7bUEauwRU34fCgEDV2Lrh9abgXy8Hozd+BwxRFkKZsVY9/+Of/wypksX6ij0EpUw/L/TrfbmmRnCmAJraSYfeK8DQKIgU9CFpU5gMvNlYFoKBiE4WVdmyXySCzS5RDEp1R0//d6MWMF5+e2X72B/nk5RN/PNzJfbbeTpVb0k/BsAbD8wdc18b3oxYjHNpaof0l2nhwr7QApuhgkGJIBHAu6yxxaglhQbimslObjZNsiDm4LOI4tZYiXG9fTrTR9D3GtqCBByMQbdFDRfWLH3+VbFduGE0Bp1CMB+nSvzoBoNZMkylNFTJVAyaIZVHPSIQ6T3Od6QhTe9SEtIprVxoSn2duz/EQ84XQz7aNJxlqts8Durfyb0zzs/jpiXVt2jaHAp1OwmtogBt7dMp7zzolHT8cj3jEtFks2SRVId2oKJkUVUe1SB2Ik1MIAymVxdYwRO4E60nIza1M47LzmCQAs9lL6yeE8DjNvRrAYlAtSq9+uqCbrvTkkk4p+1F3l6R4QbWZevAyCAUBQdQAH8wBzGlVKF0MrbAIZppU9cW1avHh/Ao+fn71stIsX7yCTnuYL7fW0dbT6fbm29C/fWd+Y0ZvYOLBcRiUqMFd/yHiUQuXJsyrMD3a5nZFl/CKiircuiRJKmW0QW4uhxrIRfbW0g7NaLjqmEUy0fowfeKC5JokO769tfGO76QsHx9aRIZty51hx8LP8Un7vgM6JSpSmRfWp26l7/s47h4UZ+mVhACYUmWoMgV2adPASEACNhWjMkcUsy0k+y9IHhQK1FFvZSdZWDDwAQv1fItPd9NM5F/ZNe2vla+cwpghJA2phg91CwpZU4SUq9lOdZib9Y45SEYINw0uADHnh5ithx5rjeJRIrAxtiEKuGI1s8AhtNs4/RRUqMM+6KMa9bGO0yAt82Ag3bAmaT76Bh6ujNKcW4G51iX33aRzZ8J2n29f6FmHlCVVlIKlQKkYkUVBKUCDkKi1S9DnPZtY59kBR+dPrFVlpWotS6mCDuQDl/3dX/O1V9v19pV49Olv+k35jtZUkPbUH1u3ExQURUMFnIaPbSSHPB7Dd5fXKoUTrHWSSNvp/3O5dlyfzOHZqNF8gyGHmebwxmyjdl5vcvEH8QIKagGrLTs1MOz4zDIltRAY7DgCszccfwf9Bi2SMDpYjlp6pGxexHgiR57zFEgIhCRdBMpksnyB3tHZ7yHmcoug5THQJUQSOauDhnJOQPS8a0K3lIjnmz3cI3Yez+N91tH04D804GjQwjaVph7O2mYDBGSggJA+KHvPxp9ADrs8M3C5e0zF5Li18sAL29075GdpIoVO2/eQ6kZtYoqnwfUV5/Px98JJuAYCFAmYI+fe6OR7COkILl4wDojCCAy+18zZz8Z97qxSSy+xCROlDkEhIlIKWE4pIuaz9hvvzuETEFnGdeK6eLvijMnycJtOJd7K57boHPFcBq/AoLvuIyZvOd/cXT7Ke9XuxdQhRGdjdGa4UE5QZNGbjst8jlCjksgEQDAkxCFgf8uNx+axW4YAJtyWDbX5XIevdYNurvHJ0i0IcX+uNeTxdA7bpytPMd9pu5adAIAEY8lSwBw8vuH/hQCTUmqGDOMuT7/cKXZiQ+fH6RFkNmqzVTVJTGi85su+F7betDMdYd/ug6OJg1nb4SGcQR5ZXh5cYXfyVom/FMiHyrnUmb2ILfgfID5PX/R+4shwQTmHUvoIg85R63aDy4+0ng0OWRHNLIUHTUNFNLDVuhEGAW9pRz3a1O6SYkn1YLkYwwIsuLQb0nzX0x+cwxd6v90OPzjCkJZvDxgFYXxhFC4+wPgCA+cpmx+q219rCr6tcZWAmgqq6HhP06t5px/MdJmHKgNYoTeKrri3wU1MJ0IgX3t6Lzm06pmyHA4h+wtEHjvfxXdN7As+L3lZGEoGvCilFDqC53yk427j1eunX97sDXaXg+VIGKuOaXmeSTaBKskyrEKihaNmzZyHy+hNYABxgjo37Oc/+6V2XxjEVA9PVDSfkp5DAs7TKwuDWtzJ64ACBWT5NN2aojl62Ilxg1biRt7MtDVuwg95NRHaqlIWpIqMUboUFJktfDFeqMmiiS8EMs8QcPn9zn+zTTnPTJt9tFjEns0tD4nsdIaVUuAhlL5AoWF358GbnDvhy+lg4UFBq8Pn7TAhCJKwXSoKssDu+MvgCBU9tI5ghoLnUvvlfXoVWJKEwMHTkbanHU8UlSFIRnLci/v6ganZyCKSw6M++HYG++JfsnU4eEAhTVOhd1cor9R1qBt1UzzCpC+PwjW40D3cowXvAIcGl04uhJaX+Hn85A2dxNwkuXQ36RcvTo2Y6h4xGYGSk+PTByXyI5WUP+M5mAbHaMCf3f/oK4fOM/9W7INaC8ESKs2uYWQ5ZxcCkmfJDN0vjhljTqc3+PzX33BQAiXJXXLM5j3XgioGg5fk+wO/Ush9uQfm7hDgHF8aXRKxW3CaPG/WmoNa8igepCMNnhEEXRRci/UcoQ4v2/EppX1hsAiMJJzgCrJz0jO3R7D4SI8Wq2tq6/Tr5mT1oNYwzYbEzGpp3dYWwXk9tFeKKS37UXo/Mev9qOP5+uRqpTJF8wlWnGcQgFUyy048wjCkQyZ497CzCLt/539IYEl9wdbiIHQsBs/LI51fXyEwGQweSKLBdKETEZhkCoe1McpcuPVmzBYTZHH/zaOGxqx6gqeuJEFaFLo3p+KNLiGhUE9RoMzgI1+gvUO/j9olBKuDs3S9+vT7M3u2m8FsMI0sMl4/fjOTac7QBc9y1ZjR7Ieht1L3+bpgeJQI0vxu1BQNxCZuztnjLrMYCtApmskpXfm/E2SMNEULF91IWHwvjwjgQUpnScMPVxwlYOdRFgRIAGVHzw79vg+kftaj1chd4V/m+1P+9nPWOreqzIWppKiYj+z59eZC9ynOOklTRGZf5XPXJxjWtz0UgkRklIrQDWkV6um5uETwUhbN8h2eP7Emx/lsl1/w2J60ZFNjfQnTVILO2A88sggzIXOYJMjTRUqpk+KmWxIpFZcd5+2HbfgPkI0orVzrolXIYLpiXxJfY3A/HrQUsJfBNWB1KnQAQioElt6v5z/3Hwf1U6QhkyKZrqGetSrSjUkYk7fM4SF8OotatrOr+1ej857COEWpH3W9slsfzbh01J2BA4TuKKxrZhCEzJyM87rF++l3ruPXt59+Ap8/Omu395l5QiRotIcs1eZwBmXSmfv+IhvhxBNtcdiCJ8gMQ9hexh3eGnNafT3qfwxDHOmMZLAaUMDthmAA+wZn3OgxFALgUEcnICs5eNb33//n+Efg1tcmpAGVZROLSnkzpI3SmSObedvixQSd76csbpPY7lfXV5u85+xPjyfYg4y9ITIbTF2JkFnCGDWkUtHchHv9pZlHYCZUDzBIfnakQFq3Mp1BZHARY0VKr8UarocXZjBH3KkT6wfE6Ps+EiQVu8B67BdQYbjabvK9Z+16g9TA4bW1GBoT8VcFDpTg4DxGPoRAp85MflevpLOee0uswdwvw1rPOsLcL2m6O5ZNOe9NLoda8rGlZRwqPU8bpgmiRamksXw5F+Wg3KSokkhVdN2E4pJzJ+F0oOxD2ZDZbhjPYpoNIbKCp3BKBpxi+PS1GZ412nIrmMqhmYw3iS5Tae4gaaHWfwZFuikDOzuNqqbbilrznFuIu4Qvx+pgVyQCoFrgdLRpyIno0bGYfVfRtmdVGIq4UXRyE03RIQBJYrkOOHOGwY0MIgPAEMBpH3u2nFpIBs3zAFeeSTYKy52+X2HpAcQoGSU8SKrACkT25YgGtQjM++mEh8ox4fM1hSnEk3jZKLVagScFLCBNoHU7Tj45nIYr4yw95IkyEkMedfVMEaTBD0EJ9OQQsOCUgSUYq7d0byqRv3Hc/V+9+hHFHEb/oN6azLqlcBHgOhtGVAvoMJgNBmoSKErwSeG4tFXw02NJV3abQeXwMNOc7gJt7GoQHSIECREMShZAbMddJBt1qlHZIekebGJ2DC0qUR5exjzVcwiD5BAAu8lr3xKm12JdjDmvWVI0/VgZA5mizMz5PO4gCy0WcApAgqBHwYALsY5vumHSnlV75l7xw2C+D9JQGbJThZqSRxEJQSGRtMMS3IUrcEGRRIxQ7k8y3BzjVa4XtuLmMMV9PrCxXQDceBEmagelCBdt4NAGLFtovClvUk2qeT44qTA0R8bkBVwy9b0VkQOcvjM9/evPnr67S56kqoSHPDd6vY8bwSM8GexefcbN4OOeYwVCQRgkzNSRYdBEL/iC0VxtjJ9NN1F+z/+HxXXJch8LRe6x3eBx4h3oUmaKyGoIzJTAGYVQfZRG88/Sadns4sPcqcWkIAB/FA+oaGKjaFQARkYAPbKkIzxYJBOPo9S8+TIll4USjRGCyqLly3RfE21KD2qga2+mr/6qjM9nS8QCpcA5Wg59bvr5tueRvRs+yyfqZHp5HQSFgCHpyQ3m0XQSBTuQJQNYwipSI0lx3yn0B0aVJ9KE3ITw6iTpxEuV3MjW0YlVpzo5E4bRStVNv9P0C9gWHYaOBEkQoTA+XqbjetGCyOysYQmQ0jOwXMYp34aRvlecDhXvgFFaFPSTzAIA5pCu5gSHbXjO63+n5BB4gIIIZloovbD5AdXnM27HcD/Oj8f8mEzm6fPx5sUVEEwQ8OIQOHae5nHTF1iwJos2YAFKJCWAhSKXlYd27+3oNTGXt83YN8isOQnbki6t3nZRCWQ2Mkz85MSN3WsmfyYHWifpJcjIXEpSfc89WghzhtKFLqHFMJzlbm9LNE/YxGa6GSVIUakOKZ/LdjutPH71qPSQyJWflFAG3gUmpXsbcO7OCNS6oerzLB4snPMZejyQjz0KfAIIglAJMNX9+Qr70jZ85BkbcOlgNGnQBXX6yg7B7dfOq61p+XAwDqRwm6BkFWOJn9aybJPf4ID2WFYKTF5hq+nVqhVyzUAoms6kKKDNIzG+SauFH90a/dafZoVSc98deroKckmQyFDuvzRsdmnvWAuT84/hMg4dnA9DgiBcY578n/zvlSauvh3oV2s4GAmLJ/PxDk/SRxQiAAZKomShouLLhNUL16AtUUUzaWoV4GiqCOXuMzgzDCg3GIvCJBejMSrLdsgFuqZxJQEELl3TQ2geHqULeOJSRRFiA1QBnMYOWCzDLfRhgcmyyby9CL1UQy4GoCRRTk7iA8StRtaxLITjRkxBjuFwYztdui7+U/gvaZp8Y0gWust9x7NDwed9TJNBAADwogSgoiIB59D1wlJZTRWzYSZNVMZqVTOUmTqB9SfPvjg8hOA6QNRUaeUYrsrs2jRBc3NDaprUw3hKU1WrV9WpB4/SBTpNVCzDQyqxeZZkuICo7pyipAHZ0jAr3TwsO69h45HmF4HO6nVntYNIBBqerjTwpEw7/6MuD0zyH/Hn9QpIwNtLjYZOuC3JkMMTAggAVQEA8DCRzWg2IMOUKZNNdKEsqLpogsMxpLnS/VUKMZLZ4kkBaN1F4nH+js7kC2aeDZcd/iKOJ1MFauShUaRwYrFPW/s03PWm9QKiZRJDZWAZhm3Z+g+d/PVc7AUOgw6HuQTunDQwJAJnaQCCxHRrlCoY8ijCdY1c9ue3161Ocy8BLZV1+aiAEAIBAAMES2BKqEjwECXnZUdfwWMAb2wvpMEPmPRoIoDTzBn9y4hUHvZE+ErESg7bNntECYw54used0hb4pLza/Jtar2yhHe61L1Cg15LXf5FP//15993/82/lRcKd7b5zfflzQnJxz2f0KBLU+ItvW1Nv7dwbf63ZAAQJlizwYLxlVL5f6eEpgAUQgCQAkLoOIChQLuDb/cdR8RktifZM/xvG2dSUc4IxyW8DIlBMjhWhzLQBjFXo8+epfaocKiuTdM5Vf9v9l/IHpENHd8z6RcHO0X+aE9fb8d74FkcpEuBgLTpt+7uxwtb2cfnlFKK6aZuzUMlYmXFhv5PQkBagIwGkxcJ5AviwaWBFAEAkIghAAENBDzBGl9gefC0juf1OZ0hIltAmREul/QzjXaIR4ChUx6uOACQ5AEJ5/2dmOhdovYXYFswKCEBjhyVAzkQbfQgBCJUMKC0kbfQG0vWaHjcPhaYttw+AwslPx3Yuj46AaHwf1gCg83YZR0CAAsAAAF0oRoxgYMQ+EIutzHKm9P6dImM05PKuJATSJZik1qnZQNraAZU0lUk2ZLY1mxXNDqANRCS0YFwpDVzgpOLOx0gAMFUxFZ2f0Cc4NuDrTAkmEKVKbZBg0Ur4Nw2WIRMIIi+SNTYfRP8q0KdAgUMhIOhQrgBAQEZHoL3HqRMxmQc3Bc5HlCOhZzpalAGWGYZv3teofslx0Tti2e+h/Eq46tgXwzhQEEkNGgEEiqgzHkHHPkvliKvztuGkipIRjEOBNiyQRFUBbIbsgUiXiltsOaUoIIWvEIEAalSWipIABGBsDwAAYA0VIO4Im1ufMwq53uDbxdaSAhmqC2lWYZpQ+OtH1cn8w1Q3BJ6j1P/PC1NDxlxigMAIiFCCcJdEVs6sudlME5EIFMQXJQRDhzEI83h3H6Q1QIhMlsyXJEuCooAEiQh0RKFUimtSIKgOEgQBASR1ACE4aFvzD4OoutSkrXYEcL0ktoEj8mgjFjHXf5COUSoE/wfeb/8foHHZazDBgNAdRCL9vN331/4kMLixzdYYbA0naWhkERoONURPSRJEbAQlKJTy+PUKCBA5wsmYA+4oIYLKjCVglQRQqIYIN7ywEQAMBBVlFBTpdn0rQg95drWic+aQA5pQQRw3aix3HH0K9wlgF2KlF7nd3hgdu5YchrEB4fKCx/Ui3/83F7/Uh2i7fEOPty+xNk9c5I0EGDq4ryfg8t3l97RF3LPO+R3/K9uHmP37vpizSHaNfdg2gWBEF6HMAgTpRQoUAA=";

// photographs/temple.webp
var temple_default = "UklGRuo6AABXRUJQVlA4TN46AAAvX8AXAA1AjGQrbDP3PhJy7rv/gkHEJUT0fwLUB5J87/v2MNzuIWHzUeecyzOFCnPh0VkbtYpxXSbhqxMO/sa4VMExYartCnC1vPu6wOdg7YNz8cV/8QLZjLFsl27qZUQl3Z0kHTcBXKMsfQINzbbdjc0v84ssgB51simwc35tBI1JiOabqswJrjha9lU0Lw7VHVUFQSFRDmcVAXWcNKmS3ICy1WyBHkhSbe1tpINwqM5h3PtfU+7WqIIQPx9CiI+fj3+i6j3IUm3bbaSFcHgIh9s5d1eumv+AOqcvIcRDXB4PI8u27bZttiioOr3Ofzb59BBeek+gFBIASbD/EwBAEAicHwIAzGAmgJIRwlvegiB4G96ahSB8HSOmT6f/z4AssisAROBhyBH5NPsCgAC8FeAczLiKY6OW+5xBAUIJuOIKhEAgewsIhO/h4WXq6chzre9Qw3F6vSkESZJECAJABuAlp8+ZVFl/lzL6b7A8+zqAGAAlCBEERAYh3iiLsjqs3v5Lkgs3EHQOl6zfAYCYBQEAymzqXjdt1iGbXDC7FACUEHhV3AuuzILEaBkd8BNkuoaCGwCeEVkQPBEwwUI0YVIXepHrOv9ME1PWK8cBbDa44iq7InxONj/gxLqTQ06C6udyPrhMj8a0931J14vXFwMc4Pw+fasLAO1c1EVtsDJx06mSxHBi5gqBCOCUgo3Z2e7GeGEAKlOJoQwbUVQHU1o3ifQbV8AuYq7uM9pmB2hsKjl1XuwSvx7W8QFMC7AMEgfwnfkgewc8Ab1bDFQu59qYGFhYWFgBqQAcZJGrZGF9iKz2+mNvefn/K7I9flW8xTxoRZ/Y43W5GiYU6AxGHnLhr9qUsTIjUckUKB2At1mQg4QCGJa3dC5cuNA92yn4YS4CZ8Df6vvGaXp+ND6gwTyzDUs3woYBMnv5cDv8Mn83z3iw0NQSV5urFPqkTbUvloj2GC50Opt100AMt7TLuc2/6zb/A092/+NQ4u5fRI/oEXNEDWLSrlpjTxgMHoDOIFOr35baOxdpt5XUlrKGFo7mCI2F4BGZvkpRlp0HGVuz9Uv0S/YtWz+0rh32iLfr/nHe15NxOAzxW44MDlfqYmVJVha6CUzRWx3UTjWmfe+C2Gi0oh1UKJbw+HFbTav1UVpea6P2vMfB1P6HW1ESSPKQHcFB20iSVDF/1vufDkBETMB+sH6s8oZKPelS5QGKVPdu73ZRPKl0+6RtPXQWwokDJ8erU8yJZ97J7KCHto1Vnhib3K3apgpJ6VT/3ie+atu2bUuSpNqmvBHIt/wJCMEjQATeS3/18/2GII81SplzroPBkyTZqm3btqVW2uYdovxnjzFE58zqviVJsiRJsi0k9ar8jPr/37vful04HEqyEjZmzKRKyXuAQH7B1wAAq9TYtj2tT4ePckUKAk1H25Ke7u4+5+Nc7u6+Hud6dnd3d5mWmekznpDQIYIUUF41/PMlnrVtUiRZtq1fRFTVVM3cPTw8I5IGFzPD7DHzbczLYGjPW6DW7M9ntni2mOcsxqwcmRnpER5upKqi4lvbJkWSZNv6fxEFAw+PiBExEgYzMx2NixgXMC4MD8cl4CmfM/Mo7ITIiHQwU1URCSFBssAoGyhJkuRIctwjMrO6u2Y5p8ddADfc+RV4Gf6EGz7AOV3O+TapqoxwkE/4liTJkiTJtohZRM3cwwOyX++P/cH9bw392D+R13AzFfYtSZIlSZJtEbGYRdTlJ+pX6rP6k/ut3jLSzVQ4xDSEBuZS4U9/+AWI3hBzIcE08ZyFaWVzRmsrg8SABfYV51cg1wbACbN2OCBjFMv34HEC2IgLXIFmzXwhApmYDG4FwFl3mFkOjQIwBCtSsAaCYSEjfHDFeZAcFM9VMhYxVR2aB5FMFhgaAQRZ2dgQF1AGhHqjbnfwMYyWMSZ7xAWt3Hxecod+FnMy0XJZlkRtVIwFIHIxVi86c/biZIhrXHM4lpVoowzTq6HRmohAXPPDKwOilouC3//vr//+7Nc/fv3rV/nk/344cagOCDmyYQR7ktBlAoOWAKBj+sBhL6EhQkSUrQd6H9OJ61f1sMzu5got2BHf88d/GLz19e98488v89+I0ACcsTGGkAIHc5XtwQOPSQ2jbBj1eGau2xwaZYdgZFEa2gLnNQUlsVv2MuqlZyjDNWMAhGjE9/zRH3gPn3mLw/GcUxjWoxsLODf7xXCBfMvF+nHxQv5yLLnmg4wO9GwutPFtNogznqRiomEkreesueybDCRHgm/5/T/ITaIztGWPV9SgJqUAl86MYciu1w1h2uUomBhvjQ/oA+OnbJmcPSrNFLYiXJhuUwuoSlKQG3FAMGjUpL/05z94/RZ50G56jZpCuBS5TI5XiA4xVTsgzL5w/DfKLvBGjrVCUkgo1bTCyZwgawqNXIAZejZvSTNjSNIYAYjxGJ8MX5z91H+86S3gD/4R6F8McQrD7TR1B49gu24fRnaiyCZqaiRyu3fIbm0hvEAMNcebaDzADQAXkWVuPqJqyKZK5GBGUPE7/40bEuGw/+rf/vN/t99Jr/8GNLZ7O3a+F5cBKgdLzLsAiGNzScBX1KRtsxQWiAyFnX0S1+RKEqPVrjPFEno76DXGlVBiFzGwJb7xl/9JiKy/9f7f/l9++Vt/8efTH2gHhbhHeW2C5Wuq21GO2nDafJX0ks6ajA6dwtqyMj3aAJYvJnH2xxXftJMdpKtWh4KYGuHs3/bT/xTDX/nOO/jtV0D9pvyZVpKJISCywVz3NobnRG4PW3XxLb5zNtVyAnSI56dWkxGGm2QyEcY1qBDb9D55/1NhyKXWxiTOITdMAACCpnj3b8BF/upf8NwX4qbhBP6hbr00/SANVJgspSOIeJ0fC7eXZeNvNs5qiJOYiGGBOZtKy3bCXIG52SyboI4ilnMPG6NT0yiu7GIIkNywbACXfuw9k/zlfzme/jV+7k3sfV/OvDg1URcKL/D/vNc9Bz3IfJw6NlwLNtECkpVslDWt+VCMQloxZ8KGjCrBtBA39BZTWqO1ufZwZUlhkk6IgKYKnl2ychXv/Z0xGF0L3/6b21c+W/LvxOG/n5pYM/uQh3PoNlHuiXwNMAK7psnmhmB76tXAJkrmCgcFxcm1RY2uA429LxA4LI5l6US9FWL0vKNXZ+TR3fm5n5cb/7W2Q/ipu4EzyuYZHvzrueXBs7d6JVZ2ipS1y05+E3kdODZsEDpkESSFnp+IdM471uMUzLPQNenpc2Xz4dij2ULSJOjDCABEag2roQzX6+Hp3ck17Jgt8UsWtXfGwav8Gqv5DQpzzJv/+9f+8z9gSAOmvUQSfAljACCkiESMxfPT18Ps5p4xEmwbZk5BbSEKPhJXOkaII9gC6wfgSkd3yFNCDlu2sSAQVQJgbvPju1t4Ojk082TQa6B9fnnoxyQ+oo45GDD193LsmfU5998P4KT3oSsqt9gzPIRDOARGSOKDXhCfmg820LGxRbupVKvN6Rz74LgLVAK9g6M2x9eekQRQS4w2PX3bDw2RqOTwa+/qdw7xzN5b2l8JFBq1vXiOXpLcTReeQLMgc60dx+jpC4tGpb8giwVyHJDEcS1t0YpPfhI38clk+fdUGB5yY+cwoVD4nBStZLiI1EA036CywDsXXqkgNz0z5/H5ZOYnbC7evH5zC7796zqP0Prss7Vz0iDCINfaHx2uw38Jc1Oghx1zhSnQz3hRmSVBhRLlAM0YW0GQR+vhn//588f+XT/559Os1/SGUeghu7RkcaLoHNupSVyPMr2NqHbL8xgScJKIAaDRMKCF4uDHeHhzSgMvLm8S2x7PH0Y7ZMuZP0btUwzeM+ybFmKrlPP1f3y9nqfag+1L15rvu01Fa3BKeAEYnDmQy+vJayYmeynH/7mxl4WApZqyF+wN+L52F7CSBgwiIqiqHACKNZdoGZWdZGNKrhehc2yk3VWysBy4xBDAqAGBAB5IybDDLbfp/1zjgx9+kZT14nuP/rsteGfzIo2Z8IJNsDgp/aX/efTWlawxUEB0a1baF4lAzshgimA8OF/2fuwxcQ3IYmKbH7f51zj/3iJPqclwRZY0VyrexGlLK2lQUgvZeDj1M1NQ82kLVbOks3leFQG6ve7qAWrh3NvRjDvpo9PBImY44a7jszIB+BLPfQLRLyzh0jQmcu6mVHrj+s7xc/nM1+RvwHNnyENsqQYTkANKUAFigHGGTMDGg4qUOt4wDAhTAaIgeZb5lNPbWgiBUgV9h7UXxnWdfpGu5y22mso8KPOFNVZnPqaDAslQO7VpG+r5KlgwYKrMcaQNPR3TNGB8Wmy+7NEJnoXd793PP/nUF+sa/Wsi4514ZRY0tQk6Rnd9tPrf3PhDY7zaPdjDI0AfvX00of4abEby3Ql0QoLAqVdKUmPo4FA1QIhGPfMQDQtJs06mly4quwug4kveb1afvn6O2yZGXbjyVBJ0t2eNJQdoDpJlUMoWYFs5EcKB1S9P/SHk7xCvNbQqXCH81kPmnjm///+fP85zqLzS59beuT7P6b5OpvFndCepgw+OKlEzS2BLBLWNNDfDDWSuWd/rM8YKmFFApotyGHevLmIsxIwsaN3jLYghYv4trB6Xjae3XtBz1VNIh7VOpzv1rwat0rJRjY2qAmSjmE8o6t3RMxWwOiDd6cv2pcflP1yvoNsES8BJM7s/6KHngooM9iw0B2DTmRYBApJSg5PFa4EbGZHQWLg5sxT1ftHDe4tMl6oatkBKVoAIqvRak0IXnQXMLZtesUVruJK5bH8rCqQkFZvs63d1Op2bO1BtqwxtSLVRrBJzNgUFbUZMzQVj9UmAFtfu+rwNishbMuKS5LhKMSEMklvU1QBTDeVbXOWGeBhzhtBM4MORpiSbNXhqb7M78trD6U+G2k4okytsKEdstgqlet4z8p15AqVrUb4szcvcC2iB1RMWmYurvM7Vbm5uc4urVaqhnDg9rZ2qGebAqhlpOz6aVAtA5T3Z8zIeRkakjrQywWqRDokFY3WCvdWbBDWbx8HN6uMLcYLm52MkuW5EgThnbQ2r7l4/uC5/vOef9Nfa7xmOH/xssaO8JUnGZs7ieIwuvyw4DMQIhKgGMA1CqfkgV2HVwu8odQW1U1gmV6XPzOow6pyuEh2TPV9Zs1nagtr/YzxlIFBxQOOG9stTXIFTcaAASLaDMPh9IM3IwwmDsHokdr3a9aSi8/NwuuGJ1tv/Pod/z7g+R3itIvand7jySr9UaLwtUOLFFjB5ky9TKT1PxymvU2Pzbq9NbV+stm/XN0Ns2aIIrpXQCIk2m2r+3e9//v4372s/NCpXqZgruCsDNT4KMURM5RsCg2ibaiAxtOH/mrjid5r/lcWC0ehxaffhZLmt9utsbu3+xSLVc8h2GAfMAG4ptL5wPtusCr01UDQvtNGa2yQLSagV6MRbgFUIBw0OXdjZcb0wqt7mcpiXi/a+7R7C9k56Dujtg4xRmfo1OjIuAR/M9RvPnmhUDYlljZzcFnBv2mKUIfGNNhuFMGRpVCdmL4z+/xEFsNPGFeCKxJKcDiVDzmVqfV4hjDrgoKunjQR2Jt55tLGQmpP5kvIrbhY9+6PDP1++27+qZ0a+dTpGXqau1xQHEk0KpXIHNnZsbbi64HaIdgq9Wm8dTW3tW63KhXXxKD+80foLdw+oxnwv3w14hWg+cZqYsOUatWsuQBnCN5gwpznO7l7JECEFACAISJDaKG8/sz8f9gSb62nN9whG4h1EtXIaFJvEGATs+yQR1IAV2gN0QtukkoqgxJXywmmgXfi0xbbJBhxZ/ne3H/jS27TXHus/XI3VjfJl3xQNlsYiZy34wlDlgzdx6bwaVlMnVOAkdaf+5bKRlN5w1QB5PnRKuKxc3qK5Xd09BGBzpfzR8Qw2oslcysrT8nz2pF+86CFnqfNWT28URUGerxAPdEbcfnKBkg3h/n2uSJrl7ohb5TS1sN3HQZjWBlx4Fp8ro3VI2GyTWT8RNXLpdw9pRNJyxQgBx1Sb1iC0NkqHSxJgPqXZSKypmHNMtQQIRRux1oRqFTKAgKAm/uLQVTaTYoVi37Lxjs28WWjXRCtEBKSDk7YLzIMMfiiTD2YymSbc/33Vdbkg68ahahIxxVTRRDdNdUHvLe/mmILtpVuZANzpYByZoxZBBrAwrLkSh9o8VMqer9Lu1Lbp0yZDcLFkyZwDg5HKYmiMBqaIuvBXqHsj8lwRNShigcHvMnKmDH7pGUThEnrYZVZQouyy9Gq8xbWpSXQ3wMpUdQIIKigmBhguBnFG8sh2Cb+J+ic3vqZoynCk8oBmAEQ6vdI1O8PaUhAen5V2p7wtw5zTS+wDcn0cDUHrR2PTev7gyt32z2/j217HnxnkTbZTQRUWBd5P58vzJtEwyB5DKsSFw9W1zSMyGyJPCkmCIw4+e03dHcLuzFpvb3EOwd4Ews5ZQIL4yhw8ykX0t7ir98CKPbHHjQnvmHab5S//3rc/f0Uie/pg7c6WC6f1K9nFA/EqmT1xIdCgyqE5YgM05Hm/+5/8qz9JaB0yCAi+l721Az2Yy1ioBSZAegHOkLmy9Grazj+K0acCDm3+41BFDQGZGAqAoDyJZtBBLKAO9sbKiaQbyHcpiAz7S5gjaPEqojeCz3gdcjD69TQcrnvgz16izEAEDUgQwv9foQ3mnP+q891xPd0fUtGDctKUWfErt2wFmUEG2WbGweR8dXQJw7234PBROA41KQV5IWZiVeJEUtgui+8kMiSfzr2HZ/ZIdMdsTnA/bE9cwVzAGVShSSeQALT6AQgmDLlCSbas8NHzysWU2LNJ3okLvOn6c/cD+0h1/LyKV9NWke6SoOdO9oezacAwiNE5eVk2lVVTwUyS5uon2rETcKef1xN+aD3xmcUa8mmghztzLjMRKI7m397VB3Z/LYGIkyUZHTCgVUpdxpLiyq3OgePTJeqnzTHwoOzKVcs8WS1lQpEMWU2TaBcQBqkTBDEUzM6DEj9EEnJHBcpMMUY25zwO5VGd5V1ffI+3jW8gK4+mw+RmKr52/OM7fNEMEAzwVlmuihbsYCCTqXZ498jb9/h15UEUfwWe6QVoRQHB5q7T/vsIaWCpJyCexVaPmJL0EQ8uIXmABXvIRvXTUrs0wiykkDcnUBcJx8wA08wwQ8q5hvGGFBTUjUQIa1KEOW35JdnOwrI/6daO9xfO2HwO2jIIQA6ALV/rEixOtiACBKFNEGS6WXWFMbq+lwA5sAEIAOA7DMO98P9/9cPP7lZEmYditRpBI3CmGMQyInABAZSIEQBAKzFMGyg7KtVQdvN+AWde0wKPC3lRIryBkko4CDNoHZHbS0/TZGkyziwgJ/gF8TA7C2wNqtmWvPrfbXGB7gmM7B50+DSibQIFqNEi9xagIJ+WJ3mRZZYYYupk6EvDLamRQXMIB3BuRLjHH/f581/91AZhox1HBJZCaJBlgMhMU0BggKJMRfFq0hVbQNncO5XDISjNG8MaessCPF/l4ZqeHs2DF/KK/JFgUz7ekG0zpwRT01MmydTkeCiGKsITsYwtaFlxYuzMpwptD4n+cjnOt0Pkqadw0ZTdKvXNZnmRTILo62v6g0+/M55MX41puzcji9KLMrZ5Mga4iuaa+HNyLpxWOSjvQlYznwddaZOJDIXZOOqyuQQULLalJDnKWx6w5GpOvRl07dU+qxhALdJmP+beu0WW0am2l2bLXTEebO7Ara86QIXC6vtaWw7Jj0kMsHV7KUUbPViKVzi/jfr54+N2cKK206mWJ8eE8CStaILgYsKuPun9Vrrp0Tffnr+1hqcv/PxcM0N2s22MU7P2T9B18nZu3OCT4NoQq22w7VrcnO/WoT1EBWLWXd2S+2QHOfoDphaEniuB/p74uz4yP7QQ5OuaNgl1ww4hSyUvoZ0SjcRQUCU0NOnzV7MADgGN0e/C2TfnvKn3anETwgcIt4Od0h1e7Pp3TTEpmu1DUpCQcKRPXRjioyG6ZVrjrpwjfncyPg0tDMIgwKZUiqyEQFQCc2inzyv+7s/8ZXwQiBn1HvEjPZ0+aW3iCYRA+G1dt2x8g88Up9hHQRH2Rp6RKzbzil4j7J8WH+OFw4hK3UR4NK9yqaT5PHmTJOqnve3tpL+PfJ3VV/2G7GTPUTs6e7xka4VG3QSXMUBxO11oSn1SgAAlAIGgBMB/0F5UcXzN6PS8otsFUfHdw0P5jXn83jqSopw2J3ETJCzmFSQQhKCWwGaUQIMYsf3iaLorNpV5ByZhNUg7+mqHQxVTyArlk4y9rCFaciVSG9JgBB5QIBwGEQu4oSAhmtWBOjESrR+db1m1FTNEwxIMVD4FJ2FXO3BiFREdMy52ThG4JJ1wgNAWAS6FjJEEC3ZDq1LetE7Yg3kYY1C3Toqu/nTd+xu7f7pouVjWaezTOZ1NhEkzpRLLTuAieiZtE3CRdAk6sOtFtrDYtnIXzt6UxiFqtcBEqKaoFCFC2gWDmEkYa1E2F8GNwvZDB0AJ0hr1oC6LKEXMFapbRK/Ddu5WYheE4BQh5oMLeAThGRGpSULY8+UqNgHuaoRkADXVROJKrZ3igcof8TJT4PRPSf42k2Tm90X8D9IVEx5DDL26OX8FdtDj9zQz6+rd3UxBbTILWIxBMoypKhyWAj64p8BOnCYZs9IlAJlwRwqyjqAk2gYFFJt0UJT85gwOGiw0BFEMAxA2rS59mEe6oEZN+BC6kzgQbIkrNFB7vOFz04LM3GhKROc3VCGB6vBetryLIlUbMFJwZT2An7zH8zBrgYT8nPrz3fidiuTVB795qf0yHzOjIfh/aL238Mr2kmhQVdtTarLIlYlqsNIGLQxRCQSQkE1n3n8SGk+Z9M7AK0rQ7JDc3hHAURcwACZXQgPS3sU8DNmGGKbgFbs0p16kU0gExJgiJ+cc0EfnKqobCyncwaCPjC6NjI7EwOxWR+9KVj8BFQiNQEMhEl2EpLAhCQWQQUAhaCKQBKyBkCQwvAw213yAvfQz8edPH38i6lqep6PDF9ny5avdb5OxmkbgARBqhiZow0nv27dklCA5ILG2lzJQmcWRVrvIIqAi4FBzCI/S42a5KAbCQ4sfeWUvztbFWwTvTME7rG0luotqz1Fm+FRLh+gO9MDOJ9va57H8Kbzsx2zpZTaXyWW8ZWS2wdVF17+XB1dYf7p/uhes7mfNYIAUIURL9qashe/odcgLCMySEVigHTX0BAQpAwRPHqcVODbLlbuptm4kTOz4Mju8gQgTeOH0a1X+WVSOOlMHGBc4bFI4N/zD5E1QcDg1mbr6ui7/7Ja/T15dD5rvfP2Obcx17cftogQtMeFg58hLa+IiJ6uvO/ZntH9pW9wzDOlJjJ6AqQwJKalMyXjSKMVjjdgfrmoe+f3rGL7t6WDjDyP2qBEl2UHNVXKT96K30//0ksNyy9hgmQV0Id/ulryRgW36aJRqBGI9AlEs2SRmEn09wqt6RDPwsKForxS9hw07Dq9MUfK3ps663V3Eb5lVbKgMXjyIBYSDfWcHUKOGEmTz64IR3P6Qyp21qOTq46fZWtEfkA7htyYeXqQUScTVEqoRDdVj0AdaYMSwiIFAi/EHsTj04JGxaLw39UDDJwNehtCAeSSU9OL1l9YqS+d2uGvA2x1vxEv74Zsb/NQpff8An6GQFPuWNDBn0c1tWVvPt39tUcFiO9dn4TtWMb02UGXhUGHXxidhtl3W8106z7TnbEo1/k7t8kfwa7h7eZEHaWN0Plrmn8dyTcZ4B15ZIHbnD20qlwHkP3NodYIvwRYIWCQwOn57hraRvSqFZ1qYy9sM6H4K6n9LUJQabdsUqTUmbA5a1JEnNoorR2cgDKSKitMhSNgNsIw20m3n7eMkZAyF6gmF5YnXSMmkOxAaoK41kFi1SyYnqDaYb4qIXCWollUoAGx9qGrdXXrti/SolekndPvHqtP7lOv6s2FB2v9PNb72jre7fbyigk+3gATr5Vd2GXWgFI1iu0KszkNdqV4v/Asgwk7beopChiNw4iuc5/nmQynKJMNVS+caGQnnplZRfmR+UQHCgDJU3yGH0iz7Yc2CTYkzD4LsbHwoTFyw7vcgI9QRKnATU4Qv02ydLt4Mmu+reLGaJ2FIqZoqOlEKUaUGV0JCTWE0U4old4quUdN34prXKRfl0747N3Gg/TFcwoSx0Jd2/P5kfapJqZ3vGa+ev8rb68/vocRhzFDxBxfbB8ONjG6zfuK6HbWPQukrxwWHMY1DtqiGHVDKus0pAqjnyHYWA2EQ6KA0Ix3QZhmKoeaocEAmqiy4ZLsPO8P3nvtQRSRGykjLA3G757I5xeJ+9Ze7CXqwxBvCetXiucpGNc3oWoJsOI/xMuJeYrEZIR0CASaIEtWwWuMPDxErBY8Rdtw2889HlTx8fTniRcRxGau8NO8hpdyvd3A/39J+EpqEROt3cUw/Poi4K0dgv8awW4214R1x6cCZQ3oUEo5K7ogasUlU4ECAG0UBCMHCgeeKV5pglmbFxIh8FQ1U3VAoqCagmAPr8alhp7g9StfQnNGNI4HFXlEw0mRtf0zYT/j42c6PA0IWYVNmUwNqQg6BIKFpiagQ6bWgstKpuntsrA+lJax1ku1RtgcCB+HrNBNsWRpXI7O0limuwGfSKrzI5ZomrPxHqV+2v7e8Xr/Mp77R8WdSsMqBzlvuNTfyIK9odblrC45aTaXtgOs9MLfggzU76blab2EAyVWuGfOzscp1xVRUuMp7Fm6va1YjESiZMx8u7890Nl3yK30ES4NFtdNZCn1FfYXsuvQJyXN1foTKIm5OebV3+tSqkKCECVsLit6h/H8KesuVT9Z1xR5I+MJ0K52OiGEUxCNHgSRf4G3s5wjOHUpn0deO72NU4bDahDfwdhGOUSAJ9AqIrHje1CUu1ivNP7CRq0e3iL4ksyZNgXQAZCSwkADDvQu7xXwD6DOZQMiMUy9DBFZ48FZohAt3Z5wgPreHjHEmj/c9BLti/AiwFxUEUpjBEDRdJJWSPdP5XynZ8NuaVGWRDUBZcW+2GS0MCAnYxsvG2Zt4+ninJai5blDh1uKCN4Volq19cr3exIKv3BlcP1c6I2HoNGQVJXJ0HxsOR+pFVqWWbckkbyUa1PcwJwrH42MN0wmqE4hFGJzR3R0ZufJaZMBIvgpqknlQP3AizeC9cclGBnY77Mg3pkUSyKJD/0U1k/VUG4d28W3hFMGbA/qi1zBJydyBiPo62F9jTinYy3Kr77tAgWUh9iZIqFBAa/IQpSi4nzIIjkbNOSaDbKe5xHm4lBHkv8itxUlHTT7fKHm808HTClu4fUcCeyWD5HXEtSheJKt9N5bTMux1V7pJ6fWtmTejP1wTpfRTLLQI3tziRFQVkjg+DIWg5KSwNiegJR9A6RyNq9fvJbuoCE6J5pQxps+PbOXxS8Jn7lhsoL3+Z4FSQ1rBN4O+HOAbDt/feJf9QzrfL1ADliykpWD6gAFUCrCbvaAZUBxnT+9RA20jwb1oLkMJ0t6m9Q+/OaWmBQI8bfJCnA0Ok1bG4BqpoV0oHtAqqq4aICVJzkms7IppiVL2ZHXk8zrpy4Gzj6erH488XnnM/B7SE9RoujSdKafNwgwoaEgxruD1UQwgOpMHpFAPkjSxM3gHPt0SXGUSZ9Wcdv6y9P9jJMexcc13fPxb64erfObUJiWWexldyPiv573+ylGmeb4Xz8z2mRstuDTw5PEJVcvfb+OHZPvuWI/Yd7dpgbnAFPhnNC+/9WqpZouLWAcBveG3xJ6//Zp93+qFZhaBzjC7JM+mtmFWVSWwAyelYTji1Q2WaWVtzI76Opnja2Rf/CCnEIuy5ZhvLiYiP3mNi3amuNAxOFcrDH5SIaFVZaTnNKK0/CIXl4AK533htBbzLN8X/RL6PMZpKhJymd4STksFurajveZD6YIrA3efEytge836sfmabc2zfbZDmm9rG0hvvJm5Z2GGg6h4rAxHnDopkZFmWVHrs5e6j3SPOCoI1vBnOiv7kzIgrQC7grrQHRWlUBAOvozdFiu0GGd2avUYXhrpC7//rbhG48UPHP1759Lwm+E9SswFr1S3il0RO4IjcXaLIhkjcVEalRnouWlRpOGtSIjGCy8B16wMCCG2ONnUqK8luvrVxmXqHvwpGaEWL/qc/U1cTlTL52g2CfaitgyE+qaBML1GiHiu56Ohc+RHLxKDIpRK2rrlWfILtiBKxfGw9D/tgqtIHe7Fm/KWQJSJU8bZTSwbGmtgs/LoKZGw+aKiRObTJ8vna4/htLgU60vwtU31ZuAbej4JUndhEpmzaRR0fwZBoRnmqUBTacXzle1vJQ8mYHAYk5aAXTLTUDEASVgLSLVJHxrTXQtD+MBxf76Um3fp+pX/ELh979tPcxsQMhW7YFMWHDFWVu+ZyfmfE8env2GomoHMc5Fn/fTz2X1Kg4AznErW800paigH2VQoUA+uIG0gFSAFJoODDBaholEUDAeAYPi8EZ1KOKVUBC0BnyDm2kxAkSNbcM4F+8FXgQR1mcXdbm2PagTeduc0J1sGt+QX3a0IjqSb8M/qx8AqenjHl8Oj4byCz/+EUXb7FcrSC5Q4XJJBwMApB2vhQsvzxAggSGLs+ipmLooYQQ1qBbNKIV1LXRI5dC0hNJBCVEpB0nfKfOu27QcsixzinAw5qLvWkvqS6PdPXygC50IqdOcIDkZVWw3m7Gye6izg5av53uznocOOXVXKsNtQnaMUzjSHJNQX/7yDC6JxVm5EdQkCMPUD2peDOGXdoeuJLjrpWOPMkLbmz4sn9a5GPOB+nnWnQAcVZz6AmBt8AbniiB2feS+DEBC1G/bxU7BnPcPj1oCBqCAdIiUUywqoMT6QIkywW/5QTitrdnNJufwo+IkPjRJGnHU/J8UGRb3+UVtGMeVyD11ZrCQMKHNZAexzPWh9faXovxfzKzlEwkku3r0EKfIkYakGnpdH4ndUJFySQLgmWd7iFIu+YGnmZybSWBxtOEq28sn28FD6aylmbfAh7Q2gHfav+5HvHDTitvlMjddUS40FCYUktTT1FsOzBHAImIIjLmiFJgwEgOjJnp+CRfIUiiJF2ariBYqMR5Z//uko5ZjAFKu+ANAFabph7cV/bUeQxIBUSIieg7Wx4CKtPEsPsuxIaElAncCNzxfCEr15s/Gd7QtKZGREglAQG54RdaIFb10v8Pl+BAbbha5XK6VidSLBMjLfOwQgBgAdcf1JvCSQJR4JFwP9FAYufTR7qh8TUUVDSr3RU5aEAcH3YYnCAFCIDfA89XzQix+T5Pt+pcMKo7ZiMExijcpjaykIjICn97VN/9jXrtHSOEv8/c/3g/f3I39/pXyHdrLKx5f18NB883i2zdddF0feVq7sUK4sD521Ux7Y87I6OM5GxtNSoyMQQbgoX2gj6KlsgLQxhbrj40XhwwF9Dy9FmWlxgDFHb67nmfnEa4vpYxs9INACEHpPYMiApOIBnjSvBMwW8neVMGFXvA77CFNeNyZYhYVFCdVSOB5QMZeWqdotzt3DSxQ8OopatujUNOxuitJztGfQjKJUVoJVdG2pvoYeVPLcIvOpdbw9qhelyGEeDX3tducKdma2tSvW3mHlmqN3oC4nEEJRCNHQwnu/6otxmWHNxKMEiiTErP/SJEjEBDSsR+cSedNZjtyf7EVtBFAgbjzOmCkbgsFgYbOkQGulgRkHCwAgz8sXOrRVX1OgqSixVj2txgW6jSXjrpvmaplVHEerXtXJ2bZR65av0G4DCTDVjWdCGtpb6D2f2vXsEON3hqvt/PGL9XcF7QJAOCcsaZtIy44SRklOJW71/7MeYSpzFPP0pPkwpH88581zXjR2Y6lRMIFIn1WFGSVa9GxaGAepVC2HRkCgV4FBpzZltQ5jfUxSSmJea9WjVT8enk/3Tk9gIIBZ+l9+FQO0x5zEAqalhaxenjuv5fWTPf0QPZLjp/PBmyNlbp23d3pfk/5Jib02TG6OiKk6xnEPIXJm/ivbNn907Gho1oABIMIQAQhhgABhwAjgwNIcXcL6etO13kKGTCAAJPPCbiAghCTNYkQMBILIQiVgQK+ACQTHnm72dchbHOhoQMPQQ09GmNSVA3AghilH6OhGy8Hai3UhAMgv4XiNT2LD3vYRF3O0H0cJaFy0/XjBGWfm/z07v7N53J/iUziPllBNU7JCmIIS/9/TgAEJECZggEXISConzJt3kvthZwATTUaQmH1mPrmWovhczUeUMyu64y6zHnXg0tVOzv2q//7T2lIUkxYQjQASwAwCOEgIbJx0CoJMvK0BBgA2L49RxuwQAkR4EeYSiVflk2kBGjIklIyZyhJKpdlZJ8Qqsl/QuM8X/N/0ujJGFBAG9C92F0n+CKsvzqtbGzPmy3XKWS6WL9z5oYzWfJwlECghwwCAOZdaw1DmACNzO+OTTauDw2NiePk/Q/pbanV2uk89PEMEw7RRTDCijE88PxziUXEjBUXo7m+7Nmv8qPm0Y0+Z07fre6UJmlpPEoAgSRaLr8YAKSqY5UvzGajRGrNYOTK13rteALx3PQbfXV6OLWIFJud/vXee83m9oqcTyiXAE1lezZXsL+pd+u4BRTLrKvTOhxKt+/31VpeGJY7nry04Xr1WYW7uu/+zNP5nS8fyDzrfuAc1MuFoFSk6kefHZe8GUTQEo+B9Aba52O7wlXEp57/D+d9tfz/WJ0l3C6vN8BmVSyCeYZnsk8jTwhfgUvgaLKh9/Ya3V4p74HllXrycXvU/rneBK13L0tbLcw2yUnHxFzeVm8x7F3WgYLtwNT5wycNBF+eSvuf5iasnR71Urno1w4RkbQF8bP+Nr3d5Tr+Zf7LPU6D9deX6BYoML5OqqFfv4FN6/M6a2FMvvGtRvcb12ftT45aiXO1zLPGpko28tS7eo+cB+zb8vXqXTwdk0nYIAF9GKJWUhTVU9oTvXRFWa9q+y+zOunlg9115om3+6vATlfCOnO5uhZy3cWdsaedbeyyLWcXeEXNaEIlEFnPaYw4xRA9phJh0+5sPtXvGfcIrLarD9oQ+xf0nXCtAhW1QE5ugugy3El9KwmY70T304MobX23i97VPL8X/up2BCI4QOvFvPhWibqUq9OdL40u1oQykhIQ2WeUBdME47WkqE+BTdjmgZ6DVXVdwZEtFec2pjT/bx49CGnjmF36wRPcL/9bRSnib+3pCz4W2RG+EMNVs2WcbFbBIvngyXX2NoyZ28sTBUCazbJT/sdrHfL/1J9mG68Nuhzgs+3/N8Q+UKIkvqIbkzs0hbPq70vkjxjticmQr2G3Yny6W04VJ0MGa8mBV1aCgkL4akSIBLxZd7uzdRo8ndSjeIoqbN+OIilP2+gel+q870ZtuQ40qKlOZt06Yi05ULvGM+czpHMNzLCiSes1Kmc4NWrUKnIbdW8qzgFv3bqOeXilpYpD84GALYYpa5ujkg1784FC6H0C89uET25xyXcWRYo14vHINiVzrgBCNKA/uSy04sgRy0iHlJChQ0Jo0Gc87vBevS8hnQAoqVspFtYCCkmyu4j69PuWTzdFDBIghnWxTvwNlGAofUz1PwS30+XEQHzl83oA62/y/k39Yut/aS4xQFn+OUnbHs4PvhX1Kgcf2VZS2kdvH5ouKAn3GnZGKOTvZSaSEATIAWOQGaYFqK8mSMNrRs0SOtT6eqHqhynbDBM/UkYgPZFugrKWvOX9Z4fMXGicnIH+0TdxpP8zUZR87s4NVR849Q65RP0K2guBzP6RZ24z7AKc3g7aUA/H4qQkhBhWkvPHl9nKW/okUUXKmBYrGQ/6hU8KiEXIYpLDlBXhQcNynhTUlkbiLP0eRmo5v11OclmsdaLsYOz/uR1o4cJ65NuEQtjMDW0HoUk1UGdBSsRTQSc0+zWzipG4OXieclHYXIcPwhIoBE35/n5FW/XV1NvvZpR0PslRtSB5i1hdErsVNg2OCnKDXG/naW/8HH69/8HFnPpfvd8UtnJo7YywxmjOgVAILcWDBBRVeirTLpBGAiXP7CNI3jVZMPeUJ1rquWAidSuhLwFCz6SFLVSGFNhqQfdOwetU7IhPrpgWCS4WzMDVrpa7C+MINV+++SNPASMjh6XcgzkAkIDvqoUgKdUMzX4V6eHouD+d4WSBSvN5Tot0uYE1ENr0iu7tzupM9f5+MXnoB4Bo0cswJuz7vZ/nyDM32bmIXbfyJE3ZgpNBcVdGiXLr6QRK1o06gdXaaUPbEwHiCPCcBQCWXYNBycZORtklb2YOa8Z479XCfrFLutmoogypFV1IdrW7a1IkbPYSrS4SeZGJKkOpJroY3YuH6MSVVpnlj0t8eK6tt20Uqk0tGO+KyR5J2Y1AwPZm5CdJK6gMhS+soChAD+YHMyHh2caL3c7C8lObC739AhivUrMcE+pe0Hs0EQ4Pcqy+sllFiI0DuKYWAuKD97mPUL9LbP9FMDxsDeIfOZuSyFvnMtU88RM4exG1gkclEwdSVDOIAGVESQyQacJKmghmqQ0Wcb7CdNAlMOsE99VLJpepSNyHPUx9oJGEqj6W7BFfD7VdolVoMbctstUkjmKxVNvTXw8MJBR8MUq8J34mZ9UFX1rs8MJn31/mksyYOiff+HUAJxq4Qhqu5n4UHU/Psc3G+UTXwApZRJXPIvLJ5DiIEVLjd0J3UGXpC1GPG9DzR9pIexj2dj19jdTe98uPDv4Qg8yhXVse3YcoZ09kDLkm4LE918LkvYwwxMXdD6u4Ld9B8RSDqBNhCRX5IJADP7vAoTOQRi3QvQiCXlsF0jXs5sQSvjdowrNNqb0ikJFpxSJZuvB5Ui0MbzVaRI+jKAEkQQz5687wgqcyqDb0Tgu5Djru5lEW7mZVotlpTCBR//U6xVvNNcUoEBC9LKWz5jHxQp8CuBScARX6F6ZpJZ8gDpT2/6rLP4uIluAibNhoF1ZHGGvz7yF7tt8ur1+jX+FFO7h050LpjcxXO+f6/H8TLGbDN5yUJqFvoeoKjpFL2Q9lIeML6HkplurqMVBSotin57SSApbA0C59qGEhkPMa4tmh5LUOPe20f+Zx6vh6U4Xnb0CTsmrfaL3lEsEm524nseWsQFUVgt9VhXlnjPLRbsQ0dZndKndktFhei9QkmSpoTWpsQ97UejY+smwCG2Z34rKD1yo5Rf5Vdh4MnKXv7viLPyX53Xj+w3UeECUwakWIBwijfRuU5Hs2n4FB2Y82eXSiOc10uunL2a0kObbRn7hqkERfWECJNK35TrfvW8ozYqlt3LWVO5vCVuzlbgjWpsqdmJ21tbgU2dXCUGshH2a3ZjJhMMARoFICXx2zlBtHEZXb8fqG0L6/p+SIEMpGKkA0woqY8oq41q7dbs7EydzYxWTnmBV4YLlMtSDlsBq078ysc4K9xdEj5dqjDaSkV4+kwom4rMxjd6GxYlAGIE8nuWec1KVHU1FGkcFNCesm+mS3dncXVWp1Rby9l6qczHu96Nu2+LeyNVBhBSF3DKvpcDzRKJ2Xt+nHBCc2J+gydO+2ChCWvqBpS6AGyiNJBT9ZshVcKUVYqzaaxHcp8YiRIbaNNxlFIcV/SOWRWEHFH0KC/LYYJRjAWqxpoiJrQBW6RPbem8GUlHS0qPWCcrABgOwyFDXUTrxrQM6iE7RJ8nPJKkx2gG4UUd66YBuLK+GLsBhSitC1mbVrEG0e0kfkWFcRevEXREjBr/nyht4NNHeeXCmid58ubt1U3lTY4PGBkfYGFP67wzAQhs97IkenEKEsNY7k96KKZD/rQaVDlOEIcVdeqwxc4sxOGen+Vipe1Ahc3dncKXcHUTXcOQ2qf97lHPFshOOVzrmPK9yW0BVAUc+fCFXWIV0EpqCSQquzQcknBIyLe5mqpuWWQ01DQ5ef8YsWvX0A3W/UFQspO+UHAh01uXjKZraC280KVAnA2qpXvzqU1LfKKxmFnqCXn84G+gv1KcgxHlWm4yzi6+rzqrDTzsx/m8zwaq391eO3uRS4VlfdgtuM7ZuS2ScfQYq263BJfF+ac7VYc6qKr1O1LHM/a/rE0UsarZTNDyarszXIcPReejSzYnx+TI7m7zkpOsYdN2QvZrC+E6FgL+fGa7bFue3oCVbYwNZE6CuqX2K+JwF5GuZ26+9PKTnfWeOS4MScXabKH8HX+ykvQAtoDscH4IXZH/KEwTxTkpIPHC72xWNM9eLnLooYK/zooz0oVcyAWOYOUMh5gBDgM7T/4yZa7d4xvuo8ifrUrbRKdnU6tsr2Y2kZ22p2Kih5e1FXn541/R7A4ZePbBa5HvK9zRBm8yvOQM0F3/V6wDqM5Mne8WAu/Nsu4VE50Yu2beZAc1xzHzI99ve9Q4xc3SZFROGxUuaCjiWXFbtru8Y2oll8723Wx3LQmANG5Wv2gaJkfZrFudaIS065jMpQiPqgCXuBJdDxJRGV8Qonswwd9VLxoeMNseOTfWOYpOzMhM/cDYEw2G10nsW2yCB8i8swKX5jKw3DdbPvu9L2460vhHaWb3e5t6cFPtPofvpjkBqSgSoeKAa74G7fccfFmbwo6nCFHHckVqQiadX86EmzQJxzOwA3URLB1aAmjtWbcpQTiZaxvytNJrXV0mQDJI9zXKRwFaeUBZZeJg5HgEcteEtZJTzDy2653z114tytlVVn8KOywZSpZjqY2u2Vk/THeehCsOQ4txnnNtNVX3M6my37jMKcQq2xPZC10t/bv5klSBWC7bnjc25vNJpSsrE8czKSpl9Ob+8vOgsO6LO8Q2urhgObpkzYXoZ0kiHh/6jZIsbATi9Fq6LfzRcjFQ1uE1FtumhaMOH3Enk769BC36d3LSnuGrZ+CbRGOIwlhwzBdfRaP1fWFdQtYZEj1ofWpSEt6oQA4KeCUp18usaczM4FUJL2+QtjulqHK3pneoRmg2JyihHO9njLRLIiHADibeJOXm0muhI+hvSxwjc2XUzS7COmq/O3J7Tnzh0p98gmi0rpa83bzH21/IcdyQxaVrMwBO9qX2veN15wHwasVTgc7VXRtdLHVVmI8xgsP4Szt5DwWcSt1TiX1AcD66rznglaeTYEvGLTpuR5HxKL0nvahwchhh1/NoYiwGKbot2IJU8q1VU9Ajzu+l2XW7aILd6vOhC9361wtcHDU5hlzH0K4ygsqCQCubnYZrsA1S9d9WGbqIjAUFpjiABxxlBHnaV2QaJliS2lDi1KfAuhptTJIK4dmgNqGNVDZLJryPYuztcADd3+v7XfYyZJIjqJZOuK5hQ5gHD7bATZ11lH3KmPhaoA3NxbdXwvaxdV5QdO8lCGgRcqcN+rf41t5CZZwLZAchu1lqGMjnx0ZLByvyd6YvTdrtvq99cZBApZRAe6yzRO//XAcZ5oSNLXmluq8vbu+hirMYKKaZ4GpwjHMowPHvOWAIectyhbaXnTJxiUbYyFuKh6WCPnQJKDEEfYatBzcLjEs1DFNKBOKMB08/u5g3gad9vEx05pzgDE7q1gr+w2BW3Oei0JJRlpCVcJsbziO1+AuauP0W/smhr0SR1aplSk8kv1J78lx+7hMTjclXTIotBhKhD0OJ3sH7ai2KtKupDX11yKcGjTqdQuPWJ3AH6JRE/JScwtHNC2axRKyzCGlYeQWN2pupGm2aLqB7zNTNSG6q81DAX5ANxr356yNaIBDaaVc8/VFN5n4JEKDENrn0auiYM0Azp2jKgplqAeRZsWwiKxx3Uo0TcK0UnnsoMPuxXlYLrKOKiSWqtk2rNZaUDZjQQ46dDxenKqKo5UNNa9wHZbCeWqNeP3AV9/WEPGIvkq3ztDpMuIM1ACwjRFu158f1IO9EzB2bBUkjk+367N+ADr+NyWzXBbEC+nmCcHqSq2MrGxFB3OGorTqAX3wFSBGpLHelnl7Nsi3CVtNOB+KHVocHk9pPU97Y/RA6yj5s9OSnM5RMKdmGYQhpPkuwZmIXA4RmCCGmhSBxd0Ax5JarhqyEG0gqQeHPeyIue32OTMts6J6W1ZZY42NL7hsxO2mcsRTjXUtBFxa67PtmzX576Xrz7UdghwvfuH7+Db4Ppzd1BF91WF6/axbMRVOq01Xc++PORV/1p+n1owUbViFeq2AEB3vA6vk1KzmTilfJNqV";

// lib/photograph.js
var SIDE = 96;
var words2 = { temple: "Temple", flower: "Flower" };
var FILES = { temple: temple_default, flower: flower_default };
var PHOTOGRAPHS = /* @__PURE__ */ Object.keys(FILES);
var titleOf = (name) => words2[name];
async function photograph(name) {
  const base64 = FILES[name] ?? name.slice(name.indexOf(",") + 1);
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: "none" });
  return toTensor(bitmap, SIDE);
}
function toTensor(image, side) {
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side, side);
  context.drawImage(image, 0, 0, side, side);
  image.close?.();
  const pixels = context.getImageData(0, 0, side, side).data;
  const area = side * side;
  const data = new Float32Array(3 * area);
  for (let i = 0; i < area; i++) {
    for (let c = 0; c < 3; c++) data[c * area + i] = pixels[4 * i + c] / 255;
  }
  return { data, shape: [3, side, side] };
}
var placeholder = () => ({ data: new Float32Array(3 * SIDE * SIDE).fill(0.5), shape: [3, SIDE, SIDE] });

// lib/own_picture.js
var MOST_BYTES = 64 * 2 ** 20;
var MOST_PIXELS = 12e7;
var words3 = {
  choose: "Your own picture…",
  hint: "Or drop or paste one here. It stays in your browser.",
  reading: "Reading your picture…",
  shown: "Your own picture is shown. It has left no copy and goes nowhere.",
  none: "That holds no picture.",
  unreadable: "This browser cannot read that file as a picture. JPEG, PNG, WebP and GIF work everywhere.",
  heavy: `That file is larger than ${MOST_BYTES / 2 ** 20} MB. Choose a smaller copy of it.`,
  large: (width, height) => `That picture has ${width} × ${height} pixels, too many for a browser to read. Choose a smaller copy of it.`
};
function createOwnPicture({ side, root, onPicture, announce }) {
  let latest = 0;
  const message = h("p", { class: "cl-caption", "data-role": "own-picture" }, words3.hint);
  const say = (sentence) => {
    text(message, sentence);
    if (sentence !== words3.reading) announce(sentence);
  };
  const take = async (file) => {
    if (!file) return say(words3.none);
    const turn = latest += 1;
    say(words3.reading);
    try {
      const edge = typeof side === "function" ? side() : side;
      const picture = toTensor(await squareOf(file, edge), edge);
      if (turn !== latest) return;
      onPicture(picture);
      say(words3.shown);
    } catch (error) {
      if (turn === latest) say(error instanceof Refusal ? error.message : words3.unreadable);
    }
  };
  const input = h("input", {
    type: "file",
    accept: "image/*",
    hidden: true,
    tabindex: -1,
    onchange() {
      if (input.files.length) take(input.files[0]);
      input.value = "";
    }
  });
  const choose = button({ label: words3.choose, name: "own-picture", onclick: () => input.click() });
  const listeners = {
    dragover(event) {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    },
    drop(event) {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      take(pictureAmong(event.dataTransfer.files));
    },
    paste(event) {
      const file = pictureAmong(event.clipboardData.files);
      if (!file) return;
      event.preventDefault();
      take(file);
    }
  };
  for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener);
  return {
    el: h("div", { class: "cl-own" }, choose.el, input, message),
    /** Another picture is shown: forget the reader's. */
    clear() {
      latest += 1;
      text(message, words3.hint);
    }
  };
}
var Refusal = class extends Error {
};
var pictureAmong = (files) => [...files].find(({ type }) => type.startsWith("image/")) ?? files[0];
async function squareOf(file, side) {
  if (file.size > MOST_BYTES) throw new Refusal(words3.heavy);
  const [width, height] = await sizeOf(file);
  if (width * height > MOST_PIXELS) throw new Refusal(words3.large(width, height));
  const whole = await createImageBitmap(file, { imageOrientation: "from-image" });
  const edge = Math.min(whole.width, whole.height);
  const [left, top] = [(whole.width - edge) / 2, (whole.height - edge) / 2].map(Math.floor);
  const square = await createImageBitmap(whole, left, top, edge, edge, {
    resizeWidth: side,
    resizeHeight: side,
    resizeQuality: "high"
  });
  whole.close();
  return square;
}
async function sizeOf(file) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      Object.assign(image, { onload: resolve, onerror: reject, src: address });
    });
    return [image.naturalWidth, image.naturalHeight];
  } finally {
    URL.revokeObjectURL(address);
  }
}

// lib/chosen_photograph.js
var OWN = "own";
var words4 = { picture: "Picture", own: "Your own" };
function createChosenPhotograph({ model, frame, redraw, prepare = (photo) => photo }) {
  const list = choice({
    label: words4.picture,
    name: "picture",
    options: [...PHOTOGRAPHS.map((name) => [name, titleOf(name)]), [OWN, words4.own]],
    onchange(name) {
      if (name === OWN) return;
      dropOwn();
      frame.set({ picture: name });
    }
  });
  let mine = null;
  function dropOwn() {
    if (!mine) return;
    mine = null;
    own.clear();
    redraw();
  }
  const own = createOwnPicture({
    side: SIDE,
    root: frame.root,
    announce: frame.announce,
    onPicture(picture) {
      mine = prepare(picture);
      redraw();
    }
  });
  const known = /* @__PURE__ */ new Map();
  const learn = async (name) => known.has(name) || known.set(name, prepare(await photograph(name)));
  list.el.addEventListener("focusin", () => PHOTOGRAPHS.forEach(learn), { once: true });
  let shown = { of: null, photo: prepare(placeholder()) };
  function show(name) {
    if (shown.of === name) return;
    shown = { of: name, photo: known.get(name) ?? shown.photo };
    if (known.has(name)) return;
    learn(name).then(() => {
      if (shown.of !== name) return;
      shown.photo = known.get(name);
      if (!mine) frame.silently(redraw);
    });
  }
  frame.onReset(dropOwn);
  model.on("change:picture", dropOwn);
  return {
    els: [list.el, own.el],
    /** What to draw now: until the chosen one has come, the one before. */
    now() {
      const picture = model.get("picture");
      show(picture);
      const named = mine || !PHOTOGRAPHS.includes(picture) ? OWN : picture;
      list.el.toggleAttribute("data-working", !mine && !known.has(picture));
      list.update({ value: named, allowed: (name) => name !== OWN || named === OWN });
      return mine ?? shown.photo;
    },
    dispose() {
      shown = { of: null };
      model.off("change:picture", dropOwn);
    }
  };
}

// lib/format.js
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
var rounded = (value, places2 = 2) => String(Math.round(value * 10 ** places2) / 10 ** places2 + 0).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",").replace("-", "−");

// lib/host_keys.js
function keepKeys(root) {
  root.addEventListener("keydown", (event) => {
    if (staysInside(event)) event.stopPropagation();
  });
  if (!document.body.dataset.notebook) return;
  const mark = (event) => {
    if (root.contains(event.target)) event.target.toggleAttribute("data-lm-suppress-shortcuts", staysInside(event));
    else removeEventListener("keydown", mark, true);
  };
  root.addEventListener("focusin", () => addEventListener("keydown", mark, true));
}
function staysInside({ key, shiftKey, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey || shiftKey && key === "Enter";
  return !modified && key !== "Escape";
}

// lib/setting_parts.js
var PART = /^(\w+)(?:\.(\d{1,4}))?:(.*)$/s;
function parts(address) {
  return decoded(address.replace(/^#/, "")).split("&").map((each) => PART.exec(each)).filter(Boolean).map(([, name, number, settings]) => [name, Number(number ?? 1), settings]);
}
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}

// lib/setting_links.js
var words5 = { nobody: "No kernel answers. Run this widget’s cell, then follow the link again." };
var NOTEBOOK = ".jp-Notebook";
var PATIENCE = 4e3;
function followLinks({ root, model, widget, tell }) {
  if (!document.querySelector(NOTEBOOK)) return () => {
  };
  let waiting;
  function said(link) {
    const notebook = link?.closest(NOTEBOOK);
    if (!notebook?.contains(root)) return void 0;
    const place = [...notebook.querySelectorAll(`[data-widget="${widget}"]`)].indexOf(root) + 1;
    return parts(link.getAttribute("href")).find(([name, number]) => name === widget && number === place)?.[2];
  }
  function onClick(event) {
    const setting = said(event.target.closest?.('a[href^="#"]'));
    if (setting === void 0) return;
    event.preventDefault();
    root.scrollIntoView({ block: "nearest" });
    clearTimeout(waiting);
    try {
      model.send({ setting });
      waiting = setTimeout(() => tell(words5.nobody), PATIENCE);
    } catch {
      tell(words5.nobody);
    }
  }
  function onAnswer({ notice }) {
    clearTimeout(waiting);
    tell(notice);
  }
  document.addEventListener("click", onClick, true);
  model.on("msg:custom", onAnswer);
  return () => {
    clearTimeout(waiting);
    document.removeEventListener("click", onClick, true);
    model.off("msg:custom", onAnswer);
  };
}

// lib/speech.js
var PAUSE = 500;
var MOST_WORDS = 24;
var words6 = {
  nothing: "Nothing changes: this is as far as it goes.",
  changed: (label2, now, before) => `${label2}: ${now}, before ${before}.`
};
function createSpeech(node, now) {
  let told = null;
  let timer = null;
  let asked = "";
  let otherwise = null;
  function speak() {
    const shown = snapshot(now());
    text(node, asked || whatChanged(told, shown) || otherwise?.() || "");
    [told, asked, otherwise] = [shown, "", null];
  }
  const soon = () => {
    if (told === null) return;
    text(node, "");
    clearTimeout(timer);
    timer = setTimeout(speak, PAUSE);
  };
  return {
    soon,
    /** A key or a control was used: if nothing that is told comes of it, say this. */
    answer(message = () => words6.nothing) {
      otherwise = message;
      soon();
    },
    /** Say this when the gesture rests, whatever else has changed. */
    announce(message) {
      if (told !== null) asked = message;
      soon();
    },
    /** The first drawing is done: from now on, changes are spoken. */
    begin: () => told ??= snapshot(now()),
    /** What is drawn now is no change of the reader's, and nothing is said of it. */
    silently(draw) {
      const before = told;
      told = null;
      draw();
      told = before && snapshot(now());
    },
    stop: () => clearTimeout(timer)
  };
}
var snapshot = ({ said, numbers }) => ({ said: [...said], numbers: new Map(numbers) });
function whatChanged(before, after) {
  const parts2 = [];
  if (after.said[1] && after.said[1] !== before.said[1]) parts2.push(...sentences(after.said[1]));
  for (const [name, [label2, shown]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown) parts2.push(words6.changed(plainly(label2), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts2.push(...sentences(after.said[0]));
  return parts2.length ? fitting(parts2) : "";
}
var count = (words9) => words9.split(/\s+/).filter(Boolean).length;
var sentences = (words9) => words9.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
var plainly = (label2) => label2.replace(/ ?\(.*?\)/g, "").replace(/,.*/, "");
function fitting(parts2) {
  const first = count(parts2[0]) <= MOST_WORDS ? parts2[0] : clipped(parts2[0]);
  const chosen = [first];
  for (const part of parts2.slice(1)) {
    if (count([...chosen, part].join(" ")) <= MOST_WORDS) chosen.push(part);
  }
  return chosen.join(" ");
}
function clipped(sentence) {
  const breaks = [...sentence.matchAll(/[,;:](?=\s\p{L})/gu)].map(({ index }) => sentence.slice(0, index));
  const fits = breaks.filter((part) => count(part) <= MOST_WORDS).at(-1);
  return `${fits ?? sentence.split(/\s+/).slice(0, MOST_WORDS).join(" ")}.`;
}

// lib/work.js
var SLICE = 3;
var REST = "rest";
function createWork(el) {
  let [frame, timer] = [0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    el.removeAttribute("data-working");
  };
  return {
    stop,
    start(work) {
      const isHurried = el.hasAttribute("data-working");
      stop();
      const go = (slice) => {
        const end = performance.now() + slice;
        let [done, value] = [false, null];
        do
          ({ done, value } = work.next());
        while (!done && (isHurried || value !== REST) && performance.now() < end);
        el.toggleAttribute("data-working", !done);
        if (!done) frame = requestAnimationFrame(() => {
          timer = setTimeout(go, 0, SLICE);
        });
      };
      go(0);
    }
  };
}
function createReading(root) {
  const queued = /* @__PURE__ */ new Map();
  let [frame, timer] = [0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    root.removeAttribute("data-working");
  };
  const flush = () => {
    stop();
    for (const write of queued.values()) write();
    queued.clear();
  };
  const wait = (patient) => {
    frame = requestAnimationFrame(() => {
      if (patient && root.querySelector("[data-working]")) wait(false);
      else timer = setTimeout(flush);
    });
  };
  return {
    stop,
    flush,
    /** Of several by one name, the last one counts. */
    write(name, write) {
      queued.set(name, write);
      if (frame) return;
      root.toggleAttribute("data-working", true);
      wait(true);
    }
  };
}

// lib/frame.js
var words7 = {
  copy: "Copy",
  copied: "Copied",
  selected: "Selected",
  reset: "Reset",
  copiedLine: "The line of PyTorch is copied.",
  selectedLine: "The line of PyTorch is selected: copy it with the usual keys.",
  chosen: (label2, option) => `${label2}: ${option}.`,
  toggled: (label2, on) => `${label2}: ${on ? "on" : "off"}.`,
  same: "Nothing changes.",
  pressed: (label2) => `${label2}: pressed.`,
  idle: (label2) => `${label2}: nothing to do now.`,
  asAtFirst: "Everything is as it was at first.",
  where: (keys) => `${keys} The key ? says what is shown.`,
  skip: "Skip this widget",
  end: (label2) => `End of the widget: ${label2}.`
};
var JOINTS = /(?<=[([])(?=.)|(?<=[A-Za-z_]\w*\.)(?=[A-Za-z_])/;
var LEAVES = '[data-role="skip"], [data-role="copy"], [data-control="own-picture"]';
var KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/;
var ACTS = /^(Enter| )$/;
function createFrame({ model, el, widget, label: label2 }) {
  const stage = h("div", { class: "cl-stage" });
  const panel = h("div", { class: "cl-panel" });
  const said = [h("span"), h("span")];
  const notice = h("span", { class: "cl-notice" });
  const status = h(
    "p",
    { class: "cl-status", id: uid("status"), role: "status", "aria-live": "off" },
    h("span", {}, said[0], " ", said[1], " ", notice)
  );
  const spoken = h("div", { class: "cl-spoken", "aria-live": "polite", "aria-atomic": "true" });
  const keys = h("p", { class: "cl-keys", "aria-hidden": "true" }, h("span"));
  const numbers = h("dl", { class: "cl-numbers" });
  const code = h("code", { "data-role": "pytorch" });
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, words7.copy);
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, words7.reset);
  const line = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const end = h("span", { class: "cl-end", tabindex: -1, lang: "en", dir: "ltr" }, words7.end(label2));
  const skip = h("button", { type: "button", class: "cl-button cl-skip", "data-role": "skip", onclick: () => end.focus() }, words7.skip);
  const root = h(
    "section",
    // Its words are English, wherever the page's own run from right to left.
    { class: "convlesson", "data-widget": widget, "aria-label": label2, lang: "en", dir: "ltr" },
    skip,
    h("div", { class: "cl-body" }, stage, panel),
    keys,
    status,
    spoken,
    foot,
    line
  );
  el.append(root, end);
  keepKeys(root);
  root.addEventListener("keydown", onKey);
  for (const use of ["click", "change"]) root.addEventListener(use, onUse, true);
  root.addEventListener("focusin", ({ target }) => {
    const hint = target.matches("[role=application]") ? target.getAttribute("aria-label") : target.closest("[data-keys]")?.dataset.keys;
    if (hint) text(keys.firstChild, words7.where(hint));
  });
  root.addEventListener("convlesson:notice", ({ detail }) => tell(detail));
  const unfollow = followLinks({ root, model, widget, tell });
  const listeners = [];
  const resets = [];
  const quantities = /* @__PURE__ */ new Map();
  const reading = createReading(root);
  let isBegun = false;
  const write = (name, words9) => isBegun ? reading.write(name, words9) : words9();
  const speech = createSpeech(spoken, () => {
    reading.flush();
    return {
      said: said.map((span) => span.textContent),
      numbers: new Map([...quantities].map(([name, { dt, dd }]) => [name, [dt.textContent, dd.textContent]]))
    };
  });
  let copied;
  let disposed = false;
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") {
      reading.flush();
      speech.announce(status.textContent);
    } else if (KEYS.test(event.key) && event.target.matches("button, [role=application]")) {
      if (event.target.matches("[role=application]")) speech.answer();
    } else if (ACTS.test(event.key) && !event.shiftKey && event.target.matches("[role=application]")) speech.answer(() => words7.same);
    else return;
    event.preventDefault();
  }
  function tell(sentence) {
    text(notice, sentence);
    if (sentence) speech.announce(sentence);
  }
  function set(changes) {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
  }
  function onUse({ type, target }) {
    const button2 = type === "click" && target.closest("button");
    if (button2 && !button2.matches(LEAVES)) {
      const { textContent: name, ariaPressed, ariaDisabled } = button2;
      speech.answer(() => {
        if (button2.dataset.role) return `${button2.textContent}.`;
        if (ariaPressed) return words7.toggled(name, button2.ariaPressed === "true");
        return ariaDisabled === "true" ? words7.idle(name) : words7.pressed(name);
      });
    } else if (type === "change" && target.matches("select")) {
      speech.answer(() => words7.chosen(target.labels[0]?.textContent ?? target.ariaLabel, target.selectedOptions[0].text));
    }
  }
  function resetTraits() {
    speech.answer(() => words7.asAtFirst);
    set(structuredClone(model.get("initial")));
    for (const listener of resets) listener();
  }
  async function copyLine() {
    reading.flush();
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, words7.copied);
      speech.announce(words7.copiedLine);
    } catch {
      getSelection().selectAllChildren(code);
      text(copy, words7.selected);
      speech.announce(words7.selectedLine);
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, words7.copy), 1600);
  }
  return {
    root,
    stage,
    panel,
    status,
    set,
    /** What a slider of this setting may show: as much as Python accepts. */
    bounds(name) {
      const { minimum: min, maximum: max } = model.get("schema")[name];
      return { min, max };
    },
    /** Reset what is no trait, too. */
    onReset: (listener) => resets.push(listener),
    /** Draw now and whenever one of the traits changes; several changes at once are drawn once. */
    bind(traits, draw) {
      let asked = false;
      const soon = () => {
        if (asked) return;
        asked = true;
        queueMicrotask(() => {
          asked = false;
          if (disposed) return;
          draw();
          speech.soon();
        });
      };
      for (const trait of traits) {
        model.on(`change:${trait}`, soon);
        listeners.push([`change:${trait}`, soon]);
      }
      draw();
      for (const area of root.querySelectorAll("[role=application]")) attrs(area, { "aria-describedby": status.id });
      speech.begin();
      isBegun = true;
    },
    /**
     * What is shown now, in words: the whole, then the part under the reader's finger. Both have room for the `longest`,
     * so that nothing moves under it.
     */
    say(sentence, detail = "", longest = null) {
      write("sentence", () => {
        attrs(status, { "data-room": longest });
        text(said[0], sentence);
        text(said[1], detail);
      });
      speech.soon();
    },
    /** Draw what has arrived by itself, a picture that is decoded, say: nobody asked, so nothing is said. */
    silently: (draw) => !disposed && speech.silently(draw),
    /** Speak of what is no part of the sentence or the numbers, once the gesture rests. */
    announce: (message) => speech.announce(message),
    /** { name: [label, value] } or { name: [label, value, shown] }; `value` is plain digits for machines. */
    measure(values) {
      for (const [name, [caption, value, shown = grouped(value)]] of Object.entries(values)) {
        write(name, () => {
          if (!quantities.has(name)) {
            const dt2 = h("dt");
            const dd2 = h("dd", { "data-quantity": name });
            quantities.set(name, { dt: dt2, dd: dd2 });
            numbers.append(h("div", {}, dt2, dd2));
          }
          const { dt, dd } = quantities.get(name);
          text(dt, caption);
          text(dd, shown);
          attrs(dd, { "data-value": value });
        });
      }
    },
    /** The one line of Python that builds what is shown. It has room for the `longest`, so that nothing moves under a finger. */
    pytorch(python, longest = null) {
      write("code", () => {
        attrs(code.parentElement, { "data-room": longest && longest.split(JOINTS).join("​") });
        if (code.textContent !== python) code.replaceChildren(...python.split(JOINTS).flatMap((part, i) => i ? [h("wbr"), part] : [part]));
      });
    },
    dispose() {
      disposed = true;
      for (const [event, listener] of listeners) model.off(event, listener);
      clearTimeout(copied);
      unfollow();
      speech.stop();
      reading.stop();
      root.remove();
      end.remove();
    }
  };
}

// lib/shapes.js
var fix = (value) => Math.round(100 * value) / 100;
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;
var polyline = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${fix(x)} ${fix(y)}`).join("");
var hatching = (id, size, width, name) => s(
  "pattern",
  { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  s("rect", { width, height: size, class: name })
);

// lib/thumbnail.js
var GREY = [[24, 24, 26], [250, 250, 250]];
var SIGNED = [[5, 26, 84], [58, 110, 186], [128, 128, 130], [232, 160, 84], [255, 240, 200]];
var tables = [GREY, SIGNED].map((stops) => Uint32Array.from({ length: 256 }, (_, i) => {
  const at = i / 255 * (stops.length - 1);
  const low = Math.min(stops.length - 2, Math.floor(at));
  const [r, g, b] = stops[low].map((n, c) => Math.round(n + (at - low) * (stops[low + 1][c] - n)));
  return (255 << 24 | b << 16 | g << 8 | r) >>> 0;
}));
function createThumbnail({ label: label2 = null, class: name = "", side = null } = {}) {
  const el = h("canvas", {
    // square, as maps are: its room is there before the first one is computed
    class: `cl-thumbnail ${name}`.trim(),
    "aria-hidden": "true",
    width: side ?? 1,
    height: side ?? 1
  });
  const say = (sentence) => {
    if (sentence === el.getAttribute("aria-label")) return;
    el.removeAttribute("aria-hidden");
    el.setAttribute("role", "img");
    el.setAttribute("aria-label", sentence);
  };
  if (label2) say(label2);
  const context = el.getContext("2d");
  let image = null;
  let words9 = null;
  const sized = (rows, columns) => {
    if (el.width !== columns || el.height !== rows || !image) {
      Object.assign(el, { width: columns, height: rows });
      image = context.createImageData(columns, rows);
      words9 = new Uint32Array(image.data.buffer);
    }
    return words9;
  };
  return {
    el,
    label: say,
    /** One channel. `scale`: [lo, hi], the values that are drawn darkest and lightest; `signed`: its middle is a zero. */
    map(values, [rows, columns], scale, { signed = false } = {}) {
      const [high, wide] = [side ?? rows, side ?? columns];
      const [pixels, table] = [sized(high, wide), tables[Number(signed)]];
      const [low, step] = [scale[0], 255 / (scale[1] - scale[0] || 1)];
      for (let row = 0, last = -1; row < high; row++) {
        const from = Math.floor(row * rows / high);
        const line = row * wide;
        if (from === last) pixels.copyWithin(line, line - wide, line);
        for (let column = 0; from !== last && column < wide; column++) {
          const level = (values[from * columns + Math.floor(column * columns / wide)] - low) * step + 0.5;
          pixels[line + column] = table[level < 0 ? 0 : level > 255 ? 255 : level | 0];
        }
        last = from;
      }
      context.putImageData(image, 0, 0);
    },
    /** One channel in shades of one colour, [red, green, blue] from 0 to 1. */
    tinted(values, [rows, columns], colour) {
      sized(rows, columns);
      for (let i = 0; i < values.length; i++) {
        for (let c = 0; c < 3; c++) image.data[4 * i + c] = 255 * values[i] * colour[c];
        image.data[4 * i + 3] = 255;
      }
      context.putImageData(image, 0, 0);
    },
    /** A tensor of three channels, red, green and blue, from 0 to 1. */
    rgb({ data, shape: [, rows, columns] }) {
      sized(rows, columns);
      const area = rows * columns;
      for (let i = 0; i < area; i++) {
        for (let c = 0; c < 3; c++) image.data[4 * i + c] = 255 * data[c * area + i];
        image.data[4 * i + 3] = 255;
      }
      context.putImageData(image, 0, 0);
    }
  };
}

// lib/eigen.js
function eigen(matrix, n) {
  const z = Float64Array.from(matrix);
  const d = new Float64Array(n);
  const e = new Float64Array(n);
  reduce(z, d, e, n);
  diagonalise(z, d, e, n);
  const order = Array.from(d, (_, i) => i).sort((a, b) => d[b] - d[a]);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => vectors.set(z.subarray(from * n, (from + 1) * n), to * n));
  return { values: Float64Array.from(order, (i) => d[i]), vectors };
}
function reduce(z, d, e, n) {
  for (let i = n - 1; i > 0; i--) {
    const row = i * n;
    let norm = 0;
    for (let k = 0; k < i; k++) norm += z[row + k] ** 2;
    const last = z[row + i - 1];
    if (norm - last ** 2 === 0) {
      e[i] = last;
      d[i] = 0;
      continue;
    }
    const g = last > 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
    e[i] = g;
    const h2 = norm - last * g;
    z[row + i - 1] = last - g;
    for (let j = 0; j < i; j++) e[j] = 0;
    for (let j = 0; j < i; j++) {
      const [line, u] = [j * n, z[row + j]];
      let sum = z[line + j] * u;
      for (let k = 0; k < j; k++) {
        sum += z[line + k] * z[row + k];
        e[k] += z[line + k] * u;
      }
      e[j] += sum;
    }
    let f = 0;
    for (let j = 0; j < i; j++) {
      e[j] /= h2;
      f += e[j] * z[row + j];
    }
    const half = f / (h2 + h2);
    for (let j = 0; j < i; j++) e[j] -= half * z[row + j];
    for (let j = 0; j < i; j++) {
      const [line, u, p] = [j * n, z[row + j], e[j]];
      for (let k = 0; k <= j; k++) z[line + k] -= u * e[k] + p * z[row + k];
    }
    d[i] = h2;
  }
  d[0] = 0;
  e[0] = 0;
  const q = new Float64Array(n * n);
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    if (d[i] !== 0) {
      sums.fill(0, 0, i);
      for (let k = 0; k < i; k++) {
        const [u, line] = [z[row + k], k * n];
        for (let j = 0; j < i; j++) sums[j] += u * q[line + j];
      }
      for (let k = 0; k < i; k++) {
        const [u, line] = [z[row + k] / d[i], k * n];
        for (let j = 0; j < i; j++) q[line + j] -= u * sums[j];
      }
    }
    d[i] = z[row + i];
    q[row + i] = 1;
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) z[j * n + i] = q[i * n + j];
}
function diagonalise(z, d, e, n) {
  e.copyWithin(0, 1);
  e[n - 1] = 0;
  for (let l = 0; l < n; l++) {
    for (; ; ) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]) > Number.EPSILON * (Math.abs(d[m]) + Math.abs(d[m + 1]))) m++;
      if (m === l) break;
      let g = (d[l + 1] - d[l]) / (2 * e[l]);
      let r = Math.hypot(g, 1);
      g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r));
      let [s2, c, p] = [1, 1, 0];
      let i = m - 1;
      for (; i >= l; i--) {
        const [f, b] = [s2 * e[i], c * e[i]];
        r = Math.hypot(f, g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1] -= p;
          e[m] = 0;
          break;
        }
        s2 = f / r;
        c = g / r;
        g = d[i + 1] - p;
        r = (d[i] - g) * s2 + 2 * c * b;
        p = s2 * r;
        d[i + 1] = g + p;
        g = c * r - b;
        const [upper, lower] = [i * n, (i + 1) * n];
        for (let k = 0; k < n; k++) {
          const held = z[lower + k];
          z[lower + k] = s2 * z[upper + k] + c * held;
          z[upper + k] = c * z[upper + k] - s2 * held;
        }
      }
      if (r === 0 && i >= l) continue;
      d[l] -= p;
      e[l] = g;
      e[m] = 0;
    }
  }
}

// lib/waist_photograph.js
var CELL = 6;
var NUMBERS = 3 * CELL * CELL;
var places = (side) => Int32Array.from({ length: NUMBERS }, (_, i) => {
  const [colour, inside] = [Math.floor(i / (CELL * CELL)), i % (CELL * CELL)];
  return colour * side * side + Math.floor(inside / CELL) * side + inside % CELL;
});
function principal({ data, shape: [, side] }) {
  const [edge, place] = [side / CELL, places(side)];
  const cells = edge * edge;
  const first = Int32Array.from({ length: cells }, (_, cell) => Math.floor(cell / edge) * CELL * side + cell % edge * CELL);
  const mean = new Float64Array(NUMBERS);
  const spread = new Float64Array(cells * NUMBERS);
  for (let cell = 0; cell < cells; cell++) {
    for (let i = 0; i < NUMBERS; i++) mean[i] += (spread[cell * NUMBERS + i] = data[first[cell] + place[i]]) / cells;
  }
  for (let at = 0; at < spread.length; at++) spread[at] -= mean[at % NUMBERS];
  const covariance = new Float64Array(NUMBERS * NUMBERS);
  for (let cell = 0; cell < cells; cell++) {
    const from = cell * NUMBERS;
    for (let i = 0; i < NUMBERS; i++) {
      const [value, row] = [spread[from + i], i * NUMBERS];
      for (let j = 0; j <= i; j++) covariance[row + j] += value * spread[from + j];
    }
  }
  for (let i = 0; i < NUMBERS; i++) for (let j = i + 1; j < NUMBERS; j++) covariance[i * NUMBERS + j] = covariance[j * NUMBERS + i];
  const { values, vectors } = eigen(covariance, NUMBERS);
  const scores = new Float64Array(cells * NUMBERS);
  for (let cell = 0; cell < cells; cell++) {
    for (let i = 0; i < NUMBERS; i++) {
      let sum = 0;
      for (let j = 0; j < NUMBERS; j++) sum += spread[cell * NUMBERS + j] * vectors[i * NUMBERS + j];
      scores[cell * NUMBERS + i] = sum;
    }
  }
  const lost = new Float64Array(NUMBERS + 1);
  for (let m = NUMBERS - 1; m >= 0; m--) lost[m] = lost[m + 1] + Math.max(0, values[m]);
  const all = lost[0];
  for (let m = 0; m <= NUMBERS; m++) lost[m] = all > 1e-9 ? lost[m] / all : 0;
  return { side, first, place, mean, spread, vectors, scores, lost };
}
function through({ side, first, place, mean, spread, vectors, scores }, m) {
  const size = 3 * side * side;
  const [out, rest] = [new Float32Array(size), new Float32Array(size)];
  const kept = Math.min(m, NUMBERS);
  const few = kept <= NUMBERS / 2;
  const [from, to] = few ? [0, kept] : [kept, NUMBERS];
  const sum = new Float64Array(NUMBERS);
  first.forEach((start, cell) => {
    sum.fill(0);
    for (let i = from; i < to; i++) {
      const [score, row] = [scores[cell * NUMBERS + i], i * NUMBERS];
      for (let j = 0; j < NUMBERS; j++) sum[j] += score * vectors[row + j];
    }
    for (let j = 0; j < NUMBERS; j++) {
      const whole = spread[cell * NUMBERS + j];
      const back = few ? sum[j] : whole - sum[j];
      out[start + place[j]] = back + mean[j];
      rest[start + place[j]] = whole - back;
    }
  });
  const shape = [3, side, side];
  return { out: { data: out, shape }, rest: { data: rest, shape } };
}

// bottleneck_designer.js
var WIDTH = 480;
var BIG = 16;
var SETTING = ["in_channels", "mid_channels", "out_channels", "kernel_size"];
var WAISTS = [1, 4, 16, 64];
var LOST_NAME = 250;
var STRONGER = 4;
var PRESETS = [[256, 64, 256, 3], [256, 256, 256, 3], [24, 144, 24, 3], [64, 16, 64, 7]];
var words8 = {
  title: "Bottleneck designer",
  waist: `The waist. Left and right arrow keys narrow and widen it by one channel, Shift by ${BIG}, Home goes to one channel, End to the widest waist that pays.`,
  waistCaption: "Channels as widths, input on top. Drag the waist. Hatched: what the waist gives up, even before any ReLU.",
  waistChannels: "Channels of the waist",
  mid_channels: "Waist",
  widest: "Widest that pays",
  others: "Channels in and out, kernel, rows and columns",
  in_channels: "In",
  out_channels: "Out",
  kernel: "Kernel",
  map: "Map",
  try: "Blocks to try",
  presets: ["256 · 64 · 256", "No waist", "Wide waist", "64 · 16 · 64, 7×7"],
  in: (C) => `${grouped(C)} in`,
  down: "1×1 down",
  middle: (k, m) => `${k}×${k} on ${grouped(m)}`,
  up: "1×1 up",
  out: (O) => `${grouped(O)} out`,
  tiles: "Weights as areas, all to one scale: the direct convolution, then the three layers",
  tile: {
    direct: (k, count2) => `direct ${k}×${k}: ${grouped(count2)}`,
    down: (k, count2, share) => `1×1 down: ${grouped(count2)} (${share} %)`,
    middle: (k, count2, share) => `${k}×${k}: ${grouped(count2)} (${share} %)`,
    up: (k, count2, share) => `1×1 up: ${grouped(count2)} (${share} %)`
  },
  direct: (count2) => `direct ${grouped(count2)}`,
  breakEven: (width) => `break-even ${width}`,
  params: "Weights, three layers (no biases)",
  directParams: (k) => `Weights, direct ${k}×${k}`,
  macs: (size) => `MACs at ${size}×${size}`,
  directMacs: "MACs, direct",
  even: "Break-even waist",
  rank: "Rank, at most",
  rankOf: (rank, direct) => `${grouped(rank)} of ${grouped(direct)}`,
  nothing: "nothing",
  little: "under 0.01 %",
  weights: (C, m, O, count2) => `From ${grouped(C)} to ${plural(O, "channel")} through a waist of ${grouped(m)}: ${plural(count2, "weight")}.`,
  directWeights: (k, count2) => `The direct ${k}×${k} convolution has ${grouped(count2)}.`,
  asMany: "That is just as many.",
  fewer: (count2) => `That is ${grouped(count2)} fewer.`,
  more: (count2) => `That is ${grouped(count2)} more: here it does not pay.`,
  timesFewer: (times) => `That is ${times} times fewer.`,
  timesMore: (times) => `That is ${times} times as many: here it does not pay.`,
  pays: (m) => `It pays up to a waist of ${grouped(m)}.`,
  neverPays: "No waist pays here.",
  /** Of C numbers in a cell so many directions are read; of O output channels so many can be chosen freely. */
  price(C, inputs, O, free, isLess) {
    const read = inputs === C ? "every input cell gets through whole" : inputs === 1 ? `of the ${grouped(C)} numbers in an input cell only 1 mixture gets through` : `of the ${grouped(C)} numbers in an input cell only ${plural(inputs, "mixture")} get through`;
    const mixed = O - free === 1 ? "the other is a mixture" : `the other ${grouped(O - free)} are mixtures`;
    const made = isLess ? `${plural(free, "output channel")} can be chosen freely, ${mixed} of ${free === 1 ? "it" : "them"}` : "the waist makes no output channel depend on others";
    return `The price, before any ReLU: ${read}; ${made}.`;
  },
  pictures: (kept, share) => [
    `In: ${NUMBERS} numbers a cell`,
    kept < NUMBERS ? `Out: ${plural(kept, "mixture")} of them` : `Out: all ${NUMBERS} of them`,
    kept < NUMBERS ? `Lost: ${share}, drawn ×${STRONGER}` : "Lost: nothing"
  ],
  cells: `A cell is 6×6 pixels in three colours: ${NUMBERS} numbers. You see the best that any 1×1 down and 1×1 up can do with this photograph, without ReLU; middle grey is no loss. A trained bottleneck keeps what its task needs, not what varies most.`,
  whole: `All ${NUMBERS} numbers of a cell get through: nothing of the photograph is lost.`,
  part: (kept, share) => `The best ${kept === 1 ? "mixture" : `${kept} mixtures`} of a cell’s ${NUMBERS} numbers ${kept === 1 ? "gets" : "get"} through: ${share} of the photograph’s variance is lost.`,
  flat: "The picture has one colour: there is nothing to lose.",
  lost: "share of the variance lost",
  quantity: "Of the photograph, lost",
  curves: "Over the width of the waist: weights above (dashed: the direct convolution), the photograph’s loss below. Tap or drag to move your point.",
  choose: "What goes through"
};
var bottleneck_designer_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "BottleneckDesigner", label: words8.title });
  const traits = [...SETTING, "input_size", "picture"];
  const get = () => Object.fromEntries(traits.map((name) => [name, model.get(name)]));
  const widen = (m) => {
    const mid = Math.max(1, Math.min(frame.bounds("mid_channels").max, m));
    if (mid !== model.get("mid_channels")) frame.set({ mid_channels: mid });
  };
  let held = 0;
  const span = ({ in_channels: C, mid_channels: m, out_channels: O }) => held || 1.15 * Math.max(C, m, O);
  const hold = (on) => {
    held = 0;
    if (on) held = span(get());
    else draw();
  };
  const waist = createWaist({ widen, hold, getState: get, span });
  const tiles = createTiles();
  const curve = createCurve({ widen, hold, getState: get, span });
  const pictures = createPictures();
  frame.stage.append(
    h("div", { class: "cl-waist-view cl-in-sight" }, pictures.el, waist.el),
    h("p", { class: "cl-caption" }, waist.caption),
    curve.el,
    tiles.el
  );
  const presets = PRESETS.map((values, preset) => button({
    label: words8.presets[preset],
    onclick: () => frame.set(Object.fromEntries(SETTING.map((name, i) => [name, values[i]])))
  }));
  const waists = WAISTS.map((m) => button({ label: String(m), name: `waist-${m}`, onclick: () => widen(m) }));
  const edge = button({ label: words8.widest, name: "break-even", onclick: () => widen(widestThatPays(get())) });
  const channels = (trait) => slider({
    label: words8[trait],
    name: trait.replace("_", "-"),
    oninput: (value) => frame.set({ [trait]: value })
  });
  const sliders = {
    mid_channels: channels("mid_channels"),
    in_channels: channels("in_channels"),
    out_channels: channels("out_channels"),
    kernel_size: slider({
      // whole steps of two: an even kernel does not keep the size
      label: words8.kernel,
      name: "kernel",
      format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => frame.set({ kernel_size: 2 * reach + 1 })
    }),
    input_size: slider({
      label: words8.map,
      name: "input-size",
      format: (size) => `${size}²`,
      oninput: (size) => frame.set({ input_size: size })
    })
  };
  const longest = longestSentence(frame.bounds("mid_channels"));
  const chosen = createChosenPhotograph({ model, frame, redraw: () => draw(), prepare: principal });
  frame.panel.append(
    h("p", { class: "cl-caption" }, words8.waistChannels),
    sliders.mid_channels.el,
    group(words8.mid_channels, ...waists.map((each) => each.el), edge.el),
    h("p", { class: "cl-caption" }, words8.others),
    sliders.in_channels.el,
    sliders.out_channels.el,
    sliders.kernel_size.el,
    sliders.input_size.el,
    h("p", { class: "cl-caption" }, words8.try),
    group(words8.try, ...presets.map((preset) => preset.el)),
    h("p", { class: "cl-caption" }, words8.choose),
    ...chosen.els,
    h("p", { class: "cl-caption" }, words8.cells),
    frame.status
  );
  function draw() {
    const setting = get();
    const { in_channels: C, mid_channels: m, out_channels: O, kernel_size: k, input_size: size } = setting;
    const photo = chosen.now();
    const kept = Math.min(C, m, O, NUMBERS);
    const share = percent(photo.lost[kept]);
    const read = { weights: weightsOf(setting), ranks: ranks(setting), even: breakEven(setting), widest: widestThatPays(setting) };
    for (const name of ["mid_channels", "in_channels", "out_channels"]) {
      sliders[name].update({ value: setting[name], ...frame.bounds(name) });
    }
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    sliders.input_size.update({ value: size, ...frame.bounds("input_size") });
    edge.update({ disabled: read.widest === 0 || read.widest === m });
    waists.forEach((each, i) => each.update({ pressed: WAISTS[i] === m }));
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].join() === [C, m, O, k].join() }));
    pictures.draw(photo, kept, share);
    waist.draw(setting, read);
    tiles.draw(setting, read);
    curve.draw(setting, read, photo.lost);
    frame.say(
      `${summary(setting, read)} ${price(setting, read)}`,
      photo.lost[0] === 0 ? words8.flat : kept === NUMBERS ? words8.whole : words8.part(kept, share),
      longest
    );
    frame.measure({
      params: [words8.params, read.weights.total],
      "direct-params": [words8.directParams(k), read.weights.direct],
      macs: [words8.macs(size), read.weights.total * size * size],
      "direct-macs": [words8.directMacs, read.weights.direct * size * size],
      "break-even": [words8.even, read.even.toFixed(3), rounded(read.even, 1)],
      lost: [words8.quantity, (100 * photo.lost[kept]).toFixed(4), share],
      rank: [words8.rank, read.ranks.map, words8.rankOf(read.ranks.map, read.ranks.direct)]
    });
    frame.pytorch(
      `nn.Sequential(nn.Conv2d(${C}, ${m}, 1, bias=False), nn.Conv2d(${m}, ${m}, ${k}, padding=${(k - 1) / 2}, bias=False), nn.Conv2d(${m}, ${O}, 1, bias=False))`
    );
  }
  frame.bind(traits, draw);
  return () => {
    pictures.stop();
    chosen.dispose();
    frame.dispose();
  };
}
function percent(share) {
  if (share === 0) return words8.nothing;
  if (share < 1e-4) return words8.little;
  return `${(100 * share).toFixed(share < 0.1 ? 2 : 1)} %`;
}
function createPictures() {
  const parts2 = ["in", "out", "lost"].map((role) => ({
    map: createThumbnail(),
    caption: h("figcaption"),
    role
  }));
  const el = h(
    "div",
    { class: "cl-waist-pictures" },
    parts2.map(({ map, caption, role }) => h("figure", { "data-picture": role }, map.el, caption))
  );
  const work = createWork(el);
  let last = [];
  let whole = null;
  function* paint(photo, kept) {
    yield;
    const { out, rest } = through(photo, kept);
    yield;
    if (whole !== photo) parts2[0].map.rgb({ data: out.data.map((value, i) => value + rest.data[i]), shape: out.shape });
    whole = photo;
    parts2[1].map.rgb(out);
    for (let i = 0; i < rest.data.length; i++) rest.data[i] = 0.5 + STRONGER * rest.data[i];
    parts2[2].map.rgb(rest);
  }
  return {
    el,
    stop: work.stop,
    draw(photo, kept, share) {
      words8.pictures(kept, share).forEach((sentence, i) => {
        text(parts2[i].caption, sentence);
        parts2[i].map.label(sentence);
      });
      if (last[0] === photo && last[1] === kept) return;
      last = [photo, kept];
      work.start(paint(photo, kept));
    }
  };
}
function summary({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }, { weights, widest }) {
  const { total, direct } = weights;
  const apart = Math.max(total, direct) / Math.min(total, direct);
  const ratio = total === direct ? words8.asMany : apart < 1.05 ? (total < direct ? words8.fewer : words8.more)(Math.abs(direct - total)) : (total < direct ? words8.timesFewer : words8.timesMore)(figure(apart));
  const edge = widest ? words8.pays(widest) : words8.neverPays;
  return `${words8.weights(C, m, O, total)} ${words8.directWeights(k, direct)} ${ratio} ${edge}`;
}
function longestSentence({ max }) {
  const widest = widestThatPays({ in_channels: max, out_channels: max, kernel_size: 7 });
  const setting = { in_channels: max, mid_channels: widest + 1, out_channels: max, kernel_size: 7 };
  const read = { weights: weightsOf(setting), ranks: ranks(setting), widest };
  return `${summary(setting, read)} ${price(setting, read)} ${words8.part(NUMBERS - 1, words8.little)}`;
}
var figure = (value) => grouped(Number(value.toPrecision(3)));
var price = ({ in_channels: C, out_channels: O }, { ranks: { inputs, map, direct } }) => words8.price(C, inputs, O, map, map < direct);
var label = (className, anchor = "middle") => s("text", { class: className, "text-anchor": anchor });
function createWaist({ widen, hold, getState, span }) {
  const [top, from, to, bottom, bar] = [2, 64, 108, 146, 24];
  const middle = WIDTH / 2;
  const hatch = uid("hatch");
  const parts2 = Object.fromEntries(["lost-ground", "lost", "kept", "down", "middle", "up", "direct"].map((name) => [name, s("path", { class: `cl-waist-${name}`, fill: name === "lost" ? `url(#${hatch})` : null })]));
  const names = ["in", "layer", "m", "layer", "out"].map((name) => label(`cl-waist-word cl-waist-word-${name}`));
  const handles = [-1, 1].map((side) => {
    const handle = s(
      "g",
      { class: "cl-waist-handle", "data-side": side < 0 ? "left" : "right" },
      s("circle", { r: 20, class: "cl-waist-handle-area" }),
      s("circle", { r: 9, class: "cl-waist-handle-ring" }),
      s("path", { d: "M-3.5-2.5 -6 0l2.5 2.5M3.5-2.5 6 0l-2.5 2.5", class: "cl-waist-handle-arrows" })
    );
    return handle;
  });
  const svg = s(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${bottom + bar + 4}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 6, 2, "cl-waist-hatch")),
    ...Object.values(parts2),
    ...names,
    ...handles
  );
  const unit = () => (WIDTH - 2) / span(getState());
  handles.forEach((handle, i) => {
    const side = i ? 1 : -1;
    let offset = 0;
    drag(handle, svg, {
      start(x) {
        area.focus({ preventScroll: true });
        handle.classList.add("cl-dragging");
        hold(true);
        offset = side * (x - middle) - getState().mid_channels * unit() / 2;
      },
      move: (x) => widen(Math.min(
        Math.floor(span(getState())),
        Math.round(2 * (side * (x - middle) - offset) / unit())
      )),
      end() {
        handle.classList.remove("cl-dragging");
        hold(false);
      }
    });
  });
  const area = createArea({
    class: "cl-waist",
    role: "waist",
    big: BIG,
    label: words8.waist,
    onStep: ([, columns]) => widen(getState().mid_channels + columns),
    onHome: () => widen(1),
    onEnd: () => widen(widestThatPays(getState()))
  }, svg);
  return {
    el: area,
    caption: words8.waistCaption,
    draw(setting, { ranks: { inputs, map } }) {
      const { in_channels: C, mid_channels: m, out_channels: O, kernel_size: k } = setting;
      const half = (count2) => count2 * unit() / 2;
      const [a, w, b] = [C, m, O].map(half);
      const level = (count2, y, height) => rect(middle - half(count2), y, 2 * half(count2), height);
      const funnel = (upper, y1, lower, y2) => `M${fix(middle - upper)} ${y1}H${fix(middle + upper)}L${fix(middle + lower)} ${y2}H${fix(middle - lower)}z`;
      for (const name of ["lost-ground", "lost"]) {
        attrs(parts2[name], { d: level(C, top, bar) + level(O, bottom, bar) });
      }
      attrs(parts2.kept, { d: level(inputs, top, bar) + level(map, bottom, bar) });
      attrs(parts2.down, { d: funnel(a, top + bar, w, from) });
      attrs(parts2.middle, { d: level(m, from, to - from) });
      attrs(parts2.up, { d: funnel(w, to, b, bottom) });
      attrs(parts2.direct, { d: [-1, 1].map((side) => `M${fix(middle + side * a)} ${top + bar}L${fix(middle + side * b)} ${bottom}`).join("") });
      const lines = [
        [words8.in(C), top + bar / 2],
        [words8.down, (top + bar + from) / 2],
        [words8.middle(k, m), (from + to) / 2],
        [words8.up, (to + bottom) / 2],
        [words8.out(O), bottom + bar / 2]
      ];
      names.forEach((word, i) => text(attrs(word, { x: middle, y: lines[i][1] }), lines[i][0]));
      if (w < 80) attrs(names[2], { x: fix(middle + Math.max(w, 12) + 16), "text-anchor": "start" });
      else attrs(names[2], { "text-anchor": "middle" });
      handles.forEach((handle, i) => {
        const x = Math.max(14, Math.min(WIDTH - 14, middle + (i ? 1 : -1) * Math.max(w, 12)));
        attrs(handle, { transform: `translate(${fix(x)} ${(from + to) / 2})` });
      });
    }
  };
}
var LAYERS = ["direct", "down", "middle", "up"];
function createTiles() {
  const height = 200;
  const paths = Object.fromEntries(LAYERS.map((name) => [name, s("path", { class: `cl-tile-${name}` })]));
  const lines = s("path", { class: "cl-tile-lines" });
  const hatch = uid("hatch");
  const hatched = s("path", { fill: `url(#${hatch})` });
  const svg = s(
    "svg",
    { viewBox: `-2 -2 ${WIDTH + 4} ${height + 4}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 6, 1.5, "cl-tile-hatch")),
    ...Object.values(paths),
    hatched,
    lines
  );
  const keys = LAYERS.map(() => h("span", {}));
  const legend = h(
    "div",
    { class: "cl-tile-legend", "aria-hidden": "true" },
    ...LAYERS.map((name, i) => h("span", {}, h("i", { class: `cl-tile-key-${name}` }), keys[i]))
  );
  return {
    el: h("div", { class: "cl-waist-part" }, h("p", { class: "cl-caption" }, words8.tiles), svg, legend),
    draw(setting, { weights }) {
      const { kernel_size: k } = setting;
      const placed = areas(setting, WIDTH, height, [44, 14, 14]);
      const inner = [];
      for (const name of LAYERS) {
        const { x, y, width, height: tall } = placed[name];
        attrs(paths[name], { d: rect(x, y, width, tall) });
        const count2 = name === "direct" || name === "middle" ? k : 1;
        for (let i = 1; i < count2 && width / count2 > 3; i++) {
          inner.push(`M${fix(x + i * width / count2)} ${fix(y)}v${fix(tall)}`);
        }
        for (let i = 1; i < count2 && tall / count2 > 3; i++) {
          inner.push(`M${fix(x)} ${fix(y + i * tall / count2)}h${fix(width)}`);
        }
      }
      attrs(lines, { d: inner.join("") });
      attrs(hatched, { d: paths.up.getAttribute("d") });
      LAYERS.forEach((name, i) => text(keys[i], words8.tile[name](k, weights[name], rounded(100 * weights[name] / weights.total, 1))));
    }
  };
}
function createCurve({ widen, hold, getState, span }) {
  const [left, right, top, floor] = [60, WIDTH - 6, 12, 118];
  const [high, low, decades] = [156, 244, 4];
  const clip = uid("clip");
  const pays = s("rect", { class: "cl-curve-pays", x: left, y: top, height: floor - top });
  const level = (power) => high + power / decades * (low - high);
  const axis = s("path", { class: "cl-curve-axis", d: `M${left} ${floor}H${right}M${left} ${low}H${right}` });
  const ticks = s("path", { class: "cl-curve-tick", d: [0, 1, 2, 3].map((power) => `M${left} ${fix(level(power))}H${right}`).join("") });
  const direct = s("path", { class: "cl-curve-direct" });
  const line = s("path", { class: "cl-curve-line" });
  const gone = s("path", { class: "cl-curve-lost" });
  const drop = s("path", { class: "cl-curve-drop" });
  const cross = s("path", { class: "cl-curve-cross" });
  const point = s("circle", { class: "cl-curve-point", r: 7 });
  const lostPoint = s("circle", { class: "cl-curve-lost-point", r: 6 });
  const names = { direct: label("cl-curve-word"), even: label("cl-curve-word cl-curve-word-even") };
  const shares = ["100 %", "10 %", "1 %", "0.1 %", "≈ 0"].map((share, power) => text(attrs(label("cl-curve-word", "end"), { x: left - 6, y: fix(level(power) + 5) }), share));
  const lostName = text(attrs(label("cl-curve-word", "end"), { x: right - 4 }), words8.lost);
  const ends = ["start", "end"].map((anchor) => label("cl-curve-word cl-curve-end", anchor));
  const svg = s(
    "svg",
    { class: "cl-curve", viewBox: `0 0 ${WIDTH} ${low + 24}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, s("clipPath", { id: clip }, s("rect", { x: left, y: 0, width: right - left, height: floor }))),
    pays,
    ticks,
    axis,
    direct,
    s("g", { "clip-path": `url(#${clip})` }, line),
    gone,
    drop,
    cross,
    point,
    lostPoint,
    ...Object.values(names),
    ...shares,
    lostName,
    ...ends
  );
  const at = (x) => {
    const most = span(getState());
    const m = (x - left) / (right - left) * most;
    widen(Math.min(Math.floor(most), Math.round(m)));
  };
  drag(svg, svg, {
    start(x) {
      hold(true);
      at(x);
    },
    move: at,
    end: () => hold(false)
  });
  return {
    el: h("div", { class: "cl-waist-part" }, h("p", { class: "cl-caption" }, words8.curves), svg),
    draw(setting, { weights, even, widest }, lost) {
      const { in_channels: C, mid_channels: m, out_channels: O, kernel_size: k } = setting;
      const most = span(setting);
      const highest = Math.max(1.35 * weights.direct, 1.1 * weights.total);
      const x = (width) => left + width / most * (right - left);
      const y = (count2) => floor - count2 / highest * (floor - top);
      const slope = C + O;
      attrs(line, { d: `M${fix(x(0))} ${fix(y(0))}Q${fix(x(most / 2))} ${fix(y(slope * most / 2))} ${fix(x(most))} ${fix(y(k * k * most * most + slope * most))}` });
      attrs(direct, { d: `M${left} ${fix(y(weights.direct))}H${right}` });
      attrs(pays, { width: fix(x(even) - left) });
      const [ex, ey] = [x(even), y(weights.direct)];
      attrs(cross, { d: `M${fix(ex)} ${floor}V${fix(ey)}m-5-5l10 10m0-10l-10 10` });
      attrs(point, { cx: fix(x(m)), cy: fix(y(weights.total)), "data-pays": String(m <= widest) });
      attrs(drop, { d: `M${fix(x(m))} ${fix(y(weights.total))}V${low}` });
      const share = (width) => level(Math.min(decades, -Math.log10(Math.max(1e-9, lost[Math.min(width, C, O, NUMBERS)]))));
      const widths = Array.from({ length: Math.min(Math.floor(most), C, O, NUMBERS) + 1 }, (_, width) => width);
      attrs(gone, { d: `${polyline(widths.map((width) => [x(width), share(width)]))}H${right}` });
      attrs(lostPoint, { cx: fix(x(m)), cy: fix(share(m)) });
      const beside = Math.floor(most * (right - LOST_NAME - left) / (right - left));
      attrs(lostName, { y: share(beside) > high + 26 ? high + 16 : low - 8 });
      const [nameX, anchor] = ex < WIDTH / 2 ? [right - 4, "end"] : [left + 4, "start"];
      text(attrs(names.direct, { x: nameX, y: fix(ey - 6), "text-anchor": anchor }), words8.direct(weights.direct));
      text(
        attrs(names.even, { x: fix(Math.max(left + 90, Math.min(right - 100, ex))), y: floor + 19 }),
        words8.breakEven(rounded(even, 1))
      );
      text(attrs(ends[0], { x: left, y: low + 19 }), "0");
      text(attrs(ends[1], { x: right, y: low + 19 }), grouped(Math.floor(most)));
    }
  };
}
export {
  bottleneck_designer_default as default
};
