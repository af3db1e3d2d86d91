import { useEffect } from 'react';
import { useSession } from '../../app/session.tsx';
import { useFormats, useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { modeLook, modeOfLetter } from '../../ui/modeLook.ts';
import { letters } from './BoardToolbar.tsx';

/** While the board is open, a printed page says at its foot what it is and which of how many. */
export const usePaperFoot = (left: string, page: string, of: string): void => {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const quoted = (text: string) => JSON.stringify(text);
    sheet.replaceSync(`@page {
      @bottom-left { content: ${quoted(left)}; font: 8pt sans-serif; }
      @bottom-right { content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages); font: 8pt sans-serif; }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [left, page, of]);
};

/** The unit below the letterhead, on paper only; the agency's name where it has no letterhead. */
export const BoardKop = ({ unit }: { readonly unit: string }) => {
  const { me } = useSession();
  return (
    <div className="mb-2 hidden border-b-3 border-double border-ink pb-1 text-center font-bold uppercase print:block">
      {me.agency.letterhead.length === 0 && <p>{me.agency.name}</p>}
      <p className="text-sm">{unit}</p>
    </div>
  );
};

/** Legend and place for the head's name, on paper only; stays with the last rows. */
export const BoardSignature = ({ unit }: { readonly unit: string }) => {
  const { app, roster } = useWords();
  const formats = useFormats();
  const { today } = useSession();
  return (
    <div className="hidden break-inside-avoid grid-cols-2 gap-8 pt-4 text-start text-xs print:grid">
      <div>
        <p className="mb-1 font-bold">{roster.file.legend}</p>
        <ul className="space-y-0.5">
          {letters.map((letter) => (
            <li key={letter} className="flex items-center gap-2">
              <span
                className={classes('grid size-5 place-items-center rounded font-bold', modeLook[modeOfLetter[letter]])}
              >
                {letter}
              </span>
              {app.modes[modeOfLetter[letter]]}
            </li>
          ))}
        </ul>
      </div>
      <div className="justify-self-end">
        <p>{roster.file.signedOn({ day: formats.day(today) })}</p>
        <p>{roster.file.signedBy({ unit, acting: '' })}</p>
        <p className="mt-14 min-w-56 border-t border-ink pt-0.5">{roster.file.numberShort}</p>
      </div>
    </div>
  );
};
