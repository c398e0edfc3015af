// Which channels feed which: groups, the shuffle between them, and what a stack of both connects.

/** Counts that divide every one of the given numbers, ascending. */
export function divisors(...numbers) {
  const least = Math.min(...numbers);
  return Array.from({ length: least }, (_, i) => i + 1).filter((d) => numbers.every((n) => n % d === 0));
}

/** The allowed number of groups that is nearest to the wish; the smaller of two. */
export const nearestGroups = (wish, ...channels) =>
  divisors(...channels).reduce((best, d) => (Math.abs(d - wish) < Math.abs(best - wish) ? d : best));

/** The group that a channel stands in. */
export const groupOf = (channel, channels, groups) => Math.floor(channel / (channels / groups));

/** Where the shuffle puts a channel: reshape to (groups, n), transpose, flatten. */
export function shufflePlace(channel, channels, groups) {
  const n = channels / groups;
  return (channel % n) * groups + Math.floor(channel / n);
}

/** [row, column] of a channel after so many moves: 0 in a row, 1 reshaped, 2 transposed, 3 flattened. */
export function moveCell(channel, channels, groups, move) {
  const n = channels / groups;
  const [group, within] = [Math.floor(channel / n), channel % n];
  return [[0, channel], [group, within], [within, group], [0, within * groups + group]][move];
}

/** Where a channel of level `level` stands when the next layer reads it. Level 0 is the input: not shuffled. */
const placeOf = ({ channels, groups, shuffle }, level, channel) =>
  shuffle && level > 0 ? shufflePlace(channel, channels, groups) : channel;

/** The group of the next level that channel `from` of a level feeds. */
export const fedGroup = (setting, level, from) =>
  groupOf(placeOf(setting, level, from), setting.channels, setting.groups);

/** `cone[level][channel]`: is there a path between this channel and the marked one, up or down? */
export function cone(setting, [level, channel]) {
  const all = Array.from({ length: setting.channels }, (_, c) => c);
  const levels = Array.from({ length: setting.layers + 1 }, () => all.map(() => false));
  levels[level][channel] = true;
  const groupAt = (c) => groupOf(c, setting.channels, setting.groups);
  for (let l = level; l > 0; l--) { // whatever feeds the group of one of them
    const groups = new Set(all.filter((to) => levels[l][to]).map(groupAt));
    levels[l - 1] = all.map((from) => groups.has(fedGroup(setting, l - 1, from)));
  }
  for (let l = level; l < setting.layers; l++) { // whatever stands in a group that one of them feeds
    const groups = new Set(all.filter((from) => levels[l][from]).map((from) => fedGroup(setting, l, from)));
    levels[l + 1] = all.map((to) => groups.has(groupAt(to)));
  }
  return levels;
}

/** Level by level, without an end: the input channels that reach each channel, as sorted lists. */
function* sight(setting) {
  const all = Array.from({ length: setting.channels }, (_, c) => c);
  let level = all.map((c) => [c]);
  for (let l = 0; ; l++) {
    yield level;
    // All outputs of a group see the same: what its members see.
    const members = Array.from({ length: setting.groups }, () => new Set());
    for (const c of all) {
      const into = members[fedGroup(setting, l, c)];
      for (const input of level[c]) into.add(input);
    }
    const lists = members.map((inputs) => [...inputs].sort((a, b) => a - b));
    level = all.map((c) => lists[groupOf(c, setting.channels, setting.groups)]);
  }
}

/** `seen[level][channel]`: the input channels that reach it, as a list. */
export function seen(setting) {
  const levels = sight(setting);
  return Array.from({ length: setting.layers + 1 }, () => levels.next().value);
}

/** Layers after which every output sees every input, or null: it will never happen. */
export function layersToMixAll({ channels, groups, shuffle }) {
  const levels = sight({ channels, groups, shuffle });
  levels.next(); // the input itself
  for (let layers = 1; layers <= channels; layers++) {
    if (levels.next().value.every((inputs) => inputs.length === channels)) return layers;
  }
  return null;
}

/** 0 -> "A", 25 -> "Z": the name of a group. */
export const letter = (group) => String.fromCharCode(65 + group);

/** [0, 1, 2, 5] -> "0–2, 5". */
export function ranges(numbers) {
  const runs = [];
  for (const n of numbers) {
    if (runs.length && n === runs.at(-1)[1] + 1) runs.at(-1)[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`)).join(", ");
}

/** Do an input and an output channel of one grouped layer stand in the same group? */
export const connected = ({ in_channels: C, out_channels: O, groups }, input, output) =>
  groupOf(input, C, groups) === groupOf(output, O, groups);

/** Weights of a grouped layer, of the layer without groups, and wires (each is one k×k kernel). */
export function layerCounts({ in_channels: C, out_channels: O, groups, kernel_size: k }) {
  const wires = (C / groups) * O;
  return { wires, weights: wires * k * k, dense: C * O * k * k };
}
