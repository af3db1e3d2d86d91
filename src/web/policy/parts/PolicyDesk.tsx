import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { policyEndpoints } from '../../../contract/policy.ts';
import { checkInstrument } from '../../../domain/policy/checkInstrument.ts';
import { compareInstruments } from '../../../domain/policy/compareInstruments.ts';
import { useGo } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useAct } from '../../app/useAct.ts';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { ClausesPanel } from './ClausesPanel.tsx';
import { InstrumentFields } from './InstrumentFields.tsx';
import { ElsewhereNotice, PolicyLine, Sources, UncertainNotice } from './PolicyTop.tsx';

const ComparePanel = lazy(() => import('./ComparePanel.tsx').then((m) => ({ default: m.ComparePanel })));
const DryRunPanel = lazy(() => import('./DryRunPanel.tsx').then((m) => ({ default: m.DryRunPanel })));
const HistoryPanel = lazy(() => import('./HistoryPanel.tsx').then((m) => ({ default: m.HistoryPanel })));
const AmendDialog = lazy(() => import('./LifeDialogs.tsx').then((m) => ({ default: m.AmendDialog })));
const PutInForceDialog = lazy(() => import('./LifeDialogs.tsx').then((m) => ({ default: m.PutInForceDialog })));
const RevokeDialog = lazy(() => import('./LifeDialogs.tsx').then((m) => ({ default: m.RevokeDialog })));

type Asked = 'putInForce' | 'revoke' | 'amend' | 'discard' | null;

/** An instrument with everything that can be done to it; a draft is edited in place. */
export const PolicyDesk = ({ answer }: { readonly answer: AnswerOf<typeof policyEndpoints.read> }) => {
  const { policy, app } = useWords();
  const t = policy.screen;
  const { language } = useLanguage();
  const session = useSession();
  const go = useGo();
  const say = useToast();
  const [at, change] = useUrlState({ bagian: 'ketentuan', versi: 0 });
  const [draft, setDraft] = useState(answer.instrument);
  const [asked, setAsked] = useState<Asked>(null);
  const save = useAct(policyEndpoints.save, [policyEndpoints.read, policyEndpoints.list, policyEndpoints.compare]);
  const discard = useAct(policyEndpoints.discard, [policyEndpoints.list]);
  const { instrument, version, newest, history } = answer;
  const mayWrite = session.can('policy.write', { kind: 'agency' }) && version === newest;
  const editing = mayWrite && instrument.state === 'draft';
  const shown = editing ? draft : instrument;
  const difference = compareInstruments(instrument, draft);
  const unsaved = editing ? difference.instrument.length + difference.clauses.length : 0;
  const contradictions = checkInstrument(shown).filter((each) => each.weight === 'contradiction').length;
  const close = () => setAsked(null);
  const soon = (part: ReactNode) => (
    <Suspense fallback={<Skeleton rows={6} label={app.progress.loading} />}>{part}</Suspense>
  );
  const store = async () => {
    const done = await save.run({ params: { id: instrument.id }, body: { version, instrument: draft } });
    if (done.ok) say(t.one.saved, 'okay');
  };
  const actions = editing ? (
    <>
      <Button kind="quiet" icon="trash" onClick={() => setAsked('discard')}>
        {t.one.discard}
      </Button>
      <Button busy={save.busy} disabled={unsaved === 0} onClick={() => void store()}>
        {t.one.save}
      </Button>
      <Button
        kind="main"
        disabled={unsaved > 0 || contradictions > 0}
        title={contradictions > 0 ? t.inForce.blocked : undefined}
        onClick={() => setAsked('putInForce')}
      >
        {t.one.putInForce}
      </Button>
    </>
  ) : mayWrite && instrument.state === 'inForce' ? (
    <>
      <Button kind="quiet" onClick={() => setAsked('revoke')}>
        {t.one.revoke}
      </Button>
      <Button icon="edit" onClick={() => setAsked('amend')}>
        {t.one.amend}
      </Button>
    </>
  ) : null;
  return (
    <>
      <PageHeader title={shown.title[language]} back={{ href: '/kebijakan', label: t.one.back }} actions={actions}>
        <PolicyLine instrument={shown} standing={answer.standing} />
      </PageHeader>
      {version !== newest && (
        <Notice
          tone="info"
          className="mb-4"
          actions={<LinkButton href={`/kebijakan/${instrument.id}`}>{t.one.toNewest}</LinkButton>}
        >
          {t.one.oldVersion({ version })}
        </Notice>
      )}
      {unsaved > 0 && (
        <p aria-live="polite" className="mb-3 text-sm font-semibold text-warn">
          {t.one.unsaved({ n: unsaved })}
        </p>
      )}
      <Refused refusal={save.refusal ?? discard.refusal} className="mb-4" />
      <ElsewhereNotice area={answer.writtenFor} />
      <UncertainNotice instrument={shown} />
      <Tabs
        label={shown.title[language]}
        value={at.bagian}
        onValue={(bagian) => change({ bagian })}
        tabs={[
          {
            value: 'ketentuan',
            label: t.one.clauses,
            content: (
              <div className="space-y-4">
                {editing && <InstrumentFields instrument={draft} onInstrument={setDraft} />}
                <ClausesPanel
                  instrument={shown}
                  findings={answer.findings}
                  {...(editing ? { onInstrument: setDraft } : {})}
                />
                <p className="text-sm text-ink3">{policy.precedence}</p>
                <Sources instrument={shown} />
              </div>
            ),
          },
          ...(mayWrite
            ? [
                {
                  value: 'uji-coba',
                  label: t.one.dryRun,
                  content: soon(
                    <DryRunPanel id={instrument.id} version={version} from={instrument.from} unsaved={unsaved > 0} />,
                  ),
                },
              ]
            : []),
          {
            value: 'bandingkan',
            label: t.one.compare,
            content: soon(<ComparePanel id={instrument.id} version={version} history={history} />),
          },
          {
            value: 'riwayat',
            label: t.one.history,
            content: soon(<HistoryPanel id={instrument.id} history={history} />),
          },
        ]}
      />
      <Suspense>
        {asked === 'putInForce' && <PutInForceDialog instrument={instrument} version={version} onClose={close} />}
        {asked === 'revoke' && <RevokeDialog instrument={instrument} version={version} onClose={close} />}
        {asked === 'amend' && <AmendDialog instrument={instrument} onClose={close} />}
      </Suspense>
      <ConfirmDialog
        open={asked === 'discard'}
        title={t.discard.title}
        action={t.one.discard}
        harmful
        busy={discard.busy}
        onClose={close}
        onConfirm={() =>
          void discard.run({ params: { id: instrument.id } }).then((done) => {
            if (!done.ok) return close();
            say(t.discard.done, 'okay');
            go('/kebijakan');
          })
        }
      >
        {t.discard.text}
      </ConfirmDialog>
    </>
  );
};
