import { z } from 'zod';
import { ClockTimeSchema } from '../../../kernel/time.ts';
import { clauseBase } from '../model.ts';
import type { ClauseKind } from './clauseKind.ts';
import { dealtOut } from './dealtOut.ts';

/** Staggered entry: each wave comes and goes within its own bounds (SE Gugus Tugas 8/2020). */
export const WavesSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('waves'),
  waves: z
    .array(
      z.strictObject({
        startFrom: ClockTimeSchema,
        startTo: ClockTimeSchema,
        endFrom: ClockTimeSchema,
        endTo: ClockTimeSchema,
      }),
    )
    .min(1)
    .max(6),
});
export type Waves = z.infer<typeof WavesSchema>;

const within = (clause: Waves, start: string): boolean =>
  clause.waves.some((wave) => wave.startFrom <= start && start <= wave.startTo);

export const waves: ClauseKind<Waves> = {
  schema: WavesSchema,
  fields: [
    { name: 'who', type: 'filter', optional: true },
    { name: 'waves', type: 'times' },
  ],
  strictness: () => 20,
  subject: () => 'hours',
  onPerson: (clause, person, facts) => {
    const index = dealtOut(person, clause.waves.length, facts);
    const wave = clause.waves[index]!;
    return {
      code: 'waves',
      params: {},
      officeDuties: [{ code: 'duty.wave', params: { wave: index + 1, ...wave } }],
    };
  },
  judge: (clause, cells) =>
    cells
      .filter((cell) => cell.mode === 'office' && cell.start !== undefined && !within(clause, cell.start))
      .map((cell) => ({
        code: 'waves.outside',
        params: { start: cell.start! },
        day: cell.day,
        employeeIds: [cell.person.employeeId],
      })),
  contradictions: (clause) =>
    clause.waves.some(
      (wave) => wave.startFrom > wave.startTo || wave.endFrom > wave.endTo || wave.startTo >= wave.endFrom,
    )
      ? [{ code: 'waveBackwards', params: {} }]
      : [],
};
