'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import type { Message } from '@/lib/core/errors';
import { submitReview } from '@/lib/reviews/client';
import { deprecationPayloadSchema, MINIMUM_NOTICE_DAYS } from '@/lib/reviews/schema';
import { awaitArrival } from '../../ui/arrival';
import { useCommandForm } from '../../ui/form/use-command-form';
import { useSay } from '../../ui/form/use-say';
import { Fields, Stack } from '../../ui/layout/arrange';
import { Panel, Section } from '../../ui/layout/page';
import { TextArea } from '../../ui/text-area';
import { TextInput } from '../../ui/text-input';
import { FormFoot } from '../form-foot';

const emptyToNull = (value: unknown) => {
  const payload = value as { replacementId?: string };
  return { ...payload, replacementId: payload.replacementId || null };
};
const formSchema = z.object({
  note: z.string().max(4000),
  payload: z.preprocess(emptyToNull, deprecationPayloadSchema),
});
type Values = { note: string; payload: { noticeOn: string; endOfServiceOn: string; replacementId: string } };

/** Proposes the end of a public service: when customers are told, when it ends, what replaces it. */
export const DeprecationForm = ({ offeringId, refusal }: { offeringId: string; refusal: Message | null }) => {
  const t = useTranslations('release.deprecation');
  const say = useSay();
  const { field, submit, state } = useCommandForm<Values>({
    schema: formSchema,
    values: { note: '', payload: { noticeOn: '', endOfServiceOn: '', replacementId: '' } },
    send: ({ note, payload }) => submitReview(offeringId, { kind: 'deprecation', note, payload }),
    onSaved: () => awaitArrival('request'),
  });
  return (
    <Section title={t('title')} help={t('help', { days: MINIMUM_NOTICE_DAYS })}>
      <Panel>
        <form method="post" onSubmit={submit}>
          <Stack>
            <Fields>
              <TextInput
                {...field('payload.noticeOn')}
                type="date"
                labelText={t('noticeOn')}
                helperText={t('dateHelp')}
              />
              <TextInput
                {...field('payload.endOfServiceOn')}
                type="date"
                labelText={t('endOfServiceOn')}
                helperText={t('dateHelp')}
              />
              <TextInput
                {...field('payload.replacementId')}
                labelText={t('replacementId')}
                helperText={t('replacementHelp')}
              />
            </Fields>
            <TextArea {...field('note')} labelText={t('note')} helperText={t('noteHelp')} />
            <FormFoot kind="tertiary" state={state} label={t('action')} refusal={refusal && say(refusal)} />
          </Stack>
        </form>
      </Panel>
    </Section>
  );
};
