import { describe, expect, it } from 'vitest';
import { openGather } from './gather.ts';

const opened = (atMost?: number) => {
  const loads: number[][] = [];
  const gather = openGather<number, string>(async (keys) => {
    loads.push([...keys]);
    await new Promise((done) => setTimeout(done, 5));
    if (keys.includes(13)) throw new Error('thirteen');
    return new Map(keys.filter((key) => key > 0).map((key) => [key, `value ${key}`]));
  }, atMost);
  return { loads, gather };
};

describe('openGather', () => {
  it('loads together what is asked for at the same time, each key once', async () => {
    const { loads, gather } = opened();
    expect(await Promise.all([1, 2, 1, -3].map(gather))).toEqual(['value 1', 'value 2', 'value 1', undefined]);
    expect(loads).toEqual([[1, 2, -3]]);
  });

  it('gathers the next while one load is under way, and asks again for what was asked before', async () => {
    const { loads, gather } = opened();
    const first = gather(1);
    await new Promise((done) => setTimeout(done, 4));
    const rest = [gather(2), gather(1), gather(3)];
    expect(await first).toBe('value 1');
    expect(await Promise.all(rest)).toEqual(['value 2', 'value 1', 'value 3']);
    expect(loads).toEqual([[1], [2, 1, 3]]);
  });

  it('takes no more at a time than it may', async () => {
    const { loads, gather } = opened(2);
    await Promise.all([1, 2, 3, 4, 5].map(gather));
    expect(loads).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('fails those of one load and goes on with the next', async () => {
    const { gather } = opened(2);
    const told = await Promise.allSettled([1, 13, 2].map(gather));
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(await gather(4)).toBe('value 4');
  });
});
