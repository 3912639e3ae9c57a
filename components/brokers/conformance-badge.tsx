import { useTranslations } from 'next-intl';
import { brokersInUse, conforms, type OfferingFacts } from '@/lib/checklist/facts';
import { Tag } from '../ui/tag';

/** That every broker of the offering has kept the contract, on the catalog that it serves now; nothing before any run. */
export const ConformanceBadge = ({ facts }: { facts: OfferingFacts }) => {
  const t = useTranslations('conformance.badge');
  const brokers = brokersInUse(facts);
  if (!brokers.some(({ latestRun }) => latestRun)) return null;
  const holds = brokers.every(conforms);
  return (
    <Tag size="sm" type={holds ? 'green' : 'red'}>
      {t(holds ? 'holds' : 'open')}
    </Tag>
  );
};
