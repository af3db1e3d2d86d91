import { printNumber } from '../../domain/people/readNumber.ts';
import { holdsOn } from '../../kernel/time.ts';
import { useSession } from '../app/session.tsx';
import { useWords } from '../app/words.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PasskeysCard } from './parts/PasskeysCard.tsx';
import { PasswordCard } from './parts/PasswordCard.tsx';
import { SessionsCard } from './parts/SessionsCard.tsx';
import { TotpCard } from './parts/TotpCard.tsx';

/** One's own ways to sign in. */
export const AccountPage = () => {
  const { app, access } = useWords();
  const { me, today } = useSession();
  const roles = [...new Set(me.grants.filter((grant) => holdsOn(grant, today)).map((grant) => grant.role))];
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={access.account.title}>
        {access.account.sentence({ name: me.name, number: me.number ? printNumber(me.number) : '' })}
      </PageHeader>
      <div className="flex flex-col gap-4">
        <Card title={access.account.roles}>
          <div className="flex flex-wrap gap-2">
            {roles.length === 0 ? (
              <Badge>{access.account.rolesNone}</Badge>
            ) : (
              roles.map((role) => <Badge key={role}>{app.roles[role]}</Badge>)
            )}
          </div>
        </Card>
        <PasswordCard />
        <TotpCard />
        <PasskeysCard />
        <SessionsCard />
      </div>
    </div>
  );
};
