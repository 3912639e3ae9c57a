'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { acceptInvitation } from '@/lib/visibility/allow-list/client';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';
import { Stack } from '../../ui/layout/arrange';
import { RadioButton, RadioButtonGroup } from '../../ui/radio';

type Props = { token: string; accounts: { accountId: string; name: string }[] };

/** Lets one of the person's accounts see the offering. */
export const AcceptForm = ({ token, accounts }: Props) => {
  const t = useTranslations('allowList.accept');
  const [accountId, setAccountId] = useState(accounts[0]!.accountId);
  const command = useCommand(() => acceptInvitation({ token, accountId }));
  return (
    <Stack>
      <RadioButtonGroup
        legendText={t('account')}
        name="account"
        orientation="vertical"
        valueSelected={accountId}
        onChange={(value) => setAccountId(String(value))}
      >
        {accounts.map((one) => (
          <RadioButton
            key={one.accountId}
            id={one.accountId}
            value={one.accountId}
            labelText={`${one.name} (${one.accountId})`}
          />
        ))}
      </RadioButtonGroup>
      <ProblemNotice problem={command.problem} />
      <div>
        <Button disabled={command.pending} onClick={() => command.run(undefined)}>
          {t('action')}
        </Button>
      </div>
    </Stack>
  );
};
