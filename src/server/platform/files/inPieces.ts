/** What a file is stored from: all its bytes, or a stream of them. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/** Cuts bytes that arrive in any sizes into pieces of exactly `size`, the last one shorter. */
export async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
    for (let from = 0; from < part.length; ) {
      const taken = part.subarray(from, from + size - length);
      kept.push(taken);
      length += taken.length;
      from += taken.length;
      if (length === size) {
        yield Buffer.concat(kept);
        kept = [];
        length = 0;
      }
    }
  }
  if (length > 0) yield Buffer.concat(kept);
}
