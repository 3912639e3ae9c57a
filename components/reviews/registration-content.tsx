import { useTranslations } from 'next-intl';
import { CONTACT_ROLES, QUESTIONS, type RegistrationDto } from '@/lib/offerings/registration/schema';
import { Facts } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { ExternalLink } from './external-link';
import styles from './reviews.module.scss';

/** Everything the provider wrote in the registration, and what their answers call for. */
export const RegistrationContent = ({ registration }: { registration: RegistrationDto }) => {
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
  return (
    <>
      {[
        { title: t('section.offering'), facts: company },
        { title: t('section.contacts'), facts: people },
        { title: t('section.assessment'), facts: answers },
      ].map(({ title, facts }) => (
        <Section key={title} title={title}>
          <Panel>
            <Facts facts={facts} />
          </Panel>
        </Section>
      ))}
    </>
  );
};
