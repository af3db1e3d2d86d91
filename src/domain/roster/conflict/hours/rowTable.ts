/** Numbers rows of whole numbers in the order in which they come; equal rows are one. */
export class RowTable {
  private readonly width: number;
  private slots = new Int32Array(64).fill(-1);
  private rows: Int32Array;
  size = 0;

  constructor(width: number) {
    this.width = width;
    this.rows = new Int32Array(32 * width);
  }

  /** Begins anew, with no row. */
  clear(): void {
    if (this.size === 0) return;
    this.size = 0;
    this.slots.fill(-1);
  }

  /** The number of a row, which is taken in where it is new. */
  numberOf(row: Int32Array): number {
    const { width } = this;
    const mask = this.slots.length - 1;
    let slot = this.hash(row, 0) & mask;
    for (; this.slots[slot]! >= 0; slot = (slot + 1) & mask) {
      const at = this.slots[slot]! * width;
      let i = 0;
      while (i < width && this.rows[at + i] === row[i]) i++;
      if (i === width) return this.slots[slot]!;
    }
    const made = this.size++;
    if (this.rows.length < this.size * width) {
      const wider = new Int32Array(2 * this.rows.length);
      wider.set(this.rows);
      this.rows = wider;
    }
    for (let i = 0; i < width; i++) this.rows[made * width + i] = row[i]!;
    this.slots[slot] = made;
    if (2 * this.size > mask) this.widen();
    return made;
  }

  /** All rows one after another. */
  all(): Int32Array {
    return this.rows.slice(0, this.size * this.width);
  }

  private hash(rows: Int32Array, at: number): number {
    let h = 0x811c9dc5;
    for (let i = 0; i < this.width; i++) h = Math.imul(h ^ rows[at + i]!, 0x01000193);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    return h ^ (h >>> 13);
  }

  private widen(): void {
    this.slots = new Int32Array(2 * this.slots.length).fill(-1);
    const mask = this.slots.length - 1;
    for (let row = 0; row < this.size; row++) {
      let slot = this.hash(this.rows, row * this.width) & mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = row;
    }
  }
}
