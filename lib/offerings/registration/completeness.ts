import type { FieldIssue } from '../../core/errors';
import { QUESTION_IDS } from './assessment';
import { CONTACT_ROLES, type RegistrationValues } from './schema';

const lack = (path: string): FieldIssue => ({ path, message: { key: `registration.missing.${path}` } });

/** What a registration still lacks before it can be submitted, in the order of the form. */
export const registrationMissing = (values: RegistrationValues): FieldIssue[] => {
  const texts = (['companyName', 'companyUrl', 'name', 'summary'] as const).filter(
    (field) => !values[field].trim(),
  );
  const contacts = CONTACT_ROLES.flatMap((role) =>
    (['name', 'email'] as const).flatMap((field) =>
      values.contacts[role][field].trim() ? [] : [`contacts.${role}.${field}`],
    ),
  );
  const answers = QUESTION_IDS.filter((id) => values.assessment[id] === '').map((id) => `assessment.${id}`);
  return [...texts, ...contacts, ...answers].map(lack);
};
