'use client';

import { memo, useDeferredValue } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { parametersOfSchema, type SaveSettings } from '@/lib/offerings/settings/schema';
import { PreviewField } from './preview-field';
import styles from './settings.module.scss';

type FieldsProps = { parameters: SaveSettings['parameters']; schema: string };

const Fields = memo(function Fields({ parameters, schema }: FieldsProps) {
  const t = useTranslations('offeringSettings.preview');
  const shown = schema.trim() ? parametersOfSchema(schema) : parameters;
  return (
    <>
      {shown.length === 0 ? <p className={styles.nothing}>{t('nothing')}</p> : null}
      <Stack>
        {shown.map((parameter, index) => (
          // A field begins anew when what it starts with changes.
          <PreviewField
            key={`${index}:${parameter.type}:${parameter.default}`}
            id={`preview-${index}`}
            parameter={parameter}
          />
        ))}
      </Stack>
    </>
  );
});

/** The part of the customer's create form that the parameters, or the JSON schema, ask for. */
export const CreateFormPreview = ({ control }: { control: Control<SaveSettings> }) => {
  const t = useTranslations('offeringSettings.preview');
  const [parameters, schema] = useWatch({ control, name: ['parameters', 'parametersSchema'] });
  return (
    <aside className={styles.aside} aria-label={t('title')}>
      <Section title={t('title')} help={t('help')}>
        <Panel>
          <Fields parameters={useDeferredValue(parameters)} schema={useDeferredValue(schema)} />
        </Panel>
      </Section>
    </aside>
  );
};
