import { policyEndpoints } from '../../contract/policy.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePathParam } from '../app/moves.ts';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { PolicyDesk } from './parts/PolicyDesk.tsx';

/** One instrument that the agency follows or drafts. */
export const PolicyPage = () => {
  const id = usePathParam('id');
  const [{ versi }] = useUrlState({ versi: 0 });
  const read = useRead(policyEndpoints.read, { params: { id }, query: versi > 0 ? { version: versi } : {} });
  return (
    <Loaded read={read} rows={10}>
      {(answer) => <PolicyDesk key={`${answer.instrument.id} ${answer.version}`} answer={answer} />}
    </Loaded>
  );
};
