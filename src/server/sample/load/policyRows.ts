import type { Instrument } from '../../../domain/policy/instrument.ts';
import { repositoryFile } from '../../platform/repositoryFile.ts';
import { loadPolicies } from '../../policy/loadPolicies.ts';
import type { CityData } from '../cityModel.ts';
import { sampleInstrument } from '../sampleInstrument.ts';
import type { Row } from './bulkStore.ts';
import type { Stamp } from './peopleRows.ts';

/** Ready instruments that the sample city follows; the officer can take up the others. */
const followed = [
  'perpres-21-2023',
  'permenpanrb-4-2025',
  'se-menpanrb-jumat-2026',
  'se-mendagri-800-1-5-3349-sj-2026',
];

/** The national rules as they stand in `policies/`, and the city's own circular. Throws when a ready instrument is missing or damaged. */
export const policyRows = (city: CityData, { agencyId, now }: Stamp, officer: string | undefined): Row[] => {
  const ready = loadPolicies(repositoryFile('policies'));
  if (!ready.ok) throw new Error(`policies: ${ready.problem.code}`);
  const national = followed.map((id) => {
    const found = ready.value.find((each) => each.instrument.id === id);
    if (found === undefined) throw new Error(`policies/${id} is missing`);
    return found.instrument;
  });
  const row = (body: Instrument, origin: 'ready' | 'own'): Row => ({
    agency_id: agencyId,
    instrument_id: body.id,
    version: 1,
    state: 'inForce',
    origin,
    body,
    note: '',
    made_at: now,
    made_by: officer,
  });
  return [...national.map((each) => row(each, 'ready')), row(sampleInstrument(city), 'own')];
};
