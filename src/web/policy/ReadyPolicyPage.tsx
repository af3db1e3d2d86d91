import { policyEndpoints } from '../../contract/policy.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useGo, usePathParam } from '../app/moves.ts';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useAct } from '../app/useAct.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useLanguage, useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { ClausesPanel } from './parts/ClausesPanel.tsx';
import { ElsewhereNotice, PolicyLine, Sources, UncertainNotice } from './parts/PolicyTop.tsx';

/** A ready instrument to read and to take over as a draft. */
export const ReadyPolicyPage = () => {
  const id = usePathParam('id');
  const { policy } = useWords();
  const t = policy.screen.one;
  const { language } = useLanguage();
  const formats = useFormats();
  const session = useSession();
  const go = useGo();
  const say = useToast();
  const read = useRead(policyEndpoints.readReady, { params: { id } });
  const adopt = useAct(policyEndpoints.adopt, [policyEndpoints.list]);
  const take = async () => {
    const done = await adopt.run({ params: { id }, body: {} });
    if (!done.ok) return;
    say(t.adopted, 'okay');
    go(`/kebijakan/${id}`);
  };
  return (
    <Loaded read={read} rows={10}>
      {({ instrument, cases, writtenFor }) => (
        <>
          <PageHeader
            title={instrument.title[language]}
            back={{ href: '/kebijakan?bagian=siap', label: t.back }}
            actions={
              session.can('policy.write', { kind: 'agency' }) && (
                <Button kind="main" icon="copy" busy={adopt.busy} onClick={() => void take()}>
                  {t.adopt}
                </Button>
              )
            }
          >
            <PolicyLine instrument={instrument} standing={null} />
          </PageHeader>
          <Refused refusal={adopt.refusal} className="mb-4" />
          <ElsewhereNotice area={writtenFor} />
          <UncertainNotice instrument={instrument} />
          <ClausesPanel instrument={instrument} />
          <Card title={t.cases} sub={t.casesWhy} className="mt-4">
            <ul className="space-y-1.5">
              {cases.map((each) => (
                <li key={each.title.id}>
                  {each.title[language]} <span className="text-sm text-ink3">({formats.dayMedium(each.date)})</span>
                </li>
              ))}
            </ul>
          </Card>
          <Sources instrument={instrument} />
        </>
      )}
    </Loaded>
  );
};
