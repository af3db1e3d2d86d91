import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';

export const readMap: Handler<typeof workplaceEndpoints.map> = async ({ deps }) => ok({ tiles: deps.config.mapTiles });
