import { useCallback, useEffect, useState } from 'react';
import { dispensationEndpoints } from '../../../contract/dispensation.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { call, type Refusal } from '../../app/call.ts';

type Own = AnswerOf<typeof dispensationEndpoints.mine>;

/** One's own requests, asked anew each time: grounds are health data and are never kept on the phone. */
export const useOwnDispensations = () => {
  const [data, setData] = useState<Own | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asking, setAsking] = useState(true);
  const reload = useCallback(async () => {
    setAsking(true);
    const answer = await call(dispensationEndpoints.mine);
    setAsking(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setData(answer.value);
  }, []);
  useEffect(() => void reload(), [reload]);
  return { data, refusal, asking, reload: () => void reload() };
};
