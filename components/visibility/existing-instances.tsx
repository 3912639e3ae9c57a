'use client';

import { useTranslations } from 'next-intl';
import type { InstanceDto } from '@/lib/instances/schema';
import { Checkbox } from '../ui/checkbox';
import { Stack } from '../ui/layout/arrange';

/** How many instances an offering has, and the youngest of them. */
export type Existing = { count: number; rows: Pick<InstanceDto, 'id' | 'name' | 'accountName'>[] };

type Props = Existing & { confirmed: boolean; onConfirm: (confirmed: boolean) => void };

/** The instances that stay behind when an offering is withdrawn, and the word that this is known. */
export const ExistingInstances = ({ count, rows, confirmed, onConfirm }: Props) => {
  const t = useTranslations('visibility.existing');
  return (
    <Stack>
      <p>
        <strong>{t('title', { count })}</strong>
      </p>
      <ul>
        {rows.map(({ id, name, accountName }) => (
          <li key={id}>
            {name} · {accountName}
          </li>
        ))}
        {count > rows.length ? <li>{t('more', { count: count - rows.length })}</li> : null}
      </ul>
      <Checkbox
        id="instances-confirmed"
        labelText={t('confirm', { count })}
        checked={confirmed}
        onChange={(_, { checked }) => onConfirm(checked)}
      />
    </Stack>
  );
};
