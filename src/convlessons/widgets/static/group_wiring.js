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
function createArea({ class: name, role, label, big = 5, onStep, onHome, onEnd, onKey }, ...children) {
  return h("div", {
    class: name,
    tabindex: 0,
    role: "application",
    "data-role": role,
    "aria-label": label,
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
function pickable(svg, { hit, onPoint, onPick }) {
  let pointed = null;
  const point = (target) => {
    if (String(target) === String(pointed)) return;
    pointed = target;
    onPoint(target);
  };
  if (onPoint) {
    svg.addEventListener("pointermove", (event) => event.pointerType === "mouse" && point(hit(...svgPoint(svg, event))));
    svg.addEventListener("pointerleave", () => point(null));
  }
  svg.addEventListener("click", (event) => {
    const target = hit(...svgPoint(svg, event));
    if (target !== null) onPick(target);
  });
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
function slider({ label, format = String, oninput, name }) {
  const id = uid("slider");
  const input = h("input", {
    id,
    type: "range",
    step: 1,
    "data-control": name,
    oninput: () => oninput(Number(input.value))
  });
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" });
  const caption = h("label", { for: id }, label);
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
function choice({ label, options, onchange, name }) {
  const id = uid("choice");
  const select = h("select", {
    id,
    "data-control": name,
    onchange: () => onchange(options[select.selectedIndex][0])
  });
  return {
    el: h("div", { class: "cl-control" }, h("label", { for: id }, label), select),
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
function button({ label, onclick, name, title }) {
  const el = h("button", {
    type: "button",
    class: "cl-button",
    "data-control": name,
    title,
    onclick: () => el.ariaDisabled !== "true" && onclick()
  }, label);
  return {
    el,
    update({ disabled = false, pressed, label: newLabel } = {}) {
      attrs(el, { "aria-disabled": disabled });
      if (pressed !== void 0) attrs(el, { "aria-pressed": pressed });
      if (newLabel) text(el, newLabel);
    }
  };
}
function group(label, ...children) {
  const el = h("div", { class: "cl-group", role: "group", "aria-label": label }, ...children);
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
var rounded = (value, places = 2) => String(Math.round(value * 10 ** places) / 10 ** places + 0).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",").replace("-", "−");

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
  changed: (label, now, before) => `${label}: ${now}, before ${before}.`
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
  for (const [name, [label, shown]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown) parts2.push(words6.changed(plainly(label), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts2.push(...sentences(after.said[0]));
  return parts2.length ? fitting(parts2) : "";
}
var count = (words10) => words10.split(/\s+/).filter(Boolean).length;
var sentences = (words10) => words10.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
var plainly = (label) => label.replace(/ ?\(.*?\)/g, "").replace(/,.*/, "");
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
  chosen: (label, option) => `${label}: ${option}.`,
  toggled: (label, on) => `${label}: ${on ? "on" : "off"}.`,
  same: "Nothing changes.",
  pressed: (label) => `${label}: pressed.`,
  idle: (label) => `${label}: nothing to do now.`,
  asAtFirst: "Everything is as it was at first.",
  where: (keys) => `${keys} The key ? says what is shown.`,
  skip: "Skip this widget",
  end: (label) => `End of the widget: ${label}.`
};
var JOINTS = /(?<=[([])(?=.)|(?<=[A-Za-z_]\w*\.)(?=[A-Za-z_])/;
var LEAVES = '[data-role="skip"], [data-role="copy"], [data-control="own-picture"]';
var KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/;
var ACTS = /^(Enter| )$/;
function createFrame({ model, el, widget, label }) {
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
  const end = h("span", { class: "cl-end", tabindex: -1, lang: "en", dir: "ltr" }, words7.end(label));
  const skip = h("button", { type: "button", class: "cl-button cl-skip", "data-role": "skip", onclick: () => end.focus() }, words7.skip);
  const root = h(
    "section",
    // Its words are English, wherever the page's own run from right to left.
    { class: "convlesson", "data-widget": widget, "aria-label": label, lang: "en", dir: "ltr" },
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
  const write = (name, words10) => isBegun ? reading.write(name, words10) : words10();
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

// lib/keep.js
function createKeeper() {
  const kept = /* @__PURE__ */ new Map();
  return (name, of, make) => {
    const old = kept.get(name);
    if (old && old.of.length === of.length && old.of.every((each, i) => each === of[i])) return old.result;
    const result = make();
    kept.set(name, { of, result });
    return result;
  };
}

// lib/convolution.js
var extent = (k, dilation) => dilation * (k - 1) + 1;
var outputSize = (size, k, stride, padding, dilation) => Math.max(0, Math.floor((size + 2 * padding - extent(k, dilation)) / stride) + 1);

// lib/tensor.js
var pair = (n) => Array.isArray(n) ? n : [n, n];
var zeros = (shape) => ({ data: new Float32Array(shape[0] * shape[1] * shape[2]), shape });
var channel = ({ data, shape: [, rows, columns] }, c) => data.subarray(c * rows * columns, (c + 1) * rows * columns);
function conv2d(x, weight, { kernelSize, stride = 1, padding = 0, dilation = 1, groups = 1, bias = null }) {
  const [channels2, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw], [dh, dw]] = [kernelSize, stride, padding, dilation].map(pair);
  const perGroup = channels2 / groups;
  const outputs = weight.length / (perGroup * kh * kw);
  if (!Number.isInteger(perGroup) || !Number.isInteger(outputs) || outputs % groups) {
    throw new RangeError(`weight has ${weight.length} numbers: it does not fit ${channels2} channels in ${groups} groups and a kernel of ${kh}×${kw}`);
  }
  const [rows, columns] = [outputSize(height, kh, sh, ph, dh), outputSize(width, kw, sw, pw, dw)];
  const out = zeros([outputs, rows, columns]);
  const [sums, values] = [out.data, x.data];
  const outputsOfGroup = outputs / groups;
  for (let o = 0; o < outputs; o++) {
    const first = Math.floor(o / outputsOfGroup) * perGroup;
    const [top, end] = [o * rows * columns, (o + 1) * rows * columns];
    if (bias) sums.fill(bias[o], top, end);
    for (let c = 0; c < perGroup; c++) {
      const map = (first + c) * height * width;
      for (let u = 0; u < kh; u++) {
        const [firstRow, lastRow] = reached(rows, height, u * dh - ph, sh);
        for (let v = 0; v < kw; v++) {
          const w = weight[((o * perGroup + c) * kh + u) * kw + v];
          if (w === 0) continue;
          const [firstColumn, lastColumn] = reached(columns, width, v * dw - pw, sw);
          for (let row = firstRow; row < lastRow; row++) {
            let from = map + (row * sh + u * dh - ph) * width + firstColumn * sw + v * dw - pw;
            const line = top + row * columns;
            for (let to = line + firstColumn; to < line + lastColumn; to++, from += sw) sums[to] += w * values[from];
          }
        }
      }
    }
  }
  return out;
}
var reached = (outputs, inputs, shift, stride) => [
  Math.max(0, Math.ceil(-shift / stride)),
  Math.max(0, Math.min(outputs, Math.floor((inputs - 1 - shift) / stride) + 1))
];
function avgPool2d(x, options) {
  const out = pooled(x, options, false);
  const [kh, kw] = pair(options.kernelSize);
  out.data.forEach((sum, i) => {
    out.data[i] = sum / (kh * kw);
  });
  return out;
}
function pooled(x, { kernelSize, stride = kernelSize, padding = 0 }, largest2) {
  const [channels2, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw]] = [kernelSize, stride, padding].map(pair);
  const [rows, columns] = [outputSize(height, kh, sh, ph, 1), outputSize(width, kw, sw, pw, 1)];
  const out = zeros([channels2, rows, columns]);
  let to = 0;
  for (let c = 0; c < channels2; c++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, to++) {
        let held = largest2 ? -Infinity : 0;
        const [top, left] = [row * sh - ph, column * sw - pw];
        for (let i = Math.max(0, top); i < Math.min(height, top + kh); i++) {
          for (let j = Math.max(0, left); j < Math.min(width, left + kw); j++) {
            const value = x.data[(c * height + i) * width + j];
            if (!largest2) held += value;
            else if (value > held) held = value;
          }
        }
        out.data[to] = held;
      }
    }
  }
  return out;
}
var relu = ({ data, shape }) => ({ data: data.map((value) => value > 0 ? value : 0), shape });
function extremes(data) {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < data.length; i++) {
    if (data[i] < least) least = data[i];
    if (data[i] > most) most = data[i];
  }
  return [least, most];
}

// lib/group_maps.js
var MOST = 24;
var LARGEST = 7;
var words8 = {
  maps: [
    "brightness",
    "lighter to the right",
    "level light lines",
    "red",
    "lighter below",
    "light spots",
    "green",
    "lighter to the left",
    "upright dark lines",
    "blue",
    "lighter above",
    "dark spots",
    "red, not green",
    "lighter to the lower right",
    "upright light lines",
    "blue, not yellow",
    "lighter to the upper left",
    "level dark lines",
    "rising light lines",
    "lighter to the upper right",
    "falling dark lines",
    "falling light lines",
    "lighter to the lower left",
    "rising dark lines"
  ]
};
var KINDS = [
  { colours: [0.299, 0.587, 0.114] },
  { edge: 0 },
  { line: 90, sign: 1 },
  { colours: [1, 0, 0] },
  { edge: 90 },
  { spot: true, sign: 1 },
  { colours: [0, 1, 0] },
  { edge: 180 },
  { line: 0, sign: -1 },
  { colours: [0, 0, 1] },
  { edge: 270 },
  { spot: true, sign: -1 },
  { colours: [1.5, -1.5, 0] },
  { edge: 45 },
  { line: 0, sign: 1 },
  { colours: [-0.75, -0.75, 1.5] },
  { edge: 225 },
  { line: 90, sign: -1 },
  { line: 45, sign: 1 },
  { edge: 315 },
  { line: 135, sign: -1 },
  { line: 135, sign: 1 },
  { edge: 135 },
  { line: 45, sign: -1 }
];
var BRIGHTNESS = KINDS[0].colours;
var mapName = (input) => words8.maps[input];
function pattern({ edge, line, spot, sign = 1 }) {
  const angle = Math.PI / 180 * (edge ?? line ?? 0);
  const values = Array.from({ length: 25 }, (_, i) => {
    const [y, x] = [Math.floor(i / 5) - 2, i % 5 - 2];
    const u = x * Math.cos(angle) + y * Math.sin(angle);
    const bell = Math.exp(-(x * x + y * y) / 2.4);
    if (edge !== void 0) return u * bell;
    return (1 - (spot ? (x * x + y * y) / 2.4 : u * u / 1.2)) * bell;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / 25;
  const flat = values.map((value) => value - mean);
  const size = flat.reduce((sum, value) => sum + Math.abs(value), 0) / 2;
  return flat.map((value) => sign * 2 * value / size);
}
function inputWeights() {
  const middle = Array.from({ length: 25 }, (_, i) => Number(i === 12));
  return Float32Array.from(KINDS.flatMap((kind) => {
    const kernel = kind.colours ? middle : pattern(kind);
    return (kind.colours ?? BRIGHTNESS).flatMap((share) => kernel.map((value) => share * value));
  }));
}
function inputMaps(photograph2) {
  const maps = relu(conv2d(avgPool2d(photograph2, { kernelSize: 2 }), inputWeights(), { kernelSize: 5, padding: 2 }));
  return { data: maps.data.map((value) => Math.min(1, value)), shape: maps.shape };
}
function chance(seed, count2) {
  let state = seed >>> 0;
  return Float32Array.from({ length: count2 }, () => {
    state = state + 1831565813 >>> 0;
    let t = Math.imul(state ^ state >>> 15, state | 1);
    t ^= t + Math.imul(t ^ t >>> 7, t | 61);
    return ((t ^ t >>> 14) >>> 0) / 2 ** 31 - 1;
  });
}
var kernels = /* @__PURE__ */ new Map();
function kernelOf(input, output, size) {
  const pair2 = input * MOST + output;
  const name = pair2 * 10 + size;
  if (!kernels.has(name)) {
    const whole = chance(1 + pair2, LARGEST * LARGEST);
    const start = (LARGEST - size) / 2;
    kernels.set(name, Float32Array.from({ length: size * size }, (_, i) => whole[(start + Math.floor(i / size)) * LARGEST + start + i % size]));
  }
  return kernels.get(name);
}
function createLayer(inputs) {
  const [, rows, columns] = inputs.shape;
  const pairs = /* @__PURE__ */ new Map();
  const outputs = /* @__PURE__ */ new Map();
  function pair2(input, output2, size) {
    const key = (input * MOST + output2) * 10 + size;
    if (!pairs.has(key)) {
      if (pairs.size > 2 * MOST * MOST) pairs.clear();
      const one = { data: channel(inputs, input), shape: [1, rows, columns] };
      pairs.set(key, conv2d(one, kernelOf(input, output2, size), { kernelSize: size, padding: (size - 1) / 2 }).data);
    }
    return pairs.get(key);
  }
  function read({ in_channels: C, out_channels: O, groups }, off, o) {
    const wide = C / groups;
    const first = Math.floor(o / (O / groups)) * wide;
    return Array.from({ length: wide }, (_, i) => first + i).filter((input) => !off.includes(input));
  }
  function output(setting, off, o) {
    const inputsOfIt = read(setting, off, o);
    const key = `${o} ${setting.kernel_size} ${inputsOfIt}`;
    if (!outputs.has(key)) {
      const map = new Float32Array(rows * columns);
      for (const input of inputsOfIt) {
        const part = pair2(input, o, setting.kernel_size);
        for (let i = 0; i < map.length; i++) map[i] += part[i];
      }
      if (outputs.size > 400) outputs.clear();
      outputs.set(key, map);
    }
    return outputs.get(key);
  }
  function* parts2(setting, o) {
    for (const input of read(setting, [], o)) {
      pair2(input, o, setting.kernel_size);
      yield;
    }
  }
  return { output, pair: pair2, parts: parts2 };
}

// lib/shapes.js
var fix = (value) => Math.round(100 * value) / 100;
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;

// lib/thumbnail.js
var GREY = [[24, 24, 26], [250, 250, 250]];
var SIGNED = [[5, 26, 84], [58, 110, 186], [128, 128, 130], [232, 160, 84], [255, 240, 200]];
var tables = [GREY, SIGNED].map((stops) => Uint32Array.from({ length: 256 }, (_, i) => {
  const at = i / 255 * (stops.length - 1);
  const low = Math.min(stops.length - 2, Math.floor(at));
  const [r, g, b] = stops[low].map((n, c) => Math.round(n + (at - low) * (stops[low + 1][c] - n)));
  return (255 << 24 | b << 16 | g << 8 | r) >>> 0;
}));
var around = (most) => most > 0 ? [-most, most] : [-1, 1];
function createThumbnail({ label = null, class: name = "", side = null } = {}) {
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
  if (label) say(label);
  const context = el.getContext("2d");
  let image = null;
  let words10 = null;
  const sized = (rows, columns) => {
    if (el.width !== columns || el.height !== rows || !image) {
      Object.assign(el, { width: columns, height: rows });
      image = context.createImageData(columns, rows);
      words10 = new Uint32Array(image.data.buffer);
    }
    return words10;
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
function createScale({ signed = false } = {}) {
  const ends = [h("span"), h("span")];
  const shades = Array.from({ length: 32 }, (_, i) => {
    const colour = tables[Number(signed)][Math.round(i * 255 / 31)];
    return s("rect", { x: i, width: 1.05, height: 1, fill: `rgb(${[0, 8, 16].map((shift) => colour >> shift & 255)})` });
  });
  return {
    el: h(
      "span",
      { class: "cl-scale" },
      ends[0],
      s("svg", { viewBox: "0 0 32 1", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" }, shades),
      ends[1]
    ),
    update([low, high]) {
      text(ends[0], rounded(low));
      text(ends[1], rounded(high));
    }
  };
}

// lib/wiring.js
function divisors(...numbers) {
  const least = Math.min(...numbers);
  return Array.from({ length: least }, (_, i) => i + 1).filter((d) => numbers.every((n) => n % d === 0));
}
var nearestGroups = (wish, ...channels2) => divisors(...channels2).reduce((best, d) => Math.abs(d - wish) < Math.abs(best - wish) ? d : best);
var groupOf = (channel2, channels2, groups) => Math.floor(channel2 / (channels2 / groups));
var letter = (group2) => String.fromCharCode(65 + group2);
function ranges(numbers) {
  const runs = [];
  for (const n of numbers) {
    if (runs.length && n === runs.at(-1)[1] + 1) runs.at(-1)[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => a === b ? `${a}` : `${a}–${b}`).join(", ");
}
var connected = ({ in_channels: C, out_channels: O, groups }, input, output) => groupOf(input, C, groups) === groupOf(output, O, groups);
function layerCounts({ in_channels: C, out_channels: O, groups, kernel_size: k }) {
  const wires = C / groups * O;
  return { wires, weights: wires * k * k, dense: C * O * k * k };
}

// lib/width.js
function createWidth(el, fallback, onResize) {
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
    dispose: () => observer.disconnect()
  };
}

// lib/words.js
var PAPER = 4;
var MIDDLE = 0.36;
function createWords() {
  const el = h("canvas", { class: "cl-words", "aria-hidden": "true", width: 1, height: 1 });
  const context = el.getContext("2d");
  const stop = new AbortController();
  const styles = /* @__PURE__ */ new Map();
  let last = null;
  let asked = 0;
  const soon = () => {
    asked ||= requestAnimationFrame(() => setTimeout(() => {
      asked = 0;
      paint(...last);
    }));
  };
  el.addEventListener("transitionrun", () => {
    styles.clear();
    if (last) soon();
  });
  function styleOf(name) {
    if (!styles.has(name)) {
      const probe = el.appendChild(h("span", { class: name }));
      const { color, fontWeight, fontFamily } = getComputedStyle(probe);
      if (!color) return null;
      styles.set(name, { color, font: (size) => `${fontWeight} ${size}px ${fontFamily}` });
      probe.remove();
    }
    return styles.get(name);
  }
  for (const [event, pixels] of [["beforeprint", () => PAPER], ["afterprint", () => devicePixelRatio]]) {
    addEventListener(event, () => last && paint(...last, pixels()), { signal: stop.signal });
  }
  function paint(words10, view, width, pixels = devicePixelRatio) {
    const scale = width / view[2] * pixels;
    const [wide, high] = [view[2], view[3]].map((n) => Math.round(n * scale));
    if (el.width !== wide || el.height !== high) Object.assign(el, { width: wide, height: high });
    else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, wide, high);
    }
    context.setTransform(scale, 0, 0, scale, -view[0] * scale, -view[1] * scale);
    context.textAlign = "center";
    for (const [word, x, y, size, name] of words10) {
      const style = styleOf(name);
      if (!style) return;
      context.font = style.font(size);
      context.fillStyle = style.color;
      context.fillText(word, x, y + MIDDLE * size);
    }
  }
  return {
    el,
    /**
     * [word, x, y, size, class] each, centred at (x, y), in units of `view`: the drawing's viewBox, `width` pixels wide.
     * They are painted in the frame after that which shows the drawing: many take as long, and a canvas that writes has
     * the page laid out first.
     */
    write(words10, view, width) {
      last = [words10, view, width];
      soon();
    },
    dispose: () => stop.abort()
  };
}

// group_wiring.js
var HEIGHT = 392;
var BAND = 16;
var NUMBER = 20;
var LARGEST2 = 46;
var HUES = 6;
var SETTING = ["in_channels", "out_channels", "groups", "kernel_size", "bias"];
var PRESETS = [[12, 12, 1], [12, 12, 2], [12, 12, 12], [8, 16, 4]];
var words9 = {
  label: "Group convolution",
  wires: "Inputs feed outputs",
  weights: "The weights",
  walk: "Channels, inputs left and outputs right. Up and down mark the next one, Shift takes five, left and right change the column. Space switches a marked input off and on.",
  walkMatrix: "Matrix of kernels, a row for each output, a column for each input. Arrow keys mark a kernel, Shift takes five.",
  keys: "Drag the handle to move the cut. Click a marked input, or press Space, to switch it off; arrow keys mark the next one.",
  shades: "Inputs: black is 0. Outputs: orange is above 0, blue below, each on its own scale. The weights are random.",
  in: "In",
  out: "Out",
  groups: "Groups",
  kernel: "Kernel",
  bias: "Biases",
  asStored: "As PyTorch stores it",
  try: "Layers to try",
  inputs: "Inputs",
  presets: ["Ordinary", "Two groups", "Depthwise", "8 → 16 in 4"],
  marked: ["Mark input", "Mark output"],
  unmarked: "none",
  off: (input) => input < 0 ? "Mark an input to switch it off" : `Switch input ${input} off`,
  on: (input) => `Switch input ${input} on`,
  refused: (groups, name, count2) => `groups must divide ${name}; ${groups} does not divide ${count2}.`,
  one: (O, C, k, weights) => `One group: the ordinary convolution. ${plural(O, "kernel")} of ${C}×${k}×${k}, ${plural(weights, "weight")}: every input feeds every output.`,
  undivided: (C, O) => `No number but 1 divides both ${C} and ${O}: there is no other grouping.`,
  several: (g, O, C, k, weights, dense) => `${g} groups: still ${plural(O, "kernel")}, each ${C / g}×${k}×${k} and not ${C}×${k}×${k}. ${grouped(weights)} weights are 1/${g} of ${grouped(dense)}.`,
  biases: (O) => O === 1 ? "The bias stays." : `All ${O} biases stay.`,
  depthwise: "A group has one input channel: this is the depthwise convolution.",
  silent(off, losing, others) {
    const [inputs, outputs] = [ranges(off), ranges(losing)];
    const lost = off.length === 1 ? losing.length === 1 ? `Input ${inputs} is off: output ${outputs} loses it` : `Input ${inputs} is off: outputs ${outputs} lose it` : losing.length === 1 ? `Inputs ${inputs} are off: output ${outputs} loses them` : `Inputs ${inputs} are off: outputs ${outputs} lose them`;
    return others === 0 ? `${lost}.` : others === 1 ? `${lost}, and the other one stays the same, pixel for pixel.` : `${lost}, and the other ${others} stay the same, pixel for pixel.`;
  },
  joined: (k, input, output, group2) => `Marked: the ${k}×${k} kernel from input ${input} to output ${output}, in group ${group2}.`,
  parted: (input, output, groups) => `Marked: input ${input} and output ${output}. They are in groups ${groups[0]} and ${groups[1]}: no weight joins them, and none is stored.`,
  reads: (output, group2, inputs) => inputs.length === 1 ? `Marked: output ${output}, in group ${group2}. It reads input ${ranges(inputs)}.` : `Marked: output ${output}, in group ${group2}. It reads inputs ${ranges(inputs)}.`,
  feeds: (input, group2, outputs) => outputs.length === 1 ? `Marked: input ${input} (${mapName(input)}), in group ${group2}. It feeds output ${ranges(outputs)}.` : `Marked: input ${input} (${mapName(input)}), in group ${group2}. It feeds outputs ${ranges(outputs)}.`,
  nothing: "Nothing is marked.",
  measured: {
    wires: "Wires",
    wiresOf: (count2, all) => `${grouped(count2)} of ${grouped(all)}`,
    params: (biased) => biased ? "Weights and biases" : "Weights (no biases)",
    dense: "The same without groups",
    macs: (size) => `MACs at ${size}×${size}`
  },
  lens: {
    input: (input, isOn) => isOn ? `Input ${input}: ${mapName(input)}` : `Input ${input}: ${mapName(input)}, switched off`,
    output: (output) => `Output ${output}`,
    pair: (input, output) => `What input ${input} adds to output ${output}`,
    none: "Mark a channel to see its map",
    apart: "No kernel joins them: nothing is added"
  },
  matrix: {
    packed: (O, wide, k) => `A row for each output. PyTorch stores weight.shape = (${O}, ${wide}, ${k}, ${k}); the zeros never existed.`,
    full: (k) => `A row for each output, a column for each input. A square is a ${k}×${k} kernel: every pair has one.`,
    blocks: (k) => `A row for each output, a column for each input. A square is a ${k}×${k} kernel, a dot a pair without one.`
  }
};
var group_wiring_default = { render, refuses };
function refuses({ groups, ...settings }) {
  const name = ["in_channels", "out_channels"].find((each) => settings[each] % groups !== 0);
  return name && words9.refused(groups, name, settings[name]);
}
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "GroupWiring", label: words9.label });
  const get = () => {
    const setting = Object.fromEntries(SETTING.map((name) => [name, model.get(name)]));
    return { ...setting, groups: nearestGroups(setting.groups, setting.in_channels, setting.out_channels) };
  };
  const mark = () => clamp(get(), model.get("mark"));
  const off = () => model.get("off").filter((input) => input < model.get("in_channels"));
  const pick = (to) => frame.set({ mark: clamp(get(), to) });
  const change = (part) => {
    const next = { ...get(), ...part };
    const groups = nearestGroups(next.groups, next.in_channels, next.out_channels);
    frame.set({ ...part, groups, mark: clamp(next, model.get("mark")), off: model.get("off").filter((input) => input < next.in_channels) });
  };
  const toggle = () => {
    const [input] = mark();
    if (input < 0) return;
    const now = model.get("off");
    frame.set({ off: now.includes(input) ? now.filter((each) => each !== input) : [...now, input].sort((a, b) => a - b) });
  };
  const hover = (to) => draw(to ?? mark());
  const wires = createWires({
    get,
    mark,
    pick,
    hover,
    toggle,
    onCut(share) {
      const allowed2 = divisors(get().in_channels, get().out_channels);
      const groups = allowed2.reduce((best, each) => Math.abs(1 / each - share) < Math.abs(1 / best - share) ? each : best);
      if (groups !== get().groups) change({ groups });
    },
    onResize: () => draw()
  });
  const matrix = createMatrix({ get, mark, pick, hover, onResize: () => draw() });
  const lens = createLens();
  frame.root.classList.add("cl-groups");
  frame.stage.append(wires.el);
  const sliders = {
    in_channels: slider({ label: words9.in, name: "in-channels", oninput: (C) => change({ in_channels: C }) }),
    out_channels: slider({ label: words9.out, name: "out-channels", oninput: (C) => change({ out_channels: C }) }),
    groups: slider({
      // a step is the next common divisor: PyTorch refuses what does not divide
      label: words9.groups,
      name: "groups",
      format: (i) => String(allowed[i]),
      oninput: (i) => change({ groups: allowed[i] })
    }),
    kernel_size: slider({
      label: words9.kernel,
      name: "kernel",
      format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => change({ kernel_size: 2 * reach + 1 })
    })
  };
  let allowed = [1];
  const marks = words9.marked.map((label, side) => slider({
    label,
    name: `mark-${side ? "output" : "input"}`,
    format: (c) => c < 0 ? words9.unmarked : String(c),
    oninput: (c) => pick(mark().with(side, c))
  }));
  const silence = button({ label: words9.off(-1), name: "off", onclick: toggle });
  const bias = button({ label: words9.bias, name: "bias", onclick: () => change({ bias: !model.get("bias") }) });
  const packed = button({ label: words9.asStored, name: "packed", onclick: () => frame.set({ packed: !model.get("packed") }) });
  const presets = PRESETS.map(([C, O, g], i) => button({
    label: words9.presets[i],
    onclick: () => change({ in_channels: C, out_channels: O, groups: g })
  }));
  const chosen = createChosenPhotograph({ model, frame, redraw: () => draw(), prepare: inputMaps });
  frame.panel.append(
    ...Object.values(sliders).map((each) => each.el),
    group(words9.try, ...presets.map((preset) => preset.el)),
    group(words9.inputs, silence.el),
    ...chosen.els
  );
  frame.stage.parentElement.after(h(
    "div",
    { class: "cl-groups-second" },
    matrix.el,
    h("div", {}, group(words9.weights, packed.el, bias.el), ...marks.map((each) => each.el), frame.status, lens.el)
  ));
  let inputs = null;
  let layer = null;
  const keep = createKeeper();
  const work = createWork(frame.stage);
  let arranged = "";
  function* paint(setting, shown, silent) {
    const { in_channels, out_channels, groups } = setting;
    const now = [in_channels, out_channels, groups].join();
    const isNew = arranged && arranged !== now;
    arranged = now;
    if (isNew) yield;
    const hasPainted = yield* wires.inputs(inputs, silent, 0, in_channels);
    if (isNew && hasPainted) yield REST;
    matrix.draw(setting, shown, silent, model.get("packed"));
    if (isNew) yield REST;
    const marked = Math.max(0, shown[1]);
    for (const o of [marked, ...channels(setting.out_channels).filter((each) => each !== marked)]) {
      yield* layer.parts(setting, o);
      const whole = layer.output(setting, [], o);
      const map = layer.output(setting, silent, o);
      wires.output(o, map, whole, inputs.shape.slice(1));
      if (o !== marked) continue;
      lens.draw(shown, { setting, silent, whole, map, inputs, layer });
      yield* matrix.paint();
    }
    yield* wires.inputs(inputs, silent, in_channels, MOST);
  }
  function draw(shown = mark()) {
    inputs = chosen.now();
    layer = keep("layer", [inputs], () => createLayer(inputs));
    const setting = get();
    const silent = off();
    wires.draw(setting, shown, silent);
    const losing = channels(setting.out_channels).filter((o) => silent.some((input) => connected(setting, input, o)));
    wires.losing(losing);
    const lost = silent.length ? [words9.silent(silent, losing, setting.out_channels - losing.length)] : [];
    frame.say([...summary(setting), ...lost].join(" "), markSentence(setting, shown));
    work.start(paint(setting, shown, silent));
  }
  frame.bind([...SETTING, "mark", "packed", "input_size", "off", "picture"], () => {
    const setting = get();
    const { in_channels: C, out_channels: O, groups: g, kernel_size: k, bias: biased } = setting;
    const size = model.get("input_size");
    const [input] = mark();
    allowed = divisors(C, O);
    sliders.in_channels.update({ value: C, ...frame.bounds("in_channels") });
    sliders.out_channels.update({ value: O, ...frame.bounds("out_channels") });
    sliders.groups.update({ value: allowed.indexOf(g), min: 0, max: allowed.length - 1 });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    marks.forEach((each, side) => each.update({ value: mark()[side], min: -1, max: [C, O][side] - 1 }));
    bias.update({ pressed: biased });
    packed.update({ pressed: model.get("packed") });
    silence.update({ disabled: input < 0, label: off().includes(input) ? words9.on(input) : words9.off(input) });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].join() === [C, O, g].join() }));
    draw();
    const { wires: count2, weights, dense } = layerCounts(setting);
    const extra = biased ? O : 0;
    frame.measure({
      wires: [words9.measured.wires, count2, words9.measured.wiresOf(count2, C * O)],
      params: [words9.measured.params(biased), weights + extra],
      "dense-params": [words9.measured.dense, dense + extra],
      macs: [words9.measured.macs(size), weights * size * size]
    });
    frame.pytorch(`nn.Conv2d(${C}, ${O}, ${k}, padding=${(k - 1) / 2}, groups=${g}, bias=${biased ? "True" : "False"})`);
  });
  return () => {
    work.stop();
    chosen.dispose();
    wires.dispose();
    matrix.dispose();
    frame.dispose();
  };
}
var clamp = ({ in_channels: C, out_channels: O }, [input, output]) => [
  Math.max(-1, Math.min(C - 1, input)),
  Math.max(-1, Math.min(O - 1, output))
];
function summary(setting) {
  const { in_channels: C, out_channels: O, groups: g, kernel_size: k, bias } = setting;
  const { weights, dense } = layerCounts(setting);
  if (g === 1) return [words9.one(O, C, k, weights), ...C > 1 && O > 1 && divisors(C, O).length === 1 ? [words9.undivided(C, O)] : []];
  return [words9.several(g, O, C, k, weights, dense), ...bias ? [words9.biases(O)] : [], ...g === C ? [words9.depthwise] : []];
}
function markSentence(setting, [input, output]) {
  const { in_channels: C, out_channels: O, groups: g, kernel_size: k } = setting;
  const members = (own2, count2) => channels(count2 / g).map((i) => own2 * (count2 / g) + i);
  const own = [groupOf(input, C, g), groupOf(output, O, g)];
  if (input >= 0 && output >= 0) {
    return connected(setting, input, output) ? words9.joined(k, input, output, letter(own[0])) : words9.parted(input, output, own.map(letter));
  }
  if (output >= 0) return words9.reads(output, letter(own[1]), members(own[1], C));
  if (input >= 0) return words9.feeds(input, letter(own[0]), members(own[0], O));
  return words9.nothing;
}
var channels = (count2) => Array.from({ length: count2 }, (_, c) => c);
var isLit = (setting, [input, output], c, o) => connected(setting, c, o) && (input < 0 || input === c) && (output < 0 || output === o) && input + output > -2;
function createView({ role, label, hit, key, pick, click = pick, hover, toggle, onResize }, below, ...drawn) {
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" }, ...drawn);
  const letters = createWords();
  const area = createArea({
    class: `cl-groups-area cl-groups-${role}`,
    role,
    label,
    onStep: (step) => pick(key(step)),
    onHome: () => pick([0, -1]),
    onKey(name) {
      if (!toggle || name !== " " && name !== "Enter") return false;
      toggle();
      return true;
    }
  }, below, svg, letters.el);
  pickable(svg, { hit, onPoint: hover, onPick: (to) => (area.focus({ preventScroll: true }), click(to)) });
  const width = createWidth(area, 420, onResize);
  return {
    area,
    svg,
    letters,
    width,
    dispose() {
      width.dispose();
      letters.dispose();
    }
  };
}
function createWires({ get, mark, pick, hover, toggle, onCut, onResize }) {
  const path = (name) => s("path", { class: name });
  const [wires, lit, ring, cuts, crosses, losingRing] = ["cl-wiring-wire", "cl-wiring-wire-lit", "cl-wiring-ring", "cl-groups-cut", "cl-groups-off", "cl-groups-losing"].map(path);
  const bands = channels(HUES).map((i) => path(`cl-wiring-hue-${i}`));
  const grip = s(
    "g",
    { class: "cl-groups-grip" },
    s("circle", { r: 14, class: "cl-groups-reach" }),
    s("rect", { x: -17, y: -8, width: 34, height: 16, rx: 8 }),
    s("path", { d: "M-4 -1.5L0 -5.5L4 -1.5M-4 1.5L0 5.5L4 1.5" })
  );
  const thumbnails = h("div", { class: "cl-groups-maps", "aria-hidden": "true" });
  const columns = [0, 1].map(() => channels(MOST).map(() => ({ thumbnail: createThumbnail(), map: null })));
  const keep = createKeeper();
  let width = 420;
  const place = (count2, g) => {
    const gap = Math.min(12, 0.25 * HEIGHT / count2);
    const unit = (HEIGHT - (g - 1) * gap) / count2;
    return { unit, gap, side: Math.min(LARGEST2, unit - 2), y: (c) => c * unit + groupOf(c, count2, g) * gap };
  };
  const hit = (x, y) => {
    const { in_channels: C, out_channels: O, groups: g } = get();
    const isInput = x < width / 2;
    const [count2, far] = isInput ? [C, x] : [O, width - x];
    const column = place(count2, g);
    if (far > BAND + NUMBER + column.side + 12) return null;
    const away = (c) => Math.abs(column.y(c) + column.unit / 2 - y);
    const found = channels(count2).reduce((best, c) => away(c) < away(best) ? c : best);
    return isInput ? [found, -1] : [-1, found];
  };
  const key = ([rows, moved]) => {
    const { in_channels: C, out_channels: O } = get();
    const [input, output] = mark();
    const at = Math.max(input, output);
    const right = moved === 0 ? output >= 0 : moved > 0;
    const to = Math.max(0, Math.min((right ? O : C) - 1, Math.max(0, right && output >= 0 ? output : at) + rows));
    return right ? [-1, to] : [to, -1];
  };
  const view = createView({
    role: "wires",
    hit,
    key,
    pick,
    hover,
    toggle,
    onResize,
    click: (to) => to[0] >= 0 && String(to) === String(mark()) ? toggle() : pick(to),
    label: words9.walk
  }, thumbnails, wires, lit, ...bands, cuts, crosses, losingRing, ring, grip);
  drag(grip, view.svg, { move: (x, y) => onCut(Math.max(0.01, y) / HEIGHT) });
  function arrange(list, count2, column, left) {
    list.forEach(({ thumbnail: { el } }, c) => {
      const { side, unit, y } = column;
      if (c >= count2) el.remove();
      else if (el.parentNode !== thumbnails) thumbnails.append(el);
      if (c < count2) attrs(el, { style: `left:${fix(left)}px;top:${fix(y(c) + (unit - side) / 2)}px;width:${fix(side)}px;height:${fix(side)}px` });
    });
  }
  const paint = (item, map, size, scale, signed) => {
    if (item.map === map) return false;
    item.thumbnail.map(map, size, scale, { signed });
    item.map = map;
    return true;
  };
  let now = null;
  function layOut({ in_channels: C, out_channels: O, groups: g }, [left, right], [start, from, to]) {
    attrs(view.svg, { viewBox: `0 0 ${width} ${HEIGHT}` });
    arrange(columns[0], C, left, start);
    arrange(columns[1], O, right, width - start - right.side);
    const hues = bands.map(() => "");
    const labels = [];
    for (const [count2, column, x, numberAt] of [[C, left, 0, BAND + NUMBER / 2], [O, right, width - BAND, width - BAND - NUMBER / 2]]) {
      const high = count2 / g;
      const size = Math.min(12, column.unit * 0.86);
      for (const own of channels(g)) {
        const [top, end] = [column.y(own * high), column.y((own + 1) * high - 1) + column.unit];
        hues[own % HUES] += rect(x, top, BAND, end - top);
        labels.push([letter(own), x + BAND / 2, (top + end) / 2, Math.min(12, (end - top) * 0.86), "cl-wiring-name"]);
      }
      for (const c of channels(count2)) labels.push([String(c), numberAt, column.y(c) + column.unit / 2, size, "cl-groups-number"]);
    }
    view.letters.write(labels, [0, 0, width, HEIGHT], width);
    const between2 = (column, own, count2) => column.y(own * count2 / g) - column.gap / 2;
    attrs(cuts, { d: channels(g).slice(1).map((own) => `M${from} ${fix(between2(left, own, C))}L${to} ${fix(between2(right, own, O))}`).join("") });
    bands.forEach((node, i) => attrs(node, { d: hues[i] }));
    const cut = g > 1 ? (between2(left, 1, C) + between2(right, 1, O)) / 2 : HEIGHT - 9;
    attrs(grip, { transform: `translate(${fix((from + to) / 2)} ${fix(cut)})` });
  }
  return {
    el: h("figure", {}, h("figcaption", {}, words9.wires), view.area, h("p", { class: "cl-caption" }, words9.shades), h("p", { class: "cl-caption" }, words9.keys)),
    dispose: view.dispose,
    draw(setting, marked, silent) {
      width = view.width.now();
      const { in_channels: C, out_channels: O, groups: g } = setting;
      const [left, right] = [place(C, g), place(O, g)];
      const start = BAND + NUMBER;
      const [from, to] = [start + left.side + 4, width - start - right.side - 4];
      now = { column: right, left: width - start - right.side };
      keep("layout", [C, O, g, width], () => layOut(setting, [left, right], [start, from, to]));
      const wiresOf = (c, isThere) => channels(O).filter((o) => isThere(c, o)).map((o) => `M${from} ${fix(left.y(c) + left.unit / 2)}L${to} ${fix(right.y(o) + right.unit / 2)}`).join("");
      const on = channels(C).filter((c) => !silent.includes(c));
      keep("wires", [C, O, g, width, String(silent)], () => attrs(wires, { d: on.map((c) => wiresOf(c, (_, o) => connected(setting, c, o))).join("") }));
      attrs(lit, { d: on.map((c) => wiresOf(c, (_, o) => isLit(setting, marked, c, o))).join("") });
      const rings = [[left, start], [right, now.left]].flatMap(([column, x], side) => {
        const c = marked[side];
        return c < 0 ? [] : rect(x - 1, column.y(c) + (column.unit - column.side) / 2 - 1, column.side + 2, column.side + 2);
      });
      attrs(ring, { d: rings.join("") });
      attrs(crosses, { d: silent.map((c) => {
        const [x, y] = [start, left.y(c) + (left.unit - left.side) / 2];
        return `M${fix(x + 1)} ${fix(y + 1)}l${fix(left.side - 2)} ${fix(left.side - 2)}m0 ${fix(2 - left.side)}l${fix(2 - left.side)} ${fix(left.side - 2)}`;
      }).join("") });
    },
    /** A ring around the outputs that lose an input. */
    losing(losing) {
      const { column, left } = now;
      attrs(losingRing, { d: losing.map((o) => rect(left - 1.5, column.y(o) + (column.unit - column.side) / 2 - 1.5, column.side + 3, column.side + 3)).join("") });
    },
    /** The maps of some inputs, one by one; says whether any was painted. */
    *inputs(maps, silent, from, to) {
      const [dark, all] = keep("inputs", [maps], () => [channel(maps, 0).map(() => 0), channels(MOST).map((c) => channel(maps, c))]);
      let hasPainted = false;
      for (let c = from; c < to; c++) {
        if (!paint(columns[0][c], silent.includes(c) ? dark : all[c], maps.shape.slice(1), [0, 1], false)) continue;
        hasPainted = true;
        yield;
      }
      return hasPainted;
    },
    output(o, map, whole, size) {
      paint(columns[1][o], map, size, around(largest(whole)), true);
    }
  };
}
function createLens() {
  const thumbnail = createThumbnail({ label: "" });
  const caption = h("figcaption", {});
  const scales = [createScale(), createScale({ signed: true })];
  const el = h("figure", { class: "cl-groups-lens" }, thumbnail.el, h("div", {}, caption, ...scales.map((scale) => scale.el)));
  return {
    el,
    draw([input, output], { setting, silent, whole, map: shown, inputs, layer }) {
      const empty = new Float32Array(inputs.shape[1] * inputs.shape[2]);
      const isOn = input >= 0 && !silent.includes(input);
      const isPair = input >= 0 && output >= 0;
      const joined = isPair && connected(setting, input, output);
      const [sentence, map, most] = isPair ? [joined ? words9.lens.pair(input, output) : words9.lens.apart, joined && isOn ? layer.pair(input, output, setting.kernel_size) : empty, largest(whole)] : output >= 0 ? [words9.lens.output(output), shown, largest(whole)] : input >= 0 ? [words9.lens.input(input, isOn), isOn ? channel(inputs, input) : empty, null] : [words9.lens.none, empty, null];
      const signed = most !== null;
      const scale = signed ? around(most) : [0, 1];
      text(caption, sentence);
      thumbnail.label(sentence);
      scales.forEach((each, i) => attrs(each.el, { hidden: Number(signed) !== i }));
      scales[Number(signed)].update(scale);
      thumbnail.map(map, inputs.shape.slice(1), scale, { signed });
    }
  };
}
var largest = (map) => Math.max(...extremes(map).map(Math.abs));
function createMatrix({ get, mark, pick, hover, onResize }) {
  const path = (name) => s("path", { class: name });
  const [zeros2, frame, lit, veil] = ["cl-groups-zero", "cl-groups-frame", "cl-groups-lit", "cl-groups-veil"].map(path);
  const bands = channels(HUES).map((i) => path(`cl-wiring-hue-${i}`));
  const blocks = h("div", { class: "cl-groups-maps", "aria-hidden": "true" });
  const caption = h("p", { class: "cl-caption cl-groups-shape" });
  const EDGE = BAND + 3;
  let isPacked = false;
  let unit = 20;
  const keep = createKeeper();
  const made = [];
  const drawn = [];
  let kernels2 = [];
  const hit = (x, y) => {
    const { in_channels: C, out_channels: O, groups: g } = get();
    const [column, row] = [x, y].map((n) => Math.floor((n - EDGE) / unit));
    if (row < 0 || row >= O || column < 0 || column >= (isPacked ? C / g : C)) return null;
    return [isPacked ? groupOf(row, O, g) * (C / g) + column : column, row];
  };
  const key = ([rows, columns]) => {
    const { in_channels: C, out_channels: O } = get();
    const [input, output] = mark();
    return [Math.max(0, Math.min(C - 1, Math.max(0, input) + columns)), Math.max(0, Math.min(O - 1, Math.max(0, output) + rows))];
  };
  const view = createView({
    role: "matrix",
    hit,
    key,
    pick,
    hover,
    onResize,
    label: words9.walkMatrix
  }, blocks, zeros2, ...bands, frame, veil, lit);
  function paintBlock(thumbnail, { in_channels: C, out_channels: O, groups: g, kernel_size: k }, own) {
    const [wide, high] = [C / g, O / g];
    const values = new Float32Array(wide * high * k * k);
    for (let o = 0; o < high; o++) {
      for (let c = 0; c < wide; c++) {
        kernelOf(own * wide + c, own * high + o, k).forEach((value, i) => {
          values[(o * k + Math.floor(i / k)) * wide * k + c * k + i % k] = value;
        });
      }
    }
    thumbnail.map(values, [high * k, wide * k], [-1, 1], { signed: true });
  }
  function layOut({ in_channels: C, out_channels: O, groups: g }, packed, total, away) {
    const [wide, high] = [C / g, O / g];
    drawn.forEach(({ el }, own) => {
      const [left, top] = [EDGE + own * wide * unit, EDGE + own * high * unit];
      el.style.cssText = `left:${fix(left)}px;top:${fix(top)}px;width:${fix(wide * unit)}px;height:${fix(high * unit)}px;--cl-cell:${unit}px;transform:translate(${fix(away(own))}px, 0px)`;
    });
    const dots = packed ? [] : channels(O).flatMap((o) => channels(C).filter((c) => groupOf(c, C, g) !== groupOf(o, O, g)).map((c) => `M${fix(EDGE + (c + 0.5) * unit - 1)} ${fix(EDGE + (o + 0.5) * unit)}h2`));
    attrs(zeros2, { d: dots.join("") });
    attrs(frame, { d: rect(EDGE - 1, EDGE - 1, (packed ? wide : C) * unit + 2, O * unit + 2) });
    const hues = bands.map(() => "");
    const labels = [];
    for (const own of channels(g)) {
      hues[own % HUES] += rect(0, EDGE + own * high * unit + 0.5, BAND, high * unit - 1);
      labels.push([letter(own), BAND / 2, EDGE + (own + 0.5) * high * unit, Math.min(12, high * unit * 0.86), "cl-wiring-name"]);
      if (packed) continue;
      hues[own % HUES] += rect(EDGE + own * wide * unit + 0.5, 0, wide * unit - 1, BAND);
      labels.push([letter(own), EDGE + (own + 0.5) * wide * unit, BAND / 2, Math.min(12, wide * unit * 0.95), "cl-wiring-name"]);
    }
    bands.forEach((node, i) => attrs(node, { d: hues[i] }));
    view.letters.write(labels, [0, 0, total, total], total);
  }
  return {
    el: h("figure", {}, h("figcaption", {}, words9.weights), view.area, caption),
    dispose: view.dispose,
    draw(setting, marked, silent, packed) {
      isPacked = packed;
      const { in_channels: C, out_channels: O, groups: g, kernel_size: k } = setting;
      const total = view.width.now();
      unit = (total - EDGE - 2) / Math.max(C, O);
      attrs(view.svg, { viewBox: `0 0 ${total} ${total}` });
      const [wide, high] = [C / g, O / g];
      const away = (own) => packed ? -own * wide * unit : 0;
      keep("kernels", [C, O, g, k], () => {
        while (made.length < g) {
          const thumbnail = createThumbnail();
          made.push({ el: h("div", { class: "cl-groups-block" }, thumbnail.el, h("i")), thumbnail });
        }
        while (drawn.length > g) drawn.pop().el.remove();
        while (drawn.length < g) {
          drawn.push(made[drawn.length]);
          blocks.append(drawn.at(-1).el);
        }
        kernels2 = drawn.map(({ thumbnail }, own) => () => paintBlock(thumbnail, setting, own));
      });
      keep("layout", [C, O, g, packed, total], () => layOut(setting, packed, total, away));
      const [input, output] = marked;
      const rows = output < 0 ? channels(O) : [output];
      const columns = input < 0 ? channels(C) : [input];
      const pair2 = input >= 0 && output >= 0;
      const cell = (c, o) => rect(EDGE + c * unit + away(groupOf(o, O, g)) + 0.5, EDGE + o * unit + 0.5, unit - 1, unit - 1);
      const shown = rows.flatMap((o) => columns.filter((c) => pair2 && !packed || isLit(setting, marked, c, o)).map((c) => cell(c, o)));
      attrs(lit, { d: input + output > -2 ? shown.join("") : "" });
      const unused = silent.map((c) => {
        const own = groupOf(c, C, g);
        return rect(EDGE + c * unit + away(own), EDGE + own * high * unit, unit, high * unit);
      });
      attrs(veil, { d: unused.join("") });
      text(caption, packed ? words9.matrix.packed(O, wide, k) : g === 1 ? words9.matrix.full(k) : words9.matrix.blocks(k));
    },
    /** The kernels' pictures, block by block. */
    *paint() {
      while (kernels2.length) {
        kernels2.shift()();
        yield;
      }
    }
  };
}
export {
  group_wiring_default as default
};
