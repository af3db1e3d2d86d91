import { linesOf } from './linesOf.ts';
import type { TerminalEvent, TerminalUser } from './model.ts';
import { readCode, readLocalTime, readName, readPin } from './readField.ts';
import { readKeyValues } from './readKeyValues.ts';

export interface ReadOperlog {
  readonly received: number;
  readonly events: readonly TerminalEvent[];
  readonly users: readonly TerminalUser[];
  /** Fingers, faces, palms, photos: counted and dropped unread. */
  readonly templates: number;
  readonly unknown: number;
}

const templateForm = /^(FP|FACE|FVEIN|USERPIC|BIOPHOTO|BIODATA|IRIS|PALM)\s/i;

/** One table mixes what happened, who is enrolled, and templates. */
export const readOperlog = (text: string): ReadOperlog => {
  const lines = linesOf(text);
  const events: TerminalEvent[] = [];
  const users: TerminalUser[] = [];
  let templates = 0;
  let unknown = 0;
  for (const line of lines) {
    if (templateForm.test(line)) templates++;
    else if (/^OPLOG\s/i.test(line)) {
      const [code, by, time] = line.slice(6).split('\t');
      const read = readCode(code?.trim());
      if (read === null || read === '') unknown++;
      else events.push({ code: Number(read), by: readPin(by ?? '') ?? '', time: readLocalTime(time ?? '') });
    } else if (/^USER\s/i.test(line)) {
      const values = readKeyValues(line.slice(5), '\t');
      const pin = readPin(values.get('pin') ?? '');
      if (pin === null) unknown++;
      else users.push({ pin, name: readName(values.get('name') ?? '') });
    } else unknown++;
  }
  return { received: lines.length, events, users, templates, unknown };
};

/** Operations that somebody should look at: data cleared, clock set, server changed twice over. */
export const securityOperations: readonly number[] = [13, 21, 82, 83];
export const clockOperation = 21;
