import { dispensationEndpoints } from '../../contract/dispensation.ts';
import { bind } from '../platform/http/bind.ts';
import { addEvidence } from './addEvidence.ts';
import { askDispensation } from './askDispensation.ts';
import { declare } from './declare.ts';
import { eraseDeclaration } from './eraseDeclaration.ts';
import { grant } from './grant.ts';
import { listSeen } from './listSeen.ts';
import { openEvidence } from './openEvidence.ts';
import { openGround } from './openGround.ts';
import { readDeclaration } from './readDeclaration.ts';
import { readMine } from './readMine.ts';
import { readQueue } from './readQueue.ts';
import { refuseCase } from './refuseCase.ts';
import { withdraw } from './withdraw.ts';

export const dispensationRoutes = bind('dispensation', dispensationEndpoints, {
  ask: askDispensation,
  addEvidence,
  mine: readMine,
  withdraw,
  list: listSeen,
  queue: readQueue,
  open: openGround,
  evidence: openEvidence,
  grant,
  refuse: refuseCase,
  declare,
  ownDeclaration: readDeclaration,
  eraseDeclaration,
});
