'use client';

import { useTranslations } from 'next-intl';
import { saveAccount } from '@/lib/auth/account/client';
import { saveAccountSchema, type SaveAccount } from '@/lib/auth/account/schema';
import { LOCALE_COOKIE, LOCALES, THEME_COOKIE, THEMES, TIME_ZONE_COOKIE } from '@/lib/core/preferences';
import { ComboBox } from '../ui/combo-box';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Fields, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';
import { remember } from './remember';

type Zone = { id: string; text: string };
type Props = { values: Required<SaveAccount>; zones: string[] };

const keep = ({ locale, theme, timeZone }: SaveAccount) => {
  if (locale) remember(LOCALE_COOKIE, locale);
  if (theme) {
    remember(THEME_COOKIE, theme);
    document.documentElement.dataset.theme = theme;
  }
  remember(TIME_ZONE_COOKIE, timeZone ?? '');
};

/** Name, language, theme and time zone of the reader. */
export const ProfileForm = ({ values, zones }: Props) => {
  const t = useTranslations('account.profile');
  const menu = useTranslations('account.zoneMenu');
  const shell = useTranslations('shell');
  const { form, field, submit, state } = useCommandForm<SaveAccount, SaveAccount>({
    schema: saveAccountSchema,
    values,
    send: async (body) => {
      await saveAccount(body);
      keep(body);
      return body;
    },
    toValues: (saved) => saved,
  });
  const items: Zone[] = [
    { id: '', text: t('browserZone') },
    ...zones.map((id) => ({ id, text: id.replaceAll('_', ' ') })),
  ];
  const timeZone = field('timeZone');
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput {...field('name')} labelText={t('name')} autoComplete="name" />
        <Fields>
          <Select {...field('locale')} labelText={shell('language')}>
            {LOCALES.map((one) => (
              <SelectItem key={one} value={one} text={shell(`languages.${one}`)} lang={one} />
            ))}
          </Select>
          <Select {...field('theme')} labelText={shell('theme')}>
            {THEMES.map((one) => (
              <SelectItem key={one} value={one} text={shell(`themes.${one}`)} />
            ))}
          </Select>
        </Fields>
        <ComboBox
          id={timeZone.id}
          titleText={t('timeZone')}
          helperText={t('timeZoneHelp')}
          invalid={timeZone.invalid}
          invalidText={timeZone.invalidText}
          items={items}
          itemToString={(item: Zone | null) => item?.text ?? ''}
          translateWithId={(id: string) => menu(id.replace('.', '-') as 'open-menu')}
          initialSelectedItem={items.find(({ id }) => id === values.timeZone) ?? items[0]}
          shouldFilterItem={({ item, inputValue }: { item: Zone; inputValue: string | null }) =>
            item.text.toLowerCase().includes((inputValue ?? '').toLowerCase().replaceAll('_', ' '))
          }
          onChange={({ selectedItem }: { selectedItem?: Zone | null }) =>
            form.setValue('timeZone', selectedItem?.id ?? '', { shouldDirty: true })
          }
        />
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('save')} />
      </Stack>
    </form>
  );
};
