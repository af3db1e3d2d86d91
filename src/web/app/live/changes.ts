// One line of server-sent events for the whole page, open while a screen that waits for changes is shown.
import { attendanceLiveEndpoints, type LiveArea, type LiveEvent } from '../../../contract/attendanceLive.ts';

interface Reader {
  readonly areas: readonly LiveArea[];
  readonly told: () => void;
}

/** A line that the server refused is asked for again after this time; meanwhile screens ask by themselves. */
const againMs = 60_000;

const readers = new Set<Reader>();
const watchers = new Set<() => void>();
let source: EventSource | null = null;
let query = '';
let isOpen = false;
/** Something may have been missed since the line was last open. */
let wasLost = false;
let again: ReturnType<typeof setTimeout> | undefined;

const setOpen = (open: boolean): void => {
  if (open === isOpen) return;
  isOpen = open;
  for (const watch of watchers) watch();
};

const close = (): void => {
  clearTimeout(again);
  source?.close();
  source = null;
  wasLost = readers.size > 0;
  setOpen(false);
};

const open = (): void => {
  clearTimeout(again);
  // A tab that nobody looks at holds no line: browsers allow few of them for each host.
  if (source !== null || readers.size === 0 || document.hidden) return;
  const line = new EventSource(`${attendanceLiveEndpoints.changes.path}${query}`);
  source = line;
  line.onopen = () => setOpen(true);
  line.onerror = () => {
    wasLost = true;
    setOpen(false);
    if (line.readyState !== EventSource.CLOSED) return;
    source = null;
    again = setTimeout(open, againMs);
  };
  line.onmessage = ({ data }) => {
    const { areas } = JSON.parse(data) as LiveEvent;
    const all = areas.length === 0 && wasLost;
    wasLost = false;
    for (const { areas: wanted, told } of readers) if (all || wanted.some((area) => areas.includes(area))) told();
  };
};

document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));

/** Answers how to end. Told also when a line that was lost is open again. */
export const followChanges = (areas: readonly LiveArea[], told: () => void): (() => void) => {
  const reader = { areas, told };
  readers.add(reader);
  open();
  return () => {
    readers.delete(reader);
    if (readers.size === 0) close();
  };
};

export const watchLine = (watch: () => void): (() => void) => {
  watchers.add(watch);
  return () => watchers.delete(watch);
};
export const isLineOpen = (): boolean => isOpen;

/** On a phone: the line tells of its holder's messages and punches only, and says nothing at the morning peak of others. */
export const tellOnlyOwn = (): void => {
  query = '?only=own';
};
