// Writes a large recap in a thread of its own, so that the server answers meanwhile.
import { serveWork } from '../../platform/worker/serveWork.ts';
import { type TableOrder, writeTable } from './writeTable.ts';

await serveWork<TableOrder, Uint8Array>((order, report) => writeTable(order, report));
