import { z } from 'zod';
import { type DeclarationAnswers, DeclarationAnswersSchema } from '../../contract/dispensation.ts';
import { type DispensationGround, DispensationGroundSchema } from '../../domain/people/dispensation.ts';
import type { Id } from '../../kernel/id.ts';
import { seal, unseal } from '../platform/seal.ts';

/** What a dispensation rests on; health data, sealed under a key of its own for each record. */
export interface DispensationSecret {
  readonly ground: DispensationGround;
  readonly note: string;
  /** What the verifier wrote to the employee. */
  readonly answer: string | null;
}

const SecretSchema = z.object({ ground: DispensationGroundSchema, note: z.string(), answer: z.string().nullable() });
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** Every sealed text has the same length, so that its size tells nothing about the ground. */
const padded = (value: object): object => {
  const room = 2600;
  const length = JSON.stringify(value).length;
  return { ...value, pad: ' '.repeat(Math.max(0, room - length)) };
};

export const secretPurpose = (id: string): string => `dispensation:${id}`;
export const answersPurpose = (id: string): string => `declaration:${id}`;

export const sealSecret = (masterKey: Uint8Array, id: Id, secret: DispensationSecret): Uint8Array =>
  seal(masterKey, secretPurpose(id), encode(padded(secret)));

/** Null where the key is another one than it was sealed with. */
export const unsealSecret = (masterKey: Uint8Array, id: Id, sealed: Uint8Array): DispensationSecret | null => {
  const bytes = unseal(masterKey, secretPurpose(id), sealed);
  return bytes === null ? null : SecretSchema.parse(decode(bytes));
};

export const sealAnswers = (masterKey: Uint8Array, id: Id, answers: DeclarationAnswers): Uint8Array =>
  seal(masterKey, answersPurpose(id), encode(Object.values(DeclarationAnswersSchema.parse(answers)).map(Number)));

/** Null where the key is another one than it was sealed with. */
export const unsealAnswers = (masterKey: Uint8Array, id: Id, sealed: Uint8Array): DeclarationAnswers | null => {
  const bytes = unseal(masterKey, answersPurpose(id), sealed);
  if (bytes === null) return null;
  const [domesticTravel, foreignTravel, contact, familyIllness] = z
    .array(z.number())
    .length(4)
    .parse(decode(bytes))
    .map(Boolean);
  return DeclarationAnswersSchema.parse({ domesticTravel, foreignTravel, contact, familyIllness });
};
