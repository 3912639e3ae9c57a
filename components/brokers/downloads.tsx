import { useTranslations } from 'next-intl';
import { catalogJsonHref, starterBrokerHref } from '@/lib/brokers/client';
import type { UnmetRequirement } from '@/lib/core/errors';
import { say, type Translate } from '@/lib/core/say';
import { Row, Stack } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import styles from './brokers.module.scss';

type Props = { offeringId: string; missing: UnmetRequirement[] };

const BUTTON = `cds--btn cds--btn--md cds--layout--size-md cds--btn--tertiary ${styles.download}`;

/** The starter broker, which holds catalog.json, and the file alone; or what the definition lacks before there can be one. */
export const Downloads = ({ offeringId, missing }: Props) => {
  const t = useTranslations('brokers.download');
  const translate = useTranslations() as Translate;
  if (missing.length > 0) {
    return (
      <Stack>
        <p>{t('notYet')}</p>
        <ul className={`${styles.steps} ${styles.list}`}>
          {missing.map(({ id, message, href }) => (
            <li key={id}>
              {href ? <Link href={href}>{say(translate, message)}</Link> : say(translate, message)}
            </li>
          ))}
        </ul>
      </Stack>
    );
  }
  // Plain anchors: a router link would fetch the file ahead of the click, and each download is recorded.
  return (
    <Row>
      <a className={BUTTON} href={starterBrokerHref(offeringId)} download>
        {t('starter')}
      </a>
      <a className={BUTTON} href={catalogJsonHref(offeringId)} download>
        {t('catalogJson')}
      </a>
    </Row>
  );
};
