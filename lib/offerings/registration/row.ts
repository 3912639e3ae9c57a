import type { RegistrationState } from './machine';
import { readAssessment, readContacts, type RegistrationDto } from './schema';

/** The columns of a registration, and the name that the offering itself holds. */
export const registrationSelect = {
  state: true,
  companyName: true,
  companyUrl: true,
  summary: true,
  contacts: true,
  assessment: true,
  version: true,
  offering: { select: { name: true } },
} as const;

type Row = {
  state: string;
  companyName: string;
  companyUrl: string;
  summary: string;
  contacts: unknown;
  assessment: unknown;
  version: number;
  offering: { name: string };
};

/** A stored registration as forms and the API see it. */
export const toRegistration = ({
  offering,
  contacts,
  assessment,
  state,
  ...columns
}: Row): RegistrationDto => ({
  ...columns,
  name: offering.name,
  state: state as RegistrationState,
  contacts: readContacts(contacts),
  assessment: readAssessment(assessment),
});
