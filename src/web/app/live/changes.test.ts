import { afterEach, beforeEach, expect, it, vi } from 'vitest';

class Line {
  static readonly CLOSED = 2;
  static readonly all: Line[] = [];
  readyState = 0;
  onopen = () => undefined;
  onerror = () => undefined;
  onmessage = (_: { data: string }) => undefined;
  constructor(readonly path: string) {
    Line.all.push(this);
  }
  close() {
    this.readyState = 2;
  }
  say(...areas: string[]) {
    this.onmessage({ data: JSON.stringify({ at: '2026-12-01T00:00:00Z', areas }) });
  }
}
const page = {
  hidden: false,
  seen: (): void => undefined,
  addEventListener: (_: string, seen: () => void) => {
    page.seen = seen;
  },
};
const show = (hidden: boolean) => {
  page.hidden = hidden;
  page.seen();
};
const open = () => Line.all.filter(({ readyState }) => readyState !== Line.CLOSED);

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('EventSource', Line);
  Line.all.length = 0;
  page.hidden = false;
});
// Files of tests share a process: the next one lives by the real clock.
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const load = () => import('./changes.ts');

it('all screens share one line, hear of their areas only, and the line ends with the last of them', async () => {
  const { followChanges, isLineOpen } = await load();
  const [leave, roster] = [vi.fn(), vi.fn()];
  const ends = [followChanges(['leave'], leave), followChanges(['roster', 'leave'], roster)];
  expect(open()).toHaveLength(1);
  const line = Line.all[0]!;
  line.onopen();
  line.say();
  expect([isLineOpen(), leave.mock.calls.length, roster.mock.calls.length]).toEqual([true, 0, 0]);
  line.say('roster', 'days');
  line.say('leave');
  expect([leave.mock.calls.length, roster.mock.calls.length]).toEqual([1, 2]);
  for (const end of ends) end();
  expect([open().length, isLineOpen()]).toEqual([0, false]);
});

it('after a line was lost, everybody reads again once', async () => {
  const { followChanges, isLineOpen } = await load();
  const told = vi.fn();
  followChanges(['leave'], told);
  const line = Line.all[0]!;
  line.onopen();
  line.say();
  line.onerror();
  expect(isLineOpen()).toBe(false);
  line.onopen();
  line.say();
  line.say();
  expect([isLineOpen(), told.mock.calls.length]).toEqual([true, 1]);
});

it('a hidden page holds no line, and reads again when it is looked at', async () => {
  const { followChanges } = await load();
  const told = vi.fn();
  followChanges(['leave'], told);
  show(true);
  expect(open()).toHaveLength(0);
  show(false);
  expect(open()).toHaveLength(1);
  open()[0]!.say();
  expect(told).toHaveBeenCalledTimes(1);
});

it('a refused line is asked for again after a minute', async () => {
  const { followChanges } = await load();
  followChanges(['leave'], vi.fn());
  const line = Line.all[0]!;
  line.readyState = Line.CLOSED;
  line.onerror();
  vi.advanceTimersByTime(59_000);
  expect(Line.all).toHaveLength(1);
  vi.advanceTimersByTime(1_500);
  expect(Line.all).toHaveLength(2);
});

it('a phone asks for what concerns its holder only', async () => {
  const { followChanges, tellOnlyOwn } = await load();
  tellOnlyOwn();
  followChanges(['inbox'], vi.fn());
  expect(Line.all[0]!.path).toBe('/api/attendance/changes?only=own');
});
