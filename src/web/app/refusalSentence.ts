import type { AppWords } from '../ui/language.tsx';
import type { Refusal } from './call.ts';

export const refusalSentence = (app: AppWords, refusal: Refusal): string => refusal.detail || app.failure.unreachable;
