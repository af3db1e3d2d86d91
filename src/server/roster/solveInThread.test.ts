import { afterAll, expect, it } from 'vitest';
import { inventWard, wardClauses } from '../../domain/roster/shifts/inventWard.ts';
import { closePlanning, solveInThread } from './solveInThread.ts';

afterAll(closePlanning);

const input = inventWard({ seed: 7, people: 7, units: 2, days: 7, clauses: wardClauses(7) });
const plan = (signal = new AbortController().signal, told: string[] = []) =>
  solveInThread(input, signal, (step) => told.push(step));

it('the thread plans one after another, the same every time, and one that was stopped keeps nobody waiting', async () => {
  const told: string[] = [];
  const first = await plan();
  const second = await plan(undefined, told);
  expect(second).toEqual(first);
  expect(new Set(told)).toEqual(new Set(['rule', 'lines', 'search', 'judge']));
  const both = await Promise.all([plan(), plan()]);
  expect(both).toEqual([first, first]);
  const stopped = new AbortController();
  const never = plan(stopped.signal);
  stopped.abort();
  expect(await never).toBeNull();
  expect(await plan()).toEqual(first);
}, 90_000);
