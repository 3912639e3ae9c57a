'use client';

import type { FocusEvent } from 'react';
import { useTranslations } from 'next-intl';
import { suggestedMetricIds } from '@/lib/plans/names/schema';
import { Stack } from '@/components/ui/layout/arrange';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { usePlanForm } from './plan-form';
import styles from './plans.module.scss';

const LANGUAGES = ['en', 'fr'] as const;
const WORDS = ['displayName', 'unitName'] as const;
const FORMS = ['singular', 'plural'] as const;

/** Once the metric has an English name, its ids are suggested where there are none yet. */
const useSuggestion = (index: number) => {
  const { form } = usePlanForm();
  return () => {
    const ids = suggestedMetricIds(form.getValues(`metrics.${index}.displayName.en`));
    for (const field of ['unit', 'metricId', 'resourceName'] as const) {
      const path = `metrics.${index}.${field}` as const;
      if (form.getValues(path) !== '' || ids[field] === '') continue;
      form.setValue(path, ids[field], { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    }
  };
};

/** What a metric and its unit are called, one and many, in each language. */
export const MetricWords = ({ index }: { index: number }) => {
  const t = useTranslations('plans.metric');
  const { field } = usePlanForm();
  const suggest = useSuggestion(index);
  const inputFor = (
    words: (typeof WORDS)[number],
    language: (typeof LANGUAGES)[number],
    form: (typeof FORMS)[number],
  ) => {
    const input = field(`metrics.${index}.${words}.${language}.${form}`);
    if (words !== 'displayName' || language !== 'en') return input;
    const onBlur = async (event: FocusEvent<HTMLInputElement>) => {
      await input.onBlur(event);
      suggest();
    };
    return { ...input, onBlur };
  };
  return (
    <Group title={t('names')} help={t('namesHelp')} small>
      <Stack>
        {LANGUAGES.map((language) => (
          <div key={language}>
            <p className={styles.muted}>{t(`language.${language}`)}</p>
            <div className={styles.words}>
              {WORDS.flatMap((words) =>
                FORMS.map((form) => (
                  <TextInput
                    key={words + form}
                    {...inputFor(words, language, form)}
                    labelText={t(`${words}.${form}`)}
                    helperText={t(`${words}Help.${language}.${form}`)}
                  />
                )),
              )}
            </div>
          </div>
        ))}
      </Stack>
    </Group>
  );
};
