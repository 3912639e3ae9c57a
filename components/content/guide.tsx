import { Panel } from '../ui/layout/page';
import { Markdown } from '../ui/markdown';
import styles from './content.module.scss';

/** Published documentation, set for reading. */
export const Guide = ({ text }: { text: string }) => (
  <Panel>
    <div className={styles.guide}>
      <Markdown text={text} />
    </div>
  </Panel>
);
