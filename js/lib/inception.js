// What an Inception module costs and hands on, in plain numbers. Weights only: a bias adds one a channel.

/** The branches in the order in which their channels are joined: name, trait of the width, trait of the reduction. */
export const BRANCHES = [
  { name: "1×1", width: "ch1x1" },
  { name: "3×3", width: "ch3x3", reduce: "reduce3x3" },
  { name: "5×5", width: "ch5x5", reduce: "reduce5x5" },
  { name: "pool", width: "pool_proj" },
];

/** GoogLeNet's nine modules (Szegedy et al. 2015, table 1): size of the map, channels in, then the table's columns. */
export const GOOGLENET = [
  ["3a", 28, 192, 64, 96, 128, 16, 32, 32],
  ["3b", 28, 256, 128, 128, 192, 32, 96, 64],
  ["4a", 14, 480, 192, 96, 208, 16, 48, 64],
  ["4b", 14, 512, 160, 112, 224, 24, 64, 64],
  ["4c", 14, 512, 128, 128, 256, 24, 64, 64],
  ["4d", 14, 512, 112, 144, 288, 32, 64, 64],
  ["4e", 14, 528, 256, 160, 320, 32, 128, 128],
  ["5a", 7, 832, 256, 160, 320, 32, 128, 128],
  ["5b", 7, 832, 384, 192, 384, 48, 128, 128],
].map(([name, input_size, in_channels, ch1x1, reduce3x3, ch3x3, reduce5x5, ch5x5, pool_proj]) => ({
  name, setting: { input_size, in_channels, ch1x1, reduce3x3, ch3x3, reduce5x5, ch5x5, pool_proj },
}));

/** The 1×1 convolutions that can be left out; without all of them the module is naive. */
export const REDUCTIONS = ["reduce3x3", "reduce5x5", "pool_proj"];

/** Side of the kernel in each branch; the last is that of the pooling. */
export const kernels = ({ five_by_five }) => [1, 3, five_by_five ? 5 : 3, 3];

/**
 * The four branches of a module that reads `channels`: { name, kernel, reduce, width, weights, parts }.
 * `reduce` is null where nothing is reduced; `parts` are the weights of the reduction and of the kernel.
 */
export function branches(setting, channels) {
  return BRANCHES.map((branch, i) => {
    const kernel = kernels(setting)[i];
    const pool = branch.name === "pool";
    const removed = (trait) => setting.removed.includes(trait);
    const reduce = branch.reduce && !removed(branch.reduce) ? setting[branch.reduce] : null;
    const width = pool && removed("pool_proj") ? channels : setting[branch.width];
    const reads = reduce ?? channels;
    const parts = pool
      ? [0, removed("pool_proj") ? 0 : channels * width] // the pooling itself has no weights
      : [reduce === null ? 0 : channels * reduce, kernel * kernel * reads * width];
    return { name: branch.name, kernel, reduce, width, parts, weights: parts[0] + parts[1] };
  });
}

const sum = (numbers) => numbers.reduce((total, n) => total + n, 0);

/** A module that reads `channels`: what goes in and out, its weights, biases and branches. */
export function moduleOf(setting, channels) {
  const each = branches(setting, channels);
  const computed = setting.removed.includes("pool_proj") ? each.slice(0, 3) : each; // pooled channels have no bias
  return {
    channels,
    branches: each,
    out: sum(each.map((branch) => branch.width)),
    weights: sum(each.map((branch) => branch.weights)),
    biases: sum(computed.map((branch) => branch.width + (branch.reduce ?? 0))),
  };
}

/** `count` modules of the same widths in a row, each reading what the one before hands on. */
export function row(setting, count) {
  const modules = [];
  for (let channels = setting.in_channels; modules.length < count; channels = modules.at(-1).out) {
    modules.push(moduleOf(setting, channels));
  }
  return modules;
}

/** Weights of the first `count` modules together. */
export const weightsOf = (modules, count = modules.length) =>
  sum(modules.slice(0, count).map((module) => module.weights));

/** Round numbers of channels that a bar may stand for: the smallest with some room beyond `channels`. */
export function scaleFor(channels) {
  for (let top = 64; ; top *= 2) {
    for (const full of [1, 1.25, 1.5, 1.75].map((n) => n * top)) if (channels * 1.12 <= full) return full;
  }
}
