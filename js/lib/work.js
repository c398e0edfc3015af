// Work that is too much for one frame: a step of it at once, the rest between the frames that follow.
const SLICE = 3; // milliseconds for it after each frame
export const REST = "rest"; // yielded: what follows has another frame, unless gestures follow one another faster than that

/**
 * @param el has `data-working` while something is left to do
 * @returns { start, stop }: `start` hears an iterator that yields wherever it may wait, and drops what it had begun before
 */
export function createWork(el) {
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
        do ({ done, value } = work.next());
        while (!done && (isHurried || value !== REST) && performance.now() < end);
        el.toggleAttribute("data-working", !done);
        // A frame that was asked for now may be this one: what comes after it leaves it alone.
        if (!done) frame = requestAnimationFrame(() => { timer = setTimeout(go, 0, SLICE); });
      };
      go(0);
    },
  };
}

/**
 * What is looked at second, and third: each drawn in a frame of its own after the one that shows what is looked at first;
 * all at once the first time.
 * @param el has `data-working` until then
 */
export function createSecond(el) {
  const work = createWork(el);
  let isFirst = true;
  return {
    stop: work.stop,
    draw(...parts) {
      if (isFirst) for (const draw of parts) draw();
      else work.start(later(parts));
      isFirst = false;
    },
  };
}

/**
 * What is read: written a frame after what is looked at first, for to lay words out takes as long as a drawing; where
 * something is drawn in that frame, one later.
 * @param root has `data-working` until then; what holds these words, and all that is drawn
 */
export function createReading(root) {
  const queued = new Map();
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
    stop, flush,
    /** Of several by one name, the last one counts. */
    write(name, write) {
      queued.set(name, write);
      if (frame) return;
      root.toggleAttribute("data-working", true);
      wait(true);
    },
  };
}

function* later(parts) {
  for (const draw of parts) {
    yield REST;
    draw();
  }
}
