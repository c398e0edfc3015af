// Python for a page: its files, fetched once; a worker that checks one answer at a time, and can be ended.
import { work } from "./worker.js";

const LARGE = 2 ** 28; // a worker whose memory has grown beyond this is not used again: it never shrinks

const bundles = {}; // by name a promise of the files, by name, as Blobs
const heard = {}; // what the scripts of a bundle told
let worker = null;

/** The files of a bundle: "python", or "wheels"; the last `progress` is told how many bytes of how many have come. */
export function fetchFiles(run, bundle, progress = fetchFiles.progress) {
  run.part = (name, text) => (heard[name] = bytesOf(text));
  run.files = (name, told) => (heard[name] = told);
  bundles[bundle] ??= (async () => {
    await run.load(`${bundle}.js`);
    const about = heard[bundle];
    let come = 0;
    const got = await Promise.all(Array.from({ length: about.parts }, async (_, number) => {
      const name = `${bundle}-${number}`;
      await run.load(`${name}.js`);
      come += heard[name].length;
      fetchFiles.progress?.(come, about.bytes);
      return heard[name];
    }));
    const whole = new Blob(got);
    let at = 0;
    const unpacked = about.files.map(async ([name, type, length]) => {
      const packed = whole.slice(at, (at += length));
      const content = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
      return [name, new Blob([content], { type })];
    });
    return Object.fromEntries(await Promise.all(unpacked));
  })();
  fetchFiles.progress = progress;
  bundles[bundle].catch(() => delete bundles[bundle]);
  return bundles[bundle];
}

export function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

class Python {
  constructor(files) {
    this.files = files;
    const address = URL.createObjectURL(new Blob([`(${work})()`], { type: "text/javascript" }));
    this.worker = new Worker(address);
    URL.revokeObjectURL(address);
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.number = 0;
    this.ready = new Promise((resolve, reject) => {
      this.broken = reject;
      this.worker.onerror = (event) => reject(new Error(event.message || "the worker did not start"));
      port1.onmessage = ({ data }) => {
        if (data.ready) resolve(this);
        else if (data.broken) reject(new Error(data.broken));
        else this.hear?.(data);
      };
    });
    this.ready.catch(() => this.end());
    this.worker.postMessage({ files, port: port2 }, [port2]);
  }

  /** What Python tells of an answer; `began` is called when its code begins to run. */
  check(key, code, began) {
    const id = (this.number += 1);
    return new Promise((resolve, reject) => {
      this.stopped = reject;
      this.hear = (data) => {
        if (data.id !== id) return;
        if (data.began) began();
        else if (data.told === undefined) reject(new Error(data.fault));
        else {
          if (data.bytes > LARGE) this.end();
          resolve(JSON.parse(data.told));
        }
      };
      this.port.postMessage({ id, key, code });
    });
  }

  end() {
    this.worker.terminate();
    this.port.close();
    if (worker === this) worker = null;
    const ended = new Error("ended");
    this.broken(ended);
    this.stopped?.(ended);
  }
}

/** A Python that is ready, and was started with these files. */
export async function python(files) {
  if (worker && Object.keys(files).some((name) => !(name in worker.files))) worker.end();
  worker ??= new Python(files);
  return worker.ready;
}

/** End the one that runs, whatever it does, and get the next one ready. */
export function restart() {
  const files = worker?.files;
  worker?.end();
  if (files) python(files).catch(() => {});
}
