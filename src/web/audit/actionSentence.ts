import type { AuditWords } from './AuditWords.tsx';

/** What an action is called; its own name where nobody has given it words yet. */
export const actionSentence = (audit: AuditWords, action: string): string =>
  (audit.actions as Readonly<Record<string, string>>)[action] ?? action;

/** What a group of actions is called: `calendar.` → Kalender. */
export const areaName = (audit: AuditWords, area: string): string =>
  (audit.areas as Readonly<Record<string, string>>)[area] ?? area;
