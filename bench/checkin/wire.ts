// HTTP over plain sockets: as little work as possible on this side, because it shares the processors with what is measured.
import { connect, type Socket } from 'node:net';

export interface WireReply {
  readonly status: number;
  readonly body: string;
}

const headEnd = Buffer.from('\r\n\r\n');

/** One connection; asks one after another. Rejects when the connection ends before the answer. */
export class Wire {
  private readonly socket: Socket;
  private rest: Buffer | null = null;
  private done: ((reply: WireReply) => void) | null = null;
  private failed: ((cause: Error) => void) | null = null;
  private over: Error | null = null;

  constructor(port: number) {
    // Read into one buffer of its own, past the stream and its events.
    const onread = {
      buffer: Buffer.allocUnsafe(16_384),
      callback: (length: number, buffer: Uint8Array) => {
        this.take(Buffer.from(buffer.buffer, buffer.byteOffset, length));
        return true;
      },
    };
    this.socket = connect({ host: '127.0.0.1', port, noDelay: true, onread });
    this.socket.on('error', (cause) => this.end(cause));
    this.socket.on('close', () => this.end(new Error('the connection has ended')));
  }

  ask(request: Buffer): Promise<WireReply> {
    if (this.over !== null) return Promise.reject(this.over);
    return new Promise((done, failed) => {
      this.done = done;
      this.failed = failed;
      this.socket.write(request);
    });
  }

  get isOver(): boolean {
    return this.over !== null;
  }

  close(): void {
    this.socket.destroy();
  }

  private end(cause: Error): void {
    this.over ??= cause;
    this.failed?.(cause);
    this.failed = null;
    this.done = null;
  }

  private take(part: Buffer): void {
    const all = this.rest === null ? part : Buffer.concat([this.rest, part]);
    const head = all.indexOf(headEnd);
    const text = head < 0 ? '' : all.toString('latin1', 0, head);
    const end = head + headEnd.length + Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (head < 0 || all.length < end) {
      // The next part comes into the same buffer.
      this.rest = Buffer.from(all);
      return;
    }
    const done = this.done;
    this.rest = null;
    this.done = null;
    this.failed = null;
    done?.({ status: Number(text.slice(9, 12)), body: all.toString('utf8', head + headEnd.length) });
  }
}
