import { rosterEndpoints } from '../../contract/roster.ts';
import { rosterLifeEndpoints } from '../../contract/rosterLife.ts';
import { whereaboutsEndpoints } from '../../contract/whereabouts.ts';
import { bind } from '../platform/http/bind.ts';
import { amendPlan } from './amendPlan.ts';
import { readChanges, readPresence } from './boardCompany.ts';
import { compareVersions } from './compareVersions.ts';
import { createPlan } from './createPlan.ts';
import { exportBoard } from './exportBoard.ts';
import { closeFeed, feedState, openFeed, readFeed } from './feed.ts';
import { listOfPlans } from './listOfPlans.ts';
import { acknowledge, mine } from './mine.ts';
import { approvePlan, proposePlan, sendBackPlan } from './movePlan.ts';
import { onePlan } from './onePlan.ts';
import { readEarlier, readPatterns, removePattern, savePattern } from './patterns.ts';
import { planGround } from './planGround.ts';
import { cancelPlanning, planProgress } from './planProgress.ts';
import { publishPlan, withdrawPlan } from './publishPlan.ts';
import { readBoard } from './readBoard.ts';
import { readDifference } from './readDifference.ts';
import { sheetOfPlan } from './sheetOfPlan.ts';
import { tellPlanNow, unpublishPlan } from './unpublishPlan.ts';
import { readWhereabouts } from './whereabouts/readWhereabouts.ts';

export const rosterRoutes = [
  ...bind('roster', rosterEndpoints, {
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
  }),
  ...bind('rosterLife', rosterLifeEndpoints, {
    unpublish: unpublishPlan,
    tellNow: tellPlanNow,
    presence: readPresence,
    changes: readChanges,
    patterns: readPatterns,
    savePattern,
    removePattern,
    earlier: readEarlier,
    compare: compareVersions,
    sheet: sheetOfPlan,
  }),
  ...bind('whereabouts', whereaboutsEndpoints, { now: readWhereabouts }),
];
