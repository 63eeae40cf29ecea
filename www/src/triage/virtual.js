/** Pixels that an area may be high: Firefox ends at less than 18 million. Above that, scrolling goes in larger steps. */
const TALLEST = 8_000_000;
/** Rows beyond either edge, so that a quick scroll does not show the ground. */
const EXTRA = 6;

/**
 * Rows of one height, of which only those in view are in the document, and the one that the keys are on: it must not lose the
 * focus when it leaves the view.
 */
export class VirtualRows {
  #scroller;
  #area;
  #make;
  #observer;
  #count = 0;
  #active = 0;
  #height = 44;
  /** Pixels for rows: the scroller's without what sticks to its top. */
  #view = 0;
  /** By position. @type {Map<number, HTMLElement>} */
  #rows = new Map();

  /**
   * @param {HTMLElement} scroller
   * @param {HTMLElement} area the last thing in it, as high as all rows
   * @param {(position: number) => HTMLElement} make
   */
  constructor(scroller, area, make) {
    this.#scroller = scroller;
    this.#area = area;
    this.#make = make;
    scroller.addEventListener("scroll", () => this.#draw(), { passive: true });
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(scroller);
  }

  /** Rows that fit into the view. */
  get page() {
    return Math.max(1, Math.floor(this.#view / this.#height));
  }

  /** Position of the row that the keys are on. */
  get active() {
    return this.#active;
  }

  get count() {
    return this.#count;
  }

  /** Shows other rows. @param {number} count */
  show(count) {
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
    this.#count = count;
    this.#active = 0;
    this.#scroller.scrollTop = 0;
    this.#measure();
  }

  /** Brings a row into view, and the focus to it. @param {number} position */
  focus(position) {
    this.activate(position);
    const [top, ratio] = this.#top();
    const start = this.#active * this.#height;
    const wanted = Math.max(Math.min(top, start), start + this.#height - this.#view);
    if (wanted !== top) this.#scroller.scrollTop = wanted / ratio;
    this.#draw();
    this.#rows.get(this.#active)?.focus({ preventScroll: true });
  }

  /** Moves what Tab leads to. @param {number} position */
  activate(position) {
    const before = this.#rows.get(this.#active);
    if (before) before.tabIndex = -1;
    this.#active = Math.max(0, Math.min(this.#count - 1, position));
    const now = this.#rows.get(this.#active);
    if (now) now.tabIndex = 0;
  }

  dispose() {
    this.#observer.disconnect();
    this.show(0);
  }

  #measure() {
    this.#draw();
    const row = this.#rows.values().next().value;
    const height = row?.offsetHeight || this.#height;
    const view = Math.max(0, this.#scroller.clientHeight - this.#area.offsetTop);
    if (height === this.#height && view === this.#view) return;
    // The row at the top stays there when the rows get another height.
    const [top, ratio] = this.#top();
    const first = top / this.#height;
    [this.#height, this.#view] = [height, view];
    this.#draw();
    this.#scroller.scrollTop = (first * height) / ratio;
    this.#draw();
  }

  /** Pixels above the view if the area were as high as its rows, and how many of them one of the scroller's stands for. */
  #top() {
    const full = this.#count * this.#height;
    const ratio = full > TALLEST ? (full - this.#view) / (TALLEST - this.#view) : 1;
    return [this.#scroller.scrollTop * ratio, ratio];
  }

  #draw() {
    const [top] = this.#top();
    const height = Math.min(this.#count * this.#height, TALLEST);
    this.#area.style.height = `${height}px`;
    const first = Math.max(0, Math.floor(top / this.#height) - EXTRA);
    const end = Math.min(this.#count, Math.ceil((top + this.#view) / this.#height) + EXTRA);
    const positions = new Set(this.#active < first && this.#active < this.#count ? [this.#active] : []);
    for (let position = first; position < end; position += 1) positions.add(position);
    if (this.#active >= end && this.#active < this.#count) positions.add(this.#active);
    for (const [position, row] of this.#rows) {
      if (positions.has(position)) continue;
      row.remove();
      this.#rows.delete(position);
    }
    // In their order, and none that is there already is moved: that would take the focus from it.
    let next = this.#area.firstElementChild;
    for (const position of positions) {
      const row = this.#rows.get(position) ?? this.#add(position, next);
      if (row === next) next = next.nextElementSibling;
      const y = Math.max(0, Math.min(height - this.#height, this.#scroller.scrollTop + position * this.#height - top));
      row.style.transform = `translateY(${y}px)`;
    }
  }

  /** @param {number} position @param {Element | null} next */
  #add(position, next) {
    const row = this.#make(position);
    row.tabIndex = position === this.#active ? 0 : -1;
    this.#rows.set(position, row);
    this.#area.insertBefore(row, next);
    return row;
  }
}
