import { useEffect, useMemo, useState } from 'react';
import { type ChangedCell, rosterLifeEndpoints } from '../../../contract/rosterLife.ts';
import { type Merged, mergeEdits } from '../../../domain/roster/mergeEdits.ts';
import { useRead } from '../../app/useRead.ts';
import { cellKey, type Edits } from './boardEdits.ts';

const everyMs = 10_000;

export interface Company {
  readonly others: readonly { readonly name: string; readonly edits: number }[];
  /** What others changed on this board since it was loaded; empty while nothing or only other units changed. */
  readonly cells: readonly ChangedCell[];
  /** Newest version with those cells in it; null while the board is the newest. */
  readonly version: number | null;
  readonly merged: Merged<ChangedCell>;
  /** Asks at once, e.g. after a save was refused. */
  readonly ask: () => void;
}

interface Asking {
  readonly planId: string;
  readonly unitId: string;
  readonly version: number;
  readonly edits: Edits;
}

/** Who else has the board open and what they changed, asked for every ten seconds. */
export const useCompany = ({ planId, unitId, version, edits }: Asking): Company => {
  // How many cells are unsaved is told with the next question, not at every keystroke.
  const [told, setTold] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setTold(edits.size), 1500);
    return () => clearTimeout(timer);
  }, [edits.size]);
  const params = { id: planId };
  const presence = useRead(
    rosterLifeEndpoints.presence,
    { params, query: { unitId, edits: told } },
    { every: everyMs, keep: true },
  );
  const newest = presence.data?.version ?? version;
  const [asked, setAsked] = useState(version);
  const behind = newest > version || asked > version;
  const changes = useRead(
    rosterLifeEndpoints.changes,
    { params, query: { unitId, since: version } },
    { enabled: behind, every: behind ? everyMs : false },
  );
  const answer = behind ? changes.data : undefined;
  const merged = useMemo(
    () => mergeEdits(edits, new Map((answer?.cells ?? []).map((cell) => [cellKey(cell.employeeId, cell.day), cell]))),
    [edits, answer],
  );
  return {
    others: presence.data?.others ?? [],
    cells: answer?.cells ?? [],
    version: answer !== undefined && answer.version > version ? answer.version : null,
    merged,
    ask: () => {
      setAsked(version + 1);
      presence.reload();
    },
  };
};
