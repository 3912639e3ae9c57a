'use client';

import { useFieldArray } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Add, TrashCan } from '@carbon/icons-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Fields, Stack } from '@/components/ui/layout/arrange';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { usePlanForm } from './plan-form';
import styles from './plans.module.scss';

const MOST = 10;

/** The short lines on the plan's card. */
export const BulletsEditor = () => {
  const t = useTranslations('plans.editor');
  const { form, field } = usePlanForm();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'bullets' });
  return (
    <Group title={t('bullets')} help={t('bulletsHelp')} path="bullets">
      <Stack>
        {fields.map(({ id }, index) => (
          <div key={id} className={styles.pairRow}>
            <Fields>
              <TextInput
                {...field(`bullets.${index}.title`)}
                labelText={t('bulletTitle', { number: index + 1 })}
              />
              <TextInput {...field(`bullets.${index}.text`)} labelText={t('bulletText')} />
            </Fields>
            <IconButton
              kind="ghost"
              align="left"
              label={t('removeBullet', { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <TrashCan />
            </IconButton>
          </div>
        ))}
        <div>
          <Button
            kind="ghost"
            size="sm"
            renderIcon={Add}
            disabled={fields.length >= MOST}
            onClick={() => append({ title: '', text: '' })}
          >
            {t('addBullet')}
          </Button>
        </div>
      </Stack>
    </Group>
  );
};
