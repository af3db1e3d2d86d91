import { dispensationEndpoints } from '../../../contract/dispensation.ts';
import { call } from '../../app/call.ts';

export const sendEvidence = async (id: string, file: File) =>
  call(dispensationEndpoints.addEvidence, { params: { id }, body: new Uint8Array(await file.arrayBuffer()) });
