import { useSession } from '../session.tsx';

/** The agency's logo; nothing where none is set. Its name stands beside it, so that it says nothing by itself. */
export const AgencyLogo = ({ className }: { readonly className: string }) => {
  const { logo } = useSession().me.agency;
  return logo === null ? null : <img src={`/api/access/logo?v=${logo.slice(0, 12)}`} alt="" className={className} />;
};
