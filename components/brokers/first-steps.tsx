import { useTranslations } from 'next-intl';
import type { UnmetRequirement } from '@/lib/core/errors';
import { CodeSnippet } from '../ui/code-snippet';
import { Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { Downloads } from './downloads';
import styles from './brokers.module.scss';

type Props = { offeringId: string; missing: UnmetRequirement[]; localAllowed: boolean };

const START = 'BROKER_PASSWORD=choose-one node broker.mjs --catalog ./catalog.json --port 3400';

/** From nothing to a running broker on one's own machine, in three steps. */
export const FirstSteps = ({ offeringId, missing, localAllowed }: Props) => {
  const t = useTranslations('brokers.steps');
  return (
    <Panel>
      <Section title={t('title')}>
        <ol className={styles.steps}>
          <li>
            <Stack>
              <p>{t('download')}</p>
              <Downloads offeringId={offeringId} missing={missing} />
            </Stack>
          </li>
          <li>
            <Stack>
              <p>{t('start')}</p>
              <CodeSnippet type="multi" wrapText feedback={t('copied')} copyButtonDescription={t('copy')}>
                {START}
              </CodeSnippet>
            </Stack>
          </li>
          <li>{localAllowed ? t('registerLocal') : t('registerPublic')}</li>
        </ol>
      </Section>
    </Panel>
  );
};
