import { harmless } from './linesOf.ts';

/** `key=value` parts by name, lower case; order and set of keys change with the firmware. The first of a repeated key counts. */
export const readKeyValues = (text: string, separator: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const part of text.split(separator)) {
    const at = part.indexOf('=');
    const key = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
    if (key !== '' && !values.has(key)) values.set(key, at < 0 ? '' : part.slice(at + 1).trim());
  }
  return values;
};

/**
 * Capabilities of a terminal, `~DeviceName=X903,OEMVendor=ZKTECO CO., LTD.,…`: a comma parts only where a key with `=` follows it.
 * Lines are read as well, which is how some firmware sends them.
 */
export const readOptions = (text: string): ReadonlyMap<string, string> => {
  const parts: string[] = [];
  for (const piece of text.slice(0, 65_536).split(/[,\r\n]/)) {
    if (/^\s*[~A-Za-z_][\w~.]{0,60}=/.test(piece) || parts.length === 0) parts.push(piece);
    else parts[parts.length - 1] += `,${piece}`;
  }
  const values = new Map<string, string>();
  for (const part of parts)
    for (const [key, value] of readKeyValues(part, '\n')) {
      const bare = key.replace(/^~/, '');
      if (/^[a-z_][\w.]{0,60}$/.test(bare) && !values.has(bare)) values.set(bare, harmless(value.slice(0, 500)));
    }
  return values;
};
