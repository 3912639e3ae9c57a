import type { AuditEventDto, FieldChange } from '../schema';
import { readableChanges } from './leaf-changes';

/** The texts of the namespace `history`, unless said otherwise. */
export type HistoryTexts = {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
};

const textOf = (changes: FieldChange[], field: string) => {
  const change = changes.find((one) => one.field === field);
  const value = change?.after ?? change?.before;
  return typeof value === 'string' ? value : '';
};

/** A field's name in the reader's language; the number of a row stays a number. */
export const fieldLabel = (t: HistoryTexts, field: string): string =>
  field
    .split('.')
    .map((part) => {
      const key = [`fields.${part}`, `requirement.${part}`].find((one) => t.has(one));
      return key ? t(key) : part;
    })
    .join(' › ');

/** Fields that the sentence has told already, or that stand in words where the event happened. */
const TOLD: [RegExp, string[]][] = [
  [/^review\.|^broker\.drift$/, ['kind']],
  [/^instance\.(succeeded|failed)$/, ['operation', 'finding']],
  [/^/, ['state']],
];
const toldBy = (action: string) => TOLD.find(([actions]) => actions.test(action))![1];

/** The changes that stand under the sentence, leaf by leaf. */
export const shownChanges = (action: string, changes: FieldChange[]): FieldChange[] =>
  readableChanges(changes).filter(({ field }) => !toldBy(action).includes(field));

/** "“Short description” and 2 more fields": the outermost fields that changed. */
const fieldsText = (t: HistoryTexts, changes: FieldChange[]): string => {
  const fields = [...new Set(readableChanges(changes).map(({ field }) => field.split('.')[0]!))];
  if (fields.length === 0) return '';
  const [first, second = first] = fields.map((field) => fieldLabel(t, field));
  return t('changedFields', { first: first!, second: second!, more: fields.length - 1 });
};

/** An event about a checklist item with the item's title, of all `texts`, as the name of what it is about. */
export const withItemTitle = (texts: HistoryTexts, event: AuditEventDto): AuditEventDto => {
  const key = `checklist.item.${event.subjectId}.title`;
  return event.subjectType === 'checklist_item' && texts.has(key)
    ? { ...event, subjectName: texts(key) }
    : event;
};

/** Who did what, in one sentence of the reader's language. */
export const sentence = (t: HistoryTexts, event: AuditEventDto, changes = event.changes): string => {
  const name = event.bySystem ? t('platform') : event.actorName;
  const { action } = event;
  const written = textOf(changes, 'displayName') || textOf(changes, 'title') || textOf(changes, 'name');
  const title = event.subjectName || written;
  const [kind, operation] = ['kind', 'operation'].map((field) => textOf(event.changes, field));
  const values = { name, title, titled: title ? 'yes' : 'no', kind: kind!, operation: operation! };
  const fields = t.has(`changed.${action}`) ? fieldsText(t, changes) : '';
  if (fields) return t(`changed.${action}`, { ...values, fields });
  return t.has(`actions.${action}`) ? t(`actions.${action}`, values) : t('fallback', { name, action });
};
