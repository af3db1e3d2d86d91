import type { KeptWeekPattern } from '../../../contract/calendar.ts';
import { weeklyHours } from '../../../domain/calendar/weeklyHours.ts';
import { useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/menuEntry.ts';
import { WeekHoursTable } from './WeekHoursTable.tsx';
import { WeekVerdict } from './WeekVerdict.tsx';

interface WeekPatternCardProps {
  readonly week: KeptWeekPattern;
  readonly onEdit?: () => void;
  readonly onStandard?: () => void;
  readonly onRemove?: () => void;
}

/** One working week with its hours and both sums. */
export const WeekPatternCard = ({ week, onEdit, onStandard, onRemove }: WeekPatternCardProps) => {
  const { calendar } = useWords();
  const t = calendar.weeks;
  const totals = weeklyHours(week);
  const entries: MenuEntry[] = [
    ...(onEdit ? [{ label: t.edit, icon: 'edit' as const, onSelect: onEdit }] : []),
    ...(onStandard && !week.isDefault ? [{ label: t.makeStandard, icon: 'check' as const, onSelect: onStandard }] : []),
    ...(onRemove && !week.isDefault
      ? [{ label: t.remove, icon: 'trash' as const, onSelect: onRemove, harmful: true }]
      : []),
  ];
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {week.name} {week.isDefault && <Badge tone="info">{t.standard}</Badge>}
        </span>
      }
      sub={[week.basis, t.uses({ n: week.workplaces })].filter(Boolean).join(' · ')}
      actions={
        entries.length > 0 && (
          <Menu trigger={<IconButton icon="more" label={t.more({ name: week.name })} />} entries={entries} />
        )
      }
    >
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <div className="grid content-between gap-3">
          <WeekHoursTable days={week.days} caption={t.normal} />
          <WeekVerdict total={totals.normal} />
        </div>
        <div className="grid content-between gap-3">
          <WeekHoursTable days={week.ramadanDays} caption={t.ramadan} />
          <WeekVerdict total={totals.ramadan} />
        </div>
      </div>
    </Card>
  );
};
