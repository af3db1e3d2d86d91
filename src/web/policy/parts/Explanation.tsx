import type { ReactNode } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { InstrumentHead, policyEndpoints } from '../../../contract/policy.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useClauseText } from '../clauseText.ts';
import { UncertainBadge } from './StandingBadge.tsx';

type Answer = AnswerOf<typeof policyEndpoints.explain>;
type Reason = Answer['because'][number];

/** What holds, the deciding reason first, then what gave way, duties and bounds; each with its article. */
export const Explanation = ({ answer }: { readonly answer: Answer }) => {
  const { policy, roster } = useWords();
  const t = policy.screen.explain;
  const { language } = useLanguage();
  const formats = useFormats();
  const { reason: said } = useClauseText();
  const heads = new Map<string, InstrumentHead>(answer.instruments.map((each) => [each.id, each]));
  const Told = ({ reason, children }: { readonly reason: Reason; readonly children?: ReactNode }) => (
    <li className="py-2">
      <span className="font-semibold">{said(reason)}</span>
      {children}
      {reason.ref && (
        <span className="block text-sm text-ink3">
          <TextLink href={`/kebijakan/${reason.ref.instrument}`}>
            {heads.get(reason.ref.instrument)?.title[language] ?? reason.ref.instrument}
          </TextLink>
          , {reason.ref.article}
        </span>
      )}
    </li>
  );
  const list = (title: string, reasons: readonly Reason[]) =>
    reasons.length > 0 && (
      <Card title={title}>
        <ul className="divide-y divide-line">
          {reasons.map((reason) => (
            <Told key={`${reason.code} ${reason.ref?.instrument} ${reason.ref?.clause}`} reason={reason} />
          ))}
        </ul>
      </Card>
    );
  return (
    <div className="space-y-4">
      <Card>
        <p className="text-sm text-ink3">
          {answer.name}, {formats.dayLong(answer.day)}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-lg font-bold">
          {answer.calendar === 'workday' && (answer.allowed.length === 1 ? t.only : t.allowed)}
          {answer.allowed.map((mode) => (
            <ModeChip key={mode} mode={mode} />
          ))}
        </p>
        {answer.because.length === 0 && <p className="mt-2 text-ink2">{t.free}</p>}
      </Card>
      {list(t.because, answer.because)}
      {answer.overruled.length > 0 && (
        <Card title={t.overruled} sub={policy.precedence}>
          <ul className="divide-y divide-line">
            {answer.overruled.map(({ reason, by, why }) => (
              <Told
                key={`${reason.code} ${reason.ref?.instrument} ${reason.ref?.clause} ${by.ref?.clause}`}
                reason={reason}
              >
                <span className="block text-sm">
                  {t.by({
                    reason: `${said(by)}${by.ref ? ` (${heads.get(by.ref.instrument)?.title[language] ?? by.ref.instrument}, ${by.ref.article})` : ''}`,
                  })}
                  {why && `, ${roster.precedence.precedents[why]}`}
                </span>
              </Told>
            ))}
          </ul>
        </Card>
      )}
      {list(t.others, answer.others)}
      {list(t.duties, answer.duties)}
      {list(t.officeDuties, answer.officeDuties)}
      {answer.bounds.length > 0 && (
        <Card title={t.bounds}>
          <ul className="divide-y divide-line">
            {answer.bounds.map((bound) => (
              <Told
                key={`${bound.reason.code} ${bound.reason.ref?.instrument} ${bound.reason.ref?.clause} ${bound.of} ${bound.min} ${bound.max}`}
                reason={bound.reason}
              >
                {bound.reason.params.count === undefined && <span className="block text-sm">{t.boundOf(bound)}</span>}
              </Told>
            ))}
          </ul>
        </Card>
      )}
      {list(t.ranking, answer.ranking)}
      <Card title={t.instruments}>
        {answer.instruments.length === 0 ? (
          <p className="text-ink3">{t.nothing}</p>
        ) : (
          <ul className="divide-y divide-line">
            {answer.instruments.map((each) => (
              <li key={each.id} className="flex flex-wrap items-center gap-2 py-2">
                <TextLink href={`/kebijakan/${each.id}`}>{each.title[language]}</TextLink>
                <span className="text-sm text-ink3">{policy.levels[each.level]}</span>
                {!each.certain && <UncertainBadge />}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
};
