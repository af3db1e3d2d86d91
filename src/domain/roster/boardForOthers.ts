import { overruledToldToOthers, toldToOthers } from '../policy/toldToOthers.ts';
import type { Board } from './board.ts';
import { overruledList } from './overruledList.ts';

/** A board as anybody but the person himself may see it. Sets are made anew, so that not even a gap tells of what is left out. */
export const boardForOthers = (board: Board): Board => {
  const told = overruledList();
  const setsOf = (board.overruled ?? []).map((set) => told.indexOf(overruledToldToOthers(set)));
  const people = board.people.map(({ overruled, ...person }) => {
    const sets = overruled?.map((set) => setsOf[set] ?? -1) ?? [];
    return sets.every((set) => set < 0) ? person : { ...person, overruled: sets };
  });
  return { ...board, people, reasons: board.reasons.map(toldToOthers), overruled: told.sets };
};
