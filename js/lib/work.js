// Work that is too much for one frame: some of it at once, the rest in the frames that follow.
const SLICE = 4; // milliseconds of a frame that such work may take

/**
 * @param el has `data-working` while something is left to do
 * @returns { start, stop }: `start` hears an iterator that yields wherever it may wait, and drops what it had begun before
 */
export function createWork(el) {
  let asked = 0;
  const stop = () => cancelAnimationFrame(asked);
  return {
    stop,
    start(work) {
      stop();
      const go = () => {
        const end = performance.now() + SLICE;
        let done = false;
        while (!done && performance.now() < end) ({ done } = work.next());
        el.toggleAttribute("data-working", !done);
        if (!done) asked = requestAnimationFrame(go);
      };
      go();
    },
  };
}
