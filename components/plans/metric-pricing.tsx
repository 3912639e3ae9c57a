'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { PRICING_MODELS, type PricingModel, isTiered } from '@/lib/plans/schema';
import { forPricingModel } from '@/lib/plans/metric/schema';
import { Checkbox } from '@/components/ui/checkbox';
import { Fields, Stack } from '@/components/ui/layout/arrange';
import { fieldId } from '@/components/ui/form/field-id';
import { Select, SelectItem } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { AmountTable } from './amount-table';
import { Group } from './group';
import { useTypedDecimal } from '@/components/ui/form/use-typed-decimal';
import { usePlanForm } from './plan-form';
import { TierEditor } from './tier-editor';
import { useTieredPart } from './use-tiered-part';

/** How a month's quantity becomes an amount: model, scale, tiers and prices. */
export const MetricPricing = ({ index }: { index: number }) => {
  const t = useTranslations('plans.metric');
  const { form, field } = usePlanForm();
  const decimal = useTypedDecimal();
  const { part, change } = useTieredPart(index);

  const path = `metrics.${index}.pricingModel` as const;
  const model = useWatch({ control: form.control, name: path });
  const choose = (next: PricingModel) => {
    form.setValue(path, next, { shouldDirty: true });
    change(forPricingModel(part, next));
  };
  return (
    <>
      <Group title={t('pricing')} small>
        <Stack>
          <Fields>
            <Select
              id={fieldId(path)}
              value={model}
              onChange={(event) => choose(event.target.value as PricingModel)}
              labelText={t('pricingModel')}
              helperText={t(`pricingHelp.${model}`)}
            >
              {PRICING_MODELS.map((one) => (
                <SelectItem key={one} value={one} text={t(`pricingModels.${one}`)} />
              ))}
            </Select>
            <TextInput
              {...field(`metrics.${index}.ratingScale`, decimal)}
              inputMode="decimal"
              labelText={t('ratingScale')}
              helperText={t('ratingScaleHelp')}
            />
          </Fields>
          <Checkbox
            {...form.register(`metrics.${index}.clip`)}
            id={fieldId(`metrics.${index}.clip`)}
            labelText={t('clip')}
            helperText={t('clipHelp')}
          />
        </Stack>
      </Group>
      {isTiered(model) ? <TierEditor index={index} /> : null}
      <AmountTable index={index} />
    </>
  );
};
