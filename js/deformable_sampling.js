// DeformableSampling: nine points of a kernel are moved over a picture; what they read is written out.
import { GRID, points, terms, weightedSum } from "./lib/bilinear.js";
import { button, choice, group, slider } from "./lib/controls.js";
import { attrs, h, text } from "./lib/dom.js";
import { capital, inWords, rounded } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createMirror } from "./lib/mirror.js";
import { numberGrid } from "./lib/number_grid.js";
import { createOwnRows } from "./lib/own_picture.js";
import { rove, words as keys } from "./lib/roving.js";
import { createLens } from "./lib/sampling_lens.js";
import { createPicture } from "./lib/sampling_picture.js";

const WHITE = 255;
const OWN = "own";
const CELL = 4; // pixels from one cell of the trained layer's map to the next
const SETTINGS = ["image", "position", "offsets", "kernel", "divisor", "modulated", "mask", "selected", "channels"];
const words = {
  label: "Deformable sampling",
  around: "Around the picked point. The framed window’s share in each pixel is that pixel’s weight.",
  products: "The nine products; press one to pick its point",
  put: "Put the nine points",
  presets: "Where to put the points",
  preset: { regular: "Regular", dilated: "Dilated", scaled: "Scaled", rotated: "Rotated", sheared: "Sheared" },
  learned: "Learned", elsewhere: "Learned, on a shape",
  picture: "Picture",
  pictures: {
    flower: "Flower", temple: "Temple", "small pentagon": "Small pentagon", "large pentagon": "Large pentagon",
    triangle: "Triangle", "turned triangle": "Turned triangle",
  },
  kernel: "Kernel",
  kernels: {
    identity: "Identity", shift: "Shift", "box blur": "Box blur", "soft blur": "Soft blur", "upright edges": "Upright edges",
    "level edges": "Level edges", outline: "Outline", sharpen: "Sharpen", "one to nine": "One to nine",
  },
  own: "Your own",
  weights: "Weights of the kernel",
  weight: (row, column) => `Weight in row ${row}, column ${column}`,
  places: { row: "Output row", column: "Output column" },
  shifts: { down: "Point down", right: "Point right" },
  versions: "Version 2",
  modulated: "Mask (v2)",
  mask: "Point’s mask",
  channels: "Channels",

  untrained: (name, shape) => (name === OWN
    ? `No layer was trained on your picture: here is the ${shape}, with the points that a trained layer chose.`
    : `No layer was trained on the ${name}: here is the ${shape}, with the points that a trained layer chose.`),
  caption: (name, rows, columns) =>
    `${words.pictures[name] ?? "Your picture"}, ${rows}×${columns} pixels; zero outside (hatched). ` +
    "Drag a point. Tap elsewhere to move the output’s place (square).",
  corners: ["upper left", "upper", "upper right", "left", "middle", "right", "lower left", "lower", "lower right"],
  product: (point, product) => `Point ${point + 1}, ${words.corners[point]}: ${product}`,
  title: (modulated) => (modulated ? "Weight × mask × what the point reads" : "Weight × what the point reads"),
  sum: (sum) => `Sum ${rounded(sum)}`,
  average: (sum, divisor, value) => `Sum ${rounded(sum)} ÷ ${divisor} = ${rounded(value)}`,
  lies: (point, [row, column], value) =>
    `Point ${point + 1} (${words.corners[point]}) lies in row ${rounded(row)}, column ${rounded(column)} and reads ${rounded(value)}.`,

  stands: {
    regular: "The nine points stand on the regular grid.",
    dilated: "The nine points are two pixels apart: dilation 2.",
    scaled: "The nine points are one and a half pixels apart.",
    rotated: "The nine points are rotated by 37°.",
    sheared: "The nine points are sheared.",
    learned: "The nine points lie where a trained layer put them.",
  },
  moved: (count, furthest) => (count === 1
    ? `One of nine points has left the grid, by ${words.pixels(furthest)}.`
    : `${capital(inWords(count))} of nine points have left the grid, the furthest by ${words.pixels(furthest)}.`),
  pixels: (count) => (count === 1 ? "1 pixel" : `${rounded(count)} pixels`),
  lost: (count) => (count === 1 ? "One reads nothing but the zeros outside." : `${capital(inWords(count))} read nothing but the zeros outside.`),
  masked: "The mask turns some of them down.",
  differs: (value, ordinary) => `The output is ${rounded(value)}; the ordinary convolution gives ${rounded(ordinary)}.`,
  ordinary: (value) => `The output, ${rounded(value)}, is that of the ordinary convolution.`,
  measured: {
    value: "Output here",
    params: "Weights and offset biases",
    macs: (rows, columns) => `MACs at ${rows}×${columns}`,
    offsets: "MACs of the offsets alone",
    sampling: "Sampling, not in these MACs",
  },
};

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "DeformableSampling", label: words.label });
  const limits = model.get("limits");
  const { kernel: { items: { items: weight } }, offsets: { items: { maximum: furthest } } } = model.get("schema");
  const own = createOwnRows({ model, frame, white: WHITE, redraw: () => draw() });
  const get = () => {
    const setting = Object.fromEntries(SETTINGS.map((name) => [name, model.get(name)]));
    setting.image = own.rows() ?? setting.image;
    return { ...setting, position: inside(setting.image, setting.position) };
  };
  const pictureName = remember((image) => named(limits.pictures, (rows) => same(rows, image)));

  // ---- changes
  const withPoint = ({ position, offsets, selected }, point) => point.reduce((changed, n, axis) => {
    const offset = clip(tidy(n - position[axis] - GRID[selected][axis]), furthest);
    return changed.with(2 * selected + axis, offset);
  }, offsets);
  const movePoint = (point) => frame.set({ offsets: withPoint(get(), point) });
  /** Offsets that make the nine points those that the trained layer samples nearest to a place; null if it saw no such picture. */
  const learned = (image, position) => {
    const cells = limits.learned[pictureName(image)];
    if (!cells) return null;
    const side = Math.sqrt(cells.length);
    const [row, column] = position.map((n) => Math.min(side - 1, Math.round(n / CELL)));
    return cells[row * side + column].map((tenths, i) =>
      clip(tidy(tenths / 10 - position[i % 2] - GRID[i >> 1][i % 2]), furthest));
  };
  /** Points that were learned follow the output's place: every place has its own. */
  const go = (changes) => {
    const before = get();
    const after = { ...before, ...changes };
    const position = inside(after.image, after.position);
    const follows = same(before.offsets, learned(before.image, before.position)) && learned(after.image, position);
    frame.set({ ...changes, position, ...(follows ? { offsets: follows } : {}) });
  };

  // ---- the drawing
  const picture = createPicture({
    onSelect: (selected) => frame.set({ selected }),
    onPoint: movePoint,
    onHome: () => movePoint(GRID[get().selected].map((n, axis) => n + get().position[axis])),
    onPlace: (position) => go({ position }),
    getState: () => ({ selected: get().selected, points: points(get().position, get().offsets) }),
  });
  const lens = createLens();
  const caption = h("figcaption");
  const written = h("p", { class: "cl-deform-written" });
  const cells = GRID.map((_, i) => button({ label: "", name: `point-${i + 1}`, onclick: () => frame.set({ selected: i }) }));
  const products = h("div", { class: "cl-deform-terms", role: "group", "aria-label": words.products }, cells.map((each) => each.el));
  rove(products, "button", keys.buttons, 3);
  const title = h("p", { class: "cl-caption" });
  const result = h("p", { class: "cl-deform-result" });
  frame.stage.append(h(
    "div", { class: "cl-deform-views" },
    h("figure", {}, picture.el, caption),
    h("figure", {}, lens.el, h("figcaption", {}, words.around), written),
    h("div", { class: "cl-deform-sum" }, title, products, result),
  ));

  // ---- the controls
  const names = (of, labels) => [...of.map(([name]) => [name, labels[name]]), [OWN, words.own]];
  const chosenPicture = choice({
    label: words.picture, name: "picture", options: names(limits.pictures, words.pictures),
    onchange(name) {
      if (name === OWN) return;
      own.clear();
      go({ image: find(limits.pictures, name)[1] });
    },
  });
  const presets = limits.presets.map(([name, offsets]) =>
    [offsets, button({ label: words.preset[name], name, onclick: () => frame.set({ offsets }) })]);
  const shapes = limits.pictures.filter(([name]) => limits.learned[name]);
  const learnt = button({ // where nothing was learned it leads to a picture on which something was
    label: words.learned, name: "learned",
    onclick() {
      const { image: now, position } = get();
      const name = pictureName(now);
      const [shape, image] = limits.learned[name] ? [name, now] : shapes[0];
      if (image !== now) {
        own.clear();
        frame.announce(words.untrained(name, shape));
      }
      const place = position.map((n) => Math.min(CELL * 8, CELL * Math.round(n / CELL)));
      frame.set({ image, position: inside(image, place), offsets: learned(image, inside(image, place)) });
    },
  });
  const chosenKernel = choice({
    label: words.kernel, name: "kernel", options: names(limits.kernels, words.kernels),
    onchange(name) {
      if (name === OWN) return;
      const [, kernel, divisor] = find(limits.kernels, name);
      frame.set({ kernel, divisor });
    },
  });
  const weights = numberGrid({
    label: words.weights, low: weight.minimum, high: weight.maximum,
    name: words.weight,
    onedit: (row, column, value) => frame.set({
      kernel: get().kernel.map((line, i) => line.map((old, j) => (i === row && j === column ? value : old))),
    }),
  });
  const places = ["row", "column"].map((name, axis) =>
    slider({ label: words.places[name], name, oninput: (n) => go({ position: get().position.with(axis, n) }) }));
  const shifts = ["down", "right"].map((name, axis) => slider({
    label: words.shifts[name], name, format: (n) => rounded(n / 10),
    oninput: (n) => frame.set({ offsets: get().offsets.with(2 * get().selected + axis, n / 10) }),
  }));
  const v2 = button({ label: words.modulated, name: "modulated", onclick: () => frame.set({ modulated: !get().modulated }) });
  const share = slider({
    label: words.mask, name: "mask", format: (n) => rounded(n / 100),
    oninput: (n) => frame.set({ mask: get().mask.with(get().selected, n / 100) }),
  });
  const channels = slider({ label: words.channels, name: "channels", oninput: (n) => frame.set({ channels: n }) });
  frame.panel.append(
    createMirror(picture.svg, lens.svg),
    h("div", { class: "cl-deform-side" },
      h("p", { class: "cl-caption" }, words.put),
      group(words.presets, ...presets.map(([, each]) => each.el), learnt.el),
      chosenKernel.el, weights.el),
    h("div", { class: "cl-deform-side" },
      chosenPicture.el, own.el, ...shifts.map((each) => each.el), ...places.map((each) => each.el), group(words.versions, v2.el), share.el, channels.el),
  );

  let shown = null;
  const draw = () => {
    const setting = get();
    const { image, position, offsets, kernel, divisor, modulated, mask, selected } = setting;
    const [rows, columns] = [image.length, image[0].length];
    const nine = terms(setting);
    const regular = points(position, offsets.map(() => 0));
    const value = weightedSum(setting) / divisor;
    if (shown !== image) {
      picture.show(image, WHITE);
      shown = image;
    }
    picture.draw({ at: position, regular, points: nine.map((each) => each.point), mask: nine.map((each) => each.mask), selected });
    lens.draw({ image, white: WHITE, ...nine[selected] });

    const name = pictureName(image);
    const isLearned = same(offsets, learned(image, position));
    const preset = named(limits.presets, (each) => same(each, offsets));
    text(caption, words.caption(name, rows, columns));
    text(written, sampleFormula(nine[selected]));
    cells.forEach((each, i) => {
      const product = [rounded(nine[i].kernel), ...(modulated ? [rounded(nine[i].mask)] : []), rounded(nine[i].value, 1)].join(" × ");
      each.update({ label: product, pressed: i === selected });
      attrs(each.el, { "aria-label": words.product(i, product) });
    });
    text(title, words.title(modulated));
    text(result, divisor === 1 ? words.sum(value) : words.average(value * divisor, divisor, value));

    chosenPicture.update({ value: name, allowed: (each) => each !== OWN || name === OWN });
    presets.forEach(([values, each]) => each.update({ pressed: same(values, offsets) }));
    learnt.update({ pressed: isLearned, label: limits.learned[name] ? words.learned : words.elsewhere });
    const known = named(limits.kernels, (rows, by) => same(rows, kernel) && by === divisor);
    chosenKernel.update({ value: known, allowed: (each) => each !== OWN || known === OWN });
    weights.update(kernel);
    places.forEach((each, axis) => each.update({ value: position[axis], min: 0, max: [rows, columns][axis] - 1 }));
    shifts.forEach((each, axis) => {
      // As far as the drawing shows; further where the point is further out already.
      const offset = offsets[2 * selected + axis];
      const low = -position[axis] - GRID[selected][axis] - picture.margin();
      const far = low + [rows, columns][axis] - 1 + 2 * picture.margin();
      each.update({ value: 10 * offset, min: Math.floor(10 * Math.min(low, offset)), max: Math.ceil(10 * Math.max(far, offset)) });
    });
    v2.update({ pressed: modulated });
    share.el.hidden = !modulated;
    share.update({ value: Math.round(100 * mask[selected]), min: 0, max: 100 });
    channels.update({ value: setting.channels, ...frame.bounds("channels") });

    const ordinary = weightedSum({ ...setting, offsets: offsets.map(() => 0), modulated: false }) / divisor;
    frame.say(
      summary({ ...setting, nine, value, ordinary, kind: isLearned ? "learned" : preset }).join(" "),
      words.lies(selected, nine[selected].point, nine[selected].value),
    );
    showCost(frame, setting, value);
  };
  frame.bind(SETTINGS, draw);
  return () => {
    own.dispose();
    frame.dispose();
  };
}

function showCost(frame, { image, channels: c, modulated }, value) {
  const outputs = modulated ? 27 : 18;
  const area = image.length * image[0].length;
  frame.measure({
    value: [words.measured.value, Math.round(value * 1e6) / 1e6 + 0, rounded(value)],
    params: [words.measured.params, 9 * c * (c + outputs) + outputs],
    macs: [words.measured.macs(image.length, image[0].length), 9 * c * (c + outputs) * area],
    "offset-macs": [words.measured.offsets, 9 * c * outputs * area],
    "sampling-macs": [words.measured.sampling, 4 * 9 * c * area],
  });
  frame.pytorch(`convlessons.blocks.DeformableBlock(${c}, ${c}, ${modulated ? "modulated=True, " : ""}bias=False)`);
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const find = (of, name) => of.find((each) => each[0] === name);
const named = (of, is) => of.find(([, ...each]) => is(...each))?.[0] ?? OWN;
const tidy = (n) => Math.round(n * 1e6) / 1e6 + 0; // no tails of binary fractions, no minus zero
const clip = (n, limit) => Math.max(-limit, Math.min(limit, n));
const inside = (image, position) =>
  position.map((n, axis) => Math.min(n, (axis ? image[0].length : image.length) - 1));

/** A function of one object, asked again and again about the same one. */
function remember(ask) {
  let [object, answer] = [undefined, undefined];
  return (asked) => {
    if (asked !== object) [object, answer] = [asked, ask(asked)];
    return answer;
  };
}

const sampleFormula = ({ corners, value }) =>
  `${corners.map((each) => `${rounded(each.weight, 4)}·${each.value}`).join(" + ")} = ${rounded(value)}`;

/** What is shown, as sentences. */
function summary({ nine, offsets, modulated, mask, value, ordinary, kind }) {
  const moves = GRID.map((_, i) => Math.hypot(offsets[2 * i], offsets[2 * i + 1]));
  const moved = moves.filter((distance) => distance > 0).length;
  const lost = nine.filter(({ corners }) => corners.every(({ weight, inside: within }) => weight === 0 || !within)).length;
  const masked = modulated && mask.some((share) => share !== 1);
  return [
    words.stands[kind] ?? words.moved(moved, Math.max(...moves)),
    ...(lost ? [words.lost(lost)] : []),
    ...(masked ? [words.masked] : []),
    moved || masked ? words.differs(value, ordinary) : words.ordinary(value),
  ];
}
