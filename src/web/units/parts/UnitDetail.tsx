import { useState } from 'react';
import { type TreeUnit, unitEndpoints } from '../../../contract/units.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { AppointHeadDialog, CloseUnitDialog, EndHeadDialog } from './HeadDialogs.tsx';
import { UnitFormDialog } from './UnitFormDialog.tsx';

interface UnitDetailProps {
  readonly unit: TreeUnit;
  readonly units: readonly TreeUnit[];
}

type Open = 'add' | 'reorganise' | 'close' | 'appoint' | { readonly end: string } | null;

/** One unit on the chosen day: who leads it, whom it holds, how it came to be. */
export const UnitDetail = ({ unit, units }: UnitDetailProps) => {
  const { people: t } = useWords();
  const formats = useFormats();
  const { can } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const history = useRead(unitEndpoints.history, { params: { id: unit.id } });
  const parent = units.find((u) => u.id === unit.parentId);
  const mayWrite = can('unit.write');
  const close = () => setOpen(null);
  const leaders = [unit.acting, unit.head && { ...unit.head, acting: null }];
  const spanText = (from: PlainDate, to: PlainDate | null): string =>
    to === null
      ? t.unit.since({ day: formats.day(from) })
      : t.person.span({ from: formats.day(from), to: formats.day(to) });
  return (
    <div className="grid gap-4">
      <Card
        title={unit.name}
        sub={[t.unitKind[unit.kind], parent ? t.unit.under({ name: parent.name }) : t.unit.top].join(' · ')}
      >
        <div className="grid gap-4">
          <div className="flex flex-wrap gap-2">
            {unit.strategic && <Badge tone="warn">{t.fields.strategic}</Badge>}
            {unit.services.map((s) => (
              <Badge key={s}>{t.service[s]}</Badge>
            ))}
            {unit.code && <Badge>{unit.code}</Badge>}
          </div>
          <div className="flex flex-wrap gap-2">
            <LinkButton href={`/pegawai?unit=${unit.id}`} icon="people">
              {t.unit.seePeople}
            </LinkButton>
            {mayWrite && (
              <>
                <Button icon="edit" onClick={() => setOpen('reorganise')}>
                  {t.unit.reorganise}
                </Button>
                <Button icon="plus" onClick={() => setOpen('add')}>
                  {t.unit.add}
                </Button>
                <Button icon="close" onClick={() => setOpen('close')}>
                  {t.unit.close}
                </Button>
              </>
            )}
          </div>
        </div>
      </Card>
      <Card
        title={t.unit.head}
        actions={
          mayWrite && (
            <Button icon="plus" onClick={() => setOpen('appoint')}>
              {unit.head ? t.unit.appointActing : t.unit.appoint}
            </Button>
          )
        }
      >
        {!unit.head && !unit.acting && <p className="text-ink2">{t.unit.noHead}</p>}
        <ul className="grid gap-3">
          {leaders.map(
            (leader) =>
              leader && (
                <li key={leader.headshipId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="min-w-0 flex-1">
                    {leader.acting && <Badge tone="warn">{t.acting[leader.acting]}</Badge>}{' '}
                    <TextLink href={`/pegawai/${leader.employeeId}`}>{leader.name}</TextLink>
                    <span className="block text-[0.8125rem] text-ink3">{spanText(leader.from, leader.to)}</span>
                  </span>
                  {mayWrite && (
                    <Button kind="quiet" onClick={() => setOpen({ end: leader.headshipId })}>
                      {t.unit.endHead}
                    </Button>
                  )}
                </li>
              ),
          )}
        </ul>
      </Card>
      <Card title={t.unit.history}>
        <Loaded read={history} rows={2}>
          {(data) => (
            <Timeline
              entries={data.versions.map((v) => ({
                key: v.id,
                when: spanText(v.from, v.to),
                title: v.name,
                body: [t.unitKind[v.kind], v.parentName && t.unit.under({ name: v.parentName })]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          )}
        </Loaded>
      </Card>
      {(history.data?.headships.length ?? 0) > 0 && (
        <Card title={t.unit.heads}>
          <Timeline
            entries={(history.data?.headships ?? []).map((h) => ({
              key: h.headshipId,
              when: spanText(h.from, h.to),
              title: `${h.acting ? t.acting[h.acting] : t.unit.head}: ${h.name}`,
            }))}
          />
        </Card>
      )}
      {open === 'add' && <UnitFormDialog mode="add" units={units} unit={null} parentId={unit.id} onClose={close} />}
      {open === 'reorganise' && <UnitFormDialog mode="reorganise" units={units} unit={unit} onClose={close} />}
      {open === 'close' && <CloseUnitDialog unit={unit} onClose={close} />}
      {open === 'appoint' && <AppointHeadDialog unit={unit} onClose={close} />}
      {open !== null && typeof open === 'object' && <EndHeadDialog headshipId={open.end} onClose={close} />}
    </div>
  );
};
