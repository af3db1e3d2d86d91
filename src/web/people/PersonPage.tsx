import { useState } from 'react';
import { type Person, peopleEndpoints } from '../../contract/people.ts';
import { fullName } from '../../domain/people/model.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePathParam } from '../app/moves.ts';
import { useSession } from '../app/session.tsx';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Timeline } from '../ui/Timeline.tsx';
import { IdentityCard } from './parts/IdentityCard.tsx';
import { EditPersonDialog, EmploymentDialog, EndServiceDialog, MovePersonDialog } from './parts/PersonDialogs.tsx';
import { StandingCard } from './parts/StandingCard.tsx';
import { StandingDialog } from './parts/StandingDialog.tsx';

type Open = 'edit' | 'move' | 'employment' | 'standing' | 'end' | null;
const dialogs = {
  edit: EditPersonDialog,
  move: MovePersonDialog,
  employment: EmploymentDialog,
  standing: StandingDialog,
  end: EndServiceDialog,
};

/** One person through time. */
export const PersonPage = () => {
  const read = useRead(peopleEndpoints.read, { params: { id: usePathParam('id') } });
  return (
    <Loaded read={read} rows={8}>
      {(person) => <PersonView person={person} />}
    </Loaded>
  );
};

const PersonView = ({ person }: { readonly person: Person }) => {
  const { people: t } = useWords();
  const formats = useFormats();
  const { today, can } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const spanText = (from: PlainDate, to: PlainDate | null): string =>
    to === null
      ? t.person.since({ day: formats.day(from) })
      : t.person.span({ from: formats.day(from), to: formats.day(to) });
  const last = person.employments.at(-1);
  const place =
    person.placements.find((p) => p.from <= today && (p.to === null || p.to >= today)) ?? person.placements.at(-1);
  const leftOn = last?.to != null && last.to < today ? last.to : null;
  const title = place ? place.positionTitle || t.position[place.positionKind] : '';
  const Dialog = open === null ? null : dialogs[open];
  const sentence = leftOn
    ? t.person.left({ day: formats.day(leftOn) })
    : place && t.person.sentence({ position: title, unit: place.unitName });
  return (
    <>
      <PageHeader
        title={fullName(person)}
        back={{ href: '/pegawai', label: t.person.back }}
        actions={
          <>
            {can('attendance.read') && (
              <LinkButton href={`/kehadiran/${person.id}`} icon="check">
                {t.person.attendance}
              </LinkButton>
            )}
            {can('policy.explain') && (
              <LinkButton href={`/kebijakan/untuk-pegawai?pegawai=${person.id}`} icon="policy">
                {t.person.holds}
              </LinkButton>
            )}
            {can('people.write') && (
              <Menu
                trigger={
                  <Button kind="main" icon="edit">
                    {t.person.actions}
                  </Button>
                }
                entries={[
                  { label: t.person.edit, icon: 'edit', onSelect: () => setOpen('edit') },
                  { label: t.person.move, icon: 'arrowRight', onSelect: () => setOpen('move') },
                  { label: t.person.employment, icon: 'document', onSelect: () => setOpen('employment') },
                  { label: t.person.setStanding, icon: 'policy', onSelect: () => setOpen('standing') },
                  { kind: 'line' },
                  { label: t.person.end, icon: 'close', harmful: true, onSelect: () => setOpen('end') },
                ]}
              />
            )}
          </>
        }
      >
        {sentence}
      </PageHeader>
      {person.warnings.length > 0 && can('people.write') && (
        <Notice tone="warn" title={t.person.warningTitle} className="mb-4">
          <ul>
            {person.warnings.map((code) => (
              <li key={code}>
                {(t.faults as Record<string, (p: Record<string, string>) => string>)[code]?.({
                  detail: toldBy(person.number, code),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="grid gap-4">
          <IdentityCard person={person} />
          <Card title={t.person.unitPath}>
            <ol className="grid gap-1">
              {person.unitPath.map((unit, depth) => (
                <li key={unit.id} style={{ paddingInlineStart: `${depth * 0.75}rem` }}>
                  <TextLink href={`/unit?unit=${unit.id}`}>{unit.name}</TextLink>
                </li>
              ))}
            </ol>
          </Card>
          {person.headships.length > 0 && (
            <Card title={t.person.headships}>
              <Timeline
                entries={person.headships.map((h) => ({
                  key: h.id,
                  when: spanText(h.from, h.to),
                  title: `${h.acting ? t.acting[h.acting] : t.person.definitive} ${h.unitName}`,
                }))}
              />
            </Card>
          )}
        </div>
        <div className="grid gap-4">
          <Card title={t.person.placements}>
            <Timeline
              entries={[...person.placements].reverse().map((p) => ({
                key: p.id,
                when: spanText(p.from, p.to),
                icon: 'units',
                title: (
                  <>
                    {p.positionTitle || t.position[p.positionKind]}{' '}
                    {p.from > today && <Badge>{formats.day(p.from)}</Badge>}
                  </>
                ),
                body: [p.unitName, t.position[p.positionKind], t.job[p.jobKind]].filter(Boolean).join(' · '),
              }))}
            />
          </Card>
          <Card title={t.person.employments}>
            <Timeline
              entries={[...person.employments].reverse().map((e) => ({
                key: e.id,
                when: spanText(e.from, e.to),
                icon: 'document',
                title: t.employment[e.kind],
                body: [
                  e.grade ? t.person.grade({ grade: e.grade }) : t.person.noGrade,
                  e.endReason && t.person.ended({ reason: e.endReason }),
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </Card>
          {person.standings !== null && <StandingCard standings={person.standings} />}
        </div>
      </div>
      {Dialog && <Dialog person={person} onClose={() => setOpen(null)} />}
    </>
  );
};

/** What the sentences of warnings need: the birth date or sex that the number tells. */
const toldBy = (number: string, code: string): string => {
  if (!/^\d{18}$/.test(number)) return String(number.length);
  if (code === 'number.sexDiffers') return number[14] === '1' ? 'male' : 'female';
  return `${number.slice(6, 8)}/${number.slice(4, 6)}/${number.slice(0, 4)}`;
};
