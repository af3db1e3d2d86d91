import type { WhereGroup } from '../../../contract/whereabouts.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';

type Picked = Readonly<Record<'unit' | 'gedung' | 'ruang', string>>;

interface PlaceGroupsProps {
  readonly data: {
    readonly units: readonly WhereGroup[];
    readonly workplaces: readonly WhereGroup[];
    readonly rooms: readonly WhereGroup[];
  };
  readonly at: Picked;
  readonly onPick: (next: Partial<Picked>) => void;
}

/** The same people by unit, building and room; pressing a line narrows, pressing it again widens. */
export const PlaceGroups = ({ data, at, onPick }: PlaceGroupsProps) => {
  const t = useWords().rosterLife.where;
  const lists = [
    { key: 'unit', title: t.byUnit, groups: data.units },
    { key: 'gedung', title: t.byBuilding, groups: data.workplaces },
    { key: 'ruang', title: t.byRoom, groups: data.rooms },
  ] as const;
  return (
    <div className="space-y-3">
      {lists
        .filter(({ key, groups }) => groups.length > 1 || at[key] !== '')
        .map(({ key, title, groups }) => (
          <Card key={key} title={title} flush>
            <ul className="max-h-80 overflow-y-auto">
              {at[key] !== '' && (
                <li className="border-t border-line">
                  <button
                    type="button"
                    onClick={() => onPick({ [key]: '' })}
                    className="flex min-h-11 w-full items-center gap-2 px-4 text-start font-semibold text-brand-text"
                  >
                    <Icon name="close" size={16} /> {t.everywhere}
                  </button>
                </li>
              )}
              {groups.map((group) => (
                <GroupLine
                  key={group.id}
                  group={group}
                  chosen={at[key] === group.id}
                  onPick={() => onPick({ [key]: group.id })}
                />
              ))}
            </ul>
          </Card>
        ))}
    </div>
  );
};

interface GroupLineProps {
  readonly group: WhereGroup;
  readonly chosen: boolean;
  readonly onPick: () => void;
}

const GroupLine = ({ group, chosen, onPick }: GroupLineProps) => {
  const t = useWords().rosterLife.where;
  const formats = useFormats();
  const total = Object.values(group.counts).reduce((sum, count) => sum + (count ?? 0), 0);
  const office = group.counts.office ?? 0;
  return (
    <li className="border-t border-line">
      <button
        type="button"
        aria-pressed={chosen}
        onClick={onPick}
        className="flex min-h-11 w-full items-center justify-between gap-3 px-4 py-1.5 text-start hover:bg-brand-soft/50 aria-pressed:bg-brand-soft"
      >
        <span className="min-w-0">
          <span className="block truncate text-[0.9375rem]">{group.name}</span>
          {group.within && <span className="block truncate text-[0.8125rem] text-ink3">{group.within}</span>}
        </span>
        <span className="shrink-0 text-[0.875rem] text-ink2 tabular-nums">
          {t.inOffice({ office: formats.number(office), total: formats.number(total) })}
        </span>
      </button>
    </li>
  );
};
