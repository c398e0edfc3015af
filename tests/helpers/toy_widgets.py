"""Widgets that try every part of the host, and widgets that fail in every way there is."""

import anywidget
import traitlets
from ipywidgets import widget_serialization

COUNTER = """
function render({ model, el, signal }) {
  el.innerHTML = "<button>more</button> <output></output> <span></span>";
  const [button, output, label] = el.children;
  const show = () => {
    output.textContent = model.get("value");
    label.textContent = model.get("label");
  };
  const add = () => {
    model.set("value", model.get("value") + 1);
    model.save_changes();
  };
  model.on("change:value", show);
  button.addEventListener("click", add, { signal });
  show();
  return () => { document.title += " bye"; };
}
export default { render };
"""


class Counter(anywidget.AnyWidget):
    _esm = COUNTER
    _css = ".cl-widget output { color: rgb(1, 2, 3); }"
    value = traitlets.Int(0).tag(sync=True)
    label = traitlets.Unicode("").tag(sync=True)


class Tall(anywidget.AnyWidget):
    """Much taller than its picture, on a page that scrolls smoothly, as the book does."""

    _esm = 'export default { render: ({ el }) => { el.innerHTML = "<hr class=tall>"; } };'
    _css = ".tall { height: 400px; } html { scroll-behavior: smooth; }"


class Blob(anywidget.AnyWidget):
    """Bytes by themselves and inside a list; its module exports a function."""

    _esm = """
    export default async () => {
      const sum = (view) => new Uint8Array(view.buffer).reduce((a, b) => a + b, 0);
      return {
        render({ model, el }) {
          const inner = model.get("more")[1].inner;
          const shown = [sum(model.get("data")), sum(inner), inner.byteLength];
          el.innerHTML = `<output>${shown.join(" ")}</output>`;
        },
      };
    };
    """
    data = traitlets.Bytes(b"").tag(sync=True)
    more = traitlets.List([]).tag(sync=True)


class Follower(anywidget.AnyWidget):
    """Shows the value of another widget, set up once for all its views."""

    _esm = """
    export default {
      async initialize({ model }) {
        const other = await model.widget_manager.get_model(model.get("other"));
        const follow = () => model.set("twice", 2 * other.get("value"));
        other.on("change:value", follow);
        follow();
      },
      render({ model, el }) {
        el.append(document.createElement("output"));
        const show = () => { el.firstChild.textContent = model.get("twice"); };
        model.on("change", show);
        show();
      },
    };
    """
    other = traitlets.Any().tag(sync=True, **widget_serialization)


class BadSyntax(anywidget.AnyWidget):
    _esm = "export default { render( };"


class BadImport(anywidget.AnyWidget):
    _esm = "throw new Error('<b>import</b>'); export default {};"


class BadExport(anywidget.AnyWidget):
    _esm = "export default 3;"


class BadInitialize(anywidget.AnyWidget):
    _esm = """export default {
      async initialize() { throw new Error("<b>initialize</b>"); }, render() {},
    };"""


class BadRender(anywidget.AnyWidget):
    _esm = """export default {
      render({ el, signal }) {
        signal.addEventListener("abort", () => { document.title += " ended"; });
        el.append("half");
        throw new Error("<b>render</b>");
      },
    };"""
