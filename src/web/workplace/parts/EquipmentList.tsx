import { workplaceEndpoints } from '../../../contract/workplace.ts';
import type { Equipment } from '../../../domain/workplace/model.ts';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toasts.tsx';

interface EquipmentListProps {
  readonly items: readonly Equipment[];
  readonly mayWrite: boolean;
}

/** Shared equipment of a room as small labels; an officer takes one away with its cross. */
export const EquipmentList = ({ items, mayWrite }: EquipmentListProps) => {
  const { workplace } = useWords();
  const t = workplace.equipment;
  const say = useToast();
  const remove = useAct(workplaceEndpoints.removeEquipment, [workplaceEndpoints.read]);
  if (items.length === 0) return <span className="text-ink3">{t.none}</span>;
  return (
    <ul className="flex flex-wrap gap-1.5 max-sm:justify-end">
      {items.map((item) => (
        <li key={item.id} className="flex items-center rounded-md border border-line2 text-sm">
          <span className="px-2 py-0.5">
            {item.name}
            <span className="sr-only">, {t.kinds[item.kind]}</span>
          </span>
          {mayWrite && (
            <button
              type="button"
              disabled={remove.busy}
              aria-label={t.remove({ name: item.name })}
              className="grid size-7 place-items-center rounded-e-md text-ink3 hover:bg-paper hover:text-bad"
              onClick={async () => {
                if ((await remove.run({ params: { id: item.id } })).ok) say(t.removed, 'okay');
              }}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
};
