'use client';

export { default as CodeSnippet } from '@carbon/react/es/components/CodeSnippet/CodeSnippet.js';
