import type { Io } from '../command.ts';

export interface ProgressLine {
  show(text: string, share: number): void;
  end(text: string): void;
}

/** One line that is written over on a terminal; elsewhere a line for each step, so that logs stay readable. */
export const progressLine = (io: Io, isTerminal: boolean): ProgressLine => {
  let last = '';
  return {
    show: (text, share) => {
      const filled = Math.round(share * 24);
      if (isTerminal)
        io.out(`\r\u001b[K  ${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${Math.round(share * 100)} %  ${text}`);
      else if (text !== last) io.out(`  ${text}\n`);
      last = text;
    },
    end: (text) => io.out(isTerminal ? `\r\u001b[K  ${text}\n` : `  ${text}\n`),
  };
};
