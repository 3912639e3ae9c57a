'use client';

import { useTranslations } from 'next-intl';
import { Add, TrashCan } from '@carbon/icons-react';
import { addTier, removeTier } from '@/lib/plans/metric/schema';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/form/field-id';
import { IconButton } from '@/components/ui/icon-button';
import { Stack } from '@/components/ui/layout/arrange';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { usePlanForm } from './plan-form';
import { useTieredPart } from './use-tiered-part';
import styles from './plans.module.scss';

const MOST = 20;

/** The upper bounds of a metric's tiers; their prices are columns of the table of amounts. */
export const TierEditor = ({ index }: { index: number }) => {
  const t = useTranslations('plans.tiers');
  const { field } = usePlanForm();
  const { part, change } = useTieredPart(index);
  return (
    <Group title={t('title')} help={t('help')} path={`metrics.${index}.tiers`} small>
      <Stack>
        {part.tiers.map(({ upTo }, tier) => (
          <div key={tier} className={styles.pairRow}>
            {upTo === null ? (
              <p className={styles.text} id={fieldId(`metrics.${index}.tiers.${tier}.upTo`)}>
                {t('open', { number: tier + 1 })}
              </p>
            ) : (
              <TextInput
                {...field(`metrics.${index}.tiers.${tier}.upTo`)}
                inputMode="decimal"
                labelText={t('upTo', { number: tier + 1 })}
              />
            )}
            {part.tiers.length > 1 && upTo !== null ? (
              <IconButton
                kind="ghost"
                align="left"
                label={t('remove', { number: tier + 1 })}
                onClick={() => change(removeTier(part, tier))}
              >
                <TrashCan />
              </IconButton>
            ) : null}
          </div>
        ))}
        <div>
          <Button
            kind="ghost"
            size="sm"
            renderIcon={Add}
            disabled={part.tiers.length >= MOST}
            onClick={() => change(addTier(part))}
          >
            {t('add')}
          </Button>
        </div>
      </Stack>
    </Group>
  );
};
