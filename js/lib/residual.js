// The networks of He et al. 2016, section 4.2, in plain numbers: 6n + 2 layers in three stages.

/** The layers that the depth counts: { kind, inputs, outputs, size, stage, block }, `size` of the output map.
 * Layer 1 is the stem, the last one linear; projections on the shortcuts are not counted. */
export function layersOf(depth, width = 16, imageSize = 8, inChannels = 1, classes = 10) {
  const n = (depth - 2) / 6;
  const layers = [{ kind: "3×3", inputs: inChannels, outputs: width, size: imageSize, stage: 1, block: 0 }];
  for (let block = 1; block <= 3 * n; block++) {
    const stage = Math.ceil(block / n);
    const first = stage > 1 && (block - 1) % n === 0; // halves the map and doubles the channels
    const [outputs, size] = [width * 2 ** (stage - 1), halved(imageSize, stage - 1)];
    layers.push({ kind: "3×3", inputs: first ? outputs / 2 : outputs, outputs, size, stage, block });
    layers.push({ kind: "3×3", inputs: outputs, outputs, size, stage, block });
  }
  layers.push({ kind: "linear", inputs: 4 * width, outputs: classes, size: 1, stage: 4, block: 0 });
  return layers;
}

const halved = (size, times) => (times ? halved(Math.ceil(size / 2), times - 1) : size);

/** Learned numbers (weights, scales and shifts of BN, the last layer's biases) and multiply-accumulates. */
export function costOf({ depth, residual, batch_norm: batchNorm, cut = 0 }, width = 16) {
  let [params, macs] = [0, 0];
  const convolution = (k, { inputs, outputs, size }) => {
    const weights = k * k * inputs * outputs;
    params += weights + (batchNorm ? 2 * outputs : 0);
    macs += weights * size * size;
  };
  for (const layer of layersOf(depth, width)) {
    if (layer.kind === "linear") {
      params += (layer.inputs + 1) * layer.outputs;
      macs += layer.inputs * layer.outputs;
    } else {
      convolution(3, layer);
      if (residual && layer.block && layer.block !== cut && layer.inputs !== layer.outputs) convolution(1, layer); // the projection
    }
  }
  return { params, macs };
}

/** The first block of a stage that halves the map has a 1×1 projection for a shortcut. */
export const projects = (depth, block) => {
  const n = (depth - 2) / 6;
  return block > n && (block - 1) % n === 0;
};

/** What runs along the wires of one block, forward or back; null where nothing was recorded or nothing is there.
 * { before, branch, shortcut, behind }: on the way into the block (its neighbour's plus), of the two layers, of the
 * shortcut, and behind the plus. An identity hands on what comes. */
export function wiresOf(wires, { depth, residual, cut = 0, wires: way }, block) {
  if (!wires) return { before: null, branch: null, shortcut: null, behind: null };
  const i = block - 1;
  const standing = Array.from({ length: (depth - 2) / 2 }, (_, b) => b + 1).filter((b) => projects(depth, b) && b !== cut);
  const isBack = way === "back";
  const behind = isBack ? wires.arriving[i] : wires.out[block];
  const before = isBack ? wires.arriving[i - 1] ?? null : wires.out[i];
  const projected = wires.projections[standing.indexOf(block)]?.[isBack ? 1 : 0];
  return {
    before, behind,
    branch: isBack ? wires.through[i] : wires.branch[i],
    shortcut: residual && block !== cut ? projected ?? (isBack ? behind : before) : null,
  };
}

/** Lowest and highest power of ten of all that the wires of some recordings carry. */
export function powersOf(recordings, way) {
  const names = way === "back" ? ["arriving", "through"] : ["out", "branch"];
  const powers = recordings.filter(Boolean).flatMap((each) => names.flatMap((name) => each[name]))
    .filter((value) => value > 0).map(Math.log10);
  return [Math.min(...powers), Math.max(...powers)];
}

/** The middle of each column of equally long rows; null where half of the rows or more have none. */
export function medians(rows) {
  return rows[0].map((_, i) => {
    const column = rows.map((row) => row[i] ?? Infinity).sort((a, b) => a - b);
    const middle = (column[(column.length - 1) >> 1] + column[column.length >> 1]) / 2;
    return Number.isFinite(middle) ? middle : null;
  });
}

const SUPERSCRIPTS = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

/** -4 -> "10⁻⁴". */
export const powerOfTen = (exponent) => `10${[...String(exponent)].map((sign) => SUPERSCRIPTS[sign]).join("")}`;

/** As short as a drawing needs it: two digits, or the power of ten alone. */
export const brief = (value) => {
  const written = rough(value);
  return written.includes("×") ? powerOfTen(Math.round(Math.log10(Math.abs(value)))) : written;
};

/** Two digits, as prose has them: 713.2 -> "710", 0.031 -> "0.031", 8.7e-7 -> "8.7 × 10⁻⁷". */
export function rough(value) {
  if (value === 0) return "0";
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const rounded = Number(value.toPrecision(2));
  if (exponent >= -3 && exponent < 5) return String(rounded).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
  const [digits, power] = value.toExponential(1).split("e");
  return `${digits} × ${powerOfTen(Number(power))}`;
}
