// What is written on each canvas: [{ word, x, y, size, look }], in pixels of the page from the canvas's corner.
(() => {
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  const kept = new WeakMap();
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    kept.delete(this.canvas);
    return clearRect.apply(this, box);
  };
  for (const side of ["width", "height"]) {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side);
    Object.defineProperty(HTMLCanvasElement.prototype, side, {
      get,
      set(value) {
        kept.delete(this);
        set.call(this, value);
      },
    });
  }
  CanvasRenderingContext2D.prototype.fillText = function (word, x, y) {
    const { a, e, f } = this.getTransform();
    const size = /([\d.]+)px/.exec(this.font)[1];
    if (!kept.has(this.canvas)) kept.set(this.canvas, []);
    kept.get(this.canvas).push({ word, x: (x * a + e) / devicePixelRatio, y: (y * a + f) / devicePixelRatio, size: (size * a) / devicePixelRatio, look: `${this.fillStyle} ${this.font}` });
    return fillText.call(this, word, x, y);
  };
  window.writtenOn = (canvas) => (canvas.checkVisibility() ? kept.get(canvas) ?? [] : []);
})();
