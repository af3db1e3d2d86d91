import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { visitorOf } from './visitorOf.ts';

const planted = 'planted-token-0000000000';
const own = 'own-token-00000000000000';
const tokenOf = (cookie: string, origin: string) =>
  visitorOf({ headers: { cookie }, ip: '10.0.0.1' } as unknown as FastifyRequest, origin).token;

it('behind https a cookie that another host of the domain could plant is not read', () => {
  const origin = 'https://luwes.kota.example';
  expect(tokenOf(`luwes=${planted}; __Host-luwes=${own}`, origin)).toBe(own);
  expect(tokenOf(`luwes=${planted}`, origin)).toBeNull();
});

it('on this machine without https the plain cookie is read', () => {
  expect(tokenOf(`luwes=${own}`, 'http://localhost:8080')).toBe(own);
});
