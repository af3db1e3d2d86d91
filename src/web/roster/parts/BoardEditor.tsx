import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { type BoardAnswer, rosterEndpoints } from '../../../contract/roster.ts';
import type { Board, BoardFault } from '../../../domain/roster/board.ts';
import { boardDay } from '../../../domain/roster/boardDay.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { addressOf } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { isTyping, useShortcuts } from '../../app/shortcuts.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { usePaper } from '../../calendar/parts/usePaper.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardGrid } from './BoardGrid.tsx';
import { BoardToolbar } from './BoardToolbar.tsx';
import { BreachStrip } from './BreachStrip.tsx';
import { type CellAt, edited, fill, noEdits, redoStep, undoStep } from './boardEdits.ts';
import { brokenByPerson, mender, shownDays, shownPeople, waitingCells } from './boardView.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { boxOf, type Selection, sizeOf } from './selection.ts';
import { WhyPanel } from './WhyPanel.tsx';

type PlanAnswer = AnswerOf<typeof rosterEndpoints.plan>;

interface BoardEditorProps {
  readonly plan: PlanAnswer;
  readonly answer: BoardAnswer & { readonly version: number; readonly unitName: string };
  readonly unitId: string;
  readonly chooser: ReactNode;
  readonly onReload: () => void;
}

export const BoardEditor = ({ plan, answer, unitId, chooser, onReload }: BoardEditorProps) => {
  const words = useWords();
  const t = words.roster.board;
  const formats = useFormats();
  const { today, me, can } = useSession();
  const say = useToast();
  usePaper(me.agency.paper);
  const [at, change] = useUrlState({ cari: '', hanya: '', tampil: '', mulai: '' });
  const [state, setState] = useState(noEdits);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [several, setSeveral] = useState(false);
  const [publishing, setPublishing] = useState<number | null>(null);
  const amend = useAct(rosterEndpoints.amend, [rosterEndpoints.plan, rosterEndpoints.plans, rosterEndpoints.board]);
  const mayAmend = plan.may.includes('amended') && can('roster.plan');

  const board = useMemo<Board>(
    () => ({
      ...answer,
      people: answer.people.map((person) => ({
        ...person,
        modes: edited(person.employeeId, person.modes, answer.days, state.edits),
      })),
    }),
    [answer, state.edits],
  );
  const faults = useMemo(() => judgeBoard(board), [board]);
  const counts = useMemo(() => board.days.map((_, d) => boardDay(board, d)), [board]);
  const brokenDays = useMemo(
    () => new Set(faults.flatMap((fault) => (fault.day === null || fault.people.length < 2 ? [] : [fault.day]))),
    [faults],
  );
  const brokenCells = useMemo(() => brokenByPerson(faults), [faults]);

  const narrow = typeof window !== 'undefined' && window.matchMedia('(width < 40rem)').matches;
  const byWeek = at.tampil === 'minggu' || (at.tampil === '' && narrow);
  const mondays = useMemo(() => [...new Set(board.days.map(mondayOf))], [board.days]);
  const monday = (
    mondays.includes(at.mulai as PlainDate) ? at.mulai : (mondays.find((each) => each >= mondayOf(today)) ?? mondays[0])
  ) as PlainDate;
  const columns = useMemo(() => shownDays(answer, byWeek ? monday : null), [answer, byWeek, monday]);
  const rows = useMemo(
    () => shownPeople(answer, board, faults, { search: at.cari, only: at.hanya }),
    [answer, board, faults, at.cari, at.hanya],
  );

  const box = selection === null ? null : boxOf(selection);
  const selectedCount = box === null ? 0 : Math.min(sizeOf(box), rows.length * columns.length);
  const onLetter = (letter: ModeLetter) => {
    if (box === null || !mayAmend) return;
    const cells: CellAt[] = [];
    let skipped = 0;
    for (let r = box.top; r <= box.bottom; r++)
      for (let c: number = box.left; c <= box.right; c++) {
        const person = answer.people[rows[r] ?? -1];
        const d = columns[c];
        if (person === undefined || d === undefined) continue;
        if (person.open[d] === '-') skipped++;
        else cells.push({ employeeId: person.employeeId, day: board.days[d]!, saved: person.modes[d]! });
      }
    if (cells.length > 0) setState((now) => fill(now, cells, letter));
    if (cells.length >= 10 || skipped > 0)
      say(
        [
          t.filled({ count: formats.number(cells.length) }),
          skipped > 0 && t.skipped({ count: formats.number(skipped) }),
        ]
          .filter(Boolean)
          .join(' '),
      );
  };
  const onUndo = () => {
    say(state.undo.length === 0 ? t.nothingToUndo : t.undone);
    setState(undoStep);
  };

  useShortcuts([
    { keys: 'K R L D C', label: t.selected({ count: '…' }) },
    { keys: 'Ctrl Z', label: t.undo },
    { keys: 'Ctrl Y', label: t.redo },
  ]);
  const unsaved = state.edits.size;
  useEffect(() => {
    if (unsaved === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (
        (event.ctrlKey || event.metaKey) &&
        event.key.toLowerCase() === 'z' &&
        !isTyping(event) &&
        !event.defaultPrevented
      ) {
        event.preventDefault();
        setState(event.shiftKey ? redoStep : undoStep);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const save = async (): Promise<number | null> => {
    const cells = [...state.edits].map(([key, letter]) => {
      const [employeeId, day] = key.split(' ') as [string, PlainDate];
      return { employeeId, day, mode: modeOfLetter[letter] as Exclude<(typeof modeOfLetter)[ModeLetter], 'off'> };
    });
    const answered = await amend.run({ params: { id: plan.id }, body: { version: answer.version, cells } });
    if (!answered.ok) return null;
    setState(noEdits);
    say(t.saved({ count: formats.number(cells.length) }), 'okay');
    return answered.value.version;
  };
  const mayPublish =
    plan.publishedVersion !== null
      ? can('roster.publish') && plan.state === 'published'
      : plan.may.includes('published');
  const publish = async () => {
    const version = unsaved > 0 ? await save() : answer.version;
    if (version !== null) setPublishing(version);
  };
  const waiting = waitingCells(answer, board, state.edits);

  const onShow = (fault: BoardFault) => {
    const d = fault.day ?? 0;
    if (byWeek) change({ mulai: mondayOf(board.days[d]!), tampil: 'minggu' });
    const able = mender(board, fault);
    const row = Math.max(0, able === undefined ? 0 : rows.indexOf(able));
    const column = Math.max(0, shownDays(answer, byWeek ? mondayOf(board.days[d]!) : null).indexOf(d));
    setSelection({ anchor: { row, column }, head: { row, column } });
  };
  const one = box !== null && sizeOf(box) === 1 ? { person: rows[box.top] ?? -1, day: columns[box.left] ?? -1 } : null;
  const nameOf = (p: number) => answer.people[p]?.name ?? '';

  return (
    <div className="max-sm:pb-28" style={{ '--names': narrow ? '8.5rem' : '16rem' } as React.CSSProperties}>
      <PageHeader
        title={t.title({ unit: answer.unitName })}
        back={{ href: `/rencana/${plan.id}`, label: words.roster.plans.title }}
        actions={
          <div className="flex flex-wrap gap-2 print:hidden">
            {mayAmend && (
              <Button icon="undo" onClick={onUndo} disabled={state.undo.length === 0}>
                {t.undo}
              </Button>
            )}
            <Button icon="print" onClick={() => window.print()} className="max-sm:hidden">
              {t.print}
            </Button>
            <LinkButton
              icon="export"
              href={addressOf(rosterEndpoints.file, { id: plan.id }, { unitId })}
              download
              className="max-sm:hidden"
            >
              {t.file}
            </LinkButton>
            {mayAmend && unsaved > 0 && (
              <Button kind={mayPublish ? 'plain' : 'main'} busy={amend.busy} onClick={() => void save()}>
                {t.save({ count: formats.number(unsaved) })}
              </Button>
            )}
            {mayPublish && (
              <Button
                kind="main"
                busy={amend.busy}
                disabled={waiting === 0 && plan.publishedVersion === answer.version}
                onClick={() => void publish()}
              >
                {waiting > 0 ? t.publish({ count: formats.number(waiting) }) : t.publishPlan}
              </Button>
            )}
          </div>
        }
      >
        <span className="flex flex-wrap items-center gap-2">
          {t.sentence({ people: formats.number(answer.people.length), period: formats.span(plan.from, plan.to) })}
          <Badge tone={plan.state === 'published' ? 'okay' : 'plain'}>{words.roster.states[plan.state]}</Badge>
          {plan.touched && <Badge tone="warn">{words.roster.plans.touched}</Badge>}
        </span>
      </PageHeader>

      <div className="mb-3 space-y-3 rounded-card border border-line bg-card p-3 print:hidden">
        <div className="flex flex-wrap items-center justify-between gap-3">
          {mayAmend ? (
            <div className="max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-40 max-sm:border-t max-sm:border-line max-sm:bg-card max-sm:p-2">
              <BoardToolbar count={selectedCount} onLetter={onLetter} several={several} onSeveral={setSeveral} />
            </div>
          ) : (
            <p className="text-ink2">{t.readOnly}</p>
          )}
          <BreachStrip board={board} faults={faults} nameOf={nameOf} onShow={onShow} />
        </div>
        <BoardFilters
          chooser={chooser}
          search={at.cari}
          only={at.hanya}
          week={byWeek ? monday : null}
          mondays={mondays}
          folded={narrow}
          onChange={(next) => {
            setSelection(null);
            change(next);
          }}
        />
      </div>

      {amend.refusal?.code === 'general.changedMeanwhile' ? (
        <Notice
          tone="warn"
          className="mb-3"
          actions={
            <Button
              icon="refresh"
              onClick={() => {
                amend.forget();
                onReload();
              }}
            >
              {t.loadNewest}
            </Button>
          }
        >
          {t.changedMeanwhile}
        </Notice>
      ) : (
        <Refused refusal={amend.refusal} className="mb-3" />
      )}

      {rows.length === 0 ? (
        <Notice title={t.nobody}>{t.nobodyWhy}</Notice>
      ) : (
        <BoardGrid
          board={board}
          people={answer.people}
          rows={rows}
          columns={columns}
          counts={counts}
          today={today}
          selection={selection}
          onSelection={setSelection}
          several={several}
          brokenDays={brokenDays}
          brokenCells={brokenCells}
          onLetter={onLetter}
          onUndo={onUndo}
          onRedo={() => setState(redoStep)}
        />
      )}
      {mayAmend && <p className="mt-2 mb-4 text-[0.8125rem] text-ink2 max-sm:hidden print:hidden">{t.hint}</p>}
      <div className="mt-3 print:hidden">
        <WhyPanel board={board} at={one !== null && one.person >= 0 && one.day >= 0 ? one : null} nameOf={nameOf} />
      </div>
      {publishing !== null && (
        <MoveDialog
          step="publish"
          plan={{ ...plan, version: publishing }}
          onClose={() => setPublishing(null)}
          onDone={onReload}
        />
      )}
    </div>
  );
};
