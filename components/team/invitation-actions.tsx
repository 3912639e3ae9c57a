'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { renewInvitation, revokeInvitation } from '@/lib/team/invitations/client';
import { LinkOnce } from '../people/link-once';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Row, Stack } from '../ui/layout/arrange';

type Props = { providerId: string; invitation: { id: string; email: string } };

/** What can be done with an invitation that waits: a new link, or no link at all. */
export const InvitationActions = ({ providerId, invitation }: Props) => {
  const t = useTranslations('team');
  const { id, email } = invitation;
  const [url, setUrl] = useState<string | null>(null);
  const params = { providerId, invitationId: id };
  const renew = useCommand(
    () => renewInvitation(params),
    (created) => setUrl(created.url),
  );
  const revoke = useCommand(() => revokeInvitation(params));
  const pending = renew.pending || revoke.pending;
  return (
    <Stack>
      <Row>
        <Button
          kind="ghost"
          size="sm"
          disabled={pending}
          aria-label={t('invitations.renewFor', { email })}
          onClick={() => renew.run(undefined)}
        >
          {t('invitations.renew')}
        </Button>
        <Button
          kind="danger--ghost"
          size="sm"
          disabled={pending}
          aria-label={t('invitations.revokeFor', { email })}
          onClick={() => revoke.run(undefined)}
        >
          {t('invitations.revoke')}
        </Button>
      </Row>
      <ProblemNotice problem={renew.problem ?? revoke.problem} />
      {url ? (
        <LinkOnce url={url} title={t('invite.once.title', { email })} help={t('invite.once.help')} />
      ) : null}
    </Stack>
  );
};
