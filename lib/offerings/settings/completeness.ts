import type { FieldIssue } from '../../core/errors';
import type { SettingsDto } from './schema';

const lack = (path: string, key = path, values?: Record<string, number>): FieldIssue => ({
  path,
  message: { key: `offeringSettings.missing.${key}`, ...(values && { values }) },
});

const parametersMissing = ({ parameters, parametersSchema }: SettingsDto) => {
  if (parametersSchema.trim()) return [];
  return parameters.flatMap(({ type, name, label, choices }, index) => {
    const at = `parameters.${index}`;
    const number = { number: index + 1 };
    return [
      ...(name ? [] : [lack(`${at}.name`, 'parameter.name', number)]),
      ...(label ? [] : [lack(`${at}.label`, 'parameter.label', number)]),
      ...(type === 'choice' && choices.filter(({ value }) => value).length < 2
        ? [lack(`${at}.choices`, 'parameter.choices', number)]
        : []),
    ];
  });
};

/**
 * What the settings still lack before the offering can be published, in the order of the form. Those of a referral are
 * all optional: its customers are served on the provider's own site.
 */
export const settingsMissing = (
  settings: SettingsDto,
  { type }: { type: string | null } = { type: null },
): FieldIssue[] => {
  if (type === 'referral') return [];
  const support = (['supportSiteUrl', 'supportEmail'] as const).filter((field) => !settings[field]);
  const contacts = (['escalationContact', 'supportHours'] as const).filter(
    (field) => !settings[field].trim(),
  );
  return [
    ...(settings.serviceName ? [] : [lack('serviceName')]),
    ...parametersMissing(settings),
    ...(settings.regions.length ? [] : [lack('regions')]),
    ...[...support, ...contacts].map((field) => lack(field)),
  ];
};
