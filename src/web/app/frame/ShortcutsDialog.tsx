import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { type Shortcut, usePageShortcuts } from '../shortcuts.tsx';
import { useWords } from '../words.tsx';

const ShortcutList = ({ title, list }: { readonly title: string; readonly list: readonly Shortcut[] }) => (
  <section className="mb-4">
    <h3 className="mb-1 text-sm font-semibold text-ink2">{title}</h3>
    <dl className="divide-y divide-line">
      {list.map((shortcut) => (
        <div key={shortcut.keys} className="flex items-center justify-between gap-4 py-2">
          <dt>{shortcut.label}</dt>
          <dd className="flex gap-1">
            {shortcut.keys.split(' ').map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

export const ShortcutsDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { app } = useWords();
  const page = usePageShortcuts();
  return (
    <Dialog open={open} onClose={onClose} title={app.shortcuts.title} closeOnVeil>
      {page.length > 0 && <ShortcutList title={app.shortcuts.onPage} list={page} />}
      <ShortcutList
        title={app.shortcuts.everywhere}
        list={[
          { keys: 'Ctrl K', label: app.shortcuts.search },
          { keys: '?', label: app.shortcuts.help },
          { keys: 'Esc', label: app.shortcuts.close },
        ]}
      />
    </Dialog>
  );
};
