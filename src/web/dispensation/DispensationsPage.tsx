import { dispensationEndpoints } from '../../contract/dispensation.ts';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { Badge } from '../ui/Badge.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { EffectList } from './parts/EffectList.tsx';
import { VerifierQueue } from './parts/VerifierQueue.tsx';

/** Effects for everybody who may see them; the queue for the health verifier. */
export const DispensationsPage = () => {
  const { dispensation: t } = useWords();
  const session = useSession();
  const verifies = session.can('dispensation.verify', { kind: 'agency' });
  const [at, change] = useUrlState({ bagian: 'verifikasi', keadaan: 'asked', kasus: '', q: '' });
  const effects = useRead(dispensationEndpoints.list);
  const queue = useRead(
    dispensationEndpoints.queue,
    { query: { state: at.keadaan as 'asked' } },
    { enabled: verifies, keep: true, every: 60_000 },
  );
  const list = <EffectList read={effects} q={at.q} onQ={(q) => change({ q })} />;
  const waiting = queue.data?.waiting ?? 0;
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          session.can('dispensation.ask') &&
          session.me.employeeId !== null && (
            <LinkButton href="/dispensasi/saya" icon="person">
              {t.list.mine}
            </LinkButton>
          )
        }
      >
        {verifies
          ? queue.data && t.queue.lead({ n: waiting })
          : effects.data && t.list.lead({ n: effects.data.dispensations.length })}
      </PageHeader>
      {verifies ? (
        <Tabs
          label={t.title}
          value={at.bagian}
          onValue={(bagian) => change({ bagian })}
          tabs={[
            {
              value: 'verifikasi',
              label: (
                <span className="flex items-center gap-2">
                  {t.queue.tab} {waiting > 0 && <Badge tone="warn">{waiting}</Badge>}
                </span>
              ),
              content: (
                <VerifierQueue
                  read={queue}
                  state={at.keadaan}
                  onState={(keadaan) => change({ keadaan })}
                  openId={at.kasus}
                  onOpen={(kasus) => change({ kasus })}
                />
              ),
            },
            { value: 'berlaku', label: t.queue.effects, content: list },
          ]}
        />
      ) : (
        list
      )}
    </>
  );
};
