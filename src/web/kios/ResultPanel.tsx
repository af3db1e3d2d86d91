import { useEffect, useState } from 'react';
import type { ScanRefusal } from '../../domain/attendance/card/judgeScan.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { useKiosWords } from './KiosWords.tsx';
import { photoOf } from './kioskStore.ts';

export type Result =
  | { readonly kind: 'refused'; readonly refusal: ScanRefusal }
  | {
      readonly kind: 'accepted' | 'confirm';
      readonly name: string | null;
      readonly unit: string;
      readonly photo: string | null;
      readonly time: string;
      readonly expected: boolean;
      readonly doubted: boolean;
    };

const Photo = ({ id, name }: { readonly id: string | null; readonly name: string }) => {
  const t = useKiosWords().result;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let open = true;
    setAddress(null);
    if (id !== null)
      void photoOf(id).then((blob) => {
        if (!open || blob === null) return;
        made = URL.createObjectURL(blob);
        setAddress(made);
      });
    return () => {
      open = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [id]);
  return address === null ? (
    <div className="flex flex-col items-center gap-2">
      <Avatar name={name} size={120} />
      <span className="text-[0.9375rem] opacity-80">{t.noPhoto}</span>
    </div>
  ) : (
    <img
      src={address}
      alt={name}
      className="aspect-[4/5] w-[min(15rem,42vw)] rounded-2xl border-4 border-card object-cover"
    />
  );
};

interface ResultPanelProps {
  readonly result: Result;
  readonly onConfirm: (same: boolean) => void;
}

/** What became of the scan, readable from two metres away. */
export const ResultPanel = ({ result, onConfirm }: ResultPanelProps) => {
  const t = useKiosWords();
  if (result.kind === 'refused') {
    const { title, way } = t.refusals[result.refusal];
    const mild = result.refusal === 'repeat';
    return (
      <section
        role="alert"
        className={classes(
          'absolute inset-0 z-20 grid place-items-center overflow-auto p-6 text-center',
          mild ? 'bg-warn-soft text-warn' : 'bg-bad-soft text-bad',
        )}
      >
        <div className="max-w-2xl">
          <Icon name={mild ? 'clock' : 'bad'} size={96} className="mx-auto" />
          <p className="mt-4 text-4xl leading-tight font-bold">{title}</p>
          <p className="mt-3 text-2xl text-ink">{way}</p>
        </div>
      </section>
    );
  }
  const name = result.name ?? t.result.otherOffice;
  const asks = result.kind === 'confirm';
  return (
    <section
      role={asks ? 'alertdialog' : 'status'}
      aria-label={asks ? t.result.confirmTitle : t.result.accepted}
      className={classes(
        'absolute inset-0 z-20 grid place-items-center overflow-auto p-6',
        asks ? 'bg-warn-soft text-warn' : result.doubted ? 'bg-warn-soft text-warn' : 'bg-okay-soft text-okay',
      )}
    >
      <div className="flex w-full max-w-3xl flex-wrap items-center justify-center gap-x-10 gap-y-5 text-center sm:text-left">
        <Photo id={result.photo} name={name} />
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex items-center justify-center gap-3 text-2xl font-bold sm:justify-start">
            <Icon name={asks ? 'eye' : 'okay'} size={36} />
            {asks ? t.result.confirmTitle : result.doubted ? t.result.doubted : t.result.accepted}
          </p>
          <p className="mt-3 text-[clamp(1.75rem,5vw,3rem)] leading-tight font-bold text-balance text-ink">{name}</p>
          {result.unit && <p className="mt-1 text-xl text-ink2">{result.unit}</p>}
          <p className="mt-2 text-xl text-ink2">{t.result.at({ time: result.time })}</p>
          {!result.expected && <p className="mt-2 text-lg font-semibold text-warn">{t.result.notExpected}</p>}
          {asks && (
            <>
              <p className="mt-2 text-[0.9375rem] text-ink2">{t.result.confirmWhy}</p>
              <div className="mt-5 flex flex-wrap gap-3">
                <Button kind="main" large icon="check" className="max-w-60" onClick={() => onConfirm(true)}>
                  {t.result.confirmYes}
                </Button>
                <Button large icon="close" className="max-w-60" onClick={() => onConfirm(false)}>
                  {t.result.confirmNo}
                </Button>
              </div>
            </>
          )}
        </div>
      </div>
    </section>
  );
};
