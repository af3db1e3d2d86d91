import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { useUiLanguage } from './language.tsx';
import { type Tone, toneIcon, toneLook } from './Notice.tsx';

interface Toast {
  readonly id: number;
  readonly tone: Tone;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

type Say = (text: string, tone?: Tone, action?: Toast['action']) => void;
const ToastContext = createContext<Say>(() => {});

/** `say('Tersimpan.')`: a short word that something happened. Refusals belong beside what was refused, not here. */
export const useToast = (): Say => use(ToastContext);

export const ToastRegion = ({ children }: { readonly children: ReactNode }) => {
  const { app } = useUiLanguage();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (text, tone = 'okay', action) => {
      last.current += 1;
      const id = last.current;
      setToasts((all) => [...all.slice(-2), { id, tone, text, action }]);
      setTimeout(() => close(id), action ? 12_000 : 7000);
    },
    [close],
  );
  return (
    <ToastContext value={say}>
      {children}
      <section
        aria-label={app.notice.messages}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-3 bottom-20 z-50 flex flex-col items-center gap-2 lg:bottom-6"
      >
        {toasts.map((toast) => (
          <div
            key={toast.id}
            className={classes(
              'pointer-events-auto flex max-w-lg items-center gap-3 rounded-card border py-1 ps-4 pe-1 shadow-float',
              toneLook[toast.tone],
            )}
          >
            <Icon name={toneIcon[toast.tone]} />
            <p className="text-[0.9375rem] font-medium">{toast.text}</p>
            {toast.action && (
              <button
                type="button"
                onClick={() => {
                  toast.action?.run();
                  close(toast.id);
                }}
                className="min-h-11 px-2 font-semibold underline underline-offset-4"
              >
                {toast.action.label}
              </button>
            )}
            <IconButton icon="close" label={app.notice.dismiss} onClick={() => close(toast.id)} />
          </div>
        ))}
      </section>
    </ToastContext>
  );
};
