import { useState } from 'react';
import type { EndpointShape } from '../../contract/endpoint.ts';
import { type CallOptions, call, type Refusal } from '../app/call.ts';
import { saveFile } from '../app/saveFile.ts';

/** Fetches a file endpoint and hands it to the browser's downloads. */
export const useDownload = () => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async <E extends EndpointShape>(shape: E, request: CallOptions<E>, name: string): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const answer = await call(shape, request);
    setBusy(false);
    if (answer.ok) saveFile(answer.value, name);
    else setRefusal(answer.refusal);
  };
  return { run, busy, refusal };
};
