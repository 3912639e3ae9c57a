'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Problem } from '@/lib/browser/fetcher';
import { decideLogin } from '@/lib/iam/login/client';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useProblem } from '../../ui/form/use-command';
import { Row, Stack } from '../../ui/layout/arrange';
import { Link } from '../../ui/link';
import { Select, SelectItem } from '../../ui/select';
import { useTakenOver } from '../../ui/use-taken-over';

type Props = {
  uid: string;
  service: string;
  person: { name: string; email: string };
  accounts: { accountId: string; name: string }[];
};

/** What a service learns about the person, for which account they act, and whether they let it. */
export const LoginForm = ({ uid, service, person, accounts }: Props) => {
  const t = useTranslations('auth.login');
  const describe = useProblem();
  const [accountId, setAccountId] = useState(accounts[0]?.accountId ?? null);
  const takenOver = useTakenOver();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const decide = async (allow: boolean) => {
    setPending(true);
    setProblem(null);
    try {
      const { location } = await decideLogin(uid, { allow, accountId });
      window.location.assign(location);
    } catch (error) {
      setProblem(describe(error));
      setPending(false);
    }
  };

  return (
    <Stack>
      <ProblemNotice problem={problem} />
      <p>{t('as', person)}</p>
      <ul className="cds--list--unordered">
        <li className="cds--list__item">{t('learns.identity')}</li>
        <li className="cds--list__item">{t('learns.account')}</li>
        <li className="cds--list__item">{t('learns.stays')}</li>
      </ul>
      {accounts.length > 1 ? (
        <Select
          id="account"
          labelText={t('account')}
          helperText={t('accountHelp', { service })}
          value={accountId ?? ''}
          onChange={(event) => setAccountId(event.target.value)}
        >
          {accounts.map(({ accountId: id, name }) => (
            <SelectItem key={id} value={id} text={name} />
          ))}
        </Select>
      ) : null}
      <p>{t('limit', { service })}</p>
      <Row>
        <Button disabled={pending || !takenOver} onClick={() => decide(true)}>
          {t('continue')}
        </Button>
        <Button kind="secondary" disabled={pending || !takenOver} onClick={() => decide(false)}>
          {t('cancel')}
        </Button>
      </Row>
      <p>
        <Link href={`/sign-in?callbackUrl=${encodeURIComponent(`/authorize/${uid}`)}`}>
          {t('somebodyElse')}
        </Link>
      </p>
    </Stack>
  );
};
