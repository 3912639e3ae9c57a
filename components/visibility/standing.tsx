import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import type { OfferingFacts } from '@/lib/checklist/facts';
import { getFormatter } from '@/components/ui/server-formatter';
import { Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { Since } from './since';

type Props = {
  facts: Pick<
    OfferingFacts,
    | 'id'
    | 'visibility'
    | 'visibilityChangedAt'
    | 'suspensionReason'
    | 'noticeOn'
    | 'endOfServiceOn'
    | 'instances'
  >;
  actions: ReactNode;
};

/** Where an offering stands once it has been released, and the moves from there. */
export const Standing = async ({ facts, actions }: Props) => {
  const t = await getTranslations('visibility.standing');
  const format = await getFormatter();
  const day = (date: Date | null) =>
    date ? format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' }) : '';
  const values = {
    reason: facts.suspensionReason ?? '',
    noticeOn: day(facts.noticeOn),
    endOfServiceOn: day(facts.endOfServiceOn),
  };
  return (
    <Section title={t('title')} actions={actions}>
      <Panel>
        <Stack>
          <p>
            <Since facts={facts} />
          </p>
          <p>{t(facts.visibility, values)}</p>
          {facts.visibility === 'deprecated' ? <p>{t('waiting', { count: facts.instances ?? 0 })}</p> : null}
        </Stack>
      </Panel>
    </Section>
  );
};
