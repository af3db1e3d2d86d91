import { z } from 'zod';
import type { PlainDate } from '../../kernel/time.ts';
import type { PersonOnDay, SwitchState } from './model.ts';
import { FactsSchema, personOf } from './workedCase.ts';

const SwitchesSchema = z.array(
  z.strictObject({
    name: z.enum(['psbb', 'riskZone', 'ppkmLevel', 'emergency']),
    value: z.string(),
    region: z.string().optional(),
  }),
);

/** A person described by hand, for the terminal: the same facts as in worked examples, with the state of the area. */
export const PersonFileSchema = FactsSchema.extend({
  ramadan: z.boolean().default(false),
  switches: SwitchesSchema.default([]),
});
export type PersonFile = z.infer<typeof PersonFileSchema>;

export const personOfFile = ({ ramadan: _ramadan, switches: _switches, ...facts }: PersonFile): PersonOnDay =>
  personOf(facts, 'person');

export const switchesOfFile = (switches: z.infer<typeof SwitchesSchema>, day: PlainDate): SwitchState[] =>
  switches.map((each) => ({ ...each, from: day, to: null }));
