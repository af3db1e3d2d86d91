import { harmless, linesOf } from './linesOf.ts';
import type { AskKind } from './readAsk.ts';

const never: ReadonlySet<AskKind> = new Set(['photo', 'templates']);
const secretKey =
  /\b(passwd|password|pwd|card|cardno|idcard|tmp|template|tmpl|content|photo|pic|feature|mac(?:addr)?|commkey|pushcommkey|authkey|registrycode|sessionid|token|wifi\w*|comkey)\s*=\s*[^\t\r\n&,]*/gi;
const templateLine =
  /^(FP|FACE|FVEIN|USERPIC|BIOPHOTO|BIODATA|IRIS|PALM|templatev\d*|facev\d*|biodata|biophoto|userpic)\b/i;
const longText = /[A-Za-z0-9+/=]{120,}/g;

/**
 * A request as it may lie in the record for thirty days: templates and photos gone, passwords, card numbers and keys blotted out,
 * long runs that look like encoded data cut.
 */
export const cutSecrets = (kind: AskKind, text: string, most: number): string => {
  if (never.has(kind)) return '';
  let kept = '';
  for (const line of linesOf(text)) {
    const cut = templateLine.test(line)
      ? `${line.split(/[\t ]/, 1)[0]} …`
      : line
          .slice(0, 4096)
          .replace(secretKey, (_all, key: string) => `${key}=…`)
          .replace(longText, '…');
    if (kept.length + cut.length + 1 > most) return `${kept}…\n`;
    kept += `${harmless(cut)}\n`;
  }
  return kept;
};

/** The address without what stands in it for a key. */
export const cutTarget = (target: string): string =>
  harmless(target.slice(0, 500)).replace(secretKey, (_all, key: string) => `${key}=…`);
