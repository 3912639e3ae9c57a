'use client';

import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import styles from '../listing.module.scss';
import type { PreviewPanelProps } from './preview-panel';

const PreviewPanel = dynamic(
  () => arriving(() => import('./preview-panel').then((module) => module.PreviewPanel)),
  {
    ssr: false,
    loading: () => <div className={styles.waiting} />,
  },
);

/** The preview on a page of its own. */
export const FullPreview = (props: PreviewPanelProps) => (
  <div className={styles.full}>
    <PreviewPanel {...props} width="desktop" />
  </div>
);
