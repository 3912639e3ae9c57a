import { z } from 'zod';
import { idSchema, versionSchema } from '../../core/ids';
import { emailSchema, lineSchema, paragraphSchema, urlSchema } from '../../core/text';
import { QUESTIONS, type QuestionId } from './assessment';
import { REGISTRATION_STATES } from './machine';

export { QUESTIONS, type QuestionId };

// Half characters cannot be stored; direction overrides and C1 controls let a name pass for another one.
const DECEPTIVE = /[\p{Surrogate}\u0080-\u009F\u202A-\u202E\u2028\u2029\u2066-\u2069]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const honest = (text: string) => !DECEPTIVE.test(text);
const line = (maximum: number) => lineSchema(maximum).refine(honest, 'registration.deceptive').trim();

/** The name of an offering or a company: one line of visible text in any script, 100 characters; empty in drafts. */
export const nameSchema = line(100).refine(
  (text) => text === '' || VISIBLE.test(text),
  'registration.invisible',
);
const offeringName = nameSchema.min(1, 'registration.nameMissing');

export const CONTACT_ROLES = ['primary', 'technical', 'security'] as const;

const contactSchema = z.strictObject({ name: line(100), email: emailSchema });

export const contactsSchema = z.strictObject({
  primary: contactSchema,
  technical: contactSchema,
  security: contactSchema,
});

type Choices = { [Q in (typeof QUESTIONS)[number] as Q['id']]: z.ZodType<Q['choices'][number] | ''> };
const answers: Record<string, z.ZodType> = Object.fromEntries(
  QUESTIONS.map(({ id, choices }) => [id, z.enum(['', ...choices])]),
);

/** One answer per question; the empty text while there is none. */
export const assessmentSchema = z.strictObject(answers as Choices);
export type Assessment = z.infer<typeof assessmentSchema>;

const documentShape = {
  name: offeringName,
  companyName: nameSchema,
  companyUrl: urlSchema,
  summary: paragraphSchema(2000).refine(honest, 'registration.deceptive'),
  contacts: contactsSchema,
  assessment: assessmentSchema,
};

/** Everything a registration says, the offering's name included. */
export const registrationSchema = z.strictObject(documentShape);
export type RegistrationValues = z.infer<typeof registrationSchema>;

export const saveRegistrationSchema = z.strictObject({ ...documentShape, version: versionSchema });
export type SaveRegistration = z.infer<typeof saveRegistrationSchema>;

/** A new offering: for one of the actor's providers, or for the company that a person without any names. */
export const createOfferingSchema = z.strictObject({
  name: offeringName,
  providerId: idSchema.optional(),
  companyName: nameSchema.min(1, 'registration.companyMissing').optional(),
});
export type CreateOffering = z.infer<typeof createOfferingSchema>;

export const createdOfferingSchema = z.strictObject({ id: idSchema, name: z.string(), providerId: idSchema });
export type CreatedOffering = z.infer<typeof createdOfferingSchema>;

/** What pages and the API show of a registration. */
export const registrationDtoSchema = saveRegistrationSchema
  .extend({ state: z.enum(REGISTRATION_STATES) })
  .meta({ id: 'Registration' });
export type RegistrationDto = z.infer<typeof registrationDtoSchema>;

/** What the form edits: everything but the state, which only decisions move. */
export const registrationValues = ({ state: _state, ...values }: RegistrationDto): SaveRegistration => values;

const storedContact = z
  .object({ name: z.string().catch(''), email: z.string().catch('') })
  .catch({ name: '', email: '' });
const storedContacts = z.object({
  primary: storedContact,
  technical: storedContact,
  security: storedContact,
});
const EMPTY_ANSWERS = Object.fromEntries(QUESTIONS.map(({ id }) => [id, ''])) as Assessment;

/** The contacts column, with empty texts for what is not there yet. */
export const readContacts = (stored: unknown): z.infer<typeof contactsSchema> =>
  storedContacts.parse(stored ?? {});

/** The assessment column, with empty texts for questions that have no answer, or one that is no longer offered. */
export const readAssessment = (stored: unknown): Assessment => {
  const known = Object.entries((stored ?? {}) as Record<string, unknown>).filter(
    ([id, answer]) => answers[id]?.safeParse(answer).success,
  );
  return { ...EMPTY_ANSWERS, ...Object.fromEntries(known) };
};
