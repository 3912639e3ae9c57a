import 'server-only';
import type { FieldIssue } from '../core/errors';
import { listingMissing } from '../offerings/listing/completeness';
import { bulletsSchema, mediaSchema } from '../offerings/listing/schema';
import { registrationMissing } from '../offerings/registration/completeness';
import { readAssessment, readContacts } from '../offerings/registration/schema';
import { settingsMissing } from '../offerings/settings/completeness';
import { saveSettingsSchema } from '../offerings/settings/schema';
import type { FactRow } from './fact-rows';

export const registrationLacks = ({ name, registration }: FactRow): FieldIssue[] =>
  registrationMissing({
    name,
    companyName: registration?.companyName ?? '',
    companyUrl: registration?.companyUrl ?? '',
    summary: registration?.summary ?? '',
    contacts: readContacts(registration?.contacts),
    assessment: readAssessment(registration?.assessment),
  });

const EMPTY_LISTING = {
  displayName: '',
  shortDescription: '',
  longDescription: '',
  iconHash: null,
  categories: [],
  documentationUrl: '',
  instructionsUrl: '',
  termsUrl: '',
  termsConfirmed: false,
  siteUrl: '',
};

/** `reserved` is the documentation address that the approval reserved. */
export const listingLacks = ({ listing, type }: FactRow, reserved: string | null): FieldIssue[] =>
  listingMissing(
    {
      ...EMPTY_LISTING,
      ...listing,
      bullets: bulletsSchema.parse(listing?.bullets ?? []),
      media: mediaSchema.parse(listing?.media ?? []),
    },
    { type, documentationUrl: reserved },
  );

const EMPTY_SETTINGS = {
  version: 0,
  bindable: false,
  planUpdateable: false,
  regions: [],
  supportSiteUrl: '',
  supportEmail: '',
  escalationContact: '',
  supportHours: '',
  ticketWebhookUrl: '',
};

export const settingsLacks = ({ settings, serviceName, type }: FactRow): FieldIssue[] =>
  settingsMissing(
    {
      ...EMPTY_SETTINGS,
      ...settings,
      serviceName: serviceName ?? '',
      parameters: saveSettingsSchema.shape.parameters.parse(settings?.parameters ?? []),
      parametersSchema: settings?.parametersSchema ? JSON.stringify(settings.parametersSchema) : '',
    },
    { type },
  );
