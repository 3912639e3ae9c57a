'use client';

import { get, type FieldValues } from 'react-hook-form';
import { z } from 'zod';
import {
  askedFields,
  bySchema,
  typedText,
  typedValues,
  valueIssues,
  type Asked,
} from '@/lib/offerings/settings/schema';
import { ParameterField } from '../offerings/parameter-field';

/** What is typed into the fields, by the parameter's name; a switch is a boolean. */
export type Typed = Record<string, string | boolean>;

const textIn = (typed: FieldValues) => (name: string) => String(get(typed, name) ?? '');

/** The parameters that the fields hold, as the broker gets them. */
export const valuesOf = (asked: Asked, typed: FieldValues) =>
  typedValues(asked, textIn(typed)) as Record<string, z.core.util.JSONType>;

/** What the fields begin with: the present values, or without any the provider's own. */
export const typedFrom = (asked: Asked, present?: Record<string, unknown>): Typed =>
  Object.fromEntries(
    askedFields(asked).map((field) => {
      const text = present ? typedText(present[field.name]) : field.default;
      return [field.name, field.type === 'switch' ? text === 'true' : text];
    }),
  );

/** The fields' own rules, as the server has them; a JSON schema is held against the values by the server alone. */
export const typedSchema = (asked: Asked) =>
  z.record(z.string(), z.unknown()).superRefine((typed, context) => {
    const fields = bySchema(asked) ? [] : asked.parameters;
    for (const { path, message } of valueIssues(fields, valuesOf(asked, typed)))
      context.addIssue({ code: 'custom', path: [path], message: message.key, params: message.values });
  });

type Input = Parameters<typeof ParameterField>[0]['input'];
type Props = { asked: Asked; typed: Typed; field: (path: `parameters.${string}`) => Input };

/** The fields in which a customer says what the service needs to know. */
export const AskedParameters = ({ asked, typed, field }: Props) =>
  askedFields(asked).map((parameter) => {
    const input = field(`parameters.${parameter.name}`);
    return (
      <ParameterField
        key={parameter.name}
        parameter={parameter}
        input={
          parameter.type === 'switch' ? { ...input, defaultChecked: typed[parameter.name] === true } : input
        }
      />
    );
  });
