import { peopleEndpoints } from '../../contract/people.ts';
import { unitEndpoints } from '../../contract/units.ts';
import { bind } from '../platform/http/bind.ts';
import { addPerson } from './addPerson.ts';
import { changeEmployment } from './changeEmployment.ts';
import { editPerson } from './editPerson.ts';
import { endService } from './endService.ts';
import { exportPeople } from './exportPeople.ts';
import { faultyRows, importTemplate } from './import/importFiles.ts';
import {
  applyImport,
  chooseSheet,
  discardImport,
  discardUpload,
  importRows,
  listImports,
  readImport,
  readUndo,
  startImport,
  undoImport,
} from './import/importHandlers.ts';
import { findPeople, listPeople } from './listPeople.ts';
import { movePerson } from './movePerson.ts';
import { readPerson } from './readPerson.ts';
import { setStanding } from './setStanding.ts';
import { appointHead, endHead } from './units/heads.ts';
import { appointProposed, proposedHeads } from './units/proposedHeads.ts';
import { addUnit, closeUnit, reorganiseUnit } from './units/reorganise.ts';
import { unitHistory, unitTree } from './units/unitTree.ts';

export const peopleRoutes = [
  ...bind('people', peopleEndpoints, {
    list: listPeople,
    find: findPeople,
    export: exportPeople,
    read: readPerson,
    add: addPerson,
    edit: editPerson,
    move: movePerson,
    changeEmployment,
    setStanding,
    end: endService,
    template: importTemplate,
    imports: listImports,
    startImport,
    readImport,
    importRows,
    faultyRows,
    chooseSheet,
    discardUpload,
    discardImport,
    readUndo,
    applyImport,
    undoImport,
  }),
  ...bind('units', unitEndpoints, {
    tree: unitTree,
    history: unitHistory,
    add: addUnit,
    reorganise: reorganiseUnit,
    close: closeUnit,
    appointHead,
    endHead,
    proposedHeads,
    appointProposed,
  }),
];
