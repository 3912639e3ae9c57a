'use client';

import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { BUILT_IN_ROLES, roleIdFor } from '@/lib/iam/schema';
import { Button } from '../ui/button';
import { Fields, Mono, Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import type { AccessFormParts } from './access-form-parts';
import styles from './iam.module.scss';

/** Roles of the service's own. A role's id is made from its first name and stays, because actions refer to it. */
export const RolesEditor = ({ form, field, readOnly }: AccessFormParts) => {
  const t = useTranslations('iam.roles');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'roles', keyName: 'key' });
  const [name, setName] = useState('');
  const [refused, setRefused] = useState(false);
  const id = roleIdFor(name);
  const taken = [...BUILT_IN_ROLES, ...fields].some((role) => role.id.toLowerCase() === id.toLowerCase());

  const add = () => {
    if (id === '' || taken) return setRefused(true);
    append({ id, displayName: name.trim(), description: '' }, { shouldFocus: false });
    setName('');
    setRefused(false);
  };
  const drop = (index: number) => {
    const gone = fields[index]?.id;
    form.getValues('actions').forEach(({ roles }, at) => {
      form.setValue(
        `actions.${at}.roles`,
        roles.filter((role) => role !== gone),
        { shouldDirty: true },
      );
    });
    remove(index);
  };

  return (
    <Stack>
      {fields.map((role, index) => (
        <div key={role.key} className={styles.role}>
          <Fields>
            <TextInput
              {...field(`roles.${index}.displayName`)}
              labelText={t('name')}
              helperText={t('nameHelp')}
              readOnly={readOnly}
            />
            <TextInput
              {...field(`roles.${index}.description`)}
              labelText={t('description')}
              helperText={t('descriptionHelp')}
              readOnly={readOnly}
            />
          </Fields>
          <div className={styles.roleFoot}>
            <span className={styles.small}>
              {t('id')} <Mono>{role.id}</Mono>
            </span>
            <Button
              kind="ghost"
              size="sm"
              disabled={readOnly}
              aria-label={`${t('remove')} – ${role.displayName}`}
              onClick={() => drop(index)}
            >
              {t('remove')}
            </Button>
          </div>
        </div>
      ))}
      <div className={styles.uriRow}>
        <TextInput
          id="new-role"
          labelText={t('new')}
          helperText={id ? t('newId', { id }) : t('newHelp')}
          value={name}
          maxLength={50}
          readOnly={readOnly}
          invalid={refused && (id === '' || taken)}
          invalidText={taken ? t('taken', { id }) : t('noId')}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button kind="tertiary" size="md" disabled={readOnly} onClick={add}>
          {t('add')}
        </Button>
      </div>
    </Stack>
  );
};
