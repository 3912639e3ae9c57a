'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

type Props = { email: string; password: string; of: string };

const put = (id: string, value: string) => {
  const input = document.getElementById(id) as HTMLInputElement | null;
  if (input) input.value = value;
};

/** Fills the form beside it in; pressing *Sign in* stays with the reader. */
export const SampleSignIn = ({ email, password, of }: Props) => {
  const t = useTranslations('auth.samples');
  const fill = () => {
    put('email', email);
    put('password', password);
    document.querySelector<HTMLButtonElement>('main button[type="submit"]')?.focus();
  };
  return (
    <Button kind="ghost" size="sm" aria-label={t('fillNamed', { email, role: of })} onClick={fill}>
      {t('fill')}
    </Button>
  );
};
