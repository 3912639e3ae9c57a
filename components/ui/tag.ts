'use client';

export { default as Tag } from '@carbon/react/es/components/Tag/Tag.js';
