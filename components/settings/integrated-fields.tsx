'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '../ui/checkbox';
import { CheckboxSet } from '../ui/form/checkbox-set';
import { Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { TextArea } from '../ui/text-area';
import type { SettingsDetail } from '@/lib/offerings/settings/queries';
import { ParametersFields } from './parameters-fields';
import type { SettingsFieldProps } from './settings-values';
import styles from './settings.module.scss';

type Props = SettingsFieldProps & { geographies: SettingsDetail['geographies'] };

/** What only a service that the platform provisions has: its abilities, parameters and regions. */
export const IntegratedFields = ({ form, field, geographies }: Props) => {
  const t = useTranslations('offeringSettings');
  const groups = geographies
    .filter(({ regions }) => regions.length > 0)
    .map(({ name, regions }) => ({
      legend: name,
      options: regions.map((region) => ({ id: region.id, label: `${region.name} (${region.id})` })),
    }));
  return (
    <>
      <Section title={t('groups.abilities')} help={t('groups.abilitiesHelp')}>
        <Panel>
          <Stack>
            <Checkbox {...field('bindable')} labelText={t('bindable')} helperText={t('bindableHelp')} />
            <Checkbox
              {...field('planUpdateable')}
              labelText={t('planUpdateable')}
              helperText={t('planUpdateableHelp')}
            />
          </Stack>
        </Panel>
      </Section>
      <Section title={t('groups.parameters')} help={t('groups.parametersHelp')}>
        <Panel>
          <Stack loose>
            <ParametersFields form={form} field={field} />
            <div className={styles.source}>
              <TextArea
                {...field('parametersSchema')}
                rows={5}
                spellCheck={false}
                labelText={t('jsonSchema.label')}
                helperText={t('jsonSchema.help')}
              />
            </div>
          </Stack>
        </Panel>
      </Section>
      <Section title={t('groups.regions')} help={t('groups.regionsHelp')}>
        <Panel>
          <CheckboxSet control={form.control} name="regions" groups={groups} />
        </Panel>
      </Section>
    </>
  );
};
