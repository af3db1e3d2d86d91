import { agencyEndpoints } from '../../contract/agency.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AgencyForm } from './parts/AgencyForm.tsx';
import { LogoCard } from './parts/LogoCard.tsx';
import { OwnSsoCard } from './parts/OwnSsoCard.tsx';

/** What the personnel officer sets for the whole agency. */
export const AgencyPage = () => {
  const words = useWords().agency;
  const read = useRead(agencyEndpoints.read);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={words.title}>{words.sentence}</PageHeader>
      <div className="flex flex-col gap-4">
        <Loaded read={read}>{(settings) => <AgencyForm settings={settings} />}</Loaded>
        <LogoCard />
        <OwnSsoCard />
      </div>
    </div>
  );
};
