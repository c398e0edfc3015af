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
  const known2 = /* @__PURE__ */ new Map();
  const learn = async (name) => known2.has(name) || known2.set(name, prepare(await photograph(name)));
  list.el.addEventListener("focusin", () => PHOTOGRAPHS.forEach(learn), { once: true });
  let shown = { of: null, photo: prepare(placeholder()) };
  function show(name) {
    if (shown.of === name) return;
    shown = { of: name, photo: known2.get(name) ?? shown.photo };
    if (known2.has(name)) return;
    learn(name).then(() => {
      if (shown.of !== name) return;
      shown.photo = known2.get(name);
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
      list.el.toggleAttribute("data-working", !mine && !known2.has(picture));
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
var words5 = {
  counts: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  listed: (first, last) => `${first} and ${last}`
};
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
var listed = (items) => items.length < 2 ? items.join("") : words5.listed(items.slice(0, -1).join(", "), items.at(-1));
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
var words6 = { nobody: "No kernel answers. Run this widget’s cell, then follow the link again." };
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
      waiting = setTimeout(() => tell(words6.nobody), PATIENCE);
    } catch {
      tell(words6.nobody);
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
var words7 = {
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
    answer(message = () => words7.nothing) {
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
    if (old !== shown) parts2.push(words7.changed(plainly(label), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts2.push(...sentences(after.said[0]));
  return parts2.length ? fitting(parts2) : "";
}
var count = (words12) => words12.split(/\s+/).filter(Boolean).length;
var sentences = (words12) => words12.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
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
var words8 = {
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
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, words8.copy);
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, words8.reset);
  const line2 = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const end = h("span", { class: "cl-end", tabindex: -1, lang: "en", dir: "ltr" }, words8.end(label));
  const skip = h("button", { type: "button", class: "cl-button cl-skip", "data-role": "skip", onclick: () => end.focus() }, words8.skip);
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
    line2
  );
  el.append(root, end);
  keepKeys(root);
  root.addEventListener("keydown", onKey);
  for (const use of ["click", "change"]) root.addEventListener(use, onUse, true);
  root.addEventListener("focusin", ({ target }) => {
    const hint = target.matches("[role=application]") ? target.getAttribute("aria-label") : target.closest("[data-keys]")?.dataset.keys;
    if (hint) text(keys.firstChild, words8.where(hint));
  });
  root.addEventListener("convlesson:notice", ({ detail }) => tell(detail));
  const unfollow = followLinks({ root, model, widget, tell });
  const listeners = [];
  const resets = [];
  const quantities = /* @__PURE__ */ new Map();
  const reading = createReading(root);
  let isBegun = false;
  const write = (name, words12) => isBegun ? reading.write(name, words12) : words12();
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
    } else if (ACTS.test(event.key) && !event.shiftKey && event.target.matches("[role=application]")) speech.answer(() => words8.same);
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
        if (ariaPressed) return words8.toggled(name, button2.ariaPressed === "true");
        return ariaDisabled === "true" ? words8.idle(name) : words8.pressed(name);
      });
    } else if (type === "change" && target.matches("select")) {
      speech.answer(() => words8.chosen(target.labels[0]?.textContent ?? target.ariaLabel, target.selectedOptions[0].text));
    }
  }
  function resetTraits() {
    speech.answer(() => words8.asAtFirst);
    set(structuredClone(model.get("initial")));
    for (const listener of resets) listener();
  }
  async function copyLine() {
    reading.flush();
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, words8.copied);
      speech.announce(words8.copiedLine);
    } catch {
      getSelection().selectAllChildren(code);
      text(copy, words8.selected);
      speech.announce(words8.selectedLine);
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, words8.copy), 1600);
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

// lib/inception.js
var BRANCHES = [
  { name: "1×1", width: "ch1x1" },
  { name: "3×3", width: "ch3x3", reduce: "reduce3x3" },
  { name: "5×5", width: "ch5x5", reduce: "reduce5x5" },
  { name: "pool", width: "pool_proj" }
];
var GOOGLENET = [
  ["3a", 28, 192, 64, 96, 128, 16, 32, 32],
  ["3b", 28, 256, 128, 128, 192, 32, 96, 64],
  ["4a", 14, 480, 192, 96, 208, 16, 48, 64],
  ["4b", 14, 512, 160, 112, 224, 24, 64, 64],
  ["4c", 14, 512, 128, 128, 256, 24, 64, 64],
  ["4d", 14, 512, 112, 144, 288, 32, 64, 64],
  ["4e", 14, 528, 256, 160, 320, 32, 128, 128],
  ["5a", 7, 832, 256, 160, 320, 32, 128, 128],
  ["5b", 7, 832, 384, 192, 384, 48, 128, 128]
].map(([name, input_size, in_channels, ch1x1, reduce3x3, ch3x3, reduce5x5, ch5x5, pool_proj]) => ({
  name,
  setting: { input_size, in_channels, ch1x1, reduce3x3, ch3x3, reduce5x5, ch5x5, pool_proj }
}));
var REDUCTIONS = ["reduce3x3", "reduce5x5", "pool_proj"];
var kernels = ({ five_by_five }) => [1, 3, five_by_five ? 5 : 3, 3];
function branches(setting, channels) {
  return BRANCHES.map((branch, i) => {
    const kernel = kernels(setting)[i];
    const pool2 = branch.name === "pool";
    const removed = (trait) => setting.removed.includes(trait);
    const reduce = branch.reduce && !removed(branch.reduce) ? setting[branch.reduce] : null;
    const width = pool2 && removed("pool_proj") ? channels : setting[branch.width];
    const reads = reduce ?? channels;
    const parts2 = pool2 ? [0, removed("pool_proj") ? 0 : channels * width] : [reduce === null ? 0 : channels * reduce, kernel * kernel * reads * width];
    return { name: branch.name, kernel, reduce, width, parts: parts2, weights: parts2[0] + parts2[1] };
  });
}
var sum = (numbers) => numbers.reduce((total, n) => total + n, 0);
function moduleOf(setting, channels) {
  const each = branches(setting, channels);
  const computed = setting.removed.includes("pool_proj") ? each.slice(0, 3) : each;
  return {
    channels,
    branches: each,
    out: sum(each.map((branch) => branch.width)),
    weights: sum(each.map((branch) => branch.weights)),
    biases: sum(computed.map((branch) => branch.width + (branch.reduce ?? 0)))
  };
}
function row(setting, count2) {
  const modules = [];
  for (let channels = setting.in_channels; modules.length < count2; channels = modules.at(-1).out) {
    modules.push(moduleOf(setting, channels));
  }
  return modules;
}
var weightsOf = (modules, count2 = modules.length) => sum(modules.slice(0, count2).map((module) => module.weights));
function scaleFor(channels) {
  for (let top = 64; ; top *= 2) {
    for (const full of [1, 1.25, 1.5, 1.75].map((n) => n * top)) if (channels * 1.12 <= full) return full;
  }
}

// lib/convolution.js
var extent = (k, dilation) => dilation * (k - 1) + 1;
var outputSize = (size, k, stride, padding, dilation) => Math.max(0, Math.floor((size + 2 * padding - extent(k, dilation)) / stride) + 1);

// lib/tensor.js
var pair = (n) => Array.isArray(n) ? n : [n, n];
var zeros = (shape) => ({ data: new Float32Array(shape[0] * shape[1] * shape[2]), shape });
var channel = ({ data, shape: [, rows, columns] }, c) => data.subarray(c * rows * columns, (c + 1) * rows * columns);
function conv2d(x, weight, { kernelSize, stride = 1, padding = 0, dilation = 1, groups = 1, bias = null }) {
  const [channels, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw], [dh, dw]] = [kernelSize, stride, padding, dilation].map(pair);
  const perGroup = channels / groups;
  const outputs = weight.length / (perGroup * kh * kw);
  if (!Number.isInteger(perGroup) || !Number.isInteger(outputs) || outputs % groups) {
    throw new RangeError(`weight has ${weight.length} numbers: it does not fit ${channels} channels in ${groups} groups and a kernel of ${kh}×${kw}`);
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
          for (let row2 = firstRow; row2 < lastRow; row2++) {
            let from = map + (row2 * sh + u * dh - ph) * width + firstColumn * sw + v * dw - pw;
            const line2 = top + row2 * columns;
            for (let to = line2 + firstColumn; to < line2 + lastColumn; to++, from += sw) sums[to] += w * values[from];
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
var maxPool2d = (x, options) => pooled(x, options, true);
function avgPool2d(x, options) {
  const out = pooled(x, options, false);
  const [kh, kw] = pair(options.kernelSize);
  out.data.forEach((sum2, i) => {
    out.data[i] = sum2 / (kh * kw);
  });
  return out;
}
function pooled(x, { kernelSize, stride = kernelSize, padding = 0 }, largest) {
  const [channels, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw]] = [kernelSize, stride, padding].map(pair);
  const [rows, columns] = [outputSize(height, kh, sh, ph, 1), outputSize(width, kw, sw, pw, 1)];
  const out = zeros([channels, rows, columns]);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    for (let row2 = 0; row2 < rows; row2++) {
      for (let column = 0; column < columns; column++, to++) {
        let held = largest ? -Infinity : 0;
        const [top, left] = [row2 * sh - ph, column * sw - pw];
        for (let i = Math.max(0, top); i < Math.min(height, top + kh); i++) {
          for (let j = Math.max(0, left); j < Math.min(width, left + kw); j++) {
            const value = x.data[(c * height + i) * width + j];
            if (!largest) held += value;
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

// lib/inception_maps.js
var SIDE2 = 48;
var DRAWN = 4;
var REACH = 2;
var N = 12;
var LUMA = [0.299, 0.587, 0.114];
var range = (count2, make) => Array.from({ length: count2 }, (_, i) => make(i));
var clip = (value) => Math.max(0, Math.min(1, value));
function viewsOf(picture) {
  const small = avgPool2d(picture, { kernelSize: 2 });
  const [, rows, columns] = small.shape;
  const [red, green, blue] = [0, 1, 2].map((c) => channel(small, c));
  const grey = red.map((_, i) => LUMA[0] * red[i] + LUMA[1] * green[i] + LUMA[2] * blue[i]);
  const out = zeros([N, rows, columns]);
  const put = (i, ...values) => {
    for (let view = 0, to = i; view < N; view++, to += rows * columns) out.data[to] = clip(values[view]);
  };
  const at = (row2, column) => grey[Math.max(0, Math.min(rows - 1, row2)) * columns + Math.max(0, Math.min(columns - 1, column))];
  for (let row2 = 0, i = 0; row2 < rows; row2++) {
    for (let column = 0; column < columns; column++, i++) {
      const across = 2 * (at(row2, column + 1) - at(row2, column - 1));
      const down = 2 * (at(row2 + 1, column) - at(row2 - 1, column));
      const around2 = (at(row2 - 2, column) + at(row2 + 2, column) + at(row2, column - 2) + at(row2, column + 2)) / 4;
      const spot = 3 * (grey[i] - around2);
      put(
        i,
        red[i],
        1 - grey[i],
        across,
        down,
        blue[i],
        2 * (red[i] - (green[i] + blue[i]) / 2),
        -across,
        -down,
        green[i],
        2 * (blue[i] - (red[i] + green[i]) / 2),
        spot,
        -spot
      );
    }
  }
  return out;
}
function lot(...numbers) {
  let h2 = 2654435769;
  for (const n of numbers) {
    h2 = Math.imul(h2 ^ n, 2246822507) >>> 0;
    h2 = Math.imul(h2 ^ h2 >>> 13, 3266489909) >>> 0;
    h2 = (h2 ^ h2 >>> 16) >>> 0;
  }
  return h2;
}
var known = [];
function viewsIn(c) {
  if (c < N) return [c];
  if (!known[c]) {
    const first = lot(0, c) % N;
    known[c] = [first, (first + 1 + lot(1, c) % (N - 1)) % N];
  }
  return known[c];
}
var wanted = (key, output) => [output % N, (output % N + 3 + lot(2, key, output) % 7) % N];
function pattern(output, k) {
  const smooth = k === 3 ? [1 / 4, 1 / 2, 1 / 4] : [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];
  const slope = k === 3 ? [-1, 0, 1] : [-0.5, -1, 0, 1, 0.5];
  const edge = (k - 1) / 2;
  const kinds = [
    (u, v) => smooth[u] * smooth[v],
    (u, v) => smooth[u] * slope[v],
    (u, v) => slope[u] * smooth[v],
    (u, v) => k === 3 ? u === edge && v === edge ? 1 : -1 / 8 : Math.max(Math.abs(u - edge), Math.abs(v - edge)) < 2 ? 1 / 9 : -1 / 16
  ];
  const kind = kinds[output % kinds.length];
  return Array.from({ length: k * k }, (_, i) => kind(Math.floor(i / k), i % k));
}
function mixing(channels) {
  const rows = new Float64Array(channels * N);
  for (let c = 0; c < channels; c++) for (const view of viewsIn(c)) rows[c * N + view] = 1 / viewsIn(c).length;
  return rows;
}
var MIXTURES = [...range(N, (i) => [i]), ...range(N, (i) => range(i, (j) => [j, i])).flat()];
var MIXED = new Float64Array(MIXTURES.flatMap((views) => range(N, (view) => views.includes(view) ? 1 / views.length : 0)));
var nameOf = (views) => views.length === 1 ? views[0] : Math.min(...views) * N + Math.max(...views) + N;
var PLACES = new Map(MIXTURES.map((views, i) => [nameOf(views), i]));
function sumsOver(channels) {
  const [alone, together, shown] = [N, N * N, N * MIXTURES.length].map((size) => new Float64Array(size));
  for (let c = 0; c < channels; c++) {
    const views = viewsIn(c);
    const place = PLACES.get(nameOf(views));
    for (const view of views) {
      alone[view] += 1 / views.length;
      shown[view * MIXTURES.length + place] += 1 / views.length;
      for (const other of views) together[view * N + other] += 1 / views.length ** 2;
    }
  }
  return { alone, together, shown };
}
var by1x1 = (x, weights) => conv2d(x, weights, { kernelSize: 1 });
var pool = (x) => maxPool2d(
  maxPool2d(x, { kernelSize: [1, 3], stride: 1, padding: [0, 1] }),
  { kernelSize: [3, 1], stride: 1, padding: [1, 0] }
);
function once(make) {
  let made;
  return () => made ??= make();
}
function later(make, known2 = {}) {
  let found = null;
  const now = () => found ??= make();
  return { ...known2, isThere: () => found !== null, get before() {
    return now().before;
  }, get maps() {
    return now().maps;
  } };
}
var mixturesOf = (views) => once(() => pool(by1x1(views, MIXED)));
function shared(views, channels, { alone, together, shown }, pooledMixtures) {
  const scaled = (sums) => sums.map((each) => each * N / channels);
  return {
    views,
    alone,
    together,
    pooledMixtures,
    collected: once(() => by1x1(views, scaled(together))),
    pooled: once(() => by1x1(pooledMixtures(), scaled(shown)))
  };
}
function opposed({ data, shape: [, rows, columns] }, key, outputs) {
  const area = rows * columns;
  const out = zeros([outputs, rows, columns]);
  for (let o = 0; o < outputs; o++) {
    const [like, unlike] = wanted(key, o);
    for (let i = 0; i < area; i++) out.data[o * area + i] = Math.max(0, data[like * area + i] - data[unlike * area + i] / 2);
  }
  return out;
}
var scaleKxK = (channels) => Math.min(N, channels) / channels;
var REST2 = 1 / 32;
var VIEW = 0;
function alike(key, channels) {
  const found = /* @__PURE__ */ new Map();
  for (let c = 0; c < channels; c++) {
    const [like, unlike] = wanted(key, c);
    const each = found.get(like * N + unlike) ?? [like, unlike, 0];
    each[2] += (Number(c % N === VIEW) + REST2) * scaleKxK(channels);
    found.set(like * N + unlike, each);
  }
  return [...found.values()];
}
function kernelBranch(setting, index) {
  const { reduce: name, width } = BRANCHES[index];
  const k = kernels(setting)[index];
  const reduced = !setting.removed.includes(name);
  const patterns = Float64Array.from(range(Math.min(DRAWN, setting[width]), (o) => pattern(o, k)).flat());
  const groups = reduced ? alike(index, setting[name]) : [];
  const joined = ({ data, shape: [, rows, columns] }) => {
    const area = rows * columns;
    const sum2 = new Float32Array(area);
    for (const [like, unlike, weight] of groups) {
      for (let i = 0, a = like * area, b = unlike * area; i < area; i++, a++, b++) {
        const value = data[a] - data[b] / 2;
        if (value > 0) sum2[i] += weight * value;
      }
    }
    return { data: sum2, shape: [1, rows, columns] };
  };
  return ({ views, alone, together, collected }) => {
    const before = reduced ? opposed(collected(), index, Math.min(DRAWN, setting[name])) : null;
    const read = before ? joined(collected()) : by1x1(views, range(N, (view) => (together[VIEW * N + view] + REST2 * alone[view]) * scaleKxK(setting.in_channels)));
    return { before, maps: relu(conv2d(read, patterns, { kernelSize: k, padding: (k - 1) / 2 })) };
  };
}
var WAYS = [
  (setting) => ({ collected }) => ({ before: null, maps: opposed(collected(), 0, Math.min(DRAWN, setting.ch1x1)) }),
  (setting) => kernelBranch(setting, 1),
  (setting) => kernelBranch(setting, 2),
  (setting) => ({ views, pooled: pooled2 }) => {
    const before = pool(by1x1(views, mixing(Math.min(DRAWN, setting.in_channels))));
    return { before, maps: setting.removed.includes("pool_proj") ? before : opposed(pooled2(), 3, Math.min(DRAWN, setting.pool_proj)) };
  }
];
var KEYS2 = [
  ["in_channels", "ch1x1"],
  ["in_channels", "reduce3x3", "ch3x3", "removed"],
  ["in_channels", "reduce5x5", "ch5x5", "removed", "five_by_five"],
  ["in_channels", "pool_proj", "removed"]
];
var DRAWN_ONLY = BRANCHES.map((branch) => branch.width);
var keyOf = (setting, names) => JSON.stringify(names.map((name) => DRAWN_ONLY.includes(name) ? Math.min(DRAWN, setting[name]) : setting[name]));
function createMaps() {
  let views = null;
  let pooledMixtures = null;
  const keep = createKeeper();
  const sums = (channels) => keep("sums", [channels], () => sumsOver(channels));
  const kept = range(WAYS.length, () => ({}));
  function ways(setting) {
    WAYS.forEach((way, i) => {
      const key = keyOf(setting, KEYS2[i]);
      if (kept[i].key !== key) kept[i] = { key, way: way(setting), found: null, moved: {} };
    });
    return kept;
  }
  return {
    /** The views of a picture, as `viewsOf` gives them. */
    picture(next) {
      views = next;
      pooledMixtures = mixturesOf(next);
      for (const each of kept) Object.assign(each, { found: null, moved: {} });
    },
    /** { input, branches: [{ before, maps }] }: the maps of a branch are computed when they are first asked for. */
    of(setting) {
      const { in_channels: channels } = setting;
      const common = keep("common", [views, channels], () => shared(views, channels, sums(channels), pooledMixtures));
      const count2 = Math.min(DRAWN, channels);
      return {
        input: keep("input", [views, count2], () => by1x1(views, mixing(count2))),
        branches: ways(setting).map((each) => each.found ??= later(() => each.way(common)))
      };
    },
    /** The same where one cell of the input has another value in every channel: see `moved`. */
    moved(setting, whole, cell, value) {
      const window = keep("window", [views, ...cell, value], () => windowOf(views, cell, value));
      const common = (i) => shared(window.views[i], setting.in_channels, sums(setting.in_channels), window.pooledMixtures[i]);
      return moved(window, [0, 1].map(common), ways(setting), whole);
    }
  };
}
function windowOf(views, cell, value) {
  const margin = 3 * REACH;
  const [, rows, columns] = views.shape;
  const [top, left] = cell.map((n) => Math.max(0, n - margin));
  const was = cut(views, top, left, Math.min(rows, cell[0] + margin + 1), Math.min(columns, cell[1] + margin + 1));
  const is = { data: was.data.slice(), shape: was.shape };
  const place = [cell[0] - top, cell[1] - left];
  const [, height, width] = is.shape;
  for (let view = 0; view < N; view++) is.data[(view * height + place[0]) * width + place[1]] = value;
  return { views: [was, is], corner: [top, left], place, name: [...cell, value].join(), pooledMixtures: [was, is].map(mixturesOf) };
}
function moved({ views: [, is], corner: [top, left], place, name }, [before, after], ways, whole) {
  const [, height, width] = is.shape;
  const pasted = (into, from) => from && paste(into, from, [top, left], place);
  return {
    input: pasted(whole.input, by1x1(is, mixing(whole.input.shape[0]))),
    branches: ways.map((each, i) => {
      if (each.moved.name === name) return each.moved;
      const found = each.way(after);
      const all = whole.branches[i];
      const was = all.isThere() ? cut(all.maps, top, left, top + height, left + width) : each.way(before).maps;
      const noticed = differing(was, found.maps, place);
      each.moved = later(() => ({ before: pasted(all.before, found.before), maps: pasted(all.maps, found.maps) }), { name, noticed });
      return each.moved;
    })
  };
}
function cut({ data, shape: [channels, rows, columns] }, top, left, bottom, right) {
  const out = zeros([channels, bottom - top, right - left]);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    for (let row2 = top; row2 < bottom; row2++, to += right - left) {
      const from = (c * rows + row2) * columns;
      out.data.set(data.subarray(from + left, from + right), to);
    }
  }
  return out;
}
function around([, rows, columns], [row2, column]) {
  const found = [];
  for (let i = Math.max(0, row2 - REACH); i <= Math.min(rows - 1, row2 + REACH); i++) {
    for (let j = Math.max(0, column - REACH); j <= Math.min(columns - 1, column + REACH); j++) found.push([i, j]);
  }
  return found;
}
function paste(into, from, [top, left], place) {
  const out = { data: into.data.slice(), shape: into.shape };
  const [channels, height, width] = from.shape;
  const [, rows, columns] = into.shape;
  for (const [i, j] of around(from.shape, place)) {
    for (let c = 0; c < channels; c++) out.data[(c * rows + i + top) * columns + j + left] = from.data[(c * height + i) * width + j];
  }
  return out;
}
var ROUNDING = 1e-6;
function differing(was, is, place) {
  const [channels, height, width] = is.shape;
  const differs = (i, j) => range(channels, (c) => (c * height + i) * width + j).some((at) => Math.abs(is.data[at] - was.data[at]) > ROUNDING);
  return around(is.shape, place).filter(([i, j]) => differs(i, j)).map(([i, j]) => [i - place[0], j - place[1]]);
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
  let words12 = null;
  const sized = (rows, columns) => {
    if (el.width !== columns || el.height !== rows || !image) {
      Object.assign(el, { width: columns, height: rows });
      image = context.createImageData(columns, rows);
      words12 = new Uint32Array(image.data.buffer);
    }
    return words12;
  };
  return {
    el,
    label: say,
    /** One channel. `scale`: [lo, hi], the values that are drawn darkest and lightest; `signed`: its middle is a zero. */
    map(values, [rows, columns], scale, { signed = false } = {}) {
      const [high, wide] = [side ?? rows, side ?? columns];
      const [pixels, table] = [sized(high, wide), tables[Number(signed)]];
      const [low, step] = [scale[0], 255 / (scale[1] - scale[0] || 1)];
      for (let row2 = 0, last = -1; row2 < high; row2++) {
        const from = Math.floor(row2 * rows / high);
        const line2 = row2 * wide;
        if (from === last) pixels.copyWithin(line2, line2 - wide, line2);
        for (let column = 0; from !== last && column < wide; column++) {
          const level = (values[from * columns + Math.floor(column * columns / wide)] - low) * step + 0.5;
          pixels[line2 + column] = table[level < 0 ? 0 : level > 255 ? 255 : level | 0];
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

// lib/inception_block.js
var words9 = {
  drawn: (drawn, of) => of > drawn ? `${drawn} of ${grouped(of)}` : grouped(of),
  input: "Input",
  pool: "max 3×3",
  none: "no 1×1",
  one: "1×1",
  kernel: (side) => `${side}×${side}`,
  branches: { "1×1": "1×1", "3×3": "3×3", "5×5": "5×5", pool: "pool" },
  notice: (n) => n === 1 ? "1 cell" : `${n} cells`,
  hint: "Drag the cell in the photograph: it is changed in every channel at once. The small grids show which outputs notice.",
  range: (first, last) => first === last ? `channel ${first}` : `${grouped(first)} to ${grouped(last)}`,
  out: (n) => `Concatenated: channels 0 to ${grouped(n - 1)}`,
  billWithout: "Weights of each branch. White foot: its 1×1. Dashed: without any 1×1.",
  billWith: "Weights of each branch. White foot: its 1×1. Dashed: with every 1×1."
};
var CENTRES = [125, 375, 625, 875];
var WIDEST = 200;
var BENT = 0.28;
function wire([from, wide], [to, end]) {
  const [l0, r0, l1, r1] = [from - wide / 2, from + wide / 2, to - end / 2, to + end / 2].map(fix);
  return `M${l0} 0C${l0} 50 ${l1} 50 ${l1} 100H${r1}C${r1} 50 ${r0} 50 ${r0} 0z`;
}
var ruler = (track) => ({
  getBoundingClientRect: () => track.getBoundingClientRect(),
  viewBox: { baseVal: { x: 0, y: 0, width: 1, height: 1 } }
});
var stretched = (width) => s("svg", { viewBox: `0 0 ${width} 100`, preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" });
function createMapRow(reach) {
  const each = Array.from({ length: DRAWN }, () => createThumbnail());
  const places = each.map(({ el: el2 }) => h("span", { class: "cl-mix-map" }, el2, h("span", { class: "cl-mix-ring" })));
  const el = h("div", { class: "cl-mix-maps" }, ...places);
  el.style.setProperty("--reach", reach);
  let drawn = null;
  return {
    el,
    draw(tensor) {
      if (tensor === drawn) return;
      drawn = tensor;
      const [channels, rows, columns] = tensor.shape;
      places.forEach((place, c) => {
        place.style.visibility = c < channels ? "visible" : "hidden";
        if (c >= channels) return;
        const values = tensor.data.subarray(c * rows * columns, (c + 1) * rows * columns);
        each[c].map(values, [rows, columns], [0, Math.max(extremes(values)[1], 1e-6)]);
      });
    },
    reach: (cells) => el.style.setProperty("--reach", cells)
  };
}
function moveRings(rings, [row2, column]) {
  for (const ring of rings) attrs(ring, { style: `--row:${row2};--column:${column}` });
}
function createNotice() {
  const lit = s("path", { class: "cl-mix-lit" });
  const side = 2 * REACH + 1;
  let grid = "";
  for (let i = 0; i < side * side; i++) grid += rect(6 * (i % side) + 0.5, 6 * Math.floor(i / side) + 0.5, 5, 5);
  const count2 = h("span");
  return {
    el: h(
      "span",
      { class: "cl-mix-notice" },
      s("svg", { viewBox: `0 0 ${6 * side} ${6 * side}`, "aria-hidden": "true" }, s("path", { class: "cl-mix-grid", d: grid }), lit),
      count2
    ),
    draw(cells) {
      attrs(lit, { d: cells.map(([i, j]) => rect(6 * (j + REACH) + 0.5, 6 * (i + REACH) + 0.5, 5, 5)).join("") || null });
      text(count2, words9.notice(cells.length));
    }
  };
}
function createBox(kind, branch, onBranch) {
  const [name, drawn] = [h("strong"), h("span", { class: "cl-mix-drawn" })];
  const maps = createMapRow(0);
  const notice = kind === "last" ? createNotice() : null;
  const el = h(
    "div",
    { class: "cl-mix-box", "data-box": `${kind}-${branch}`, onclick: () => onBranch(branch) },
    h("div", { class: "cl-mix-name" }, name, drawn),
    maps.el,
    notice?.el
  );
  return { el, name, drawn, maps, notice };
}
function createStrip({ traits, width, onWidth, hold, isBent = false }) {
  const along = isBent ? BENT : 0.5;
  const svg = stretched(1e3);
  const paths = BRANCHES.map(() => s("path", { class: "cl-mix-wire" }));
  svg.append(...paths);
  const labels = BRANCHES.map(() => h("span", { class: "cl-mix-count" }));
  const el = h("div", { class: isBent ? "cl-mix-strip cl-mix-bent" : "cl-mix-strip" }, svg, ...labels);
  let unit = 1;
  const grips = traits.map((trait, branch) => {
    if (!trait) return null;
    const grip = h("i", { class: "cl-mix-grip", "data-grip": trait });
    let from = null;
    drag(grip, ruler(el), {
      start(x) {
        hold(true);
        from = [x, width(trait)];
      },
      move: (x) => onWidth(trait, from[1] + 2 * 1e3 * (x - from[0]) / unit, branch),
      end: () => hold(false)
    });
    el.append(grip);
    return grip;
  });
  return {
    el,
    draw(wires, scale, marked) {
      unit = scale;
      wires.forEach(({ from, to, channels, open = true }, i) => {
        const wide = channels * scale;
        attrs(paths[i], { d: wire([from, wide], [to, wide]), "data-marked": i === marked || null });
        text(labels[i], grouped(channels));
        const thin = wide < 75;
        attrs(labels[i], { "data-thin": thin || null });
        const place = from + (to - from) * along;
        labels[i].style.left = `${fix((place - (thin ? wide / 2 : 0)) / 10)}%`;
        if (!grips[i]) return;
        grips[i].hidden = !open;
        grips[i].style.left = `${fix((place + wide / 2) / 10)}%`;
      });
    }
  };
}
function createBlock({ width, onWidth, onBranch }) {
  let full = 1;
  let held = false;
  let redraw = () => {
  };
  const hold = (now) => {
    held = now;
    if (!now) redraw();
  };
  const strip = (traits, isBent) => createStrip({ traits, width, onWidth, hold, isBent });
  const strips = [
    strip(["in_channels", null, null, null]),
    strip([null, ...BRANCHES.slice(1, 3).map(({ reduce }) => reduce), null]),
    strip(BRANCHES.map((branch) => branch.width), true)
  ];
  const first = BRANCHES.map((_, i) => createBox("first", i, onBranch));
  const last = BRANCHES.map((_, i) => createBox("last", i, onBranch));
  const through = BRANCHES.map(() => s("path", { class: "cl-mix-wire" }));
  const passing = through.map((path) => {
    const svg = stretched(250);
    svg.append(path);
    return svg;
  });
  const cells = (boxes, ways = []) => h(
    "div",
    { class: "cl-mix-row" },
    ...boxes.map((box, i) => h("div", { class: "cl-mix-cell" }, ways[i], box.el))
  );
  const joint = stretched(1e3);
  const bands = BRANCHES.map(() => s("path", { class: "cl-mix-band" }));
  joint.append(...bands);
  const [out, ranges] = [h("strong"), BRANCHES.map(() => h("span"))];
  const bills = BRANCHES.map(() => {
    const svg = stretched(100);
    const [other, now, share] = [s("path", { class: "cl-mix-rival" }), s("path", { class: "cl-mix-weights" }), s("path", { class: "cl-mix-reduction" })];
    svg.append(now, share, other);
    return { svg, other, now, share, sum: h("span") };
  });
  const billTitle = h("p", { class: "cl-mix-bill-title" });
  const el = h(
    "div",
    { class: "cl-mix-block" },
    strips[0].el,
    cells(first, passing),
    strips[1].el,
    cells(last),
    strips[2].el,
    h("div", { class: "cl-mix-join" }, joint, out, h("div", { class: "cl-mix-row" }, ...ranges)),
    billTitle,
    h(
      "div",
      { class: "cl-mix-row cl-mix-bill" },
      ...bills.map((bill, i) => h("div", { onclick: () => onBranch(i) }, bill.svg, h("strong", {}, words9.branches[BRANCHES[i].name]), bill.sum))
    )
  );
  function draw(state, shown) {
    redraw = () => draw(state, shown);
    const { branches: branches2, channels } = shown;
    if (!held) full = scaleFor(Math.max(channels, ...branches2.map((each) => each.width)));
    const scale = Math.min(WIDEST / full, 250 / Math.max(channels, ...branches2.map((each) => each.width)));
    const straight = CENTRES.map((x) => ({ from: x, to: x }));
    const reads = branches2.map(({ reduce }) => reduce ?? channels);
    strips[0].draw(straight.map((place) => ({ ...place, channels })), scale, state.branch);
    strips[1].draw(straight.map((place, i) => ({ ...place, channels: reads[i], open: branches2[i].reduce !== null })), scale, state.branch);
    const total = shown.out * scale;
    let left = 500 - total / 2;
    const joined = branches2.map(({ width: own }, i) => {
      const band = own * scale;
      const place = { from: CENTRES[i], to: left + band / 2, channels: own, open: i !== 3 || !state.removed.includes("pool_proj") };
      attrs(bands[i], { d: rect(left, 0, Math.max(0.5, band - 1.5), 100), "data-marked": i === state.branch || null });
      left += band;
      return place;
    });
    strips[2].draw(joined, scale, state.branch);
    branches2.forEach((branch, i) => {
      const hasFirst = i === 3 || branch.reduce !== null;
      const marked = i === state.branch || null;
      first[i].el.hidden = !hasFirst;
      for (const box of [first[i], last[i]]) attrs(box.el, { "data-marked": marked });
      attrs(passing[i], { class: hasFirst ? "cl-mix-none" : null });
      attrs(through[i], { d: rect(125 - channels * scale / 2, 0, channels * scale, 100), "data-marked": marked });
      last[i].el.classList.toggle("cl-mix-bare", i === 3 && state.removed.includes("pool_proj"));
    });
  }
  function describe(state, shown, rival, maps) {
    const { branches: branches2, channels } = shown;
    let channel2 = 0;
    branches2.forEach((branch, i) => {
      const pool2 = i === 3;
      if (pool2 || branch.reduce !== null) {
        text(first[i].name, pool2 ? words9.pool : words9.one);
        text(first[i].drawn, words9.drawn(Math.min(DRAWN, pool2 ? channels : branch.reduce), pool2 ? channels : branch.reduce));
        first[i].maps.reach(pool2 ? 1 : 0);
      }
      const bare = pool2 && state.removed.includes("pool_proj");
      text(last[i].name, bare ? words9.none : pool2 ? words9.one : words9.kernel(branch.kernel));
      text(last[i].drawn, words9.drawn(Math.min(DRAWN, branch.width), branch.width));
      last[i].maps.reach((branch.kernel - 1) / 2);
      last[i].notice.draw(maps.branches[i].noticed);
      text(ranges[i], words9.range(channel2, channel2 + branch.width - 1));
      channel2 += branch.width;
    });
    text(out, words9.out(shown.out));
    const most = Math.max(1, ...branches2.map((each) => each.weights), ...rival.branches.map((each) => each.weights));
    text(billTitle, state.removed.length ? words9.billWith : words9.billWithout);
    branches2.forEach(({ weights, parts: parts2 }, i) => {
      const column = (value) => rect(12, 100 - 98 * value / most, 76, 98 * value / most);
      attrs(bills[i].now, { d: weights ? column(weights) : null });
      attrs(bills[i].share, { d: parts2[0] ? column(parts2[0]) : null });
      attrs(bills[i].other, { d: rival.branches[i].weights ? column(rival.branches[i].weights) : null });
      text(bills[i].sum, grouped(weights));
    });
  }
  function* paint({ branch }, { branches: branches2 }) {
    for (const i of [branch, ...[0, 1, 2, 3].filter((each) => each !== branch)]) {
      if (branches2[i].before) first[i].maps.draw(branches2[i].before);
      yield;
      last[i].maps.draw(branches2[i].maps);
      yield;
    }
  }
  return { el, draw, describe, paint };
}
function createInput({ onCell }) {
  const photo = createThumbnail();
  const mark = h("span", { class: "cl-mix-ring" });
  const picture = h("div", { class: "cl-mix-photo" }, photo.el, mark);
  const maps = createMapRow(0);
  const [name, drawn] = [h("strong", {}, words9.input), h("span", { class: "cl-mix-drawn" })];
  const at = (x, y) => onCell([y, x].map((part) => Math.max(0, Math.min(SIDE2 - 1, Math.floor(part * SIDE2)))));
  drag(picture, ruler(picture), { start: at, move: at });
  return {
    picture,
    mark,
    el: h("div", { class: "cl-mix-input" }, picture, h(
      "div",
      { class: "cl-mix-box" },
      h("div", { class: "cl-mix-name" }, name, drawn),
      maps.el,
      h("p", { class: "cl-caption" }, words9.hint)
    )),
    photograph: (tensor) => photo.rgb(tensor),
    draw(channels, input) {
      text(drawn, words9.drawn(Math.min(DRAWN, channels), channels));
      maps.draw(input);
    }
  };
}

// lib/inception_rows.js
var words10 = { millions: (count2) => `${count2} M` };
var short = (value) => value < 1e6 ? grouped(value) : words10.millions(rounded(value / 1e6, 1));
var [WIDTH, HEIGHT, FOOT] = [240, 132, 15];
function createRow({ role, names, titles, label, caption, here, onPick }) {
  const count2 = names.length;
  const step = WIDTH / count2;
  const panels = titles.map((title) => {
    const [bare, full] = [s("path", { class: "cl-mix-naive" }), s("path", { class: "cl-mix-with" })];
    const marker = s("rect", { class: "cl-mix-marker", y: 1, height: HEIGHT - 2, rx: 3 });
    const svg = s(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, focusable: "false", "aria-hidden": "true" },
      s("path", { class: "cl-mix-axis", d: `M0 ${HEIGHT - FOOT + 0.5}h${WIDTH}` }),
      marker,
      bare,
      full,
      s("text", { y: HEIGHT - 4, class: "cl-mix-ticks" }, ...names.map((name, i) => s("tspan", { x: (i + 0.5) * step }, name)))
    );
    pickable(svg, { hit: (x) => between(1, count2, 1 + Math.floor(x / step)), onPick });
    const ends = h("span", { class: "cl-caption" });
    return { el: h("figure", {}, h("figcaption", {}, title), svg, ends), bare, full, marker, ends };
  });
  const area = createArea(
    {
      class: "cl-mix-chain",
      role,
      big: 3,
      label,
      onStep: ([rows, columns]) => onPick(between(1, count2, here() + columns - rows)),
      onHome: () => onPick(1),
      onEnd: () => onPick(count2)
    },
    ...panels.map((each) => each.el)
  );
  return {
    el: h("div", {}, area, h("p", { class: "cl-caption" }, caption)),
    /** `series`: for each chart [values without any 1×1, values with them]; `say(bare, full)` is what stands below it. */
    draw(series, say) {
      const at = here();
      series.forEach(([bare, full], i) => {
        const top = Math.max(...bare, ...full);
        const columns = (values, side) => values.map((value, n) => {
          const height = Math.max(1, value / top * (HEIGHT - FOOT - 6));
          return rect(n * step + 4 + side * (step - 8) * 0.5, HEIGHT - FOOT - height, (step - 8) * 0.5, height);
        }).join("");
        attrs(panels[i].bare, { d: columns(bare, 0) });
        attrs(panels[i].full, { d: columns(full, 1) });
        attrs(panels[i].marker, { x: (at - 1) * step + 1, width: step - 2, visibility: at ? null : "hidden" });
        text(panels[i].ends, at ? say(names[at - 1], short(bare[at - 1]), short(full[at - 1])) : " ");
      });
    }
  };
}

// inception_mixer.js
var words11 = {
  widget: "Inception mixer",
  own: "your own",
  views: { block: "One module", row: "Nine in a row" },
  view: "Show",
  preset: "GoogLeNet",
  module: (name) => `module ${name}`,
  size: "Map",
  position: "In a row",
  light: "Cell set to",
  map: (side) => `${side}×${side}`,
  place: (place, of) => `${place} of ${of}`,
  percent: (part) => `${part} %`,
  widths: {
    in_channels: "Input",
    ch1x1: "1×1",
    reduce3x3: "1×1 before 3×3",
    ch3x3: "3×3",
    reduce5x5: "1×1 before 5×5",
    ch5x5: "5×5",
    pool_proj: "1×1 after pool"
  },
  channels: "Channels",
  reductions: "1×1 convolutions",
  kept: { reduce3x3: "before 3×3", reduce5x5: "before 5×5", pool_proj: "after pool" },
  five: "5×5 as in the paper",
  mixer: "Branches of the module. Left and right select a branch, up and down change its width, Page Up and Page Down that of its 1×1 convolution, Shift by sixteen channels. Home and End select the first branch and the last.",
  probe: "The cell of the input that is changed. The arrow keys move it, with Shift by five. Home and End: the first cell and the last.",
  keys: "Drag the edge of a wire, or the cell in the photograph. Keys in the drawing: ←→ branch, ↑↓ width, Page Up and Page Down its 1×1.",
  table: {
    titles: ["Channels out", "MACs, each on its own map"],
    label: "The nine modules of GoogLeNet's table. Left and right choose one, Home and End the first and the last.",
    caption: "GoogLeNet's nine modules. Filled: as in the table. Outlined: without any 1×1, each reading what the one before hands on. Tap one to load it.",
    say: (name, bare, full) => `${name}: ${full}; without any 1×1 ${bare}`
  },
  same: {
    titles: ["Channels out", "Weights so far"],
    label: "Nine modules of the chosen widths. Left and right show the module before or after, Home and End the first and the last.",
    caption: "Nine modules with your widths. Filled: with all 1×1 convolutions. Outlined: without any. Tap one: the numbers below are its.",
    say: (name, bare, full) => `after ${name}: ${full}; without any 1×1 ${bare}`
  },
  branches: ["1×1", "3×3", "5×5", "Pool"],
  close: (branch, drawn, of) => `${branch} branch: ${drawn < of ? `the first ${drawn} of its ${grouped(of)} maps` : of === 1 ? "its map" : `its ${of} maps`}, and what ${of === 1 ? "its kernel looks" : "their kernels look"} for`,
  /** What the input's first channels show, in the order of `viewsOf`. */
  shows: [
    "red",
    "darkness",
    "brighter to the right",
    "brighter downwards",
    "blue",
    "reddish",
    "brighter to the left",
    "brighter upwards",
    "green",
    "bluish",
    "bright spots",
    "dark spots"
  ],
  pooled: (view) => `maximum, ${view}`,
  collects: (like, unlike) => `${like}, less ${unlike}`,
  patterns: ["average", "left to right", "top to bottom", "spot"],
  weights: "The input's channels mix twelve views of the photograph. All weights follow a rule and none is trained; maps run from black, 0, to white, their largest value.",
  numbers: {
    out: "Channels out",
    weights: "Weights",
    params: "Parameters, biases included",
    macs: (side) => `MACs at ${side}×${side}`,
    rivalWith: "Weights with every 1×1",
    rivalWithout: "Weights without any 1×1",
    row: "Weights of the row so far",
    field: "Widest view of the row",
    side: (side) => `${side}×${side}`
  },
  inRow: (place) => `Module ${place} of a row.`,
  withAll: (inputs, out) => `With every 1×1: ${plural(inputs, "channel")} in, ${grouped(out)} out.`,
  naive: (inputs, out) => `Naive: ${plural(inputs, "channel")} in, ${grouped(out)} out.`,
  without: (left, inputs, out) => `Without ${listed(left)}: ${plural(inputs, "channel")} in, ${grouped(out)} out.`,
  left: { reduce3x3: "the 1×1 before 3×3", reduce5x5: "the 1×1 before 5×5", pool_proj: "the 1×1 after the pooling" },
  pooledInput: (channels) => `${grouped(channels)} of them are its own input, pooled.`,
  uses: (weights, side) => `${plural(weights, "weight")}, each used once at every position of the ${side}×${side} map.`,
  rivalNaive: (weights, ratio, out) => `Without any 1×1 it would take ${grouped(weights)}, ${ratio} times as many, and hand on ${grouped(out)} channels.`,
  rivalFull: (weights, out) => `With every 1×1 after the same input it would take ${grouped(weights)} and hand on ${grouped(out)}.`,
  poolBare: (width, channels, weights) => width === 1 ? `The pooling branch hands on its one channel without a weight: ${channels} of the channels for ${weights} of the weights.` : `The pooling branch hands on all ${grouped(width)} channels without a weight: ${channels} of the channels for ${weights} of the weights.`,
  pool: (width, channels, weights) => `The pooling branch: the largest of 3×3 cells, then a 1×1 projection to ${grouped(width)}. ${channels} of the channels for ${weights} of the weights.`,
  branch: (name, channels, weights) => `The ${name} branch: ${channels} of the channels for ${weights} of the weights.`,
  fiveAsThree: (channels, weights) => `The branch called 5×5, here with 3×3 kernels: ${channels} of the channels for ${weights} of the weights.`,
  reduces: (channels, reduce, weights) => `It first reduces ${plural(channels, "channel")} to ${grouped(reduce)}, which is ${weights} of its own weights.`,
  notices: ([row2, column], light, counts) => `Input cell (${row2}, ${column}) set to ${light}: noticed by ${listed(counts.map(String))} cells of the 1×1, 3×3, 5×5 and pooling branch.`
};
var WIDTHS = ["in_channels", "ch1x1", "reduce3x3", "ch3x3", "reduce5x5", "ch5x5", "pool_proj"];
var TRAITS = [...WIDTHS, "input_size", "removed", "five_by_five", "view", "position", "branch", "picture", "cell", "light"];
var BIG = 16;
var inception_mixer_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "InceptionMixer", label: words11.widget });
  const longest = frame.bounds("position").max;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const widest = Object.fromEntries(WIDTHS.map((name) => [name, frame.bounds(name).max]));
  const longestLine = line({ ...widest, removed: [], five_by_five: false }, row({ ...widest, removed: [] }, longest).at(-1).channels);
  const inside = (name, width) => between(1, frame.bounds(name).max, Math.round(width));
  const setWidth = (name, width, more = {}) => frame.set({ [name]: inside(name, width), ...more });
  const onBranch = (branch) => branch !== model.get("branch") && frame.set({ branch });
  const open = (name) => !model.get("removed").includes(name);
  let byCell = false;
  const maps = createMaps();
  const keep = createKeeper();
  const work = createWork(frame.stage);
  const chosen = createChosenPhotograph({
    model,
    frame,
    redraw: () => draw(),
    prepare: (photo) => ({ views: viewsOf(photo), small: avgPool2d(photo, { kernelSize: 2 }) })
    // small: what its place shows
  });
  const input = createInput({ onCell: (cell) => onCell(cell) });
  const onCell = (cell) => {
    byCell = true;
    frame.set({ cell: cell.map((n) => between(0, SIDE2 - 1, n)) });
  };
  const probe = createArea({
    class: "cl-mix-probe",
    role: "probe",
    label: words11.probe,
    onStep: (step) => onCell(model.get("cell").map((n, axis) => n + step[axis])),
    onHome: () => onCell([0, 0]),
    onEnd: () => onCell([SIDE2 - 1, SIDE2 - 1])
  }, input.el);
  const block = createBlock({
    width: (name) => model.get(name),
    onWidth: (name, width, branch) => setWidth(name, width, name === "in_channels" ? {} : { branch }),
    onBranch
  });
  const mixer = createArea({
    class: "cl-mix",
    role: "mixer",
    label: words11.mixer,
    big: BIG,
    onStep([rows2, columns]) {
      const branch = model.get("branch");
      if (columns) return onBranch(between(0, 3, branch + Math.sign(columns)));
      const name = BRANCHES[branch].width;
      if (name !== "pool_proj" || open(name)) setWidth(name, model.get(name) - rows2);
    },
    onHome: () => onBranch(0),
    onEnd: () => onBranch(3),
    onKey(key) {
      if (key !== "PageUp" && key !== "PageDown") return false;
      const { reduce } = BRANCHES[model.get("branch")];
      if (reduce && open(reduce)) setWidth(reduce, model.get(reduce) + (key === "PageUp" ? 1 : -1));
      return true;
    }
  }, block.el);
  const close = createClose();
  const pictured = h("div", { class: "cl-mix-pictured" });
  const one = h("div", { class: "cl-mix-one" }, pictured, probe, mixer, h("p", { class: "cl-caption" }, words11.keys));
  let described = "";
  function* paint(state, shown, rival, now) {
    if (described || mixer.hidden) yield;
    for (const part of [mixer, close.el]) {
      if (!part.hidden) continue;
      part.hidden = false;
      yield REST;
    }
    const { branch, removed, five_by_five: five2 } = state;
    const of = JSON.stringify([WIDTHS.map((name) => state[name]), branch, removed, five2, now.branches.map(({ noticed }) => noticed)]);
    if (of !== described) {
      described = of;
      block.describe(state, shown, rival, now);
      close.draw(state, shown);
      yield REST;
    }
    yield* block.paint(state, now);
    close.paint(state, now);
  }
  const table = createRow({
    role: "table",
    names: GOOGLENET.map(({ name }) => name),
    ...words11.table,
    here: () => GOOGLENET.findIndex(({ name }) => name === presetOf(get())) + 1,
    onPick: (n) => frame.set({ ...GOOGLENET[Math.max(n, 1) - 1].setting, position: 1 })
  });
  const same = createRow({
    role: "chain",
    names: Array.from({ length: longest }, (_, i) => String(i + 1)),
    ...words11.same,
    here: () => model.get("position"),
    onPick: (position2) => frame.set({ position: position2 })
  });
  const rows = h("div", { class: "cl-mix-rows" }, table.el, same.el);
  function* follow(series) {
    if (same.el.hidden) yield;
    same.el.hidden = false;
    same.draw(series, words11.same.say);
  }
  frame.stage.append(one, rows);
  const view = choice({
    label: words11.view,
    name: "view",
    options: Object.entries(words11.views),
    onchange: (name) => frame.set({ view: name })
  });
  const preset = choice({
    label: words11.preset,
    name: "preset",
    options: [...GOOGLENET.map(({ name }) => [name, words11.module(name)]), [words11.own, words11.own]],
    onchange(name) {
      const chosen2 = GOOGLENET.find((each) => each.name === name);
      if (chosen2) frame.set({ ...chosen2.setting, position: 1 });
    }
  });
  const kept = REDUCTIONS.map((name) => button({
    label: words11.kept[name],
    name: `keep-${name}`,
    onclick() {
      const removed = model.get("removed");
      const branch = BRANCHES.findIndex((each) => each.reduce === name || each.width === name);
      frame.set({ removed: REDUCTIONS.filter((each) => removed.includes(each) !== (each === name)), branch });
    }
  }));
  const five = button({ label: words11.five, name: "five-by-five", onclick: () => frame.set({ five_by_five: !model.get("five_by_five") }) });
  const sliders = Object.fromEntries(WIDTHS.map((name) => [name, slider({ label: words11.widths[name], name, oninput: (width) => setWidth(name, width) })]));
  const size = slider({ label: words11.size, name: "input-size", format: words11.map, oninput: (n) => frame.set({ input_size: n }) });
  const position = slider({ label: words11.position, name: "position", format: (n) => words11.place(n, longest), oninput: (n) => frame.set({ position: n }) });
  const light = slider({
    label: words11.light,
    name: "light",
    format: words11.percent,
    oninput(n) {
      byCell = true;
      frame.set({ light: n });
    }
  });
  const [list, own] = chosen.els;
  pictured.append(list, light.el, own);
  frame.panel.append(
    h("div", { class: "cl-mix-sliders", role: "group", "aria-label": words11.channels }, ...WIDTHS.map((name) => sliders[name].el)),
    h(
      "div",
      { class: "cl-mix-kinds" },
      h("span", { "aria-hidden": "true" }, words11.reductions),
      group(words11.reductions, ...kept.map((each) => each.el)),
      five.el
    ),
    h("div", { class: "cl-mix-choices" }, view.el, preset.el, size.el, position.el)
  );
  frame.panel.after(close.el);
  const rings = frame.root.querySelectorAll(".cl-mix-ring");
  function draw() {
    const state = get();
    const inBlock = state.view === "block";
    const without = { ...state, removed: REDUCTIONS };
    const withAll = { ...state, removed: [] };
    const modules = row(state, longest);
    const place = inBlock ? 1 : state.position;
    const shown = modules[place - 1];
    const rival = moduleOf(state.removed.length ? withAll : without, shown.channels);
    view.update({ value: state.view });
    preset.update({ value: presetOf(state), allowed: (name) => name !== words11.own || presetOf(state) === words11.own });
    REDUCTIONS.forEach((name, i) => kept[i].update({ pressed: !state.removed.includes(name) }));
    five.update({ pressed: state.five_by_five });
    for (const name of WIDTHS) {
      sliders[name].update({ value: state[name], ...frame.bounds(name) });
      sliders[name].input.disabled = state.removed.includes(name);
    }
    size.update({ value: state.input_size, ...frame.bounds("input_size") });
    position.update({ value: state.position, ...frame.bounds("position") });
    position.el.hidden = inBlock;
    light.update({ value: state.light, ...frame.bounds("light") });
    const photo = chosen.now();
    keep("maps", [photo], () => maps.picture(photo.views));
    if (!inBlock || one.hidden) mixer.hidden = close.el.hidden = true;
    one.hidden = !inBlock;
    if (inBlock) same.el.hidden = true;
    rows.hidden = inBlock;
    let noticed = null;
    if (inBlock) {
      const whole = maps.of(state);
      const now = maps.moved(state, whole, state.cell, state.light / 100);
      noticed = now.branches.map((branch) => branch.noticed.length);
      keep("rings", state.cell, () => moveRings(rings, state.cell));
      keep("photograph", [photo, ...state.cell, state.light], () => input.photograph(painted(photo.small, state.cell, state.light / 100)));
      input.draw(state.in_channels, now.input);
      block.draw(state, shown);
      work.start(paint(state, shown, rival, now));
    } else {
      const [bare, full] = [row(without, longest), row(withAll, longest)];
      const grown = growing();
      table.draw(
        [
          [grown, GOOGLENET.map(({ setting }) => ({ ...moduleOf({ ...withAll, ...setting }, setting.in_channels), side: setting.input_size }))]
        ].flatMap((pair2) => [pair2.map((each) => each.map(({ out }) => out)), pair2.map((each) => each.map(({ weights, side }) => weights * side ** 2))]),
        words11.table.say
      );
      work.start(follow([
        [bare, full].map((each) => each.map(({ out }) => out)),
        [bare, full].map((each) => each.map((_, i) => weightsOf(each, i + 1)))
      ]));
    }
    const details = [branchSentence(state, shown), noticed && noticeSentence(noticed, state)].filter(Boolean);
    if (byCell) details.reverse();
    byCell = false;
    frame.say(summary(state, shown, rival, place), details.join(" "));
    const reach = state.five_by_five ? 4 : 2;
    const view1 = 1 + place * reach;
    const { numbers } = words11;
    frame.measure({
      "out-channels": [numbers.out, shown.out],
      weights: [numbers.weights, shown.weights],
      params: [numbers.params, shown.weights + shown.biases],
      macs: [numbers.macs(state.input_size), shown.weights * state.input_size ** 2],
      "rival-weights": [state.removed.length ? numbers.rivalWith : numbers.rivalWithout, rival.weights],
      "row-weights": [numbers.row, weightsOf(modules, place)],
      "receptive-field": [numbers.field, view1, numbers.side(view1)]
    });
    frame.pytorch(line(state, shown.channels), longestLine);
    function growing() {
      let channels = GOOGLENET[0].setting.in_channels;
      return GOOGLENET.map(({ setting }) => {
        const module = { ...moduleOf({ ...without, ...setting }, channels), side: setting.input_size };
        channels = module.out;
        return module;
      });
    }
  }
  frame.bind(TRAITS, draw);
  return () => {
    work.stop();
    chosen.dispose();
    frame.dispose();
  };
}
var presetOf = (state) => GOOGLENET.find(({ setting }) => Object.entries(setting).every(([name, value]) => state[name] === value))?.name ?? words11.own;
function line(state, channels) {
  const widths = [channels, state.ch1x1, state.ch3x3, state.ch5x5].join(", ");
  const reductions = REDUCTIONS.filter((name) => !state.removed.includes(name)).map((name) => `, ${name}=${state[name]}`).join("");
  return `convlessons.blocks.Inception(${widths}${reductions}${state.five_by_five ? "" : ", five_by_five=False"})`;
}
function painted({ data, shape }, [row2, column], value) {
  const copy = { data: data.slice(), shape };
  for (let c = 0; c < 3; c++) copy.data[(c * shape[1] + row2) * shape[2] + column] = value;
  return copy;
}
var times = (ratio) => rounded(ratio, ratio < 10 ? 2 : 0);
function summary(state, shown, rival, place) {
  const { removed } = state;
  const flow = removed.length === 0 ? words11.withAll(shown.channels, shown.out) : removed.length === REDUCTIONS.length ? words11.naive(shown.channels, shown.out) : words11.without(removed.map((name) => words11.left[name]), shown.channels, shown.out);
  const compared = removed.length === 0 ? words11.rivalNaive(rival.weights, times(rival.weights / shown.weights), rival.out) : words11.rivalFull(rival.weights, rival.out);
  return [
    place > 1 && words11.inRow(place),
    flow,
    removed.includes("pool_proj") && words11.pooledInput(shown.channels),
    words11.uses(shown.weights, state.input_size),
    compared
  ].filter(Boolean).join(" ");
}
var percent = (part, whole) => words11.percent(whole ? Math.round(100 * part / whole) : 0);
function branchSentence({ branch, removed }, shown) {
  const { name, kernel, reduce, width, weights, parts: parts2 } = shown.branches[branch];
  const share = [percent(width, shown.out), percent(weights, shown.weights)];
  if (name === "pool") return (removed.includes("pool_proj") ? words11.poolBare : words11.pool)(width, ...share);
  const own = name === "5×5" && kernel === 3 ? words11.fiveAsThree(...share) : words11.branch(name, ...share);
  return reduce === null ? own : `${own} ${words11.reduces(shown.channels, reduce, percent(parts2[0], weights))}`;
}
var noticeSentence = (counts, { cell, light }) => words11.notices(cell, words11.percent(light), counts);
function createClose() {
  const title = h("p", { class: "cl-mix-bill-title" });
  const maps = createMapRow(0);
  const kernels2 = Array.from({ length: DRAWN }, () => ({
    up: s("path", { class: "cl-mix-positive" }),
    down: s("path", { class: "cl-mix-negative" }),
    frame: s("path", { class: "cl-mix-grid" }),
    words: h("span")
  }));
  const captions = kernels2.map((kernel) => h(
    "div",
    {},
    s("svg", { viewBox: "0 0 50 50", "aria-hidden": "true" }, kernel.frame, kernel.up, kernel.down),
    kernel.words
  ));
  const keep = createKeeper();
  function describe({ branch, removed }, k, drawn) {
    captions.forEach((caption, i) => {
      caption.style.visibility = i < drawn ? "visible" : "hidden";
      const weights = branch === 0 || branch === 3 ? new Array(k * k).fill(1) : pattern(i, k);
      const most = Math.max(...weights.map(Math.abs));
      const edge = 5 * (5 - k);
      const squares = (sign) => weights.map((weight, n) => {
        const side = sign * weight > 0 ? 8 * Math.sqrt(Math.abs(weight) / most) : 0;
        return side ? rect(edge + 10 * (n % k) + 5 - side / 2, edge + 10 * Math.floor(n / k) + 5 - side / 2, side, side) : "";
      }).join("");
      kernels2[i].up.setAttribute("d", squares(1));
      kernels2[i].down.setAttribute("d", squares(-1));
      kernels2[i].frame.setAttribute("d", weights.map((_, n) => rect(edge + 10 * (n % k), edge + 10 * Math.floor(n / k), 10, 10)).join(""));
      const views = wanted(branch, i).map((view) => words11.shows[view]);
      text(kernels2[i].words, branch === 0 || branch === 3 && !removed.includes("pool_proj") ? words11.collects(...views) : branch === 3 ? words11.pooled(words11.shows[i]) : words11.patterns[i]);
    });
  }
  const el = h(
    "div",
    { class: "cl-mix-close" },
    title,
    maps.el,
    h("div", { class: "cl-mix-kernels" }, ...captions),
    h("p", { class: "cl-caption" }, words11.weights)
  );
  return {
    el,
    draw(state, shown) {
      const { branch } = state;
      const { kernel, width } = shown.branches[branch];
      const drawn = Math.min(DRAWN, width);
      text(title, words11.close(words11.branches[branch], drawn, width));
      maps.reach((kernel - 1) / 2);
      keep("kernels", [branch, drawn, kernel, state.removed.includes("pool_proj")], () => describe(state, kernel, drawn));
    },
    paint: (state, now) => maps.draw(now.branches[state.branch].maps)
  };
}
export {
  inception_mixer_default as default
};
