import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import styles from './markdown.module.scss';

/** One level down: the title of the page that shows the text stays its only first heading. */
const HEADINGS = { h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' } as const;

/** Markdown as provider wrote it; HTML in it is text, links to anything but http(s) and mailto lose their target. */
export const Markdown = ({ text }: { text: string }) => (
  <div className={styles.markdown}>
    <ReactMarkdown remarkPlugins={[remarkGfm]} components={HEADINGS}>{text}</ReactMarkdown>
  </div>
);
