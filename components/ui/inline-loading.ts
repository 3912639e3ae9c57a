'use client';

export { default as InlineLoading } from '@carbon/react/es/components/InlineLoading/InlineLoading.js';
