import { useTranslations } from 'next-intl';
import { Page } from '../ui/layout/page';
import { LinkButton } from '../ui/link';

/** The 404 page: the same words for what does not exist and for what is somebody else's. */
export const NothingHere = () => {
  const t = useTranslations('errors');
  return (
    <Page title={t('title.not_found')} lead={t('notFound')} narrow>
      <LinkButton href="/">{t('goHome')}</LinkButton>
    </Page>
  );
};
