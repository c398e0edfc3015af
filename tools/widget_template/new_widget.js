// NewWidget: what it shows, in one line.
import { createArea } from "./lib/area.js";
import { slider } from "./lib/controls.js";
import { attrs, s } from "./lib/dom.js";
import { plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { rect } from "./lib/shapes.js";

// All words for readers stand here: whole sentences, so that a translation can take their place.
const words = {
  title: "New widget",
  keys: "Weights. Left and right arrow keys change the channels, Shift by five, Home and End go to the fewest and the most.",
  channels: "Channels",
  kernel: "Kernel",
  summary: (C, k, weights) => `From ${plural(C, "channel")} to as many through ${k}×${k} kernels: ${plural(weights, "weight")}.`,
  weights: "Weights",
  macs: (size) => `MACs at ${size}×${size}`,
};
const SIDE = 240; // of the drawing, in its own units
const TRAITS = ["channels", "kernel_size", "input_size"];

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "NewWidget", label: words.title });
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const channelsTo = (count) => {
    const { min, max } = frame.bounds("channels");
    frame.set({ channels: Math.max(min, Math.min(max, count)) });
  };

  const cells = s("path", { class: "cl-new-widget-cells" });
  frame.stage.append(createArea({
    class: "cl-new-widget", role: "weights", label: words.keys,
    onStep: ([rows, columns]) => channelsTo(get().channels + columns - rows),
    onHome: () => channelsTo(frame.bounds("channels").min),
    onEnd: () => channelsTo(frame.bounds("channels").max),
  }, s("svg", { viewBox: `0 0 ${SIDE} ${SIDE}`, "aria-hidden": "true", focusable: "false" }, cells)));

  const channels = slider({ label: words.channels, name: "channels", oninput: channelsTo });
  const kernel = slider({ // a step is the next odd size
    label: words.kernel, name: "kernel", format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
    oninput: (reach) => frame.set({ kernel_size: 2 * reach + 1 }),
  });
  frame.panel.append(channels.el, kernel.el);

  frame.bind(TRAITS, () => {
    const { channels: C, kernel_size: k, input_size: size } = get();
    channels.update({ value: C, ...frame.bounds("channels") });
    kernel.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });

    const count = C * k;
    const unit = SIDE / count;
    attrs(cells, {
      d: Array.from({ length: count ** 2 }, (_, i) =>
        rect((i % count) * unit, Math.floor(i / count) * unit, 0.9 * unit, 0.9 * unit)).join(""),
    });

    const weights = C * C * k * k;
    frame.say(words.summary(C, k, weights));
    frame.measure({ params: [words.weights, weights], macs: [words.macs(size), weights * size * size] });
    frame.pytorch(`nn.Conv2d(${C}, ${C}, ${k}, padding=${(k - 1) / 2}, bias=False)`);
  });
  return frame.dispose;
}
