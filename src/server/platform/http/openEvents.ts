// Server-sent events: one way to send for each reader, ended when he goes, when the server stops, and after some minutes in any case.
import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { EventsReply } from '../../../contract/endpoint.ts';

/** A sign of life, so that proxies keep the connection. */
const beatMs = 20_000;
/** Then the browser asks again, and who may no longer read is refused. */
const longestMs = 5 * 60_000;

export interface OpenEvents {
  /** Begins to send. Who does not ask for events gets what there is at once, and the answer ends. */
  send(reply: FastifyReply, events: EventsReply): FastifyReply;
}

export const openEvents = (server: FastifyInstance): OpenEvents => {
  const endings = new Set<() => void>();
  server.addHook('preClose', async () => {
    for (const end of [...endings]) end();
  });
  return {
    send: (reply, events) => {
      const stream = new PassThrough();
      const goesOn = `${reply.request.headers.accept ?? ''}`.includes('text/event-stream');
      stream.write('retry: 3000\n\n');
      const close = events.open((data) => {
        // A reader who does not take what is sent misses some; each event only says that there is something new.
        if (!stream.writableNeedDrain) stream.write(`data: ${JSON.stringify(data)}\n\n`);
      });
      const beat = setInterval(() => stream.write(': \n\n'), beatMs);
      const end = (): void => {
        clearInterval(beat);
        clearTimeout(last);
        endings.delete(end);
        close();
        stream.end();
      };
      const last = setTimeout(end, longestMs);
      endings.add(end);
      stream.on('close', end);
      if (!goesOn) end();
      return reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(stream);
    },
  };
};
