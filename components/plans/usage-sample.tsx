'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { CodeSnippet } from '@/components/ui/code-snippet';
import { Stack } from '@/components/ui/layout/arrange';
import { Panel, Section } from '@/components/ui/layout/page';
import { usePlanForm } from './plan-form';
import styles from './plans.module.scss';

const HOUR = 3_600_000;
const FIELDS = [
  'resource_instance_id',
  'plan_id',
  'region',
  'start',
  'end',
  'measured_usage',
  'measure',
  'quantity',
  'consumer_id',
] as const;

export type SampleFacts = {
  publicUrl: string;
  serviceName: string | null;
  planId: string;
  /** End of the sample's hour, milliseconds since 1970. */
  end: number;
};

/** What each field of a record means. */
const Fields = () => {
  const t = useTranslations('plans.sample');
  return (
    <details className={styles.details}>
      <summary>{t('fieldsTitle')}</summary>
      <dl className={styles.fieldList}>
        {FIELDS.map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{t(`fields.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.muted}>{t('answer')}</p>
    </details>
  );
};

/** The call that submits usage (usage metering v4): real ids, and shell variables for what is secret or per instance. */
export const UsageSample = ({ publicUrl, serviceName, planId, end }: SampleFacts) => {
  const t = useTranslations('plans.sample');
  const common = useTranslations('common.action');
  const { form } = usePlanForm();
  const [kind, metrics, regions] = useWatch({ control: form.control, name: ['kind', 'metrics', 'regions'] });
  if (kind !== 'metered') return null;
  const measures = metrics.filter(({ isDefault, metricId }) => !isDefault && metricId);
  const record = {
    resource_instance_id: '$INSTANCE_CRN',
    plan_id: planId,
    ...(regions[0] && { region: regions[0] }),
    start: end - HOUR,
    end,
    measured_usage: measures.map(({ metricId }) => ({ measure: metricId, quantity: 1 })),
  };
  const lines = [
    `curl -X POST "${publicUrl}/v4/metering/resources/${serviceName ?? `<${t('service')}>`}/usage"`,
    `  -H "Authorization: Bearer $IAM_TOKEN"`,
    `  -H "Content-Type: application/json"`,
    `  -d @- <<RECORDS\n${JSON.stringify([record], null, 2)}\nRECORDS`,
  ];
  return (
    <Panel>
      <Section title={t('title')} help={t('help')}>
        <Stack>
          {serviceName ? null : <p className={styles.muted}>{t('noService')}</p>}
          {measures.length === 0 ? <p className={styles.muted}>{t('noMeasures')}</p> : null}
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
          <p className={styles.muted}>{t('variables')}</p>
          <Fields />
        </Stack>
      </Section>
    </Panel>
  );
};
