// Work that is too much for one frame: some of it at once, the rest in the frames that follow.
const [FIRST, SLICE] = [1.5, 6]; // milliseconds for it in the frame that answers a gesture, and in those that follow

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
      const go = (slice) => {
        const end = performance.now() + slice;
        let done = false;
        while (!done && performance.now() < end) ({ done } = work.next());
        el.toggleAttribute("data-working", !done);
        if (!done) asked = requestAnimationFrame(() => go(SLICE));
      };
      go(FIRST);
    },
  };
}
