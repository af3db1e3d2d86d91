import { rosterEndpoints } from '../../contract/roster.ts';
import { bind } from '../platform/http/bind.ts';
import { amendPlan } from './amendPlan.ts';
import { createPlan } from './createPlan.ts';
import { exportBoard } from './exportBoard.ts';
import { closeFeed, feedState, openFeed, readFeed } from './feed.ts';
import { listOfPlans } from './listOfPlans.ts';
import { acknowledge, mine } from './mine.ts';
import { approvePlan, proposePlan, sendBackPlan } from './movePlan.ts';
import { onePlan } from './onePlan.ts';
import { planGround } from './planGround.ts';
import { cancelPlanning, planProgress } from './planProgress.ts';
import { publishPlan, withdrawPlan } from './publishPlan.ts';
import { readBoard } from './readBoard.ts';
import { readDifference } from './readDifference.ts';

export const rosterRoutes = bind('roster', rosterEndpoints, {
  plans: listOfPlans,
  ground: planGround,
  create: createPlan,
  progress: planProgress,
  cancel: cancelPlanning,
  plan: onePlan,
  board: readBoard,
  amend: amendPlan,
  propose: proposePlan,
  sendBack: sendBackPlan,
  approve: approvePlan,
  publish: publishPlan,
  withdraw: withdrawPlan,
  difference: readDifference,
  file: exportBoard,
  mine,
  acknowledge,
  feedState,
  openFeed,
  closeFeed,
  feed: readFeed,
});
