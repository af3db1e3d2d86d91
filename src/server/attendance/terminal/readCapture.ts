// The capture format of `luwes device replay`: requests one after the other as they went over the wire.

export interface CapturedRequest {
  readonly method: string;
  readonly target: string;
  readonly body: Uint8Array;
}

const requestLine = /^(GET|POST|PUT|HEAD) (\S+)( HTTP\/\d\.\d)?$/;

/** The end of the line that begins at `from`, without its line end, and where the next one begins. */
const lineAt = (bytes: Buffer, from: number): { readonly text: string; readonly next: number } => {
  const end = bytes.indexOf(10, from);
  const stop = end < 0 ? bytes.length : end;
  return { text: bytes.toString('latin1', from, stop).replace(/\r$/, ''), next: end < 0 ? bytes.length : end + 1 };
};

/** Where a body without Content-Length ends: before the next request line, or at the end of the file. */
const endOfBody = (bytes: Buffer, from: number): number => {
  for (let at = from; at < bytes.length; ) {
    const line = lineAt(bytes, at);
    if (requestLine.test(line.text) && / \/+iclock\//i.test(line.text)) return at;
    at = line.next;
  }
  return bytes.length;
};

export const isCapture = (input: Uint8Array): boolean => {
  const head = Buffer.from(input.subarray(0, 4096)).toString('latin1');
  const first = head.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#'));
  return first !== undefined && requestLine.test(first);
};

/**
 * Request line, headers, an empty line, the body: with Content-Length as many bytes as it says, without it up to the next request line.
 * Between requests, empty lines and lines that begin with `#` are passed over.
 */
export const readCapture = (input: Uint8Array): CapturedRequest[] => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const requests: CapturedRequest[] = [];
  for (let at = 0; at < bytes.length; ) {
    const line = lineAt(bytes, at);
    at = line.next;
    const parts = requestLine.exec(line.text);
    if (parts === null) continue;
    let length: number | null = null;
    for (;;) {
      const header = lineAt(bytes, at);
      at = header.next;
      const found = /^content-length:\s*(\d{1,9})\s*$/i.exec(header.text);
      if (found !== null) length = Number(found[1]);
      if (header.text === '' || at >= bytes.length) break;
    }
    const end = length === null ? endOfBody(bytes, at) : Math.min(bytes.length, at + length);
    requests.push({ method: parts[1]!, target: parts[2]!, body: bytes.subarray(at, end) });
    at = end;
  }
  return requests;
};
