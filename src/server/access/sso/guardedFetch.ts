import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import type { CustomFetchOptions } from 'openid-client';
import { isPrivateAddress } from './judgeIssuer.ts';

const mostBytes = 1024 * 1024;
const timeoutMs = 8000;

/** The name leads to this machine or its network. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

// The addresses that were looked at are the ones that are called: no second look-up in between.
const publicOnly: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    const addresses = (found ?? []) as LookupAddress[];
    if (error) return done(error, '', 4);
    if (addresses.length === 0 || addresses.some((one) => isPrivateAddress(one.address)))
      return done(new PrivateAddress(`${name} leads to a private address`), '', 4);
    if (options.all) return (done as unknown as (e: null, all: LookupAddress[]) => void)(null, addresses);
    return done(null, addresses[0]!.address, addresses[0]!.family);
  });
};

/** Asks over https outside the server's own network only, follows no redirect, reads 1 MiB at most. */
export const guardedFetch = (address: string, options: CustomFetchOptions): Promise<Response> =>
  new Promise((answer, fail) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' || (isIP(host) !== 0 && isPrivateAddress(host))) {
      fail(new PrivateAddress(`${host} is not to be asked`));
      return;
    }
    const asked = request(
      url,
      {
        method: options.method,
        headers: options.headers,
        lookup: publicOnly,
        signal: AbortSignal.timeout(timeoutMs),
        agent: false,
      },
      (reply) => {
        const pieces: Buffer[] = [];
        let size = 0;
        reply.on('data', (piece: Buffer) => {
          size += piece.length;
          if (size > mostBytes) reply.destroy(new Error('the answer is too long'));
          else pieces.push(piece);
        });
        reply.on('error', fail);
        reply.on('end', () => {
          const headers = new Headers();
          for (const [name, value] of Object.entries(reply.headers))
            if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
          const status = reply.statusCode ?? 502;
          const bare = status === 204 || status === 304;
          answer(new Response(bare ? null : Buffer.concat(pieces), { status, headers }));
        });
      },
    );
    asked.on('error', fail);
    asked.end(options.body === null || options.body === undefined ? undefined : String(options.body));
  });
