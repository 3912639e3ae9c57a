'use client';

import { useTranslations } from 'next-intl';
import { AmountTable } from './amount-table';
import { Group } from './group';

/** The fee of a subscription: the prices of its one metric. */
export const SubscriptionFee = () => {
  const t = useTranslations('plans.editor');
  return (
    <Group title={t('fee')} help={t('feeHelp')} path="metrics">
      <AmountTable index={0} />
    </Group>
  );
};
