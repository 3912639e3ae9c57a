import { useTranslations } from 'next-intl';
import type { Leaf } from '@/lib/reviews/documents/schema';

/** How a field is called, from the way to it; `names` are those of the things with ids in between. */
export const useFieldLabel = (names: Record<string, string>) => {
  const common = useTranslations('history.fields');
  const own = useTranslations('documentFields');
  const part = (text: string) => {
    if (names[text]) return names[text];
    if (/^\d+$/.test(text)) return String(Number(text) + 1);
    if (own.has(text)) return own(text);
    return common.has(text) ? common(text) : text;
  };
  return (path: string) => path.split('.').slice(1).map(part).join(' › ');
};

/** What a field holds, in words; an empty text for an empty field. */
export const useLeafText = () => {
  const common = useTranslations('common');
  const registration = useTranslations('registration');
  const content = useTranslations('content');
  return (path: string, value: Leaf): string => {
    const [part, member, id] = path.split('.');
    if (value === null || value === '') return '';
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
    if (Array.isArray(value))
      return value.map((one) => (content.has(`channel.${one}`) ? content(`channel.${one}`) : one)).join(', ');
    const answer = `assessment.${id}.choices.${value}`;
    if (part === 'registration' && member === 'assessment' && registration.has(answer))
      return registration(answer);
    const audience = `audiences.${value}`;
    return member === 'audience' && content.has(audience) ? content(audience) : String(value);
  };
};
