import { searchWords } from '@/lib/search/schema';

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text with what was typed marked in it. */
export const Marked = ({ text, query }: { text: string; query: string }) => {
  const words = searchWords(query);
  if (words.length === 0) return <>{text}</>;
  const parts = text.split(new RegExp(`(${words.map(escape).join('|')})`, 'gi'));
  return <>{parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}</>;
};
