import { accountsEndpoints } from '../../contract/accounts.ts';
import { printNumber } from '../../domain/people/readNumber.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePathParam } from '../app/moves.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AccessCard } from './parts/AccessCard.tsx';
import { RolesCard } from './parts/RolesCard.tsx';

export const AccountDetailPage = () => {
  const words = useWords().access.accounts;
  const id = usePathParam('id');
  const read = useRead(accountsEndpoints.read, { params: { id } });
  return (
    <div className="mx-auto max-w-3xl">
      <Loaded read={read}>
        {(account) => (
          <>
            <PageHeader title={account.name} back={{ href: '/akun', label: words.back }}>
              {[account.number ? printNumber(account.number) : null, account.email].filter(Boolean).join(' · ')}
            </PageHeader>
            <div className="flex flex-col gap-4">
              {account.disabled && <Notice tone="warn">{words.closed}</Notice>}
              <RolesCard account={account} />
              <AccessCard account={account} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
};
