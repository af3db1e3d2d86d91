import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { searchRegions } from '../../domain/workplace/searchRegions.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { regionList } from './regionList.ts';

export const searchRegion: Handler<typeof workplaceEndpoints.regions> = async ({ query }) =>
  ok({ regions: searchRegions([...(await regionList()).values()], query.q, 20) });
