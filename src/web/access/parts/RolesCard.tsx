import { useState } from 'react';
import type { z } from 'zod';
import { type AccountSchema, accountsEndpoints, type RoleGrantSchema } from '../../../contract/accounts.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { GrantDialog } from './GrantDialog.tsx';

type Grant = z.infer<typeof RoleGrantSchema>;

export const RolesCard = ({ account }: { readonly account: z.infer<typeof AccountSchema> }) => {
  const { app, access } = useWords();
  const words = access.accounts;
  const formats = useFormats();
  const revoke = useAct(accountsEndpoints.revokeGrant, [accountsEndpoints.read, accountsEndpoints.list]);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Grant | null>(null);
  const spanOf = (grant: Grant): string => {
    const from = formats.day(grant.from);
    return grant.to === null ? words.roleFrom({ from }) : words.roleSpan({ from, to: formats.day(grant.to) });
  };
  const end = async () => {
    if (ending && (await revoke.run({ params: { id: account.id, grantId: ending.id } })).ok) setEnding(null);
  };
  return (
    <Card
      title={words.rolesTitle}
      actions={
        <Button icon="plus" onClick={() => setAdding(true)}>
          {words.roleAdd}
        </Button>
      }
    >
      {account.grants.length === 0 && <p className="text-ink2">{words.rolesNone}</p>}
      <ul className="divide-y divide-line">
        {account.grants.map((grant) => (
          <li key={grant.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div>
              <p className="font-semibold">
                {app.roles[grant.role]} {grant.acting && <Badge tone="warn">{words.roleActing[grant.acting]}</Badge>}
              </p>
              <p className="text-sm text-ink2">
                {grant.unitName ?? words.roleWhole} · {spanOf(grant)}
              </p>
            </div>
            {grant.source === 'grant' ? (
              <Button onClick={() => setEnding(grant)}>{words.roleEnd}</Button>
            ) : (
              <span className="text-sm text-ink3">{words.roleHead}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink3">{words.rolesExplain}</p>
      <GrantDialog key={String(adding)} accountId={account.id} open={adding} onClose={() => setAdding(false)} />
      <ConfirmDialog
        open={ending !== null}
        title={words.roleEnd}
        action={words.roleEnd}
        harmful
        busy={revoke.busy}
        onConfirm={() => void end()}
        onClose={() => {
          setEnding(null);
          revoke.forget();
        }}
      >
        {ending && words.roleEndAsk({ role: app.roles[ending.role], name: account.name })}
        <Refused refusal={revoke.refusal} className="mt-3" />
      </ConfirmDialog>
    </Card>
  );
};
