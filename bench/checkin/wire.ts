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
  private parts: Buffer[] = [];
  private length = 0;
  private needs = 0;
  private done: ((reply: WireReply) => void) | null = null;
  private failed: ((cause: Error) => void) | null = null;
  private over: Error | null = null;

  constructor(port: number) {
    this.socket = connect({ host: '127.0.0.1', port, noDelay: true });
    this.socket.on('data', (part) => this.take(part));
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
    this.parts.push(part);
    this.length += part.length;
    if (this.length < this.needs) return;
    const all = this.parts.length === 1 ? part : Buffer.concat(this.parts);
    const head = all.indexOf(headEnd);
    if (head < 0) return;
    const text = all.toString('latin1', 0, head);
    const size = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    this.needs = head + headEnd.length + size;
    if (all.length < this.needs) return;
    const done = this.done;
    this.parts = [];
    this.length = 0;
    this.needs = 0;
    this.done = null;
    this.failed = null;
    done?.({ status: Number(text.slice(9, 12)), body: all.toString('utf8', head + headEnd.length) });
  }
}
