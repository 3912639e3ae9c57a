import { expect, it } from 'vitest';
import { fieldIssues } from '../core/issues';
import { saveOperationSettingSchema } from './schema';

const saved = (reclamationDays: unknown) =>
  saveOperationSettingSchema.safeParse({ reclamationDays, watchMinutes: 60, version: 0 });

it.each([
  [0, 0],
  ['0', 0],
  [' 14 ', 14],
  [30, 30],
])('takes %j', (given, days) => {
  expect(saved(given).data?.reclamationDays).toBe(days);
});

it.each([
  ['', 'installation.problem.wholeNumber'],
  ['a week', 'installation.problem.wholeNumber'],
  ['-1', 'installation.problem.wholeNumber'],
  [1.5, 'installation.problem.wholeNumber'],
  [null, 'installation.problem.wholeNumber'],
  ['31', 'validation.tooBig.number'],
  [-1, 'validation.tooSmall.number'],
])('refuses %j', (given, key) => {
  const { error } = saved(given);
  expect(fieldIssues(error!)).toMatchObject([{ path: 'reclamationDays', message: { key } }]);
});
