import { z } from 'zod';
import { paragraphSchema } from '../../core/text';
import { textLine } from '../text';

export const PARAMETER_TYPES = ['text', 'paragraph', 'number', 'switch', 'choice'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];
export const PARAMETERS_MAX = 30;
export const CHOICES_MAX = 50;

const isPattern = (text: string) => {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
};

const choiceSchema = z.strictObject({ value: textLine(100), label: textLine(100) });

const parameterObject = z.strictObject({
  type: z.enum(PARAMETER_TYPES),
  /** The key under which the broker receives the value. */
  name: textLine(64).refine(
    (name) => name === '' || /^[A-Za-z][A-Za-z0-9_-]*$/.test(name),
    'offeringSettings.parameter.nameRule',
  ),
  label: textLine(64),
  description: textLine(250),
  required: z.boolean(),
  /** A regular expression that a short text must match; empty for any text. */
  pattern: textLine(200).refine(
    (pattern) => pattern === '' || isPattern(pattern),
    'offeringSettings.parameter.patternRule',
  ),
  /** What the form starts with, as text: a number's digits, `true` or `false`, a choice's value. */
  default: paragraphSchema(1000),
  choices: z.array(choiceSchema).max(CHOICES_MAX),
});

export type Parameter = z.infer<typeof parameterObject>;

const DEFAULT_FITS: Record<ParameterType, (parameter: Parameter) => boolean> = {
  text: ({ default: text }) => !/[\r\n]/.test(text),
  paragraph: () => true,
  number: ({ default: text }) => /^-?\d{1,15}(\.\d{1,10})?$/.test(text),
  switch: ({ default: text }) => text === 'true' || text === 'false',
  choice: ({ default: text, choices }) => choices.some(({ value }) => value === text),
};

const indexesOfRepeats = (values: string[]) =>
  values.flatMap((value, index) => (value !== '' && values.indexOf(value) < index ? [index] : []));

const parameterSchema = parameterObject.superRefine((parameter, context) => {
  const refuse = (path: (string | number)[], key: string) =>
    context.addIssue({ code: 'custom', path, message: `offeringSettings.parameter.${key}` });
  if (parameter.default !== '' && !DEFAULT_FITS[parameter.type](parameter))
    refuse(['default'], `defaultRule.${parameter.type}`);
  const repeats = indexesOfRepeats(parameter.choices.map(({ value }) => value));
  for (const index of repeats) refuse(['choices', index, 'value'], 'choiceRepeated');
});

/** What a customer fills in when creating an instance. */
export const parametersSchema = z
  .array(parameterSchema)
  .max(PARAMETERS_MAX)
  .superRefine((parameters, context) => {
    for (const index of indexesOfRepeats(parameters.map(({ name }) => name))) {
      context.addIssue({
        code: 'custom',
        path: [index, 'name'],
        message: 'offeringSettings.parameter.nameRepeated',
      });
    }
  });

/** A parameter to begin with. */
export const newParameter = (): Parameter => ({
  type: 'text',
  name: '',
  label: '',
  description: '',
  required: false,
  pattern: '',
  default: '',
  choices: [],
});
