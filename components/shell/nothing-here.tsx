import { SearchLocate } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '../ui/link';
import { StatePage } from './state-page';

/** The 404 page: the same words for what does not exist and for what is somebody else's. */
export const NothingHere = () => {
  const t = useTranslations('errors');
  return (
    <StatePage icon={SearchLocate} title={t('title.not_found')} text={t('notFound')}>
      <LinkButton href="/">{t('goHome')}</LinkButton>
      <LinkButton kind="tertiary" href="/offerings">
        {t('goOfferings')}
      </LinkButton>
    </StatePage>
  );
};
