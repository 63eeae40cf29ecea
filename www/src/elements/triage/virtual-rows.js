/**
 * Maximum height of the area in CSS pixels: Firefox allows less than 18 million. If all rows together are higher, one
 * pixel of scrolling moves them by more than one pixel.
 */
const MAX_HEIGHT = 8_000_000;
/** How many rows are kept above and below those in view, so that quick scrolling shows rows and no empty area. */
const EXTRA_ROWS = 6;

/**
 * Rows of equal height. The document contains only the rows in view and the active one, which must not lose the focus
 * when it leaves the view.
 */
export class VirtualRows {
  #scroller;
  #area;
  #make;
  #observer;
  #count = 0;
  #active = 0;
  #height = 44;
  /** Height of the view in CSS pixels: the scroller's without the titles at its top. */
  #view = 0;
  /** By position. @type {Map<number, HTMLElement>} */
  #rows = new Map();

  /**
   * @param {HTMLElement} scroller
   * @param {HTMLElement} area the last element in the scroller; gets the height of all rows
   * @param {(position: number) => HTMLElement} make makes the row of a position
   */
  constructor(scroller, area, make) {
    this.#scroller = scroller;
    this.#area = area;
    this.#make = make;
    scroller.addEventListener("scroll", () => this.#draw(), { passive: true });
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(scroller);
  }

  /** How many rows fit into the view, at least one. */
  get page() {
    return Math.max(1, Math.floor(this.#view / this.#height));
  }

  /** How many rows there are. */
  get count() {
    return this.#count;
  }

  /** Shows other rows, from the first one on. @param {number} count */
  show(count) {
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
    this.#count = count;
    this.#active = 0;
    this.#scroller.scrollTop = 0;
    this.#measure();
  }

  /** Scrolls a row into view and focuses it. @param {number} position */
  focus(position) {
    this.activate(position);
    const [top, ratio] = this.#top();
    const start = this.#active * this.#height;
    const wanted = Math.max(Math.min(top, start), start + this.#height - this.#view);
    if (wanted !== top) this.#scroller.scrollTop = wanted / ratio;
    this.#draw();
    this.#rows.get(this.#active)?.focus({ preventScroll: true });
  }

  /** Makes a row the active one, to which Tab leads. @param {number} position */
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

  /**
   * CSS pixels of rows above the view, and by how many pixels the rows move for a pixel of scrolling.
   * @returns {[number, number]}
   */
  #top() {
    const full = this.#count * this.#height;
    const ratio = full > MAX_HEIGHT ? (full - this.#view) / (MAX_HEIGHT - this.#view) : 1;
    return [this.#scroller.scrollTop * ratio, ratio];
  }

  #draw() {
    const [top] = this.#top();
    const height = Math.min(this.#count * this.#height, MAX_HEIGHT);
    this.#area.style.height = `${height}px`;
    const first = Math.max(0, Math.floor(top / this.#height) - EXTRA_ROWS);
    const end = Math.min(this.#count, Math.ceil((top + this.#view) / this.#height) + EXTRA_ROWS);
    const positions = new Set(this.#active < first && this.#active < this.#count ? [this.#active] : []);
    for (let position = first; position < end; position += 1) positions.add(position);
    if (this.#active >= end && this.#active < this.#count) positions.add(this.#active);
    for (const [position, row] of this.#rows) {
      if (positions.has(position)) continue;
      row.remove();
      this.#rows.delete(position);
    }
    // A row that is already in the document is not moved, since it would lose the focus.
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
