import { useTranslations } from 'next-intl';
import type { BrokerSummary } from '@/lib/brokers/schema';
import { Tag } from '../ui/tag';

type Props = { broker: BrokerSummary; presentHash: string };

export const ReachableTag = ({ broker: { reachable } }: Pick<Props, 'broker'>) => {
  const t = useTranslations('brokers.state');
  if (reachable === null) return <Tag type="gray">{t('unchecked')}</Tag>;
  return reachable ? <Tag type="green">{t('reachable')}</Tag> : <Tag type="red">{t('unreachable')}</Tag>;
};

/** Whether the broker's catalog is the definition; a comparison with an older definition no longer counts. */
export const ParityTag = ({ broker: { parityVerdict, definitionHash }, presentHash }: Props) => {
  const t = useTranslations('brokers.state');
  if (parityVerdict === null) return <Tag type="gray">{t('notCompared')}</Tag>;
  if (definitionHash !== presentHash) return <Tag type="warm-gray">{t('outdated')}</Tag>;
  return parityVerdict === 'pass' ? (
    <Tag type="green">{t('parity')}</Tag>
  ) : (
    <Tag type="red">{t('differs')}</Tag>
  );
};

const COLOURS = { pass: 'green', warn: 'warm-gray', fail: 'red' } as const;

export const RunTag = ({ broker: { lastRun } }: Pick<Props, 'broker'>) => {
  const t = useTranslations('brokers.state');
  if (!lastRun?.verdict) return <Tag type="gray">{t('notRun')}</Tag>;
  if (!lastRun.onPresentCatalog) return <Tag type="warm-gray">{t('runOutdated')}</Tag>;
  return <Tag type={COLOURS[lastRun.verdict]}>{t(`run.${lastRun.verdict}`)}</Tag>;
};
