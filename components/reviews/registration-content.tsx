import { useTranslations } from 'next-intl';
import { CONTACT_ROLES, QUESTIONS, type RegistrationDto } from '@/lib/offerings/registration/schema';
import { Facts } from '../ui/layout/arrange';
import { ExternalLink } from './external-link';
import styles from './reviews.module.scss';

type Props = { registration: RegistrationDto; section: string };

/** What the provider wrote in one section of the registration, and what their answers call for. */
export const RegistrationContent = ({ registration, section }: Props) => {
  const t = useTranslations('registration');
  const { companyName, companyUrl, name, summary, contacts, assessment } = registration;
  const company = [
    { label: t('field.companyName'), value: companyName },
    { label: t('field.companyUrl'), value: <ExternalLink href={companyUrl} /> },
    { label: t('field.name'), value: name },
    { label: t('field.summary'), value: <span className={styles.plain}>{summary}</span> },
  ];
  const people = CONTACT_ROLES.map((role) => ({
    label: t(`contact.${role}`),
    value: `${contacts[role].name} · ${contacts[role].email}`,
  }));
  const answers = QUESTIONS.map(({ id, advise }) => {
    const answer = assessment[id];
    const advice = (advise as readonly string[]).includes(answer);
    return {
      label: t(`assessment.${id}.question`),
      value: (
        <>
          {answer ? t(`assessment.${id}.choices.${answer}`) : '–'}
          {advice ? <p className={styles.meta}>{t(`assessment.${id}.advice.${answer}`)}</p> : null}
        </>
      ),
    };
  });
  const facts = {
    company: company.slice(0, 2),
    offering: company.slice(2),
    contacts: people,
    assessment: answers,
  };
  return <Facts facts={facts[section as keyof typeof facts] ?? []} />;
};
