import { IconButton } from './IconButton.tsx';
import { useUiLanguage } from './language.tsx';

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

export const Pagination = ({ page, pageSize, total, onPage }: PaginationProps) => {
  const { app, formats } = useUiLanguage();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  return (
    <nav aria-label={app.table.pages} className="flex items-center justify-end gap-2 px-4 py-2 text-sm text-ink2">
      <span className="tabular-nums">
        {app.table.range({
          from: formats.number(from),
          to: formats.number(Math.min(total, page * pageSize)),
          total: formats.number(total),
        })}
      </span>
      <IconButton icon="left" label={app.table.previous} disabled={page <= 1} onClick={() => onPage(page - 1)} />
      <IconButton icon="right" label={app.table.next} disabled={page >= last} onClick={() => onPage(page + 1)} />
    </nav>
  );
};
