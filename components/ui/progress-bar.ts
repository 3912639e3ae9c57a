'use client';

export { default as ProgressBar } from '@carbon/react/es/components/ProgressBar/ProgressBar.js';
