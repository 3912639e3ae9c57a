'use client';

export { default as Search } from '@carbon/react/es/components/Search/Search.js';
