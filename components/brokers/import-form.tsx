'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { previewImport } from '@/lib/deployments/import/client';
import {
  importPreviewSchema,
  type ImportPreview,
  type ImportPreviewInput,
} from '@/lib/deployments/import/schema';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { BrokerFields } from './broker-fields';
import { FormFoot } from './form-foot';
import { ImportService } from './import-service';

type Props = { offeringId: string; refusal: Message | null; localAllowed: boolean };

/** Asks a running broker for its catalog, shows what would change here, and imports the chosen service. */
export const ImportForm = ({ offeringId, refusal, localAllowed }: Props) => {
  const t = useTranslations('importBroker');
  const pending = useTranslations('brokers')('check.pending');
  const [read, setRead] = useState<{ access: ImportPreviewInput; preview: ImportPreview } | null>(null);
  const { form, field, submit, state } = useCommandForm<ImportPreviewInput, void>({
    schema: importPreviewSchema,
    values: { url: '', authScheme: 'basic', username: 'broker', secret: '', headers: '' },
    send: async (access) => setRead({ access, preview: await previewImport(offeringId, access) }),
  });
  return (
    <Stack loose>
      <Panel>
        <form method="post" onSubmit={submit} noValidate>
          <Stack>
            <BrokerFields field={field} scheme={form.watch('authScheme')} localAllowed={localAllowed} asked />
            <FormFoot
              state={state}
              label={t('read')}
              pending={pending}
              hint={t('readHint')}
              refusal={refusal}
            />
          </Stack>
        </form>
      </Panel>
      {read?.preview.services.length === 0 ? <p role="status">{t('noServices')}</p> : null}
      {read?.preview.services.map((service) => (
        <Section key={service.id} title={t('service', { name: service.name })}>
          <ImportService offeringId={offeringId} access={read.access} service={service} />
        </Section>
      ))}
    </Stack>
  );
};
