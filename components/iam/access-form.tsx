'use client';

import { useTranslations } from 'next-intl';
import { readAccess, saveAccess } from '@/lib/iam/client';
import type { Message } from '@/lib/core/errors';
import { saveAccessSchema, type Iam, type SaveAccess } from '@/lib/iam/schema';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { useSay } from '../ui/form/use-say';
import { Section } from '../ui/layout/page';
import { ActionsTable } from './actions-table';
import { RolesEditor } from './roles-editor';

const toValues = ({ version, roles, actions }: Iam): SaveAccess => ({ version, roles, actions });

type Props = { offeringId: string; iam: Iam; refusal: Message | null; onSaved: (iam: Iam) => void };

/** The service's own roles, and which roles may do which action. */
export const AccessForm = ({ offeringId, iam, refusal, onSaved }: Props) => {
  const t = useTranslations('iam');
  const say = useSay();
  const { form, field, submit, state } = useCommandForm<SaveAccess, Iam>({
    schema: saveAccessSchema,
    values: toValues(iam),
    send: (body) => saveAccess(offeringId, body),
    toValues,
    draft: refusal
      ? undefined
      : {
          offeringId: offeringId,
          document: 'access',
          action: 'iam.access.save',
          read: () => readAccess(offeringId),
        },
    onSaved,
  });
  const parts = { form, field, readOnly: Boolean(refusal) };
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Section title={t('actions.title')} help={t('actions.help')}>
        <ActionsTable serviceName={iam.serviceName} {...parts} />
      </Section>
      <Section title={t('roles.title')} help={t('roles.help')}>
        <RolesEditor {...parts} />
      </Section>
      <div>
        <SaveBar state={state} label={t('actions.save')} disabledReason={refusal ? say(refusal) : null} />
      </div>
    </form>
  );
};
