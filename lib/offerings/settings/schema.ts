import { z } from 'zod';
import { idSchema, versionSchema } from '../../core/ids';
import { RESERVED_SERVICE_NAMES } from '../../core/reserved-names';
import { emailSchema, urlSchema } from '../../core/text';
import { paragraphSchema } from '../../core/text';
import { textLine } from '../text';
import { jsonSchemaFault } from './json-schema';
import { parametersSchema } from './parameters';

export {
  CHOICES_MAX,
  newParameter,
  PARAMETER_TYPES,
  PARAMETERS_MAX,
  type Parameter,
  type ParameterType,
} from './parameters';
export { parametersOfSchema, typedText } from './json-schema';
export { askedFields, bySchema, typedValues, valueIssues, type Asked } from './values';

const SERVICE_NAME = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*$/;

/** The name of a service in CRNs and broker calls; empty while it is not chosen. */
export const serviceNameSchema = z
  .string()
  .trim()
  .refine((name) => name.length < 32, 'offeringSettings.serviceName.length')
  .refine((name) => name === '' || SERVICE_NAME.test(name), 'offeringSettings.serviceName.rule')
  .refine((name) => !RESERVED_SERVICE_NAMES.includes(name), 'offeringSettings.serviceName.reserved');

const schemaText = paragraphSchema(50_000).superRefine((text, context) => {
  const fault = text.trim() === '' ? null : jsonSchemaFault(text);
  if (fault) context.addIssue({ code: 'custom', message: `offeringSettings.jsonSchema.${fault}` });
});

export const saveSettingsSchema = z.strictObject({
  version: versionSchema,
  serviceName: serviceNameSchema,
  bindable: z.boolean(),
  planUpdateable: z.boolean(),
  parameters: parametersSchema,
  /** The text of a JSON schema that is used instead of `parameters`; empty for none. */
  parametersSchema: schemaText,
  /** Ids of the regions that the provider means to serve. */
  regions: z
    .array(z.string().max(64))
    .max(200)
    .transform((ids) => [...new Set(ids)]),
  supportSiteUrl: urlSchema,
  supportEmail: emailSchema,
  escalationContact: textLine(200),
  supportHours: textLine(200),
  /** Where tickets are posted to, besides the e-mail; optional. */
  ticketWebhookUrl: urlSchema,
});

export type SaveSettings = z.infer<typeof saveSettingsSchema>;
export type SettingsDto = SaveSettings;

export const offeringParams = z.object({ offeringId: idSchema });
