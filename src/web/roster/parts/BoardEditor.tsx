import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import type { BoardAnswer } from '../../../contract/board.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { rosterEndpoints } from '../../../contract/roster.ts';
import type { FoundCellAnswer } from '../../../contract/rosterConflict.ts';
import type { BoardFault } from '../../../domain/roster/board.ts';
import { timeIndex, timeLetter } from '../../../domain/roster/workingTime.ts';
import { mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { usePaper } from '../../calendar/parts/usePaper.ts';
import { Badge } from '../../ui/Badge.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { BoardActions } from './BoardActions.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardGrid } from './BoardGrid.tsx';
import { BoardKop, BoardSignature, usePaperFoot } from './BoardPaper.tsx';
import { BoardToolbar } from './BoardToolbar.tsx';
import { BreachStrip } from './BreachStrip.tsx';
import {
  type CellAt,
  type CellLetter,
  cellKey,
  type EditState,
  fill,
  fillEach,
  foundEdits,
  modeLetterOf,
  noEdits,
  rebased,
  redoStep,
  savedLetter,
  undoStep,
} from './boardEdits.ts';
import { mender, shownDays, waitingCells } from './boardView.ts';
import { CompanyBar } from './CompanyBar.tsx';
import { FaultsDialog } from './FaultsDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { type LetterAt, PatternDialog } from './PatternDialog.tsx';
import { PublishedBar } from './PublishedBar.tsx';
import { StateBadge } from './StateBadge.tsx';
import { boxOf, sizeOf } from './selection.ts';
import { useBoardKeys } from './useBoardKeys.ts';
import { useBoardView } from './useBoardView.ts';
import { useCompany } from './useCompany.ts';
import { useSelection } from './useSelection.ts';
import { WhyPanel } from './WhyPanel.tsx';

type PlanAnswer = AnswerOf<typeof rosterEndpoints.plan>;

interface BoardEditorProps {
  readonly plan: PlanAnswer;
  readonly answer: BoardAnswer & { readonly version: number; readonly unitName: string };
  readonly unitId: string;
  readonly chooser: ReactNode;
  readonly onReload: () => void;
}

const cellsOf = (state: EditState) =>
  [...state.edits].map(([key, letter]) => {
    const [employeeId, day] = key.split(' ') as [string, PlainDate];
    const time = letter[1] === undefined ? {} : { time: timeIndex(letter[1]) };
    return { employeeId, day, mode: modeOfLetter[modeLetterOf(letter)], ...time };
  });

/** A board that is judged while somebody types, shared with others, saved as versions and published. */
export const BoardEditor = ({ plan, answer, unitId, chooser, onReload }: BoardEditorProps) => {
  const words = useWords();
  const t = words.roster.board;
  const formats = useFormats();
  const { today, me, can } = useSession();
  const say = useToast();
  usePaper(me.agency.paper);
  usePaperFoot(words.roster.file.title({ unit: answer.unitName }), words.roster.file.page, words.roster.file.of);
  const [at, change] = useUrlState({ cari: '', hanya: '', tampil: '', mulai: '', sel: '' });
  const [state, setState] = useState(noEdits);
  const [several, setSeveral] = useState(false);
  const [publishing, setPublishing] = useState<number | null>(null);
  const [patterning, setPatterning] = useState(false);
  const [mending, setMending] = useState<number | null>(null);
  const [faultAt, setFaultAt] = useState(-1);
  const amend = useAct(rosterEndpoints.amend, [rosterEndpoints.plan, rosterEndpoints.plans, rosterEndpoints.board]);
  const mayAmend = plan.may.includes('amended') && can('roster.plan');

  const narrow = typeof window !== 'undefined' && window.matchMedia('(width < 40rem)').matches;
  const { board, shifts, faults, counts, balances, brokenDays, brokenCells, byWeek, mondays, monday, columns, rows } =
    useBoardView(answer, state.edits, {
      search: at.cari,
      only: at.hanya,
      view: at.tampil,
      monday: at.mulai,
      narrow,
      today,
    });
  const [selection, setSelection] = useSelection({ answer, rows, columns }, at.sel, (sel) => change({ sel }));
  const company = useCompany({ planId: plan.id, unitId, version: answer.version, edits: state.edits });

  const box = selection === null ? null : boxOf(selection);
  const selectedCount = box === null ? 0 : Math.min(sizeOf(box), rows.length * columns.length);
  const onLetter = (letter: ModeLetter) =>
    fillSelected((_p, _d, open) => (letter !== '-' || open.includes('-') ? letter : null));
  const onShift = (letter: string) =>
    fillSelected((p, d, open) => {
      const time = open.includes('K') ? (shifts?.timeFor(p, d, letter) ?? null) : null;
      return time === null ? null : `K${timeLetter(time)}`;
    });
  /** Fills the selected cells with what each may have; null leaves a cell out. */
  const fillSelected = (letterFor: (person: number, day: number, open: string) => CellLetter | null) => {
    if (box === null || !mayAmend) return;
    const cells: (CellAt & { readonly letter: CellLetter })[] = [];
    let skipped = 0;
    for (let r = box.top; r <= box.bottom; r++)
      for (let c: number = box.left; c <= box.right; c++) {
        const person = answer.people[rows[r] ?? -1];
        const d = columns[c];
        if (person === undefined || d === undefined) continue;
        const letter = person.open[d] === '-' ? null : letterFor(rows[r]!, d, person.open[d] ?? '-');
        if (letter === null) skipped++;
        else
          cells.push({
            employeeId: person.employeeId,
            day: board.days[d]!,
            saved: savedLetter(person.modes, person.times, d),
            letter,
          });
      }
    if (cells.length > 0) setState((now) => fillEach(now, cells));
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
  const onPatternFill = (cells: readonly LetterAt[]) => {
    setState((now) => fillEach(now, cells));
    say(words.rosterLife.pattern.filled({ count: formats.number(cells.length) }));
  };
  const onFoundPlan = (cells: readonly FoundCellAnswer[]) => {
    setState((now) => fillEach(now, foundEdits(answer, cells)));
    say(words.rosterConflict.applied({ cells: formats.number(cells.length) }));
  };
  const onUndo = () => {
    say(state.undo.length === 0 ? t.nothingToUndo : t.undone);
    setState(undoStep);
  };

  const unsaved = state.edits.size;
  /** The version that now holds, or null where the save was refused. */
  const save = async (edits: EditState = state, version = answer.version): Promise<number | null> => {
    const cells = cellsOf(edits);
    if (cells.length === 0) return version;
    const answered = await amend.run({ params: { id: plan.id }, body: { version, cells } });
    if (!answered.ok) {
      if (answered.refusal.code === 'general.changedMeanwhile') company.ask();
      return null;
    }
    setState(noEdits);
    say(t.saved({ count: formats.number(cells.length) }), 'okay');
    return answered.value.version;
  };
  const onTake = async (giveWay: readonly string[], thenSave: boolean) => {
    const others = new Map(company.cells.map((cell) => [cellKey(cell.employeeId, cell.day), cell.cell]));
    const next = rebased(state, (key) => others.get(key), giveWay);
    setState(next);
    amend.forget();
    if (thenSave && company.version !== null && next.edits.size > 0) {
      await save(next, company.version);
    } else {
      onReload();
      say(words.rosterLife.company.renewed, 'okay');
    }
  };
  const refusedByOthers = amend.refusal?.code === 'general.changedMeanwhile';
  // Others changed another unit of the same plan: nothing here overlaps, so the save simply goes on.
  const elsewhere = refusedByOthers && company.version !== null && company.cells.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each such refusal.
  useEffect(() => {
    if (elsewhere) void onTake([], true);
  }, [elsewhere]);

  useBoardKeys({
    mayAmend,
    shifts: shifts !== null,
    unsaved,
    onSave: () => !amend.busy && void save(),
    onUndo: () => setState(undoStep),
    onRedo: () => setState(redoStep),
  });

  const mayPublish =
    plan.publishedVersion !== null
      ? can('roster.publish') && plan.state === 'published'
      : plan.may.includes('published');
  const publish = async () => {
    const version = await save();
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
  const onNextFault = () => {
    if (faults.length === 0) return;
    const next = (faultAt + 1) % faults.length;
    setFaultAt(next);
    onShow(faults[next]!);
  };
  const one = box !== null && sizeOf(box) === 1 ? { person: rows[box.top] ?? -1, day: columns[box.left] ?? -1 } : null;
  const nameOf = (p: number) => answer.people[p]?.name ?? '';
  const many = box !== null && sizeOf(box) > 1;
  const sizes = narrow ? { '--names': '8.5rem', '--balance': '0px' } : { '--names': '15.5rem', '--balance': '3.6rem' };

  return (
    <div
      className="max-sm:pb-28 lg:flex lg:h-[max(38rem,calc(100dvh-5.75rem))] lg:flex-col print:block print:h-auto"
      style={sizes as CSSProperties}
    >
      <BoardKop unit={answer.unitName} />
      <PageHeader
        title={t.title({ unit: answer.unitName })}
        actions={
          <BoardActions
            planId={plan.id}
            unitId={unitId}
            mayAmend={mayAmend}
            mayPublish={mayPublish}
            mayUndo={state.undo.length > 0}
            unsaved={unsaved}
            waiting={waiting}
            upToDate={plan.publishedVersion === answer.version}
            busy={amend.busy}
            onUndo={onUndo}
            onPattern={() => setPatterning(true)}
            onSave={() => void save()}
            onPublish={() => void publish()}
          />
        }
      >
        <span className="flex flex-wrap items-center gap-2">
          {t.sentence({ people: formats.number(answer.people.length), period: formats.span(plan.from, plan.to) })}
          <StateBadge state={plan.state} />
          {plan.touched && <Badge tone="warn">{words.roster.plans.touched}</Badge>}
          <span className="print:hidden">
            <TextLink href={`/rencana/${plan.id}`}>{words.roster.wizard.toPlan}</TextLink>
          </span>
        </span>
      </PageHeader>
      <PublishedBar plan={plan} />
      <CompanyBar
        company={company}
        hoursOf={(cell) => answer.times?.[timeIndex(cell[1])]?.name ?? ''}
        unsaved={unsaved}
        refused={refusedByOthers}
        busy={amend.busy}
        onTake={(giveWay, thenSave) => void onTake(giveWay, thenSave)}
      />
      {!refusedByOthers && <Refused refusal={amend.refusal} className="mb-3" />}

      <div className="mb-2 space-y-2 rounded-card border border-line bg-card p-2.5 print:hidden">
        <div className="flex flex-wrap items-center justify-between gap-2">
          {mayAmend ? (
            <div className="max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-40 max-sm:border-t max-sm:border-line max-sm:bg-card max-sm:p-2">
              <BoardToolbar
                count={selectedCount}
                onLetter={onLetter}
                onShift={onShift}
                shifts={shifts}
                several={several}
                onSeveral={setSeveral}
              />
            </div>
          ) : (
            <p className="text-ink2">{t.readOnly}</p>
          )}
          <BreachStrip
            board={board}
            faults={faults}
            nameOf={nameOf}
            onShow={onShow}
            onMend={mayAmend ? setMending : undefined}
          />
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
            change({ ...next, sel: '' });
          }}
        />
      </div>

      {rows.length === 0 ? (
        <Notice title={t.nobody}>{t.nobodyWhy}</Notice>
      ) : (
        <BoardGrid
          board={board}
          people={answer.people}
          rows={rows}
          columns={columns}
          counts={counts}
          balances={balances}
          today={today}
          selection={selection}
          onSelection={setSelection}
          several={several}
          brokenDays={brokenDays}
          brokenCells={brokenCells}
          onLetter={onLetter}
          onShift={onShift}
          shifts={shifts}
          onUndo={onUndo}
          onRedo={() => setState(redoStep)}
          onPattern={() => mayAmend && setPatterning(true)}
          onNextFault={onNextFault}
          onClear={() => selection && setSelection({ anchor: selection.head, head: selection.head })}
          signature={<BoardSignature unit={answer.unitName} />}
        />
      )}
      <WhyPanel
        board={board}
        at={one !== null && one.person >= 0 && one.day >= 0 ? one : null}
        nameOf={nameOf}
        instruments={answer.instruments}
      />
      {patterning && (
        <PatternDialog
          planId={plan.id}
          unitId={unitId}
          answer={answer}
          board={board}
          people={many && box !== null ? rows.slice(box.top, box.bottom + 1) : rows}
          days={columns}
          selected={many}
          onFill={onPatternFill}
          onClose={() => setPatterning(false)}
        />
      )}
      {mending !== null && (
        <FaultsDialog
          board={board}
          faults={faults}
          first={mending}
          nameOf={nameOf}
          onShow={onShow}
          onMend={({ person, day, letter }) => {
            const { employeeId, modes, times } = answer.people[person]!;
            const saved = savedLetter(modes, times, day);
            setState((now) => fill(now, [{ employeeId, day: board.days[day]!, saved }], letter));
          }}
          onFill={unsaved > 0 ? undefined : onFoundPlan}
          onClose={() => setMending(null)}
          saved={{ planId: plan.id, unitId, version: answer.version }}
        />
      )}
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
