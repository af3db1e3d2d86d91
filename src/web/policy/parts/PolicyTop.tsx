import type { InstrumentHead } from '../../../contract/policy.ts';
import type { Instrument } from '../../../domain/policy/instrument.ts';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSpanText } from '../spanText.ts';
import { StandingBadge, UncertainBadge } from './StandingBadge.tsx';

/** The line under the title: issuer, number, level, days and state. */
export const PolicyLine = ({
  instrument,
  standing,
}: {
  readonly instrument: Instrument;
  readonly standing: InstrumentHead['standing'] | null;
}) => {
  const { policy } = useWords();
  const spanText = useSpanText();
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>
        {policy.forms[instrument.form]} · {instrument.issuer} · {instrument.number ?? policy.certainty.unknownNumber} ·{' '}
        {spanText(instrument)}
      </span>
      {standing && <StandingBadge standing={standing} />}
      {!instrument.certain && <UncertainBadge />}
    </span>
  );
};

/** What is not certain of the instrument as a whole. */
export const UncertainNotice = ({ instrument }: { readonly instrument: Instrument }) => {
  const { policy } = useWords();
  const { language } = useLanguage();
  if (instrument.certain && instrument.notes.length === 0) return null;
  return (
    <Notice
      tone={instrument.certain ? 'info' : 'warn'}
      title={instrument.certain ? policy.screen.one.about : policy.screen.one.uncertainTitle}
      className="mb-4"
    >
      {!instrument.certain && <p>{policy.screen.one.uncertain}</p>}
      {instrument.notes.length > 0 && (
        <ul className="mt-1 list-disc space-y-0.5 ps-5">
          {instrument.notes.map((note) => (
            <li key={note.id}>{note[language]}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

/** Warns that a text was written for another area than the agency's own. */
export const ElsewhereNotice = ({ area }: { readonly area: string | null }) => {
  const { policy } = useWords();
  if (area === null) return null;
  return (
    <Notice tone="warn" title={policy.screen.one.elsewhereTitle({ area })} className="mb-4">
      {policy.screen.one.elsewhere}
    </Notice>
  );
};

/** Where the instrument was read; addresses stand as text, for a screen need not reach them. */
export const Sources = ({ instrument }: { readonly instrument: Instrument }) => {
  const { policy } = useWords();
  if (instrument.sources.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="text-sm font-bold text-ink2">{policy.screen.one.sources}</h2>
      <ul className="mt-1 space-y-0.5 text-sm text-ink3">
        {instrument.sources.map((source) => (
          <li key={source.address} className="break-words">
            {source.title}: {source.address}
          </li>
        ))}
      </ul>
    </section>
  );
};
