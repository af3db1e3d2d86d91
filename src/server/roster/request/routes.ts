import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { bind } from '../../platform/http/bind.ts';
import { acknowledgements, remind } from './acknowledgements.ts';
import { answerSwap } from './answerSwap.ts';
import { askFlexible } from './askFlexible.ts';
import { decideRequests } from './decideRequests.ts';
import { judgeFlexible } from './judgeFlexible.ts';
import { listRequests } from './listRequests.ts';
import { myRequests } from './myRequests.ts';
import { proposeSwap } from './proposeSwap.ts';
import { readRequest } from './readRequest.ts';
import { addRequestFile, readRequestFile } from './requestFiles.ts';
import { swapOptions } from './swapOptions.ts';
import { myWishes, setWishes } from './wishes.ts';
import { cancelWishWindow, listWishWindows, moveWishWindow, openWishWindow } from './wishWindows.ts';
import { withdrawRequest } from './withdrawRequest.ts';

export const rosterRequestRoutes = bind('rosterRequests', rosterRequestEndpoints, {
  windows: listWishWindows,
  openWindow: openWishWindow,
  moveWindow: moveWishWindow,
  cancelWindow: cancelWishWindow,
  myWishes,
  setWishes,
  mine: myRequests,
  swapOptions,
  proposeSwap,
  answerSwap,
  withdraw: withdrawRequest,
  judgeFlexible,
  askFlexible,
  addFile: addRequestFile,
  readFile: readRequestFile,
  list: listRequests,
  one: readRequest,
  decide: decideRequests,
  acknowledgements,
  remind,
});
