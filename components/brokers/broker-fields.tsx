'use client';

import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { AUTH_SCHEMES, type AuthScheme } from '@/lib/brokers/schema';
import { Fields } from '../ui/layout/arrange';
import { PasswordInput } from '../ui/password-input';
import { Select, SelectItem } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';

type FieldName = 'url' | 'authScheme' | 'username' | 'secret' | 'headers';
type FieldProps = UseFormRegisterReturn & { id: string; invalid: boolean; invalidText: string };

type Props = {
  field: (name: FieldName) => FieldProps;
  scheme: AuthScheme;
  secretKept?: boolean;
  asked?: boolean;
  localAllowed: boolean;
};

/** Where the broker is and how to sign in to it. An empty secret changes nothing if `secretKept`; `asked` once, it is not stored. */
export const BrokerFields = ({ field, scheme, secretKept, asked, localAllowed }: Props) => {
  const t = useTranslations('brokers.field');
  const secret = scheme === 'basic' ? 'password' : 'apiKey';
  const secretHelp = asked ? 'secretAsked' : secretKept ? 'secretKept' : 'secretHelp';
  return (
    <>
      <TextInput
        {...field('url')}
        type="url"
        inputMode="url"
        placeholder="https://broker.example.com"
        labelText={t('url')}
        helperText={localAllowed ? t('urlHelpLocal') : t('urlHelp')}
      />
      <Select {...field('authScheme')} labelText={t('authScheme')} helperText={t(`schemeHelp.${scheme}`)}>
        {AUTH_SCHEMES.map((one) => (
          <SelectItem key={one} value={one} text={t(`scheme.${one}`)} />
        ))}
      </Select>
      <Fields>
        {scheme === 'basic' ? (
          <TextInput
            {...field('username')}
            autoComplete="off"
            labelText={t('username')}
            helperText={t('usernameHelp')}
          />
        ) : null}
        {scheme === 'bearer-crn' ? null : (
          <PasswordInput
            {...field('secret')}
            autoComplete="new-password"
            labelText={t(secret)}
            helperText={t(secretHelp)}
            showPasswordLabel={t('show')}
            hidePasswordLabel={t('hide')}
          />
        )}
      </Fields>
      <TextArea
        {...field('headers')}
        rows={2}
        placeholder="X-Bluemix-Region: us-south"
        labelText={t('headers')}
        helperText={t('headersHelp')}
      />
    </>
  );
};
