import type { AnswerOf } from '../../contract/endpoint.ts';
import type { rosterEndpoints } from '../../contract/roster.ts';

export type InstrumentNames = AnswerOf<typeof rosterEndpoints.mine>['instruments'];
