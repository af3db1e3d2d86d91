import { useSession } from '../session.tsx';
import { AgencyLogo } from './AgencyLogo.tsx';

/** Logo and letterhead above every printed page that has one. */
export const PrintHead = () => {
  const { agency } = useSession().me;
  const [first, ...rest] = agency.letterhead;
  if (first === undefined && agency.logo === null) return null;
  return (
    <div className="mb-4 hidden items-center gap-4 border-b-2 border-ink pb-2 print:flex">
      <AgencyLogo className="max-h-20 max-w-24 object-contain" />
      <div className="flex-1 text-center">
        <p className="text-lg font-bold">{first ?? agency.name}</p>
        {rest.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
};
