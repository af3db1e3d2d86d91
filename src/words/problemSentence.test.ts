import { expect, it } from 'vitest';
import { problems } from '../domain/problems.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { problemSentences } from './problemSentence.ts';

it.each([
  ['Indonesian', id],
  ['English', en],
])('every refusal has a sentence in %s, and no sentence stands without a refusal', (_, words) => {
  expect(Object.keys(problemSentences(words)).sort()).toEqual(Object.keys(problems).sort());
});
