'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { invite } from '@/lib/visibility/allow-list/client';
import { inviteSchema, type CreatedInvitation, type Invite } from '@/lib/visibility/allow-list/schema';
import { CodeSnippet } from '../../ui/code-snippet';
import { useCommandForm } from '../../ui/form/use-command-form';
import { Stack } from '../../ui/layout/arrange';
import { TextInput } from '../../ui/text-input';
import { FormFoot } from '../form-foot';
import styles from '../visibility.module.scss';

/** Makes a link that lets one account in, and shows it this once. */
export const InviteForm = ({ offeringId, days }: { offeringId: string; days: number }) => {
  const t = useTranslations('allowList.invite');
  const common = useTranslations('common.action');
  const [url, setUrl] = useState('');
  const { field, submit, state } = useCommandForm<Invite, CreatedInvitation>({
    schema: inviteSchema,
    values: { email: '' },
    send: (body) => invite(offeringId, body),
    toValues: () => ({ email: '' }),
    onSaved: (created) => setUrl(created.url),
  });
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <h3 className={styles.formTitle}>{t('title')}</h3>
        <TextInput
          {...field('email')}
          type="email"
          labelText={t('email')}
          helperText={t('emailHelp')}
          autoComplete="off"
        />
        {url ? (
          <div role="status">
            <p>{t('once', { days })}</p>
            <CodeSnippet
              type="multi"
              wrapText
              feedback={common('copied')}
              copyButtonDescription={common('copy')}
            >
              {url}
            </CodeSnippet>
          </div>
        ) : null}
        <FormFoot state={state} label={t('action')} />
      </Stack>
    </form>
  );
};
