// What was worked out, kept until something that it hangs on changes.

/** @returns keep(name, of, make): the last result of this name, made again only where one of `of` is not the same */
export function createKeeper() {
  const kept = new Map();
  return (name, of, make) => {
    const old = kept.get(name);
    if (old && old.of.length === of.length && old.of.every((each, i) => each === of[i])) return old.result;
    const result = make();
    kept.set(name, { of, result });
    return result;
  };
}
