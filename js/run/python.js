// Python for a page: its files, fetched once; a worker that checks one answer at a time, and can be ended.
import { work } from "./worker.js";

const LARGE = 2 ** 28; // a worker whose memory has grown beyond this is not used again: it never shrinks

let files = null; // a promise of the files, by name, as Blobs
let worker = null;

/** The files of Python; `progress` is told how many bytes of how many have come. */
export function fetchFiles(run, progress) {
  const got = [];
  run.part = (number, text) => (got[number] = bytesOf(text));
  files ??= (async () => {
    let about;
    run.python = (told) => (about = told);
    await run.load("python.js");
    let come = 0;
    await Promise.all(Array.from({ length: about.parts }, async (_, number) => {
      await run.load(`python-${number}.js`);
      come += got[number].length;
      fetchFiles.progress?.(come, about.bytes);
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
  files.catch(() => (files = null));
  return files;
}

export function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

class Python {
  constructor(blobs) {
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
    this.worker.postMessage({ files: blobs, port: port2 }, [port2]);
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

/** A Python that is ready. */
export async function python(blobs) {
  worker ??= new Python(blobs);
  return worker.ready;
}

/** End the one that runs, whatever it does, and get the next one ready. */
export function restart(blobs) {
  worker?.end();
  if (blobs) python(blobs).catch(() => {});
}
