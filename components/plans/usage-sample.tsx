'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { CodeSnippet } from '@/components/ui/code-snippet';
import { Panel, Section } from '@/components/ui/layout/page';
import { usePlanForm } from './plan-form';
import styles from './plans.module.scss';

const HOUR = 3_600_000;

export type SampleFacts = {
  publicUrl: string;
  serviceName: string | null;
  planId: string;
  /** End of the sample's hour, milliseconds since 1970. */
  end: number;
};

/** The call that submits usage (usage metering v4), with places to fill in. */
export const UsageSample = ({ publicUrl, serviceName, planId, end }: SampleFacts) => {
  const t = useTranslations('plans.sample');
  const common = useTranslations('common.action');
  const { form } = usePlanForm();
  const [kind, metrics, regions] = useWatch({ control: form.control, name: ['kind', 'metrics', 'regions'] });
  if (kind !== 'metered') return null;
  const measures = metrics.filter(({ isDefault, metricId }) => !isDefault && metricId);
  const record = {
    resource_instance_id: `<${t('crn')}>`,
    plan_id: planId,
    ...(regions[0] && { region: regions[0] }),
    start: end - HOUR,
    end,
    measured_usage: measures.map(({ metricId }) => ({ measure: metricId, quantity: 1 })),
  };
  const lines = [
    `curl -X POST '${publicUrl}/v4/metering/resources/${serviceName ?? `<${t('service')}>`}/usage'`,
    `  -H 'Authorization: Bearer <${t('token')}>'`,
    `  -H 'Content-Type: application/json'`,
    `  -d '${JSON.stringify([record], null, 2).replaceAll("'", "'\\''")}'`,
  ];
  return (
    <Panel>
      <Section title={t('title')} help={t('help')}>
        {serviceName ? null : <p className={styles.muted}>{t('noService')}</p>}
        <CodeSnippet
          type="multi"
          wrapText
          feedback={common('copied')}
          copyButtonDescription={t('copy')}
          showMoreText={t('more')}
          showLessText={t('less')}
        >
          {lines.join(' \\\n')}
        </CodeSnippet>
      </Section>
    </Panel>
  );
};
