'use client';

import { useTranslations } from 'next-intl';
import { Stack } from '@/components/ui/layout/arrange';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { usePlanForm } from './plan-form';
import styles from './plans.module.scss';

const LANGUAGES = ['en', 'fr'] as const;
const WORDS = ['displayName', 'unitName'] as const;
const FORMS = ['singular', 'plural'] as const;

/** What a metric and its unit are called, one and many, in each language. */
export const MetricWords = ({ index }: { index: number }) => {
  const t = useTranslations('plans.metric');
  const { field } = usePlanForm();
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
                    {...field(`metrics.${index}.${words}.${language}.${form}`)}
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
