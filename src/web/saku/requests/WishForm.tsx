import { useState } from 'react';
import { type MyWindow, rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import type { OwnWish } from '../../../domain/roster/request/wish.ts';
import { mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Select } from '../../ui/Select.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';
import { useDraft } from './useDraft.ts';

const choices = ['home', 'office'] as const;

/** Day by day: home, office, or no wish, and how much it matters. What is not sent yet stays on this phone. */
export const WishForm = ({ window, onSaved }: { readonly window: MyWindow; readonly onSaved: () => void }) => {
  const { formats } = usePhoneWords();
  const t = useRequestWords().wishes;
  const { send, busy, refusal } = useSend(rosterRequestEndpoints.setWishes);
  const known = window.wishes.map(({ day, mode, weight }): OwnWish => ({ day, mode, weight }));
  const { draft, found, change, clear } = useDraft<readonly OwnWish[] | null>(`wishes:${window.id}`, null);
  const [said, setSaid] = useState('');
  const now = draft ?? known;
  const full = now.length >= window.most;

  const put = (day: PlainDate, wish: OwnWish | null) => {
    const others = now.filter((each) => each.day !== day);
    setSaid('');
    change(wish === null ? others : [...others, wish]);
  };
  const save = async () => {
    const answer = await send({ params: { id: window.id }, body: { wishes: [...now] } });
    if (!answer.ok) return;
    clear(now);
    setSaid(t.saved);
    onSaved();
  };
  return (
    <>
      <p className="text-[0.9375rem] text-ink2">
        {t.open({ day: formats.dayAndMonth(window.closesOn), most: window.most })}
      </p>
      <ol className="mt-2">
        {window.days.map((day, d) => {
          const wish = now.find((each) => each.day === day);
          const isNewWeek = d === 0 || mondayOf(day) !== mondayOf(window.days[d - 1]!);
          return (
            <li key={day} className={classes('border-t py-2', isNewWeek ? 'border-t-2 border-line2' : 'border-line')}>
              <div className="flex items-center gap-2">
                <span className="w-11 shrink-0 text-center leading-tight">
                  <abbr title={formats.weekday(day)} className="block text-[0.8125rem] text-ink2 no-underline">
                    {formats.weekdayShort(day)}
                  </abbr>
                  <strong className="text-lg tabular-nums">{Number(day.slice(8))}</strong>
                </span>
                <fieldset className="flex flex-1 gap-1.5">
                  <legend className="sr-only">{t.day({ day: formats.dayAndMonth(day) })}</legend>
                  {choices.map((mode) => {
                    const chosen = wish?.mode === mode;
                    return (
                      <button
                        key={mode}
                        type="button"
                        aria-pressed={chosen}
                        disabled={full && wish === undefined}
                        onClick={() => put(day, chosen ? null : { day, mode, weight: wish?.weight ?? 2 })}
                        className={classes(
                          'min-h-11 flex-1 rounded-control border px-2 text-[0.9375rem] font-medium disabled:opacity-45',
                          chosen
                            ? mode === 'home'
                              ? 'border-home-ink bg-home text-home-ink'
                              : 'border-office-ink bg-office text-office-ink'
                            : 'border-line2 bg-card text-ink2',
                        )}
                      >
                        {`${mode === 'home' ? 'R' : 'K'} · ${t[mode]}`}
                      </button>
                    );
                  })}
                </fieldset>
              </div>
              {wish && (
                <div className="mt-1.5 ps-13">
                  <Select
                    aria-label={`${t.weight}: ${formats.dayAndMonth(day)}`}
                    value={String(wish.weight) as '1' | '2' | '3'}
                    options={([1, 2, 3] as const).map((n) => ({
                      value: String(n) as '1' | '2' | '3',
                      label: t.weights[n],
                    }))}
                    onValue={(n) => put(day, { ...wish, weight: Number(n) as OwnWish['weight'] })}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <div className="sticky bottom-20 mt-2 rounded-xl border border-line bg-card p-3 shadow-float">
        <p role="status" className="mb-2 text-[0.875rem] text-ink2">
          {said || (full ? t.tooMany({ most: window.most }) : t.used({ n: now.length, most: window.most }))}
          {found && !said && ` ${t.unsaved}`}
        </p>
        <Button kind="main" large busy={busy} className="w-full" onClick={() => void save()}>
          {t.save}
        </Button>
        <Refused refusal={refusal} className="mt-2" />
      </div>
    </>
  );
};
