'use client';

export { default as TextArea } from '@carbon/react/es/components/TextArea/TextArea.js';
