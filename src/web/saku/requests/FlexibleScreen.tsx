import { useLocation } from 'wouter';
import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import {
  type FlexibleForm,
  type FlexiblePlace,
  flexibleBases,
  flexiblePlaces,
  mentionsHealth,
  mostFlexibleDays,
} from '../../../domain/roster/request/flexibleDay.ts';
import { isPlainDate, type PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useKept } from '../useKept.ts';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { DayChooser } from './DayChooser.tsx';
import { JudgedDays } from './JudgedDays.tsx';
import { RequestFrame } from './RequestFrame.tsx';
import { useDraft } from './useDraft.ts';

interface Draft {
  readonly days: readonly PlainDate[];
  readonly place: FlexiblePlace;
  readonly basis: FlexibleForm['basis'];
  readonly reason: string;
  readonly workPlan: string;
  readonly outputs: string;
  readonly where: string;
}
const empty: Draft = { days: [], place: 'home', basis: 'task', reason: '', workPlan: '', outputs: '', where: '' };

const Flexible = () => {
  const { today } = usePhone();
  const words = useRequestWords();
  const t = words.flexible;
  const [, move] = useLocation();
  const wanted = new URLSearchParams(location.search).get('hari') ?? '';
  const { draft, found, ready, change, clear } = useDraft<Draft>(
    'flexible',
    isPlainDate(wanted) ? { ...empty, days: [wanted] } : empty,
  );
  const { send, busy, refusal } = useSend(rosterRequestEndpoints.askFlexible);
  const days = draft.days.filter((day) => day > today);
  const judged = useKept(
    rosterRequestEndpoints.judgeFlexible,
    { query: { days: [...days].sort().join(','), place: draft.place } },
    ready && days.length > 0,
  );
  const verdict = days.length > 0 ? judged.data : undefined;
  const put = (part: Partial<Draft>) => change({ ...draft, ...part });
  const outputs = draft.outputs
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 3);
  const complete =
    days.length > 0 &&
    draft.reason.trim().length >= 10 &&
    draft.workPlan.trim().length >= 10 &&
    outputs.length > 0 &&
    (draft.place === 'home' || draft.where.trim() !== '');
  const submit = async () => {
    const { place, basis, reason, workPlan, where } = draft;
    const answer = await send({ body: { days: [...days], place, basis, reason, workPlan, where, outputs } });
    if (!answer.ok) return;
    clear(empty);
    move('/permohonan');
  };
  const toggle = (day: PlainDate) =>
    put({
      days: days.includes(day)
        ? days.filter((each) => each !== day)
        : days.length < mostFlexibleDays
          ? [...days, day]
          : days,
    });
  return (
    <Screen title={t.title} documentTitle={t.title} asking={judged.asking && days.length > 0}>
      <Panel>
        <p className="mb-3 text-[0.9375rem] text-ink2">{t.why}</p>
        <RadioGroup<FlexiblePlace>
          legend={t.place}
          value={draft.place}
          onValue={(place) => put({ place })}
          options={flexiblePlaces.map((value) => ({ value, label: words.places[value] }))}
        />
        {draft.place !== 'home' && (
          <div className="mt-3">
            <Field
              label={draft.place === 'time' ? t.time : t.where}
              hint={draft.place === 'time' ? t.timeHint : t.whereHint}
            >
              <TextInput value={draft.where} onValue={(where) => put({ where })} maxLength={200} />
            </Field>
          </div>
        )}
      </Panel>
      <Panel title={t.days}>
        <p className="mb-2 text-[0.875rem] text-ink2">{t.daysHint}</p>
        <DayChooser today={today} days={days} onToggle={toggle} />
        {verdict && <JudgedDays verdict={verdict} onFree={toggle} />}
        {days.length > 0 && <Refused refusal={judged.refusal} retry={judged.reload} className="mt-3" />}
      </Panel>
      <Panel>
        <div className="space-y-4">
          <RadioGroup<FlexibleForm['basis']>
            legend={t.basis}
            value={draft.basis}
            onValue={(basis) => put({ basis })}
            options={flexibleBases.map((value) => ({ value, label: words.bases[value], hint: t.basisHints[value] }))}
          />
          <Field label={t.reason} hint={t.reasonHint}>
            <TextArea value={draft.reason} onValue={(reason) => put({ reason })} rows={3} maxLength={600} />
          </Field>
          {mentionsHealth(`${draft.reason} ${draft.workPlan}`) && (
            <Notice tone="warn" actions={<LinkButton href="/dispensasi/saya">{t.toDispensation}</LinkButton>}>
              {t.health}
            </Notice>
          )}
          <Field label={t.workPlan}>
            <TextArea value={draft.workPlan} onValue={(workPlan) => put({ workPlan })} rows={3} maxLength={1500} />
          </Field>
          <Field label={t.outputs} hint={t.outputsHint}>
            <TextArea value={draft.outputs} onValue={(next) => put({ outputs: next })} rows={3} maxLength={1500} />
          </Field>
          <p className="text-[0.8125rem] text-ink3">{t.files}</p>
          <Button
            kind="main"
            large
            icon="send"
            className="w-full"
            busy={busy}
            disabled={!complete}
            onClick={() => void submit()}
          >
            {t.send}
          </Button>
          {!complete && <p className="text-[0.8125rem] text-ink3">{t.missing}</p>}
          <Refused refusal={refusal} />
          {found && (
            <p role="status" className="flex flex-wrap items-center justify-between gap-2 text-[0.875rem] text-ink2">
              {t.kept}
              <Button kind="quiet" onClick={() => clear(empty)}>
                {t.clear}
              </Button>
            </p>
          )}
        </div>
      </Panel>
    </Screen>
  );
};

export const FlexibleScreen = () => (
  <RequestFrame>
    <Flexible />
  </RequestFrame>
);
