/** Lines of a body with LF or CRLF, the last one with or without an end; empty lines are none. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
    .filter((line) => line !== '' && line !== '\0');

/** Text without characters that do something to a screen or that a database refuses; TAB stays. */
export const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (char) => (char === '\t' ? char : '\ufffd'));

const shown = 200;

/** A line as it may be kept and shown. */
export const shownLine = (line: string): string => harmless(line.slice(0, shown));
