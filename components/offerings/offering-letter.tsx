import { useTranslations } from 'next-intl';
import type { OfferingHeader } from '@/lib/offerings/schema';
import { useFormatter } from '@/components/ui/formatter';
import { Facts, Mono } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import { Panel, Section } from '../ui/layout/page';
import { PrintButton } from './print-button';
import styles from './registration.module.scss';

const STEPS = {
  integrated_billing: ['content', 'listing', 'settings', 'plans', 'access', 'brokers', 'checklist'],
  referral: ['listing', 'settings', 'release'],
} as const;

type Props = {
  offering: OfferingHeader;
  companyName: string;
  approvedAt: Date;
  decidedName: string | null;
  comment: string | null;
};

/** What the approval grants: type, service id, reserved documentation URL, and the steps that follow. Prints on a page. */
export const OfferingLetter = ({ offering, companyName, approvedAt, decidedName, comment }: Props) => {
  const t = useTranslations('registration.letter');
  const types = useTranslations('offerings.type');
  const date = useFormatter().dateTime(approvedAt, { dateStyle: 'long' });
  const facts = [
    { label: t('approved'), value: decidedName ? t('approvedBy', { date, name: decidedName }) : date },
    { label: t('company'), value: <span dir="auto">{companyName}</span> },
    { label: t('offering'), value: <span dir="auto">{offering.name}</span> },
    { label: t('type'), value: types(offering.type ?? 'none') },
    { label: t('serviceId'), value: <Mono>{offering.serviceId}</Mono> },
    ...(offering.documentationUrl
      ? [{ label: t('documentationUrl'), value: <Mono>{offering.documentationUrl}</Mono> }]
      : []),
    ...(comment?.trim() ? [{ label: t('comment'), value: <span dir="auto">{comment}</span> }] : []),
  ];
  return (
    <Section title={t('title')} actions={<PrintButton label={t('print')} />}>
      <Panel>
        <p className={styles.intro}>
          {t('intro', { offering: offering.name, provider: companyName, type: offering.type ?? 'other' })}
        </p>
        <Facts facts={facts} />
        <p className={`${styles.hint} ${styles.granted}`}>{t('documentationHelp')}</p>
        <h3 className={styles.next}>{t('next')}</h3>
        <ol className={styles.steps}>
          {STEPS[offering.type ?? 'integrated_billing'].map((step) => (
            <li key={step}>
              <Link href={`/offerings/${offering.id}/${step}`}>{t(`steps.${step}`)}</Link>
            </li>
          ))}
        </ol>
      </Panel>
    </Section>
  );
};
