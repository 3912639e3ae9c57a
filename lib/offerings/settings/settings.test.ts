import { describe, expect, it } from 'vitest';
import { settingsMissing } from './completeness';
import { serviceNameProposal, serviceNameRefusal, serviceNameWarning, supportHoursWarning } from './policy';
import {
  newParameter,
  parametersOfSchema,
  saveSettingsSchema,
  serviceNameSchema,
  type Parameter,
  type SaveSettings,
} from './schema';

const complete: SaveSettings = {
  version: 0,
  serviceName: 'acme-search',
  bindable: false,
  planUpdateable: false,
  parameters: [],
  parametersSchema: '',
  regions: ['eu-de'],
  supportSiteUrl: 'https://acme.example/help',
  supportEmail: 'help@acme.example',
  escalationContact: 'Ann, +1 555 0100',
  supportHours: 'Always',
  ticketWebhookUrl: '',
};
const parameter = (change: Partial<Parameter>): Parameter => ({
  ...newParameter(),
  name: 'size',
  label: 'Size',
  ...change,
});
const issues = (change: object) =>
  saveSettingsSchema.safeParse({ ...complete, ...change }).error?.issues ?? [];
const refusal = (change: object) =>
  issues(change).map(({ path, message }) => `${path.join('.')}: ${message.replace('offeringSettings.', '')}`);

describe('the service name', () => {
  it.each(['', 'a', 'acme', 'acme-search', 'a1-2-b', 'a'.repeat(31)])('may be %j', (serviceName) =>
    expect(issues({ serviceName })).toEqual([]),
  );

  it.each(['1a', '-a', 'a-', 'a--b', 'Acme', 'a_b', 'a b', 'é', 'a\nb', 'a.b'])(
    'may not be %j',
    (serviceName) => expect(refusal({ serviceName })).toEqual(['serviceName: serviceName.rule']),
  );

  it('has fewer than 32 characters', () =>
    expect(refusal({ serviceName: 'a'.repeat(32) })).toEqual(['serviceName: serviceName.length']));

  it('is fixed when the offering is no draft', () => {
    expect(serviceNameRefusal({ visibility: 'draft' })).toBeNull();
    for (const visibility of ['limited', 'public', 'suspended', 'deprecated', 'retired']) {
      expect(serviceNameRefusal({ visibility })?.key).toBe('offeringSettings.serviceName.fixed');
    }
  });

  it.each([
    ['acme-search', 'Acme', null],
    ['search-by-acme', 'ACME', null],
    ['exampleverse-search', 'Example Verse', null],
    ['societe-generale', 'Société Générale', null],
    ['search', 'Acme', 'acme'],
    ['verse-search', 'Example Verse', 'example-verse'],
    ['', 'Acme', null],
    ['search', '株式会社', null],
  ])('%j of %j: warning %j', (name, company, warned) =>
    expect(serviceNameWarning(name, company)?.values?.company ?? null).toBe(warned),
  );
});

describe('a proposal for the service name', () => {
  it.each([
    ['Example Verse', 'Limerick', 'example-verse-limerick'],
    ['Example', 'Example Limerick', 'example-limerick'],
    ['Example', 'Example', 'example'],
    ['株式会社', 'Limerick', 'limerick'],
    ['株式会社', '詩', ''],
    ['3M', 'Notes', 'm-notes'],
    ['A very long company name indeed', 'Notes', 'a-very-long-company-name-indeed'],
  ])('of %j and %j is %j', (company, offering, name) => {
    expect(serviceNameProposal(company, offering)).toBe(name);
    expect(serviceNameSchema.safeParse(name).success).toBe(true);
  });
});

describe('support hours', () => {
  it.each(['', 'Monday to Friday, 9:00 to 17:00 UTC', '9-17 CET', '9–17 Europe/Paris', '8:00-16:00 UTC+2'])(
    '%j says enough',
    (hours) => expect(supportHoursWarning(hours)).toBeNull(),
  );
  it.each(['24/7', '24 x 7', 'Paris time, 9 to 5', 'de 9 h à 17 h, heure de Paris', 'Mon-Fri 9-17 +02:00'])(
    '%j says enough, too',
    (hours) => expect(supportHoursWarning(hours)).toBeNull(),
  );
  it.each(['9-17', '9–17', '9:00-17:00', 'Monday to Friday', 'de 9 h à 17 h', 'SAT and SUN'])(
    '%j lacks its time zone',
    (hours) => expect(supportHoursWarning(hours)?.key).toBe('offeringSettings.support.hoursZone'),
  );
});

describe('parameters', () => {
  const refused = (...parameters: Parameter[]) => refusal({ parameters });

  it.each<[string, Partial<Parameter>, string[]]>([
    ['an unfinished one', { name: '', label: '' }, []],
    ['a name with a space', { name: 'a b' }, ['parameters.0.name: parameter.nameRule']],
    ['a broken pattern', { pattern: '[a' }, ['parameters.0.pattern: parameter.patternRule']],
    ['a default of two lines', { default: 'a\nb' }, ['parameters.0.default: parameter.defaultRule.text']],
    ['a paragraph of two lines', { type: 'paragraph', default: 'a\nb' }, []],
    ['a number', { type: 'number', default: '-0.5' }, []],
    [
      'a number in words',
      { type: 'number', default: 'one' },
      ['parameters.0.default: parameter.defaultRule.number'],
    ],
    [
      'a number without end',
      { type: 'number', default: '1e999' },
      ['parameters.0.default: parameter.defaultRule.number'],
    ],
    ['a switch', { type: 'switch', default: 'true' }, []],
    [
      'a switch half way',
      { type: 'switch', default: 'maybe' },
      ['parameters.0.default: parameter.defaultRule.switch'],
    ],
    ['a choice', { type: 'choice', default: 's', choices: [{ value: 's', label: 'S' }] }, []],
    [
      'a choice of nothing',
      { type: 'choice', default: 's' },
      ['parameters.0.default: parameter.defaultRule.choice'],
    ],
    [
      'a choice twice',
      {
        type: 'choice',
        choices: [
          { value: 's', label: 'S' },
          { value: 's', label: 'T' },
        ],
      },
      ['parameters.0.choices.1.value: parameter.choiceRepeated'],
    ],
  ])('%s', (_, change, expected) => expect(refused(parameter(change))).toEqual(expected));

  it('have names of their own, as far as they have any', () => {
    expect(refused(parameter({}), parameter({}))).toEqual(['parameters.1.name: parameter.nameRepeated']);
    expect(refused(parameter({ name: '' }), parameter({ name: '' }))).toEqual([]);
  });
});

describe('a JSON schema', () => {
  it.each([
    ['', []],
    [' \n', []],
    ['{"type":"object"}', []],
    ['{"type":"object","properties":{"a":{"type":"string"},"b":true},"required":["a"]}', []],
    ['{"type":', ['notJson']],
    ['[]', ['notObject']],
    ['null', ['notObject']],
    ['"object"', ['notObject']],
    ['{"type":"string"}', ['notTypeObject']],
    ['{}', ['notTypeObject']],
    ['{"type":"object","properties":[]}', ['properties']],
    ['{"type":"object","required":"a"}', ['properties']],
  ])('%j', (parametersSchema, expected) =>
    expect(refusal({ parametersSchema })).toEqual(
      expected.map((fault) => `parametersSchema: jsonSchema.${fault}`),
    ),
  );

  it('becomes a form in the order of its properties', () => {
    const schema = {
      type: 'object',
      required: ['zone'],
      properties: {
        zone: { type: 'string', title: 'Zone', pattern: '[a-z]+', default: 'a' },
        count: { type: 'integer', default: 3, description: 'How many' },
        backup: { type: 'boolean', default: true },
        size: { enum: ['s', 2] },
        extra: { type: 'object', default: { a: 1 } },
      },
    };
    expect(parametersOfSchema(JSON.stringify(schema))).toMatchObject([
      { name: 'zone', type: 'text', label: 'Zone', required: true, pattern: '[a-z]+', default: 'a' },
      { name: 'count', type: 'number', label: 'count', description: 'How many', default: '3' },
      { name: 'backup', type: 'switch', default: 'true' },
      { name: 'size', type: 'choice', choices: [{ value: 's' }, { value: '2' }] },
      { name: 'extra', type: 'paragraph', default: '{"a":1}' },
    ]);
    expect(parametersOfSchema('{"type":')).toEqual([]);
  });
});

describe('settingsMissing', () => {
  const missing = (change: Partial<SaveSettings>, type: string | null = 'integrated_billing') =>
    settingsMissing({ ...complete, ...change }, { type }).map(({ path }) => path);

  it('finds nothing missing in complete settings, optional fields aside', () =>
    expect(missing({})).toEqual([]));

  it.each<[Partial<SaveSettings>, string]>([
    [{ serviceName: '' }, 'serviceName'],
    [{ regions: [] }, 'regions'],
    [{ supportSiteUrl: '' }, 'supportSiteUrl'],
    [{ supportEmail: '' }, 'supportEmail'],
    [{ escalationContact: ' ' }, 'escalationContact'],
    [{ supportHours: '' }, 'supportHours'],
    [{ parameters: [parameter({ name: '' })] }, 'parameters.0.name'],
    [{ parameters: [parameter({ label: '' })] }, 'parameters.0.label'],
    [
      { parameters: [parameter({ type: 'choice', choices: [{ value: 's', label: '' }] })] },
      'parameters.0.choices',
    ],
  ])('%j', (change, path) => expect(missing(change)).toEqual([path]));

  it('does not judge parameters that a JSON schema replaces', () =>
    expect(missing({ parameters: [parameter({ name: '' })], parametersSchema: '{"type":"object"}' })).toEqual(
      [],
    ));

  it('asks nothing of a referral offering', () => {
    const bare = {
      serviceName: '',
      regions: [],
      supportSiteUrl: '',
      supportEmail: '',
      escalationContact: '',
      supportHours: '',
    };
    expect(missing(bare, 'referral')).toEqual([]);
  });
});
