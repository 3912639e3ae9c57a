import { useTranslations } from 'next-intl';
import type { OperatorDesk as Desk } from '@/lib/dashboard/queries';
import { Row } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { Link, LinkButton } from '../ui/link';
import { FirstSteps } from './first-steps';
import { Numbers } from './numbers';
import styles from './dashboard.module.scss';

const PLACES = ['people', 'settings', 'audit'] as const;
const COUNTED = {
  people: '/people',
  providers: '/people',
  offerings: '/offerings',
  visible: '/catalog',
} as const;

/** An operator's start page: what wants a hand, how large the installation is, and the ways into it. */
export const OperatorDesk = ({ desk }: { desk: Desk }) => {
  const t = useTranslations('dashboard.operator');
  const others = desk.attention.filter(({ id }) => !desk.steps.some((step) => step.id === id));
  return (
    <>
      <FirstSteps role="operator" steps={desk.steps} />
      <Section title={t('attention')}>
        {others.length ? (
          <ul className={styles.rows}>
            {others.map(({ id, count, href }) => (
              <li key={id} className={styles.row}>
                <Link href={href}>{t(`needs.${id}`, { count })}</Link>
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles.cardText}>{t('calm')}</p>
        )}
      </Section>
      <Section title={t('title')} help={t('help')}>
        <Numbers
          numbers={Object.entries(COUNTED).map(([id, href]) => ({
            label: t(`count.${id}`, { count: desk.numbers[id as keyof typeof COUNTED] }),
            value: desk.numbers[id as keyof typeof COUNTED],
            href,
          }))}
        />
        <Row>
          {PLACES.map((one) => (
            <LinkButton key={one} kind="tertiary" href={`/${one}`}>
              {t(`place.${one}`)}
            </LinkButton>
          ))}
        </Row>
      </Section>
    </>
  );
};
